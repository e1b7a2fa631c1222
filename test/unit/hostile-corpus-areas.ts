/**
 * The corpus of hostile areas: TopoJSON of three squares (E1 and E2 with a border between them, E3 on its own), each
 * time with something wrong in the place of E2. A bad area is left out, and told by its place, code and name; the others
 * are drawn.
 */
import { PROTOTYPE_WORDS } from './hostile-corpus-text';
import { ARCS, file, geometry, GOOD } from './topology-fixture';

export interface BoundariesRow {
  readonly fault: string;
  /** Codes of the areas that are drawn. None: the file is refused. */
  readonly drawn: readonly string[];
  /** Kinds of problem that are told. */
  readonly told: readonly string[];
  readonly file: () => unknown;
}

/** Written as 1e999, which JSON reads as infinity. */
export const INFINITE = '∞';

/** The text of a row's file, as it would come from a server. */
export const writeBoundaries = ({ file: make }: BoundariesRow): string =>
  JSON.stringify(make()).replaceAll(`"${INFINITE}"`, '1e999');

/** The rings that are right for E2. */
const RIGHT = [[-1, 2]];
/** The first arc that a row adds to those of the file. */
const NEW = ARCS.length;

/** The file with this in the place of E2. */
const withSecond = (second: unknown, ...arcs: unknown[]) => ({
  ...file([GOOD[0], second, GOOD[2]]),
  arcs: [...ARCS, ...arcs],
});

const row = (fault: string, told: string, second: unknown, ...arcs: unknown[]): BoundariesRow => ({
  fault,
  drawn: ['E1', 'E3'],
  told: [told],
  file: () => withSecond(second, ...arcs),
});
const brokenRings = (fault: string, rings: unknown): BoundariesRow => row(fault, 'broken-area', geometry('E2', rings));
const brokenArc = (fault: string, arc: unknown): BoundariesRow =>
  row(fault, 'broken-area', geometry('E2', [[NEW]]), arc);
const otherType = (fault: string, more: object): BoundariesRow =>
  row(fault, 'unknown-geometry', { ...geometry('E2', RIGHT), ...more });
const badCode = (fault: string, code: unknown): BoundariesRow => row(fault, 'bad-code', geometry(code, RIGHT));
const drawnAs = (fault: string, code: string, second: object, told: string[] = []): BoundariesRow => ({
  ...row(fault, '', { ...geometry('E2', RIGHT), ...second }),
  drawn: ['E1', code, 'E3'],
  told,
});

/** A square with this for its second point. */
const square = (...point: unknown[]): unknown[] => [[0, 52], point, [0.1, 52], [0, 52]];

export const AREAS: readonly BoundariesRow[] = [
  brokenArc('a null coordinate', square(null, 52.1)),
  brokenArc('an infinite coordinate', square(0, INFINITE)),
  brokenArc('a coordinate in quotation marks', square(0, '52.1')),
  brokenArc('a position of nothing', square()),
  brokenArc('null for a position', [[0, 51], null, [0, 52], [0, 51]]),
  brokenArc('a position off the map', square(400, 52)),
  brokenArc('null for an arc', null),
  brokenArc('an arc of one point', [[0, 51]]),
  brokenRings('an arc that is not there', [[99]]),
  brokenRings('an arc that is not there, backwards', [[-100]]),
  brokenRings('an arc number beyond 32 bits', [[2 ** 32 + 3]]),
  brokenRings('an arc number beyond 32 bits, backwards', [[-(2 ** 32) - 4]]),
  brokenRings('an infinite arc number', [[INFINITE]]),
  brokenRings('half an arc number', [[1.5]]),
  brokenRings('lists for an arc number', [[[[[3]]]]]),
  brokenRings('arcs that do not meet', [[0, 3]]),
  brokenRings('an empty ring', [[]]),
  brokenRings('no rings', []),
  brokenRings('null for a ring', [null]),
  brokenRings('a ring that encloses nothing', [[0, -1]]),
  row('an empty polygon among several', 'broken-area', geometry('E2', [[[3]], []], { type: 'MultiPolygon' })),
  otherType('a line', { type: 'LineString' }),
  otherType('a collection within the collection', { type: 'GeometryCollection', geometries: [GOOD[1]] }),
  otherType('a type that there is not', { type: '<b>' }),
  otherType('no type', { type: null }),
  otherType('a word for rings', { arcs: 'toString' }),
  row('null for an area', 'no-code', null),
  row('no code', 'no-code', geometry(undefined, RIGHT)),
  row('an empty code', 'no-code', geometry('', RIGHT)),
  row('a code that is there already', 'duplicate-code', geometry('E1', RIGHT)),
  badCode('a code with a space', ' E2'),
  badCode('a code of 200 characters', 'E'.repeat(200)),
  badCode('a code of mark-up', '<img src=x onerror=alert(1)>'),
  badCode('a code with its direction turned round', '\u202eE2'),
  ...PROTOTYPE_WORDS.filter((word) => word in {}).map((word) => badCode(`${word} for a code`, word)),
  drawnAs('a number for a code', '2', { id: 2 }),
  drawnAs('a code in lower case', 'e2', { id: 'e2' }),
  drawnAs('no properties', 'E2', { properties: null }),
  drawnAs('properties called by words of the language', 'E2', {
    properties: { ['__proto__']: { name: 'x' }, constructor: 'x', toString: 'x' },
  }),
  drawnAs('a ring the other way round', 'E2', { arcs: [[-3, 0]] }, ['winding']),
];
