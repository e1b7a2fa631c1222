/** The corpus of hostile boundary files. What is wrong with the whole is told once, with what to do. */
import { INFINITE, type BoundariesRow } from './hostile-corpus-areas';
import { PROTOTYPE_WORDS } from './hostile-corpus-text';
import { ARCS, file, geometry, GOOD } from './topology-fixture';

const refused = (fault: string, told: string, make: () => unknown): BoundariesRow => ({
  fault,
  drawn: [],
  told: [told],
  file: make,
});
const drawn = (fault: string, make: () => unknown, ...told: string[]): BoundariesRow => ({
  fault,
  drawn: ['E1', 'E2', 'E3'],
  told,
  file: make,
});

const withScale = (scale: unknown, translate: unknown = [0, 0]) => file(GOOD, { transform: { scale, translate } });

type Move = (x: number, y: number) => number[];
const moveArcs = (move: Move): number[][][] => ARCS.map((arc) => arc.map(([x, y]) => move(x!, y!)));
/** Degrees as whole metres of Web Mercator. */
const toMetres: Move = (x, y) =>
  [(x * Math.PI) / 180, Math.log(Math.tan(Math.PI / 4 + (y * Math.PI) / 360))].map((turn) =>
    Math.round(6378137 * turn),
  );

/** Steps from point to point, as a file with a transform has them. */
const toSteps = (arc: number[][]): number[][] =>
  arc.map(([x, y], index) => [x! - (arc[index - 1]?.[0] ?? 0), y! - (arc[index - 1]?.[1] ?? 0)]);

/** The squares in metres of Web Mercator, on a grid of this size. */
const onGrid = (x: number, y: number) => ({
  ...file(GOOD, { projection: 'EPSG:3857', transform: { scale: [x, y], translate: [0, 0] } }),
  arcs: moveArcs((east, north) => toMetres(east, north).map((metres, axis) => metres / [x, y][axis]!)).map(toSteps),
});

const inset = { name: 'x', codes: ['E1'], bounds: [0, 51, 1, 52], place: [0, 51, 1, 52] };

export const REFUSED: readonly BoundariesRow[] = [
  refused('an infinite scale', 'bad-transform', () => withScale([INFINITE, 1])),
  refused('an infinite translation', 'bad-transform', () => withScale([1, 1], [0, INFINITE])),
  refused('a scale of null', 'bad-transform', () => withScale(null)),
  refused('a scale of nought', 'bad-transform', () => withScale([0, 0])),
  refused('a scale of three', 'bad-transform', () => withScale([1, 1, 1])),
  refused('a scale beyond the earth', 'not-degrees', () => withScale([1e300, 1e300])),
  refused('metres of the British National Grid called degrees', 'not-degrees', () => ({
    ...file(),
    arcs: moveArcs((x, y) => [530_000 + x * 70_000, y * 3_500]),
  })),
  refused('metres of Web Mercator called degrees', 'not-degrees', () => ({ ...file(), arcs: moveArcs(toMetres) })),
  refused('degrees called metres', 'not-metres', () => file(GOOD, { projection: 'EPSG:3857' })),
  refused('the British National Grid by its name', 'unknown-projection', () =>
    file(GOOD, { projection: 'EPSG:27700' }),
  ),
  refused('fifty thousand letters for a projection', 'unknown-projection', () =>
    file(GOOD, { projection: 'x'.repeat(50_000) }),
  ),
  refused('no arcs', 'not-topology', () => ({ ...file(), arcs: undefined })),
  refused('a word for arcs', 'not-topology', () => ({ ...file(), arcs: 'toString' })),
  refused('no objects', 'not-topology', () => ({ ...file(), objects: null })),
  refused('objects that hold nothing', 'no-object', () => ({
    ...file(),
    objects: { ['__proto__']: null, constructor: {}, toString: [] },
  })),
  refused('an empty collection', 'no-areas', () => file([])),
  refused('GeoJSON', 'not-topology', () => ({ type: 'FeatureCollection', features: [] })),
  refused('a list', 'not-topology', () => [file()]),
  refused('null', 'not-topology', () => null),
  {
    fault: 'a list of arcs with none in it',
    drawn: [],
    told: ['broken-area', 'no-areas'],
    file: () => ({ ...file(), arcs: [] }),
  },
];

export const DRAWN: readonly BoundariesRow[] = [
  drawn(
    'all rings the other way round',
    () => file([geometry('E1', [[-2, -1]]), geometry('E2', [[-3, 0]]), geometry('E3', [[-4]])]),
    'winding',
  ),
  drawn('a grid that is a mirror', () => onGrid(-1, 1)),
  drawn('a grid too fine to count on', () => onGrid(1e-290, -1e-290)),
  drawn('a frame around nothing', () => file(GOOD, { frame: [100, 10, 120, 20] }), 'empty-frame'),
  drawn('a frame that is none', () => file(GOOD, { frame: [1, INFINITE, null, 'x'] })),
  drawn('a frame inside out', () => file(GOOD, { frame: [1, 52, 0, 51] })),
  drawn('insets that are none', () => file(GOOD, { insets: [null, 1, {}, { ...inset, bounds: [], name: {} }] })),
  drawn('insets of codes that are not there', () => file(GOOD, { insets: [{ ...inset, codes: [1, null, 'E9'] }] })),
  drawn('ten thousand insets', () => file(GOOD, { insets: Array.from({ length: 10_000 }, () => inset) })),
  drawn('other things for words', () => file(GOOD, { vintage: 7, attribution: {}, regions: [1], error: 'x' })),
  ...PROTOTYPE_WORDS.map((word) =>
    drawn(`fields called ${word} everywhere`, () => {
      const geometries = GOOD.map((one) => ({ ...one, [word]: word }));
      return { ...file(geometries, { regions: { [word]: word } }), [word]: { [word]: { type: 'Polygon' } } };
    }),
  ),
];
