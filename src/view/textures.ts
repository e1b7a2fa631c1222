/** The textures that stand beside colour, as tiles: drawn alike on the map and in its key. */
import type { Texture } from './palette';

/** Side of a tile in CSS pixels. */
export const TILE = 6;

/** What is stroked in a tile, as path data: laid so that of any of the first six over another, both still show. */
export const MARKS: Readonly<Record<string, string>> = {
  none: '',
  dots: 'M1.5 1.5h0M4.5 4.5h0',
  lines: 'M0 .5h6M0 3.5h6',
  rings: 'M1 3a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  grid: 'M0 .5h6M.5 0v6',
  dashes: 'M3.5 .3v2.4M.5 3.3v2.4',
  crosses: 'M1.5 1.5l3 3M4.5 1.5l-3 3',
  stripes: 'M-1 1L1-1M-1 7L7-1M5 7L7 5',
  hatch: 'M-1 5L1 7M-1-1L7 7M5-1L7 1',
};

/** What a texture strokes in a tile, as path data. */
export const toMarks = (texture: Texture): string =>
  texture
    .split('-')
    .map((name) => MARKS[name])
    .join('');

/** Width of a texture's stroke in CSS pixels. */
export const toMarkWidth = (texture: Texture): number => (/^(dots|stripes)/.test(texture) ? 1.9 : 0.7);
