/** From degrees to the grid that shapes are drawn on: Web Mercator on a sphere. PAINTING PATH. */
import type { Bounds, Shapes } from '../model/boundaries';

/** Where a grid lies in Web Mercator and how large its units are. */
export type Plane = Pick<Shapes, 'unit' | 'origin'>;

const RADIUS = 6378137;
const DEGREE = Math.PI / 180;

/** From degrees to grid units, y downwards, not rounded. A pole lies infinitely far away. */
export function toGrid([lon, lat]: readonly [number, number], { unit, origin }: Plane): [x: number, y: number] {
  const north = Math.asinh(Math.tan(lat * DEGREE)) * RADIUS;
  return [(lon * DEGREE * RADIUS - origin[0]) / unit, (origin[1] - north) / unit];
}

/** The same place on shapes of another grid. */
export function toOtherPlane(bounds: Bounds, from: Plane, to: Plane): Bounds {
  const away = [from.origin[0] - to.origin[0], to.origin[1] - from.origin[1]] as const;
  const move = (i: 0 | 1 | 2 | 3): number => (bounds[i] * from.unit + away[(i % 2) as 0 | 1]) / to.unit;
  return [move(0), move(1), move(2), move(3)];
}
