/** Where a corner of one area lies on the side of its neighbour, the neighbour gets that corner, too. */
import { segmentDistanceSquared } from '../geodata/plane';
import { toKey, type PointBook } from './point-book';
import { tidyRing, type NumberedRing, type Snapped, type SnappedArea } from './snap-points';

/** A side of a ring as one number. Two million positions squared are still exact. */
export const toSide = (a: number, b: number, size: number): number => a * size + b;

export function toSides(areas: readonly SnappedArea[], size: number): Set<number> {
  const sides = new Set<number>();
  for (const ring of areas.flatMap(({ rings }) => rings)) {
    for (let i = 0; i < ring.length; i++) sides.add(toSide(ring[i]!, ring[(i + 1) % ring.length]!, size));
  }
  return sides;
}

export interface Mended extends Snapped {
  /** How many corners were put into sides. */
  readonly inserted: number;
}

/**
 * Corners that make no border common are taken out again: two banks of a river that nearly touch stay as they are.
 * @param tolerance in Mercator metres: how far off the side the corner may lie
 */
export function mendBorders(snapped: Snapped, tolerance: number): Mended {
  const { points, areas } = snapped;
  const isMatched = toMatcher(areas, points.size);
  const corners = new CornerIndex(points, areas, isMatched, tolerance);
  const tried = areas.map((area, owner) => ({
    ...area,
    rings: area.rings.map((ring) =>
      toSidesOf(ring).flatMap(([a, b]) =>
        isMatched(a, b) ? [a] : [a, ...corners.on(a, b, owner).map((each) => ~each)],
      ),
    ),
  }));
  const isCommon = toMatcher(
    tried.map((area) => ({ ...area, rings: area.rings.map((ring) => ring.map(toNumber)) })),
    points.size,
  );
  let inserted = 0;
  const mend = (ring: NumberedRing): NumberedRing => {
    const kept = ring.filter((each, index) => {
      if (each >= 0) return true;
      const [before, after] = [toNumber(ring.at(index - 1)!), toNumber(ring[(index + 1) % ring.length]!)];
      return isCommon(before, ~each) || isCommon(~each, after);
    });
    const added = kept.filter((each) => each < 0).length;
    inserted += added;
    return added ? tidyRing(kept.map(toNumber)) : kept;
  };
  const mended = tried.map((area) => ({ ...area, rings: area.rings.map(mend).filter((ring) => ring.length > 0) }));
  return { ...snapped, areas: mended, inserted };
}

/** What was put in on trial stands as its complement. */
const toNumber = (each: number): number => (each < 0 ? ~each : each);

const toSidesOf = (ring: NumberedRing): [number, number][] =>
  ring.map((a, index) => [a, ring[(index + 1) % ring.length]!]);

/** Whether somebody walks a side back. */
function toMatcher(areas: readonly SnappedArea[], size: number): (a: number, b: number) => boolean {
  const sides = toSides(areas, size);
  return (a, b) => sides.has(toSide(b, a, size));
}

/** The ends of all sides that nobody walks back, by where they are. */
class CornerIndex {
  readonly #cells = new Map<number, number[]>();
  readonly #cell: number;

  constructor(
    private readonly points: PointBook,
    areas: readonly SnappedArea[],
    isMatched: (a: number, b: number) => boolean,
    private readonly tolerance: number,
  ) {
    const corners = new Set<number>();
    let length = 0;
    let count = 0;
    const visit = (ring: NumberedRing): void =>
      ring.forEach((a, index) => {
        const b = ring[(index + 1) % ring.length]!;
        if (isMatched(a, b)) return;
        corners.add(a).add(b);
        count += 1;
        length += Math.hypot(points.xs[a]! - points.xs[b]!, points.ys[a]! - points.ys[b]!);
      });
    for (const { rings } of areas) rings.forEach(visit);
    this.#cell = Math.max(count ? length / count : 1, tolerance * 2, 1);
    for (const corner of corners) {
      const key = toKey(this.#to(points.xs[corner]!), this.#to(points.ys[corner]!));
      const cell = this.#cells.get(key);
      if (cell) cell.push(corner);
      else this.#cells.set(key, [corner]);
    }
  }

  #to(value: number): number {
    return Math.floor(value / this.#cell);
  }

  /** Corners of others on the side from a to b, in that order. */
  on(a: number, b: number, owner: number): number[] {
    const { xs, ys } = this.points;
    const [ax, ay, bx, by] = [xs[a]!, ys[a]!, xs[b]!, ys[b]!];
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const found: [number, number][] = [];
    for (const corner of this.#along(ax, ay, bx, by)) {
      if (corner === a || corner === b || this.points.ownersOf(corner).includes(owner)) continue;
      const [x, y] = [xs[corner]!, ys[corner]!];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square;
      if (!(along > 0 && along < 1)) continue;
      if (segmentDistanceSquared(x, y, ax, ay, bx, by) <= this.tolerance ** 2) found.push([along, corner]);
    }
    return [...new Map(found.sort(([one], [two]) => one - two).map(([, corner]) => [corner, corner])).keys()];
  }

  /** What lies in the cells that the side goes through, column by column. */
  *#along(ax: number, ay: number, bx: number, by: number): Generator<number> {
    const [left, right] = [Math.min(ax, bx) - this.tolerance, Math.max(ax, bx) + this.tolerance];
    for (let column = this.#to(left); column <= this.#to(right); column++) {
      const [low, high] = toRange(ax, ay, bx, by, column * this.#cell, (column + 1) * this.#cell);
      for (let row = this.#to(low - this.tolerance); row <= this.#to(high + this.tolerance); row++) {
        yield* this.#cells.get(toKey(column, row)) ?? [];
      }
    }
  }
}

/** From where to where a side runs up and down between two uprights. */
export function toRange(ax: number, ay: number, bx: number, by: number, west: number, east: number): [number, number] {
  const at = (x: number): number => ay + ((by - ay) * (x - ax)) / (bx - ax);
  const inside = (y: number): number => Math.min(Math.max(y, Math.min(ay, by)), Math.max(ay, by));
  if (ax === bx) return [Math.min(ay, by), Math.max(ay, by)];
  const [one, two] = [inside(at(west)), inside(at(east))];
  return [Math.min(one, two), Math.max(one, two)];
}
