/** Which ring is a hole of which: told by what lies in what, because directions and orders differ from tool to tool. */
import type { PointBook } from './point-book';
import { boxHolds, ringHolds, signedRingArea, toInnerPoint, toRingBox } from './ring-shape';
import type { NumberedRing } from './snap-points';

/** The outer ring first, clockwise with north up; holes the other way round. */
export type NumberedPolygon = readonly NumberedRing[];

interface Nested {
  readonly ring: NumberedRing;
  readonly isOuter: boolean;
  readonly holes: NumberedRing[];
}

/** @param rings of one row; the same ring twice is one, and what encloses nothing is left out */
export function nestRings(points: PointBook, rings: readonly NumberedRing[]): NumberedPolygon[] {
  const sized = withoutTwins(rings)
    .map((ring) => ({ ring, size: signedRingArea(points, ring) }))
    .filter(({ size }) => Math.abs(size) > 1e-6)
    .sort((a, b) => Math.abs(b.size) - Math.abs(a.size));
  const boxes = sized.map(({ ring }) => toRingBox(points, ring));
  const nested: Nested[] = [];
  sized.forEach(({ ring, size }, index) => {
    const inner = toInnerPoint(points, [ring]);
    const around = inner && findAround(points, nested, boxes, inner);
    const isOuter = !around?.isOuter;
    const isClockwise = size < 0;
    const turned = isClockwise === isOuter ? ring : [...ring].reverse();
    if (!isOuter) around.holes.push(turned);
    nested[index] = { ring: turned, isOuter, holes: [] };
  });
  return nested.filter(({ isOuter }) => isOuter).map(({ ring, holes }) => [ring, ...holes]);
}

/** The smallest of the larger rings around a place. */
function findAround(
  points: PointBook,
  nested: readonly Nested[],
  boxes: readonly Parameters<typeof boxHolds>[0][],
  [x, y]: readonly [number, number],
): Nested | undefined {
  return nested.findLast(({ ring }, index) => boxHolds(boxes[index]!, x, y) && ringHolds(points, ring, x, y));
}

function withoutTwins(rings: readonly NumberedRing[]): NumberedRing[] {
  const seen = new Map<string, NumberedRing>();
  for (const ring of rings) {
    const key = toRingKey(ring);
    if (!seen.has(key)) seen.set(key, ring);
  }
  return [...seen.values()];
}

/** The same for the same corners, wherever the ring begins and whichever way it runs. */
export const toRingKey = (ring: NumberedRing): string => {
  const sorted = Float64Array.from(ring).sort();
  return `${sorted.length}:${sorted[0]}:${sorted.at(-1)}:${sorted.reduce((hash, number) => (hash * 31 + number) % 4294967291, 7)}`;
};
