/** A country of four square councils in a row, to point at without a map of England. */
import type { Area, Bounds, Shapes } from '../../src/model/boundaries';
import type { MapView } from '../../src/view/map-view';
import { toPartyPaint, type Paint } from '../../src/view/palette';

export const SIDE = 100;
/** Width and height of the box that the squares are drawn in: two CSS pixels a grid unit. */
export const BOX = { width: 4 * SIDE * 2, height: SIDE * 2 };
export const CODES = ['A', 'B', 'C', 'D'] as const;

function toArea(code: string, index: number): Area {
  const x = index * SIDE;
  const bounds: Bounds = [x, 0, x + SIDE, SIDE];
  return { code, name: `Council ${code}`, region: 'R', path: `M${x} 0l${SIDE} 0 0 ${SIDE} -${SIDE} 0z`, bounds };
}

export const squares: Shapes = {
  vintage: 'squares',
  areas: CODES.map(toArea),
  regions: { R: 'The row' },
  borders: `M${SIDE} 0l0 ${SIDE}`,
  context: '',
  frame: [0, 0, 4 * SIDE, SIDE],
  insets: [],
  unit: 1,
  origin: [0, 0],
  error: 0,
  attribution: 'Squares',
};

const PAINTS: Readonly<Record<string, Paint>> = {
  con: toPartyPaint('#0087dc', 0, 'light'),
  lab: toPartyPaint('#e4003b', 1, 'light'),
  'no-election': { fill: '#eeede8', texture: 'none', mark: '' },
};
const paint = (value: string): Paint => PAINTS[value] ?? { fill: '#ffffff', texture: 'grid', mark: '#000000' };

/** A picture of the squares: values by code, painted alike in every call. */
export const toPicture = (areas: Record<string, string>): MapView => ({
  areas: new Map(Object.entries(areas)),
  paint,
  scheme: 'light',
});

/** The middle of a square, in CSS pixels of the box. */
export const middleOf = (code: (typeof CODES)[number]): { x: number; y: number } => ({
  x: (CODES.indexOf(code) + 0.5) * SIDE * 2,
  y: SIDE,
});
