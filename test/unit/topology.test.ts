import { describe, expect, it } from 'vitest';
import { toPathArea } from '../../src/desk/geodata/path-area';
import { parseTopology } from '../../src/model/topology';
import { ARCS, file, geometry, GOOD, type Json } from './topology-fixture';

describe('a good file', () => {
  const { value, problems } = parseTopology(file());

  it('gives every area, closed, without a problem', () => {
    expect(problems).toEqual([]);
    expect(value!.areas.map(({ code, name }) => [code, name])).toEqual([
      ['E1', 'Council E1'],
      ['E2', 'Council E2'],
      ['E3', 'Council E3'],
    ]);
    for (const { path } of value!.areas) expect(path).toMatch(/^M-?\d+ -?\d+l[-\d ]+z$/);
  });

  it('is drawn in Web Mercator, where a square of degrees at 51° north is higher than wide', () => {
    const [x0, y0, x1, y1] = value!.areas[0]!.bounds;
    expect((y1 - y0) / (x1 - x0)).toBeCloseTo(1 / Math.cos((51.05 * Math.PI) / 180), 2);
    expect((x1 - x0) * value!.unit).toBeCloseTo(11132, -2);
  });

  it('has for borders what two areas share, once', () => {
    expect(value!.borders.match(/M/g)).toHaveLength(1);
  });

  it('shows all areas in its frame and needs no inset', () => {
    const sides = value!.areas.map(({ bounds }) => bounds);
    expect(value!.frame[0]).toBe(Math.min(...sides.map(([x0]) => x0)));
    expect(value!.frame[3]).toBe(Math.max(...sides.map(([, , , y1]) => y1)));
    expect(value!.insets).toEqual([]);
  });

  it('reads vintage, attribution, error, regions, frame and insets where they are given', () => {
    const inset = { name: 'Town', codes: ['E3', 'E9'], bounds: [1, 51, 1.1, 51.1], place: [0.3, 51, 0.6, 51.3] };
    const facts = { vintage: 'lad-2018', attribution: 'ONS', error: 12, regions: { R1: 'North', R2: 7 } };
    const read = parseTopology(
      file(GOOD, { ...facts, frame: [-1, 50, 2, 52], insets: [inset, null, { codes: [] }] }),
    ).value!;
    expect(read).toMatchObject({ ...facts, regions: { R1: 'North' } });
    expect(read.frame[0]).toBeLessThan(read.areas[1]!.bounds[0]);
    expect(read.insets).toHaveLength(1);
    expect(read.insets[0]!.codes).toEqual(['E3']);
    expect([...read.insets[0]!.bounds]).toEqual([...read.areas[2]!.bounds]);
  });

  it('keeps land in the object “context” apart, and draws its border with an area', () => {
    const input = file([GOOD[0]!, GOOD[2]!]);
    const context = { type: 'MultiPolygon', arcs: [[[~0, 2]]] };
    const read = parseTopology({ ...input, objects: { ...(input.objects as Json), context } }).value!;
    expect(read.areas).toHaveLength(2);
    expect(toPathArea(read.context)).toBeGreaterThan(0);
    expect(read.borders.match(/M/g)).toHaveLength(1);
  });

  it('reads quantised files alike', () => {
    const arcs = ARCS.map((arc) =>
      arc
        .map(([x, y], i) => [x! - (arc[i - 1]?.[0] ?? 0), y! - (arc[i - 1]?.[1] ?? 0)])
        .map(([x, y]) => [Math.round(x! * 100), Math.round(y! * 100)]),
    );
    const quantised = { ...file(), arcs, transform: { scale: [0.01, 0.01], translate: [0, 0] } };
    const [plain, read] = [parseTopology(file()).value!, parseTopology(quantised).value!];
    expect(read.areas.map(({ bounds }) => bounds)).toEqual(plain.areas.map(({ bounds }) => bounds));
  });

  it('keeps the grid of a file that is in the plane already', () => {
    const arcs = [
      [
        [0, 0],
        [10, 0],
        [0, 10],
        [-10, -10],
      ],
    ];
    const transform = { scale: [150, -150], translate: [-700000, 7000000] };
    const plane = { ...file([geometry('E1', [[0]])]), arcs, transform, projection: 'EPSG:3857' };
    const { value: read, problems: found } = parseTopology(plane);
    expect(found.filter(({ level }) => level === 'error')).toEqual([]);
    expect(read).toMatchObject({ unit: 150, origin: [-700000, 7000000] });
    expect(read!.areas[0]!.path).toBe('M0 0l10 0 0 10 -10 -10z');
  });
});

describe('where codes, names and areas are found', () => {
  it.each([
    ['code', { code: 'E1', name: 'One' }],
    ['LAD18CD', { LAD18CD: 'E1', LAD18NM: 'One' }],
    ['lad23cd', { lad23cd: 'E1', lad23nm: 'One' }],
  ])('takes codes from %s', (_key, properties) => {
    const area = parseTopology(file([geometry(undefined, [[3]], { properties })])).value!.areas[0];
    expect(area).toMatchObject({ code: 'E1', name: 'One' });
  });

  it('takes the council code of a ward that names its council too from its id', () => {
    const area = parseTopology(file([geometry('E05', [[3]], { properties: { LAD18CD: 'E09', name: 'Ward' } })])).value!;
    expect(area.areas[0]!.code).toBe('E05');
  });

  it('takes the object that is asked for, else the usual one, else the first with polygons', () => {
    const points = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }] };
    const other = { type: 'GeometryCollection', geometries: [GOOD[2]] };
    const objects = { points, other, lad: (file().objects as Json).councils };
    expect(parseTopology({ ...file(), objects }).value!.areas).toHaveLength(3);
    expect(parseTopology({ ...file(), objects }, { object: 'other' }).value!.areas).toHaveLength(1);
    expect(parseTopology({ ...file(), objects: { points, other } }).value!.areas).toHaveLength(1);
  });

  it('names the objects there are when the one asked for is not', () => {
    const [problem] = parseTopology(file(), { object: 'wards' }).problems;
    expect(problem).toMatchObject({ level: 'error', code: 'no-object' });
    expect(problem!.remedy).toContain('councils');
  });

  it('is not led astray by an object named like a property of every object', () => {
    expect(parseTopology(file(), { object: 'constructor' }).problems[0]!.code).toBe('no-object');
  });

  it('keeps its order of areas and its codes as strings', () => {
    const { areas } = parseTopology(file([geometry(7, [[3]]), GOOD[0]])).value!;
    expect(areas.map(({ code }) => code)).toEqual(['7', 'E1']);
  });
});

describe('what is smaller than the grid', () => {
  // A step of a millimetre on a border, and an islet of a hand's breadth.
  const arcs = [
    ARCS[0]!.slice(0, 1).concat([[0, 51.000000001]]),
    [[0, 51.000000001], ...ARCS[0]!.slice(1)],
    ...ARCS.slice(1),
    [
      [0.5, 51.01],
      [0.5, 51.010001],
      [0.500001, 51.01],
      [0.5, 51.01],
    ],
  ];
  const areas = [
    geometry('E1', [[0, 1, 2]]),
    geometry('E2', [[~1, ~0, 3]]),
    geometry('E3', [[4]]),
    geometry('E4', [[5]]),
  ];
  const { value } = parseTopology({ ...file(areas), arcs });

  it('leaves no path without a number', () => {
    for (const path of [...value!.areas.map((area) => area.path), value!.borders])
      expect(path).toMatch(/^(M-?\d+ -?\d+l(-?\d+ -?\d+ *)+z?)*$/);
    expect(value!.borders.match(/M/g)).toHaveLength(1);
  });

  it('has a place still, without a shape', () => {
    const islet = value!.areas[3]!;
    expect(islet.path).toBe('');
    expect(islet.bounds.every(Number.isFinite)).toBe(true);
  });
});
