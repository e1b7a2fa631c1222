/**
 * From rings that are filled by the even-odd rule to polygons with holes, which is what GeoJSON knows. Rings may touch
 * themselves and each other at their corners, and lie in each other to any depth. Where rings run over each other, which
 * simplified outlines do by a sliver, that sliver is drawn as the engine has it.
 */
import type { Points } from '../path-lines';

/** A ring and its holes. On a grid with y downwards, the ring runs anticlockwise to the eye and holes clockwise. */
export type Rings = readonly [outer: Points, ...holes: Points[]];

/** Twice the area, positive where the ring runs clockwise to the eye. Near the first point, so that no digits are lost. */
function toTwiceArea(ring: Points): number {
  const [originX, originY] = [ring[0]!, ring[1]!];
  let sum = 0;
  for (let i = 4; i < ring.length; i += 2) {
    const [ax, ay] = [ring[i - 2]! - originX, ring[i - 1]! - originY];
    sum += ax * (ring[i + 1]! - originY) - (ring[i]! - originX) * ay;
  }
  return sum;
}

/** The parts of a ring between its visits to one point: each is simple, and together they enclose the same. */
function* toLoops(ring: Points): Generator<Points> {
  const rest: number[] = [];
  const seen = new Map<number, number>();
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    // Two points far apart may share a key, and what was cut off is still in the map: so look at what is there.
    const key = x * 0x4000000 + y;
    const at = seen.get(key);
    if (at !== undefined && rest[at] === x && rest[at + 1] === y) yield rest.splice(at);
    seen.set(key, rest.length);
    rest.push(x, y);
  }
  yield rest;
}

/** Where a level line crosses a ring, from left to right. */
function toCrossings(ring: Points, level: number): number[] {
  const crossings: number[] = [];
  let [ax, ay] = [ring.at(-2)!, ring.at(-1)!];
  for (let i = 0; i < ring.length; i += 2) {
    const [bx, by] = [ring[i]!, ring[i + 1]!];
    if (ay > level !== by > level) crossings.push(ax + ((level - ay) / (by - ay)) * (bx - ax));
    [ax, ay] = [bx, by];
  }
  return crossings.sort((a, b) => a - b);
}

/** The levels that a ring lies between: where a point is not, it need not be looked for. */
function toLevels(ring: Points): [top: number, bottom: number] {
  let [top, bottom] = [Infinity, -Infinity];
  for (let i = 1; i < ring.length; i += 2) {
    if (ring[i]! < top) top = ring[i]!;
    if (ring[i]! > bottom) bottom = ring[i]!;
  }
  return [top, bottom];
}

/** A point well inside a ring: its corners may all lie on the ring around it, and would not say where it is. */
function toInside(ring: Points): [x: number, y: number] {
  const levels = [...new Set(ring.filter((_, i) => i % 2 === 1))].sort((a, b) => a - b);
  const middle = levels.length >> 1;
  const level = (levels[middle - 1]! + levels[middle]!) / 2;
  const crossings = toCrossings(ring, level);
  let [x, widest] = [ring[0]!, 0];
  for (let i = 1; i < crossings.length; i += 2) {
    const [left, right] = [crossings[i - 1]!, crossings[i]!];
    if (right - left > widest) [x, widest] = [(left + right) / 2, right - left];
  }
  return [x, level];
}

function isInside([x, y]: readonly [number, number], ring: Points): boolean {
  let isOdd = false;
  let [ax, ay] = [ring.at(-2)!, ring.at(-1)!];
  for (let i = 0; i < ring.length; i += 2) {
    const [bx, by] = [ring[i]!, ring[i + 1]!];
    if (ay > y !== by > y && ax + ((y - ay) / (by - ay)) * (bx - ax) < x) isOdd = !isOdd;
    [ax, ay] = [bx, by];
  }
  return isOdd;
}

function toReversed(ring: Points): Points {
  const reversed: number[] = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) reversed.push(ring[i]!, ring[i + 1]!);
  return reversed;
}

interface Sized {
  readonly ring: Points;
  readonly twiceArea: number;
}

const toWound = ({ ring, twiceArea }: Sized, isHole: boolean): Points =>
  twiceArea > 0 === isHole ? ring : toReversed(ring);

interface Nested extends Sized {
  readonly levels: readonly [top: number, bottom: number];
  /** In how many rings it lies. */
  readonly depth: number;
  /** The smallest of those that are filled just inside. */
  readonly parent: Nested | undefined;
}

/** Those of the larger rings in which a ring lies. */
function toAround(ring: Points, larger: readonly Nested[]): readonly Nested[] {
  if (larger.length === 0) return larger;
  const point = toInside(ring);
  return larger.filter(
    ({ ring: other, levels: [top, bottom] }) => point[1] > top && point[1] < bottom && isInside(point, other),
  );
}

/** @param rings the larger ones first */
function nest(rings: readonly Sized[]): readonly Nested[] {
  const nested: Nested[] = [];
  for (const sized of rings) {
    const around = toAround(sized.ring, nested);
    const parent = around.findLast(({ depth }) => depth % 2 === 0);
    nested.push({ ...sized, levels: toLevels(sized.ring), depth: around.length, parent });
  }
  return nested;
}

/** Polygons that are filled where the rings together are by the even-odd rule. What encloses nothing is left out. */
export function toPolygons(rings: readonly Points[]): readonly Rings[] {
  const sized: Sized[] = [];
  for (const ring of rings) {
    for (const loop of toLoops(ring)) {
      const twiceArea = toTwiceArea(loop);
      if (twiceArea !== 0) sized.push({ ring: loop, twiceArea });
    }
  }
  if (sized.length === 1) return [[toWound(sized[0]!, false)]];
  const polygons = new Map<Nested, [Points, ...Points[]]>();
  for (const ring of nest(sized.sort((a, b) => Math.abs(b.twiceArea) - Math.abs(a.twiceArea)))) {
    const around = ring.depth % 2 === 1 && ring.parent ? polygons.get(ring.parent) : undefined;
    if (around) around.push(toWound(ring, true));
    else polygons.set(ring, [toWound(ring, false)]);
  }
  return [...polygons.values()];
}
