import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPathArea } from '../../src/desk/geodata/path-area';
import { parseTopology } from '../../src/model/topology';
import { ARCS, file, geometry, GOOD } from './topology-fixture';

describe('one bad area', () => {
  const infinite = [
    [0, 51],
    [Infinity, 51],
    [0, 52],
    [0, 51],
  ];
  it.each<[string, string, unknown, unknown[][]]>([
    ['null geometry', 'unknown-geometry', { type: null, id: 'X1' }, []],
    ['null in the list', 'no-code', null, []],
    ['a line', 'unknown-geometry', geometry('X1', [0], { type: 'LineString' }), []],
    ['an unknown type', 'unknown-geometry', geometry('X1', [[3]], { type: 'Blob' }), []],
    ['no rings', 'broken-area', geometry('X1', []), []],
    ['an empty ring', 'broken-area', geometry('X1', [[]]), []],
    ['a polygon without rings', 'broken-area', geometry('X1', [[]], { type: 'MultiPolygon' }), []],
    ['arcs that are not lists', 'broken-area', geometry('X1', [null]), []],
    ['an arc out of range', 'broken-area', geometry('X1', [[99]]), []],
    ['an arc out of range backwards', 'broken-area', geometry('X1', [[~99]]), []],
    ['an arc number that is none', 'broken-area', geometry('X1', [['0', 1.5]]), []],
    ['an arc that is missing', 'broken-area', geometry('X1', [[4]]), [null as unknown as unknown[]]],
    ['a null coordinate', 'broken-area', geometry('X1', [[4]]), [[[0, 51], null, [0, 52], [0, 51]]]],
    [
      'a coordinate of null',
      'broken-area',
      geometry('X1', [[4]]),
      [
        [
          [0, 51],
          [null, 51],
          [0, 52],
          [0, 51],
        ],
      ],
    ],
    ['an infinite coordinate', 'broken-area', geometry('X1', [[4]]), [infinite]],
    [
      'a position off the map',
      'broken-area',
      geometry('X1', [[4]]),
      [
        [
          [0, 51],
          [400, 51],
          [0, 52],
          [0, 51],
        ],
      ],
    ],
    ['arcs that do not meet', 'broken-area', geometry('X1', [[0, 3]]), []],
    ['a ring that encloses nothing', 'broken-area', geometry('X1', [[0, ~0]]), []],
    ['no code', 'no-code', geometry(undefined, [[3]]), []],
    ['a code of __proto__', 'bad-code', geometry('__proto__', [[3]]), []],
    ['a code of constructor', 'bad-code', geometry('constructor', [[3]]), []],
    ['a code of mark-up', 'bad-code', geometry('<script>', [[3]]), []],
    ['a code that is there already', 'duplicate-code', geometry('E1', [[3]]), []],
  ])('%s is told and left out, and every good one kept', (_case, code, bad, arcs) => {
    const { value, problems } = parseTopology({ ...file([GOOD[0], bad, GOOD[1]]), arcs: [...ARCS, ...arcs] });
    expect(value!.areas.map((area) => area.code)).toEqual(['E1', 'E2']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ level: 'error', code });
    expect(problems[0]!.place).toContain('boundaries.objects.councils.geometries[1]');
    expect(problems[0]!.remedy).not.toBe('');
  });

  it('is named by code and name, so that an editor finds it', () => {
    const [problem] = parseTopology(file([GOOD[0], geometry('E9', [[]])])).problems;
    expect(problem!.place).toBe('boundaries.objects.councils.geometries[1] (E9 Council E9)');
  });

  it('that runs the other way round is drawn all the same, and told', () => {
    const { value, problems } = parseTopology(file([GOOD[0], GOOD[1], geometry('E3', [[~3]])]));
    expect(toPathArea(value!.areas[2]!.path)).toBe(toPathArea(parseTopology(file()).value!.areas[2]!.path));
    expect(problems).toEqual([expect.objectContaining({ level: 'warning', code: 'winding' })]);
    expect(problems[0]!.place).toContain('E3');
  });

  it('of a thousand alike does not drown the others', () => {
    const bad = Array.from({ length: 1000 }, (_, i) => geometry(`B${i}`, [[]]));
    const { problems } = parseTopology(file([...bad, geometry(undefined, [[3]])]));
    expect(problems.length).toBeLessThan(20);
    expect(problems.map(({ message }) => message).join()).toContain('987 more places');
    expect(problems.some(({ code }) => code === 'no-code')).toBe(true);
  });
});

describe('a bad file', () => {
  it.each<[string, string, unknown]>([
    ['nothing', 'not-topology', undefined],
    ['null', 'not-topology', null],
    ['text', 'not-topology', '<!doctype html>'],
    ['a list', 'not-topology', []],
    ['GeoJSON', 'not-topology', { type: 'FeatureCollection', features: [] }],
    ['no arcs', 'not-topology', { type: 'Topology', objects: {} }],
    ['no objects', 'not-topology', { type: 'Topology', arcs: [] }],
    ['objects without polygons', 'no-object', { type: 'Topology', arcs: [], objects: {} }],
    ['an infinite scale', 'bad-transform', file(GOOD, { transform: { scale: [Infinity, 1], translate: [0, 0] } })],
    ['a scale of null', 'bad-transform', file(GOOD, { transform: { scale: null, translate: [0, 0] } })],
    ['a scale of nought', 'bad-transform', file(GOOD, { transform: { scale: [0, 1], translate: [0, 0] } })],
    ['the British National Grid by name', 'unknown-projection', file(GOOD, { projection: 'EPSG:27700' })],
    ['a projection that is no name', 'unknown-projection', file(GOOD, { projection: { epsg: 4326 } })],
    ['no good area', 'no-areas', file([])],
  ])('%s gives a problem with a remedy and no value', (_case, code, input) => {
    const { value, problems } = parseTopology(input);
    expect(value).toBeUndefined();
    expect(problems.at(-1)).toMatchObject({ level: 'error', code });
    expect(problems.at(-1)!.remedy).not.toBe('');
  });

  it('in grid metres called degrees is not drawn, and the grid is named', () => {
    const arcs = ARCS.map((arc) => arc.map(([x, y]) => [530000 + x! * 70000, 180000 + y! * 100]));
    const { value, problems } = parseTopology({ ...file(), arcs });
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'not-degrees' });
    expect(problems[0]!.message).toContain('British National Grid');
    expect(problems[0]!.remedy).toContain('wgs84');
  });

  it('wound anticlockwise throughout is drawn and noted once', () => {
    const { value, problems } = parseTopology(file([geometry('E1', [[~1, ~0]]), geometry('E3', [[~3]])]));
    expect(value!.areas).toHaveLength(2);
    expect(problems).toEqual([expect.objectContaining({ level: 'note', code: 'winding' })]);
  });

  it('that throws when it is touched is a problem too', () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
      },
    );
    expect(parseTopology(trap).problems).toEqual([expect.objectContaining({ code: 'unreadable' })]);
  });

  it('never throws, whatever is in it', () => {
    const leaf = fc.oneof(fc.jsonValue(), fc.constantFrom(NaN, Infinity, undefined, '__proto__', -1, 1e300));
    const anyGeometry = fc.record({
      type: fc.constantFrom('Polygon', 'MultiPolygon', null),
      id: leaf,
      arcs: leaf,
      properties: leaf,
    });
    const any = fc.record({
      type: fc.constant('Topology'),
      arcs: fc.oneof(leaf, fc.array(fc.array(fc.array(leaf, { maxLength: 3 }), { maxLength: 4 }), { maxLength: 4 })),
      objects: fc.oneof(
        leaf,
        fc.record({ councils: fc.record({ geometries: fc.array(anyGeometry, { maxLength: 4 }) }) }),
      ),
      transform: fc.option(fc.record({ scale: leaf, translate: leaf }), { nil: undefined }),
      frame: leaf,
      insets: leaf,
      regions: leaf,
    });
    fc.assert(
      fc.property(any, (input) => {
        const { value, problems } = parseTopology(input);
        expect(value !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
