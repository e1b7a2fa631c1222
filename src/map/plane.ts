/** Between the grid that shapes are drawn on and degrees: Web Mercator on a sphere. Pure. */
import type { Shapes } from '../model/boundaries';

/** Where a grid lies in Web Mercator and how large its units are. */
export type Plane = Pick<Shapes, 'unit' | 'origin'>;

const EARTH = 6378137;
const DEGREE = Math.PI / 180;

/** Length of the equator in Web Mercator metres: how wide the world is. */
export const WORLD = 2 * Math.PI * EARTH;

/** From grid units, y downwards, to degrees. */
export function toDegrees([x, y]: readonly [number, number], { unit, origin }: Plane): [lon: number, lat: number] {
  const north = (origin[1] - y * unit) / EARTH;
  return [(origin[0] + x * unit) / EARTH / DEGREE, Math.atan(Math.sinh(north)) / DEGREE];
}

/** From degrees to grid units, y downwards, not rounded. A pole lies infinitely far away. */
export function toGrid([lon, lat]: readonly [number, number], { unit, origin }: Plane): [x: number, y: number] {
  const north = Math.asinh(Math.tan(lat * DEGREE)) * EARTH;
  return [(lon * DEGREE * EARTH - origin[0]) / unit, (origin[1] - north) / unit];
}
