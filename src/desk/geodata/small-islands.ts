/** Leaves out islands and lakes too small to see, but never the last piece of a council. */
import { groundScale } from './plane';
import { toPoints } from './network';
import type { Face, Line, Ring } from './source';

/** Square metres on the ground inside a ring. */
export function ringArea(arcs: readonly Line[], ring: Ring): number {
  let sum = 0;
  let [px, py] = [0, 0];
  let first: [number, number] | undefined;
  const add = (x: number, y: number): void => {
    sum += px * y - x * py;
    [px, py] = [x, y];
  };
  for (const arc of ring) {
    const line = toPoints(arcs, arc);
    for (let i = 0; i < line.length; i += 2) {
      const [x, y] = [line[i]! , line[i + 1]!];
      if (!first) [first, px, py] = [[x, y], 0, 0];
      add(x - first[0], y - first[1]);
    }
  }
  return (Math.abs(sum) / 2) * groundScale(first![1]) ** 2;
}

/** Rings whose arcs somebody else walks back are borders and stay, whatever their size. */
export function withoutSmallIslands(
  arcs: readonly Line[],
  faces: readonly Face[],
  leastArea: (face: Face) => number,
): Face[] {
  const walked = new Set(faces.flatMap((face) => face.polygons.flat(2)));
  const isBorder = (ring: Ring): boolean => ring.some((arc) => walked.has(~arc));
  return faces.map((face) => {
    const isLarge = (ring: Ring): boolean => isBorder(ring) || ringArea(arcs, ring) >= leastArea(face);
    const largest = face.polygons.reduce((a, b) => (ringArea(arcs, b[0]!) > ringArea(arcs, a[0]!) ? b : a));
    const kept = face.polygons.filter((rings) => rings === largest || isLarge(rings[0]!));
    return { ...face, polygons: kept.map(([outer, ...holes]) => [outer!, ...holes.filter(isLarge)]) };
  });
}
