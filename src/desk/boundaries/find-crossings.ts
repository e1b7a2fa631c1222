/** Sides that cross each other: borders drawn twice and differently, or rings that run into themselves. */
import { toKey, type PointBook } from './point-book';
import { toRange, toSide, toSides } from './mend-borders';
import type { SnappedArea } from './snap-points';

export interface Crossing {
  /** Numbers of the two areas, the same where a ring crosses itself. */
  readonly areas: readonly [number, number];
  readonly x: number;
  readonly y: number;
}

/** Sides once each, with the area that walks them first. */
interface Sides {
  readonly from: number[];
  readonly to: number[];
  readonly owner: number[];
}

/** @param depth Mercator metres: where a corner reaches no farther over the other side, the two only touch */
export function findCrossings(areas: readonly SnappedArea[], points: PointBook, depth: number): Crossing[] {
  const sides = listSides(areas, points);
  const found: Crossing[] = [];
  const cells = fillCells(sides, points);
  const seen = new Set<string>();
  for (const [one, two] of toPairs(cells.values())) {
    const crossing = cross(one, two, sides, points, depth);
    const key = crossing && `${one},${two}`;
    if (!key || seen.has(key)) continue;
    seen.add(key);
    found.push(crossing);
  }
  return found;
}

function* toPairs(cells: Iterable<readonly number[]>): Generator<readonly [number, number]> {
  for (const cell of cells) {
    for (let i = 1; i < cell.length; i++) for (let j = 0; j < i; j++) yield [cell[i]!, cell[j]!];
  }
}

function listSides(areas: readonly SnappedArea[], { size }: PointBook): Sides {
  const walked = toSides(areas, size);
  const sides: Sides = { from: [], to: [], owner: [] };
  areas.forEach(({ rings }, owner) => {
    for (const ring of rings) {
      ring.forEach((a, index) => {
        const b = ring[(index + 1) % ring.length]!;
        if (a > b && walked.has(toSide(b, a, size))) return;
        sides.from.push(a);
        sides.to.push(b);
        sides.owner.push(owner);
      });
    }
  });
  return sides;
}

/** A cell is about as large as two sides are long, so that each has few. */
function fillCells({ from, to }: Sides, { xs, ys }: PointBook): Map<number, number[]> {
  let length = 0;
  from.forEach((a, side) => (length += Math.hypot(xs[a]! - xs[to[side]!]!, ys[a]! - ys[to[side]!]!)));
  const size = Math.max(1, (2 * length) / Math.max(1, from.length));
  const cells = new Map<number, number[]>();
  const cellOf = (value: number): number => Math.floor(value / size);
  from.forEach((a, side) => {
    const b = to[side]!;
    const [ax, ay, bx, by] = [xs[a]!, ys[a]!, xs[b]!, ys[b]!];
    for (let column = cellOf(Math.min(ax, bx)); column <= cellOf(Math.max(ax, bx)); column++) {
      const [low, high] = toRange(ax, ay, bx, by, column * size, (column + 1) * size);
      for (let row = cellOf(low); row <= cellOf(high); row++) {
        const key = toKey(column, row);
        const cell = cells.get(key);
        if (cell) cell.push(side);
        else cells.set(key, [side]);
      }
    }
  });
  return cells;
}

/** Where each goes through the other's inside; those that share an end do not. */
function cross(one: number, two: number, sides: Sides, points: PointBook, depth: number): Crossing | undefined {
  const [a, b, c, d] = [sides.from[one]!, sides.to[one]!, sides.from[two]!, sides.to[two]!];
  if (a === c || a === d || b === c || b === d) return undefined;
  const isThrough = goesThrough(points, a, b, c, d, depth) && goesThrough(points, c, d, a, b, depth);
  if (!isThrough) return undefined;
  const { xs, ys } = points;
  const [toC, toD] = [c, d].map((number) => Math.abs(offside(points, a, b, number)));
  const along = toC! / (toC! + toD!);
  const [x, y] = [xs, ys].map((values) => values[c]! + along * (values[d]! - values[c]!));
  return { areas: [sides.owner[one]!, sides.owner[two]!], x: x!, y: y! };
}

/** How far a position lies to the left of the line from a to b. */
function offside({ xs, ys }: PointBook, a: number, b: number, number: number): number {
  const [dx, dy] = [xs[b]! - xs[a]!, ys[b]! - ys[a]!];
  return (dx * (ys[number]! - ys[a]!) - dy * (xs[number]! - xs[a]!)) / Math.hypot(dx, dy);
}

function goesThrough(points: PointBook, a: number, b: number, c: number, d: number, depth: number): boolean {
  const [atC, atD] = [offside(points, a, b, c), offside(points, a, b, d)];
  return atC < 0 !== atD < 0 && Math.abs(atC) > depth && Math.abs(atD) > depth;
}
