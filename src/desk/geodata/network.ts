/** Joins source arcs into the longest ones that the chosen areas share: a node stays only where three borders meet. */
import type { Face, Line, Ring, SignedArc } from './source';

export interface Network {
  readonly arcs: readonly Line[];
  readonly faces: readonly Face[];
}

export const reverseArc = (arc: SignedArc): SignedArc => ~arc;
export const arcNumber = (arc: SignedArc): number => (arc < 0 ? ~arc : arc);
export const isClosed = (line: Line): boolean =>
  line[0] === line[line.length - 2] && line[1] === line[line.length - 1];

export function buildNetwork(arcs: readonly Line[], faces: readonly Face[]): Network {
  const next = followers(faces);
  const joins = (a: SignedArc): boolean => {
    const b = next.get(a)!;
    const backwards = next.get(reverseArc(b));
    return next.has(reverseArc(a)) ? backwards === reverseArc(a) : backwards === undefined;
  };
  const chains: Line[] = [];
  /** First source arc of a chain, as walked → the chain, as walked. */
  const chainOf = new Map<SignedArc, SignedArc>();
  const walk = (start: SignedArc): void => {
    const members = [start];
    for (let a = start; joins(a) && next.get(a) !== start; ) members.push((a = next.get(a)!));
    chainOf.set(start, chains.length);
    chainOf.set(reverseArc(members.at(-1)!), ~chains.length);
    // A loop has no first arc of its own: its neighbour may meet it anywhere.
    if (joins(members.at(-1)!)) for (const a of members) chainOf.set(a, chains.length).set(~a, ~chains.length);
    chains.push(concatenate(members.map((a) => toPoints(arcs, a))));
  };
  const toRing = (ring: Ring): Ring => {
    const starts = ring.filter((_, i) => !joins(ring.at(i - 1)!));
    return (starts.length > 0 ? starts : ring.slice(0, 1)).map((a) => {
      if (!chainOf.has(a)) walk(a);
      return chainOf.get(a)!;
    });
  };
  return {
    faces: faces.map((face) => ({ ...face, polygons: face.polygons.map((rings) => rings.map(toRing)) })),
    arcs: chains,
  };
}

function followers(faces: readonly Face[]): Map<SignedArc, SignedArc> {
  const next = new Map<SignedArc, SignedArc>();
  for (const ring of faces.flatMap((face) => face.polygons.flat())) {
    ring.forEach((arc, index) => {
      if (next.has(arc)) throw new Error(`Arc ${arc} is walked twice in the same direction`);
      next.set(arc, ring[(index + 1) % ring.length]!);
    });
  }
  return next;
}

export function toPoints(arcs: readonly Line[], arc: SignedArc): Line {
  const line = arcs[arcNumber(arc)]!;
  if (arc >= 0) return line;
  const reversed = new Float64Array(line.length);
  for (let i = 0; i < line.length; i += 2) {
    reversed[i] = line[line.length - 2 - i]!;
    reversed[i + 1] = line[line.length - 1 - i]!;
  }
  return reversed;
}

function concatenate(lines: readonly Line[]): Line {
  const points: number[] = [];
  for (const line of lines) points.push(...(points.length > 0 ? line.subarray(2) : line));
  return Float64Array.from(points);
}
