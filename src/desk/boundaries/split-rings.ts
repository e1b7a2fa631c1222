/** Rings that come back to a corner of their own become several, because a loop within a ring has no place to begin. */
import { arcNumber } from '../geodata/network';
import type { Face, Line, Ring, SignedArc } from '../geodata/source';

/** @param face with outer rings clockwise and holes anticlockwise; so are the rings that come of them */
export function splitRings(face: Face, arcs: readonly Line[]): Face {
  const polygons: Ring[][] = [];
  for (const rings of face.polygons) {
    const loops = rings.flatMap((ring) => toLoops(ring, arcs));
    if (loops.length === rings.length) polygons.push([...rings]);
    else polygons.push(...toPolygons(loops, arcs));
  }
  return { ...face, polygons };
}

/** Holes go with the first outer ring: what is drawn is the same with any of them. */
function toPolygons(loops: readonly Ring[], arcs: readonly Line[]): Ring[][] {
  const isOuter = (ring: Ring): boolean => signedArea(ring, arcs) < 0;
  const [first, ...others] = loops.filter(isOuter);
  if (!first) return [];
  return [[first, ...loops.filter((ring) => !isOuter(ring))], ...others.map((ring) => [ring])];
}

function toLoops(ring: Ring, arcs: readonly Line[]): Ring[] {
  const loops: Ring[] = [];
  let walked: SignedArc[] = [];
  for (const arc of ring) {
    walked.push(arc);
    const end = endOf(arc, arcs);
    const start = walked.findIndex((each) => endOf(~each, arcs) === end);
    if (start < 0) continue;
    loops.push(walked.slice(start));
    walked = walked.slice(0, start);
  }
  return walked.length ? [...loops, walked] : loops;
}

function endOf(arc: SignedArc, arcs: readonly Line[]): string {
  const line = arcs[arcNumber(arc)]!;
  return arc < 0 ? `${line[0]},${line[1]}` : `${line.at(-2)},${line.at(-1)}`;
}

/** Square Mercator metres, positive where the ring runs anticlockwise; measured from a corner, so as to be exact. */
function signedArea(ring: Ring, arcs: readonly Line[]): number {
  const first = arcs[arcNumber(ring[0]!)]!;
  const [ox, oy] = [first[0]!, first[1]!];
  let twice = 0;
  for (const arc of ring) {
    const line = arcs[arcNumber(arc)]!;
    let part = 0;
    for (let i = 2; i < line.length; i += 2)
      part += (line[i - 2]! - ox) * (line[i + 1]! - oy) - (line[i]! - ox) * (line[i - 1]! - oy);
    twice += arc < 0 ? -part : part;
  }
  return twice / 2;
}
