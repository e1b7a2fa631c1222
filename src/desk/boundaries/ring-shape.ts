/** Sizes of rings of numbered positions, and what lies in what. */
import type { PointBook } from './point-book';
import type { NumberedRing } from './snap-points';

type Places = Pick<PointBook, 'xs' | 'ys'>;

/** Square Mercator metres: positive where the ring runs anticlockwise with north up. */
export function signedRingArea({ xs, ys }: Places, ring: NumberedRing): number {
  const [ox, oy] = [xs[ring[0]!]!, ys[ring[0]!]!];
  let twice = 0;
  let before = ring.at(-1)!;
  for (const number of ring) {
    twice += (xs[before]! - ox) * (ys[number]! - oy) - (xs[number]! - ox) * (ys[before]! - oy);
    before = number;
  }
  return twice / 2;
}

export interface RingBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function toRingBox({ xs, ys }: Places, ring: NumberedRing): RingBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const number of ring) {
    const [x, y] = [xs[number]!, ys[number]!];
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return { west, south, east, north };
}

export const boxHolds = (box: RingBox, x: number, y: number): boolean =>
  x >= box.west && x <= box.east && y >= box.south && y <= box.north;

/** By the even-odd rule; on the line itself either answer. */
export function ringHolds({ xs, ys }: Places, ring: NumberedRing, x: number, y: number): boolean {
  let isIn = false;
  let before = ring.at(-1)!;
  for (const number of ring) {
    const [ax, ay, bx, by] = [xs[before]!, ys[before]!, xs[number]!, ys[number]!];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) isIn = !isIn;
    before = number;
  }
  return isIn;
}

/** A place well inside what the rings enclose together; undefined where they enclose nothing. */
export function toInnerPoint(places: Places, rings: readonly NumberedRing[]): [number, number] | undefined {
  const levels = [...new Set(rings[0]!.map((number) => places.ys[number]!))].sort((a, b) => a - b);
  if (levels.length < 2) return undefined;
  const y = toRoomiest(levels);
  const crossings = rings.flatMap((ring) => crossingsAt(places, ring, y)).sort((a, b) => a - b);
  let [best, widest] = [NaN, 0];
  for (let i = 1; i < crossings.length; i += 2) {
    const width = crossings[i]! - crossings[i - 1]!;
    if (width > widest) [best, widest] = [crossings[i - 1]! + width / 2, width];
  }
  return widest > 0 ? [best, y] : undefined;
}

/** Between the two levels that are farthest apart: noise of the last digit must not decide. */
function toRoomiest(levels: readonly number[]): number {
  let above = 1;
  for (let at = 2; at < levels.length; at++) {
    if (levels[at]! - levels[at - 1]! > levels[above]! - levels[above - 1]!) above = at;
  }
  return (levels[above - 1]! + levels[above]!) / 2;
}

function crossingsAt({ xs, ys }: Places, ring: NumberedRing, y: number): number[] {
  const found: number[] = [];
  let before = ring.at(-1)!;
  for (const number of ring) {
    const [ax, ay, bx, by] = [xs[before]!, ys[before]!, xs[number]!, ys[number]!];
    if (ay > y !== by > y) found.push(ax + ((y - ay) * (bx - ax)) / (by - ay));
    before = number;
  }
  return found;
}
