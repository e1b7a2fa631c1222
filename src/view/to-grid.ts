/** From degrees to the grid that shapes are drawn on: Web Mercator on a sphere. PAINTING PATH. */
import type { Shapes } from '../model/boundaries';

/** Where a grid lies in Web Mercator and how large its units are. */
export type Plane = Pick<Shapes, 'unit' | 'origin'>;

const RADIUS = 6378137;
const DEGREE = Math.PI / 180;

/** From degrees to grid units, y downwards, not rounded. A pole lies infinitely far away. */
export function toGrid([lon, lat]: readonly [number, number], { unit, origin }: Plane): [x: number, y: number] {
  const north = Math.asinh(Math.tan(lat * DEGREE)) * RADIUS;
  return [(lon * DEGREE * RADIUS - origin[0]) / unit, (origin[1] - north) / unit];
}
