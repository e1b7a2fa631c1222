/** Between the grid that shapes are drawn on and degrees: Web Mercator on a sphere. Pure. */
import type { Bounds } from '../model/boundaries';
import { toGrid, type Plane } from '../view/to-grid';

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

/** The same place on shapes of another grid. */
export function toOtherPlane([x0, y0, x1, y1]: Bounds, from: Plane, to: Plane): Bounds {
  const move = (x: number, y: number): [number, number] => toGrid(toDegrees([x, y], from), to);
  return [...move(x0, y0), ...move(x1, y1)];
}
