/** The plane that every map here is drawn in: Web Mercator (EPSG:3857), in metres at the equator, y upwards. */

export type Point = readonly [number, number];

const EARTH = 6378137;
const DEGREE = Math.PI / 180;

export function toMercator([longitude, latitude]: Point): Point {
  return [EARTH * longitude * DEGREE, EARTH * Math.log(Math.tan(Math.PI / 4 + (latitude * DEGREE) / 2))];
}

export function toDegrees([x, y]: Point): Point {
  return [x / EARTH / DEGREE, (2 * Math.atan(Math.exp(y / EARTH)) - Math.PI / 2) / DEGREE];
}

/** Metres on the ground for one Mercator metre at height `y`. */
export function groundScale(y: number): number {
  return 1 / Math.cosh(y / EARTH);
}

/** Distance from a point to a segment, squared. */
export function segmentDistanceSquared(
  px: number,
  py: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length > 0 ? ((px - ax) * dx + (py - ay) * dy) / length : 0;
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  const ex = px - ax - t * dx;
  const ey = py - ay - t * dy;
  return ex * ex + ey * ey;
}
