/** What a texture inks, apart from any colour: its tile as a grid of cells, so that two can be compared. */
import type { Texture } from '../../../src/view/palette';
import { TILE, toMarks, toMarkWidth } from '../../../src/view/textures';

/** Cells in a CSS pixel: a stroke of 0.8 is four wide. */
const CELLS = 5;
/** Cells along a side of a tile. */
const SIDE = TILE * CELLS;

type Point = readonly [x: number, y: number];
type Line = readonly [from: Point, to: Point];

/** Straight pieces of a half circle. */
const STEPS = 32;

/** A half circle from `from` to `to`, anticlockwise on a screen where `sweep` is 0. */
function toHalfCircle(from: Point, to: Point, radius: number, sweep: number): Line[] {
  const centre: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const angle = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  const points = Array.from({ length: STEPS + 1 }, (_, i): Point => {
    const turned = angle + (sweep ? 1 : -1) * Math.PI * (i / STEPS);
    return [centre[0] + radius * Math.cos(turned), centre[1] + radius * Math.sin(turned)];
  });
  return points.slice(1).map((point, i): Line => [points[i] ?? point, point]);
}

/** The lines of a command, by its letter: only what the textures are written in. */
function toLines(letter: string, numbers: readonly number[], [x, y]: Point): Line[] {
  const [first = 0, second = 0] = numbers;
  const to = (point: Point): Line[] => [[[x, y], point]];
  if (letter === 'M' || letter === 'L') return to([first, second]);
  if (letter === 'l') return to([x + first, y + second]);
  if (letter === 'h') return to([x + first, y]);
  if (letter === 'v') return to([x, y + first]);
  const [radius = 0, , , , sweep = 0, dx = 0, dy = 0] = numbers;
  if (letter === 'a' && Math.abs(Math.hypot(dx, dy) - 2 * radius) < 1e-9)
    return toHalfCircle([x, y], [x + dx, y + dy], radius, sweep);
  throw new Error(`Not a command that textures are written in: ${letter}${numbers.join(' ')}`);
}

/** Path data as straight lines. */
function flatten(path: string): Line[] {
  const lines: Line[] = [];
  let pen: Point = [0, 0];
  for (const [, letter = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const drawn = toLines(letter, (rest.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number), pen);
    pen = drawn.at(-1)?.[1] ?? pen;
    if (letter !== 'M') lines.push(...drawn);
  }
  return lines;
}

function toDistance([x, y]: Point, [[x0, y0], [x1, y1]]: Line): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = length ? Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length)) : 0;
  return Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0));
}

/** 1 where a cell's middle is inked, row by row. */
export type Form = Uint8Array;

export function toForm(texture: Texture): Form {
  const lines = flatten(toMarks(texture));
  const reach = toMarkWidth(texture) / 2;
  return Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
    const middle: Point = [((i % SIDE) + 0.5) / CELLS, (Math.floor(i / SIDE) + 0.5) / CELLS];
    return lines.some((line) => toDistance(middle, line) <= reach) ? 1 : 0;
  });
}

/** Share of the tile that is inked, 0 to 1. */
export const toInk = (form: Form): number => form.reduce((sum, cell) => sum + cell, 0) / form.length;

function countApart(a: Form, b: Form, dx: number, dy: number): number {
  let apart = 0;
  for (let i = 0; i < a.length; i += 1) {
    const shifted = ((Math.floor(i / SIDE) + dy) % SIDE) * SIDE + (((i % SIDE) + dx) % SIDE);
    if (a[i] !== b[shifted]) apart += 1;
  }
  return apart;
}

/**
 * Share of the tile that is inked in one and not in the other, 0 to 1, however the two are laid against each other:
 * where a tile begins is nothing that a reader sees.
 */
export function toFormDifference(a: Form, b: Form): number {
  let least = a.length;
  for (let shift = 0; shift < SIDE * SIDE; shift += 1)
    least = Math.min(least, countApart(a, b, shift % SIDE, Math.floor(shift / SIDE)));
  return least / a.length;
}
