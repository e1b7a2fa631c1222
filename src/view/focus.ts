/** Where the map opens. PAINTING PATH. */
import type { Area, Bounds, Shapes } from '../model/boundaries';
import { toGrid, type Plane } from './to-grid';

/** How names are compared: without case, accents, full stops, or "and" against "&". */
export const toNameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[\s-]+/g, ' ')
    .trim()
    .toLowerCase();

/** The area of a code or a name, however it is written. */
export function findArea<A extends { code: string; name: string }>(areas: readonly A[], text: string): A | undefined {
  const key = toNameKey(text);
  return key
    ? areas.find(({ code, name }) => code === text || code.toLowerCase() === key || toNameKey(name) === key)
    : undefined;
}

/** The box around several areas. */
export const toUnion = (areas: readonly { bounds: Bounds }[]): Bounds =>
  areas.reduce<Bounds>(
    ([x0, y0, x1, y1], { bounds: b }) => [
      Math.min(x0, b[0]),
      Math.min(y0, b[1]),
      Math.max(x1, b[2]),
      Math.max(y1, b[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );

/** `west,south,east,north` in degrees as bounds of these shapes. */
function toDegreeBounds(text: string, plane: Plane): Bounds | undefined {
  const degrees = text.split(',').map(parseFloat);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = degrees;
  if (degrees.length !== 4 || !(west < east && south < north) || Math.abs(west) > 180 || Math.abs(east) > 180)
    return undefined;
  if (south < -85 || north > 85) return undefined;
  return [...toGrid([west, north], plane), ...toGrid([east, south], plane)];
}

/** The areas of a region, by its name or code. */
export function findRegion(text: string, { areas, regions }: Shapes): readonly Area[] {
  const key = toNameKey(text);
  const code = Object.keys(regions).find((c) => c.toLowerCase() === key || toNameKey(regions[c] ?? '') === key);
  return code ? areas.filter((area) => area.region === code) : [];
}

/**
 * The box that `focus` names: a region, a council, or, on shapes that are where their places are, degrees as
 * west,south,east,north.
 * Undefined where it names nothing; the whole frame is then shown.
 */
export function toFocusBounds(focus: string, shapes: Shapes): Bounds | undefined {
  if (!focus) return undefined;
  const region = findRegion(focus, shapes);
  if (region.length) return toUnion(region);
  return findArea(shapes.areas, focus)?.bounds ?? (isFinite(shapes.error) ? toDegreeBounds(focus, shapes) : undefined);
}
