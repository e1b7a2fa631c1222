/** Where the name of an area goes: inside of it, where it is widest. Pure. */
import type { Area, Bounds } from '../model/boundaries';
import { toPathLines, type Points } from './path-lines';

/** The middle of the room for a name and how much of it there is, in the units of the shapes. */
export interface NamePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many heights are tried in an area, and how high a strip at each must be free, as a share of the area's height. */
const TRIES = 11;
const STRIP = 0.12;
/** How much room at its edge counts for less than room in its middle. */
const PULL = 0.5;

type Span = readonly [from: number, to: number];

/** Where the outline crosses a height, from left to right: inside lies between each pair. */
function toSpans(rings: readonly Points[], y: number): Span[] {
  const crossings: number[] = [];
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      const [x0, y0] = [ring[i]!, ring[i + 1]!];
      const [x1, y1] = [ring[(i + 2) % ring.length]!, ring[(i + 3) % ring.length]!];
      if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    }
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((x, i) => (i % 2 ? [[crossings[i - 1]!, x] as const] : []));
}

/** What is inside at several heights at once. */
const toOverlap = (a: readonly Span[], b: readonly Span[]): Span[] =>
  a.flatMap(([from, to]) =>
    b.map(([start, end]): Span => [Math.max(from, start), Math.min(to, end)]).filter(([start, end]) => end > start),
  );

/** @returns undefined where the shape has no inside */
export function toNamePlace({ path, bounds }: Pick<Area, 'path' | 'bounds'>): NamePlace | undefined {
  const rings = toPathLines(path);
  const [, y0, , y1] = bounds;
  const [height, centre] = [(y1 - y0) * STRIP, (y0 + y1) / 2];
  let best: NamePlace | undefined;
  let most = 0;
  for (let i = 1; i <= TRIES; i += 1) {
    const y = y0 + ((y1 - y0) * i) / (TRIES + 1);
    const strip = [y - height / 2, y, y + height / 2].map((level) => toSpans(rings, level));
    for (const [from, to] of strip.reduce(toOverlap)) {
      const weight = (to - from) * (1 - (PULL * Math.abs(y - centre)) / ((y1 - y0) / 2));
      if (weight <= most) continue;
      most = weight;
      best = { x: (from + to) / 2, y, width: to - from, height };
    }
  }
  return best && { ...best, height: toHeight(rings, best, bounds) };
}

/** How high the room around a place is, up and down alike, as wide as a name that fills half of it. */
function toHeight(rings: readonly Points[], { x, y, width }: NamePlace, [, y0, , y1]: Bounds): number {
  const isFree = (level: number): boolean =>
    toSpans(rings, level).some(([from, to]) => from <= x - width / 4 && to >= x + width / 4);
  const step = (y1 - y0) / 40;
  let free = 0;
  while (free < y1 - y0 && isFree(y + free + step) && isFree(y - free - step)) free += step;
  return 2 * free;
}
