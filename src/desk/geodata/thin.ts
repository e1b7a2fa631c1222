/** Douglas–Peucker, iterative: only to thin dense source lines before the optimal simplifier sees them. */
import { segmentDistanceSquared } from './plane';
import type { Line } from './source';

/** Keeps the first and last point, and every point needed to stay within `tolerance` (in the line's own units). */
export function thinLine(line: Line, tolerance: number): Line {
  const keep = new Set(toThinned(line, tolerance));
  return line.filter((_, i) => keep.has(i >> 1));
}

/** The same as ascending numbers of the points kept. */
export function toThinned(line: Line, tolerance: number): number[] {
  const last = line.length / 2 - 1;
  const keep = new Uint8Array(last + 1);
  keep[0] = keep[last] = 1;
  const spans: [number, number][] = [[0, last]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const far = farthest(line, from, to);
    if (far.distance <= tolerance * tolerance) continue;
    keep[far.index] = 1;
    spans.push([from, far.index], [far.index, to]);
  }
  return Array.from(keep.keys()).filter((index) => keep[index] === 1);
}

function farthest(line: Line, from: number, to: number): { index: number; distance: number } {
  const at = (i: number): [number, number] => [line[i * 2]!, line[i * 2 + 1]!];
  const [ax, ay] = at(from);
  const [bx, by] = at(to);
  let index = from;
  let distance = -1;
  for (let i = from + 1; i < to; i++) {
    const d = segmentDistanceSquared(line[i * 2]!, line[i * 2 + 1]!, ax, ay, bx, by);
    if (d > distance) [index, distance] = [i, d];
  }
  return { index, distance };
}
