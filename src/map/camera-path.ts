/** Between two crops of the map, as the eye follows it. Pure. */
import type { Bounds } from '../model/boundaries';
import type { Size } from './camera';

/** Slow, fast, slow: the share of the way at a share of the time. */
const toEased = (time: number): number => (time < 0.5 ? 4 * time ** 3 : 1 - (2 - 2 * time) ** 3 / 2);

/** The crop as a box of the map's own proportions: what it really shows. */
function toShown([x0, y0, x1, y1]: Bounds, { width, height }: Size): { x: number; y: number; half: number } {
  const half = Math.max(x1 - x0, ((y1 - y0) * width) / Math.max(1, height)) / 2;
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, half };
}

/**
 * What is shown on the way: each doubling takes as long as any other, and the place that is gone to moves straight to
 * the middle.
 * @param time 0 to 1
 */
export function toBoundsAt(from: Bounds, to: Bounds, size: Size, time: number): Bounds {
  const [a, b] = [toShown(from, size), toShown(to, size)];
  const share = toEased(Math.min(1, Math.max(0, time)));
  const half = a.half ** (1 - share) * b.half ** share;
  // Where both show as much there is no place that stays.
  const left = Math.abs(a.half - b.half) < 1e-6 * b.half ? 1 - share : (half - b.half) / (a.half - b.half);
  const [x, y] = [b.x + (a.x - b.x) * left, b.y + (a.y - b.y) * left];
  const tall = (half * size.height) / Math.max(1, size.width);
  return [x - half, y - tall, x + half, y + tall];
}
