/** A source line made ready for the simplifier: in grid units, thinned, with a radius a point and stops along it. */
import { groundScale } from './plane';
import type { LineToSimplify } from './simplify-line';
import type { Line } from './source';
import { thinLine, toThinned } from './thin';

export interface Grid {
  /** Mercator metres a grid unit. */
  readonly unit: number;
  /** Mercator metres of grid point (0, 0); y runs down from it. */
  readonly origin: readonly [number, number];
}

/** Share of the tolerance that is spent on thinning the source first. */
const THINNING = 0.05;
/** Source points that stand out by less than this share of the tolerance are no place for a vertex… */
const STANDING_OUT = 0.25;
/** …but there is one at least every so many steps, since a delta has its limits. */
const STOP_EVERY = 16;

/** `tolerance` in metres on the ground; `step` in grid units. */
export function toGridLine(source: Line, { unit, origin }: Grid, tolerance: number, step: number): LineToSimplify {
  const reach = tolerance / groundScale(source[1]!);
  const thinned = densify(thinLine(source, reach * THINNING), STOP_EVERY * step * unit);
  const points = new Float64Array(thinned.length);
  const radii = new Float64Array(thinned.length / 2);
  for (let i = 0; i < thinned.length; i += 2) {
    points[i] = (thinned[i]! - origin[0]) / unit;
    points[i + 1] = (origin[1] - thinned[i + 1]!) / unit;
    radii[i / 2] = (tolerance * (1 - THINNING)) / groundScale(thinned[i + 1]!) / unit;
  }
  return { points, radii, stops: withStopsBetween(points, toThinned(thinned, reach * STANDING_OUT), STOP_EVERY * step) };
}

/** Cuts segments longer than `longest` into equal pieces. */
function densify(line: Line, longest: number): Line {
  const points = [line[0]!, line[1]!];
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!];
    const pieces = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / longest));
    for (let piece = 1; piece < pieces; piece++) {
      points.push(ax + ((bx - ax) * piece) / pieces, ay + ((by - ay) * piece) / pieces);
    }
    points.push(bx, by);
  }
  return Float64Array.from(points);
}

function withStopsBetween(points: Float64Array, stops: readonly number[], longest: number): number[] {
  const wanted = new Set(stops);
  const all: number[] = [0];
  for (let at = 1; at < points.length / 2; at++) {
    const last = all.at(-1)!;
    const away = Math.hypot(points[at * 2]! - points[last * 2]!, points[at * 2 + 1]! - points[last * 2 + 1]!);
    if (wanted.has(at) || away >= longest) all.push(at);
  }
  return all;
}
