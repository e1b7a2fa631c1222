/** The textures that stand beside colour, as tiles: drawn alike on the map and in its key. PAINTING PATH. */
import type { Texture } from './palette';

/** Side of a tile in CSS pixels. */
export const TILE = 6;

/** What is stroked in a tile, as path data. */
export const MARKS: Readonly<Record<Texture, string>> = {
  none: '',
  dots: 'M1.5 1.5h0M4.5 4.5h0',
  lines: 'M0 1.5h6M0 4.5h6',
  rings: 'M1 3a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  grid: 'M0 3h6M3 0v6',
  dashes: 'M0 1.5h3M3 4.5h3',
  crosses: 'M1 3h4M3 1v4',
  stripes: 'M-1 1L1-1M-1 7L7-1M5 7L7 5',
  hatch: 'M-1 5L1 7M-1-1L7 7M5-1L7 1',
};

const WIDTHS: Partial<Record<Texture, number>> = {
  dots: 1.3,
  stripes: 1.9,
  hatch: 0.8,
  lines: 0.9,
  rings: 0.8,
  grid: 0.8,
  dashes: 1,
};

/** Width of a texture's stroke in CSS pixels. */
export const toMarkWidth = (texture: Texture): number => WIDTHS[texture] ?? 1;
