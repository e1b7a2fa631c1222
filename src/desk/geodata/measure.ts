/** Measures what the simplifier promised: how far the source lies from what is drawn. */
import type { Network } from './network';
import { groundScale, segmentDistanceSquared } from './plane';
import type { Line } from './source';
import type { Grid } from './grid-line';
import type { SimpleArc } from './simplify-network';

/** Largest distance from any source point of the chosen arcs to the simplified arc, in metres on the ground. */
export function measureError(
  network: Network,
  simple: readonly SimpleArc[],
  grid: Grid,
  counts: (arc: number) => boolean,
): number {
  return network.arcs.reduce((worst, source, index) => {
    const drawn = simple[index]!.vertices;
    if (drawn.length === 0 || !counts(index)) return worst;
    return Math.max(worst, farthestFrom(source, toLine(drawn, grid)));
  }, 0);
}

/** The same of every source point, unsorted: on the ground in metres, and in Mercator metres, which pixels are made of. */
export function measureDistances(
  network: Network,
  simple: readonly SimpleArc[],
  grid: Grid,
): { ground: Float64Array; plane: Float64Array } {
  const plane: number[] = [];
  const ground: number[] = [];
  network.arcs.forEach((source, index) => {
    const drawn = simple[index]!.vertices;
    if (drawn.length === 0) return;
    const line = toLine(drawn, grid);
    for (let i = 0; i < source.length; i += 2) {
      const distance = Math.sqrt(nearestSquared(source[i]!, source[i + 1]!, line));
      plane.push(distance);
      ground.push(distance * groundScale(source[i + 1]!));
    }
  });
  return { ground: Float64Array.from(ground), plane: Float64Array.from(plane) };
}

function toLine(vertices: readonly { x: number; y: number }[], { unit, origin }: Grid): Line {
  return Float64Array.from(vertices.flatMap(({ x, y }) => [origin[0] + x * unit, origin[1] - y * unit]));
}

function farthestFrom(source: Line, drawn: Line): number {
  let worst = 0;
  for (let i = 0; i < source.length; i += 2) {
    const nearest = nearestSquared(source[i]!, source[i + 1]!, drawn);
    worst = Math.max(worst, Math.sqrt(nearest) * groundScale(source[i + 1]!));
  }
  return worst;
}

function nearestSquared(x: number, y: number, drawn: Line): number {
  if (drawn.length === 2) return (x - drawn[0]!) ** 2 + (y - drawn[1]!) ** 2;
  let nearest = Infinity;
  for (let i = 2; i < drawn.length; i += 2) {
    const d = segmentDistanceSquared(x, y, drawn[i - 2]!, drawn[i - 1]!, drawn[i]!, drawn[i + 1]!);
    if (d < nearest) nearest = d;
  }
  return nearest;
}

