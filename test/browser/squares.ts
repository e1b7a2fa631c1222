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

/** Half of a square of 20 by 20 units. */
export function toSquareWard(code: string, index: number): Area {
  const x = index * 10;
  const bounds: Bounds = [x, 0, x + 10, 20];
  return { code, name: `Ward ${code}`, region: '', path: `M${x} 0l10 0 0 20 -10 0z`, bounds };
}

/** The same, where a value with a plus is of several parties. */
export const toSharedPicture = (areas: Record<string, string>): MapView => ({
  ...toPicture(areas),
  paint: (value) =>
    value.includes('+')
      ? { ...paint('con'), texture: `shared-${value}`, bands: value.split('+').map(paint) }
      : paint(value),
});

/** The same shapes on a grid of twice as many units. */
export const inHalfUnits = (shapes: Shapes): Shapes => {
  const twice = (bounds: Bounds): Bounds => bounds.map((side) => side * 2) as unknown as Bounds;
  const double = (path: string): string => path.replace(/-?[\d.]+/g, (number) => String(Number(number) * 2));
  return {
    ...shapes,
    unit: shapes.unit / 2,
    frame: twice(shapes.frame),
    borders: double(shapes.borders),
    context: double(shapes.context),
    areas: shapes.areas.map((area) => ({ ...area, path: double(area.path), bounds: twice(area.bounds) })),
  };
};
