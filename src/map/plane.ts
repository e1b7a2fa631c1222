/** Between the grid that shapes are drawn on and degrees: Web Mercator on a sphere. Pure. */
import type { Plane } from '../view/to-grid';

export { toOtherPlane } from '../view/to-other-plane';
export { toGrid, type Plane } from '../view/to-grid';

const EARTH = 6378137;
const DEGREE = Math.PI / 180;

/** Length of the equator in Web Mercator metres: how wide the world is. */
export const WORLD = 2 * Math.PI * EARTH;

/** From grid units, y downwards, to degrees. */
export function toDegrees([x, y]: readonly [number, number], { unit, origin }: Plane): [lon: number, lat: number] {
  const north = (origin[1] - y * unit) / EARTH;
  return [(origin[0] + x * unit) / EARTH / DEGREE, Math.atan(Math.sinh(north)) / DEGREE];
}
