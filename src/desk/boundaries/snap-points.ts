/** Positions of neighbouring areas that are nearly the same become the same: a border is then one line. */
import { PointBook } from './point-book';
import type { RawArea } from './raw-area';

/** A ring as numbers of positions; the first does not stand again at the end. */
export type NumberedRing = readonly number[];

export interface SnappedArea {
  readonly area: RawArea;
  readonly rings: readonly NumberedRing[];
  /** Mercator metres between the two ends of rings that were not closed, the widest. */
  readonly widestGap: number;
}

export interface Snapped {
  readonly points: PointBook;
  readonly areas: readonly SnappedArea[];
  /** How many positions were moved. */
  readonly moved: number;
}

/** Metres of a cell where nothing, or next to nothing, is to be snapped. */
const FINEST = 0.5;

/** @param tolerance in Mercator metres; 0 shares only what is exactly the same */
export function snapPoints(raw: readonly RawArea[], tolerance: number): Snapped {
  const points = new PointBook(Math.max(tolerance, FINEST));
  const numbered = raw.map((area, owner) => ({
    area,
    rings: area.rings.map((ring) => toNumbers(ring, owner, points)),
    widestGap: Math.max(0, ...area.rings.map(toGap)),
  }));
  const targets = tolerance > 0 ? findTargets(points, tolerance) : new Map<number, number>();
  if (targets.size === 0) return { points, areas: numbered.map(tidyArea), moved: 0 };
  const areas = numbered.map((each) => ({
    ...each,
    rings: each.rings.map((ring) => ring.map((number) => targets.get(number) ?? number)),
  }));
  return { points, areas: areas.map(tidyArea), moved: targets.size };
}

const tidyArea = (area: SnappedArea): SnappedArea => ({
  ...area,
  rings: area.rings.map(tidyRing).filter((ring) => ring.length > 0),
});

function toNumbers(ring: Float64Array, owner: number, points: PointBook): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < ring.length; i += 2) numbers.push(points.take(ring[i]!, ring[i + 1]!, owner));
  return numbers;
}

const toGap = (ring: Float64Array): number =>
  ring.length < 4 ? 0 : Math.hypot(ring[0]! - ring.at(-2)!, ring[1]! - ring.at(-1)!);

/** Positions → the nearest that came before it and that none of their own areas has. */
function findTargets(points: PointBook, tolerance: number): Map<number, number> {
  const targets = new Map<number, number>();
  for (let number = 0; number < points.size; number++) {
    const [x, y] = [points.xs[number]!, points.ys[number]!];
    const owners = points.ownersOf(number);
    let [best, nearest] = [-1, tolerance];
    for (const other of points.near(x, y)) {
      if (other >= number || targets.has(other)) continue;
      const distance = Math.hypot(points.xs[other]! - x, points.ys[other]! - y);
      if (distance > nearest || points.ownersOf(other).some((owner) => owners.includes(owner))) continue;
      [best, nearest] = [other, distance];
    }
    if (best < 0) continue;
    targets.set(number, best);
    points.share(best, owners);
  }
  return targets;
}

/** Without positions that stand twice in a row, and without thorns that go out and come back the same way. */
export function tidyRing(ring: NumberedRing): number[] {
  const tidy: number[] = [];
  for (const number of ring) {
    if (tidy.at(-1) === number) continue;
    if (tidy.length > 1 && tidy.at(-2) === number) tidy.pop();
    else tidy.push(number);
  }
  while (tidy.length > 1) {
    const [first, second, last, before] = [tidy[0], tidy[1], tidy.at(-1), tidy.at(-2)];
    if (first === last) tidy.pop();
    else if (first === before) tidy.splice(-1, 1);
    else if (second === last) tidy.shift();
    else break;
  }
  return tidy.length < 3 ? [] : tidy;
}
