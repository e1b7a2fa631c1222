/** From the grid of some shapes to that of others. */
import type { Bounds } from '../model/boundaries';
import type { Plane } from './to-grid';

/** The same place on shapes of another grid. */
export function toOtherPlane(bounds: Bounds, from: Plane, to: Plane): Bounds {
  const away = [from.origin[0] - to.origin[0], to.origin[1] - from.origin[1]] as const;
  const move = (i: 0 | 1 | 2 | 3): number => (bounds[i] * from.unit + away[(i % 2) as 0 | 1]) / to.unit;
  return [move(0), move(1), move(2), move(3)];
}
