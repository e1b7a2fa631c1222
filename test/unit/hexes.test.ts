import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area, Shapes } from '../../src/model/boundaries';
import { parseHexes } from '../../src/model/hexes';
import { unpackBoundaries } from '../../src/model/unpack';

const read = (name: string): unknown => JSON.parse(readFileSync(`geodata/${name}`, 'utf8'));
const overview = unpackBoundaries(read('overview.json') as Parameters<typeof unpackBoundaries>[0]);
const file = read('hexes.json') as { layout: string; attribution: string; hexes: Record<string, [number, number]> };
const parsed = parseHexes(file, overview, 'hexes.json');
const hexes = parsed.value!;

const centreOf = ({ bounds: [x0, y0, x1, y1] }: Area): [number, number] => [(x0 + x1) / 2, (y0 + y1) / 2];
const placeOf = (code: string): [number, number] => centreOf(hexes.areas.find((area) => area.code === code)!);
const cornersOf = ({ path }: Area): [number, number][] =>
  path
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number]);

/** Whether two convex outlines have a point in common: no edge's direction keeps them apart. */
function overlap(a: Area, b: Area): boolean {
  const [one, other] = [cornersOf(a), cornersOf(b)];
  const axes = [one, other].flatMap((ring) =>
    ring.map(([x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!;
      return [y - nextY, nextX - x] as const;
    }),
  );
  return axes.every(([ax, ay]) => {
    const [ours, theirs] = [one, other].map((ring) => ring.map(([x, y]) => x * ax + y * ay));
    return Math.max(...ours!) > Math.min(...theirs!) && Math.max(...theirs!) > Math.min(...ours!);
  });
}

const parse = (json: unknown, councils: Shapes = overview) => parseHexes(json, councils, 'cells.json');
const withCells = (cells: Record<string, unknown>) => parse({ ...file, hexes: { ...file.hexes, ...cells } });
const summary = ({ problems }: { problems: { code: string; place: string }[] }) =>
  problems.map(({ code, place }) => `${code} at ${place}`);

describe('the hexagons of the sample', () => {
  it('are one for each of the 326 councils, with its name and region', () => {
    expect(parsed.problems).toEqual([]);
    expect(hexes.areas.map(({ code, name, region }) => [code, name, region])).toEqual(
      overview.areas.map(({ code, name, region }) => [code, name, region]),
    );
    expect(hexes.areas).toHaveLength(326);
  });

  it('are whole numbers, of one size, and lie in the frame with air around them', () => {
    const [left, top, right, bottom] = hexes.frame;
    for (const area of hexes.areas) {
      expect(area.path).toMatch(/^M-?\d+ -?\d+(L-?\d+ -?\d+){5}Z$/);
      const corners = cornersOf(area);
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      expect(area.bounds).toEqual([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
      expect([area.bounds[2] - area.bounds[0], area.bounds[3] - area.bounds[1]]).toEqual([98, 112]);
      expect(area.bounds[0] - left).toBeGreaterThan(30);
      expect(area.bounds[1] - top).toBeGreaterThan(30);
      expect(right - area.bounds[2]).toBeGreaterThan(30);
      expect(bottom - area.bounds[3]).toBeGreaterThan(30);
    }
  });

  it('never overlap, and leave a gap between neighbours', () => {
    const touching = hexes.areas.flatMap((a, i) => hexes.areas.slice(i + 1).filter((b) => overlap(a, b)));
    expect(touching).toEqual([]);
  });

  it('stand in the rows of the file, the higher the row the farther up', () => {
    const heights = new Map<number, number>();
    for (const [code, [, row]] of Object.entries(file.hexes)) {
      const [, y] = placeOf(code);
      expect(heights.get(row) ?? y, code).toBe(y);
      heights.set(row, y);
    }
    const rows = [...heights].sort(([a], [b]) => b - a).map(([, y]) => y);
    expect(rows).toHaveLength(26);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });

  it('have each neighbour in a row a step away, and those above and below half a step to the side', () => {
    const byCell = new Map(Object.entries(file.hexes).map(([code, cell]) => [String(cell), code]));
    let neighbours = 0;
    for (const [code, [column, row]] of Object.entries(file.hexes)) {
      const [x, y] = placeOf(code);
      const shift = row & 1 ? 0 : -1;
      for (const [dx, dy, sideways] of [
        [1, 0, 104],
        [shift, 1, -52],
        [shift + 1, 1, 52],
      ] as const) {
        const next = byCell.get(String([column + dx, row + dy]));
        if (!next) continue;
        neighbours += 1;
        expect([placeOf(next)[0] - x, y - placeOf(next)[1]], `${code} ${next}`).toEqual([sideways, dy * 90]);
      }
    }
    expect(neighbours).toBeGreaterThan(700);
  });

  it('look like England', () => {
    const codeOf = (name: string): string => overview.areas.find((area) => area.name === name)!.code;
    const [berwick, cornwall, dover, london] = ['Northumberland', 'Cornwall', 'Dover', 'Westminster'].map((name) =>
      placeOf(codeOf(name)),
    );
    expect(berwick![1]).toBeLessThan(london![1]);
    expect(london![1]).toBeLessThan(cornwall![1]);
    expect(cornwall![0]).toBeLessThan(berwick![0]);
    expect(london![0]).toBeLessThan(dover![0]);
  });

  it('are credited to who made the layout', () => {
    expect(hexes.attribution).toContain('Open Innovations');
  });

  it('lie about where the councils do, and are no places for all that', () => {
    const [, top, , bottom] = hexes.frame;
    expect((bottom - top) * hexes.unit).toBeCloseTo((overview.frame[3] - overview.frame[1]) * overview.unit, 3);
    expect(hexes.error).toBe(Infinity);
  });
});

describe('a hexagon file that is wrong', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a word', 'hexes'],
    ['no hexes', { layout: 'odd-r' }],
    ['a list of hexes', { layout: 'odd-r', hexes: [] }],
    ['another layout', { ...file, layout: 'even-q' }],
    ['no layout', { hexes: file.hexes }],
  ])('is refused in one sentence: %s', (_, json) => {
    const { value, problems } = parse(json);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ level: 'error', code: 'bad-hexes', place: 'cells.json' });
  });

  it('is refused in one sentence where it is of other councils', () => {
    const { value, problems } = parse({ layout: 'odd-r', hexes: { W06000001: [1, 1], W06000002: [2, 1] } });
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['no-hexes']);
  });

  it('leaves out the council that has no cell, and names it', () => {
    const cells = Object.fromEntries(Object.entries(file.hexes).filter(([code]) => code !== 'E09000032'));
    const { value, problems } = parse({ ...file, hexes: cells });
    expect(value!.areas).toHaveLength(325);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain('Wandsworth (E09000032) has no hexagon');
    expect(problems[0]!.level).toBe('warning');
  });

  it('names the cell that no council has', () => {
    const found = withCells({ E99999999: [30, 3] });
    expect(found.value!.areas).toHaveLength(326);
    expect(found.value!.frame).toEqual(hexes.frame);
    expect(summary(found)).toEqual(['hex-stranger at cells.json: hexes.E99999999']);
  });

  it('gives a cell to one council only, and names both that want it', () => {
    const found = withCells({ E09000032: file.hexes['E09000022'] });
    expect(found.value!.areas).toHaveLength(325);
    expect(found.problems).toHaveLength(1);
    expect(found.problems[0]!.message).toMatch(/Wandsworth \(E09000032\) has the same cell as Lambeth/);
  });

  it.each([
    [[]],
    [[1]],
    [['1', '2']],
    [[1.5, 2]],
    [[1e9, 2]],
    [[NaN, 0]],
    [null],
    ['1,2'],
    [{ q: 1 }],
    [{ q: 1, r: {} }],
  ])('leaves out a council whose cell is none: %j', (cell) => {
    const found = withCells({ E09000032: cell });
    expect(found.value!.areas).toHaveLength(325);
    expect(summary(found)).toEqual(['bad-hex at cells.json: hexes.E09000032']);
  });

  it('may be HexJSON as others write it', () => {
    const cells = Object.fromEntries(Object.entries(file.hexes).map(([code, [q, r]]) => [code, { n: code, q, r }]));
    expect(parse({ layout: 'odd-r', hexes: cells }).value!.areas).toEqual(hexes.areas);
  });

  it('does not take for cells what every object has', () => {
    const areas = ['__proto__', 'constructor', 'toString'].map((code) => ({ ...overview.areas[0]!, code }));
    const { value, problems } = parse(file, { ...overview, areas });
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  it('never throws, and never draws a cell twice', () => {
    const cell = fc.oneof(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })), fc.jsonValue());
    const codes = fc.constantFrom(...overview.areas.slice(0, 12).map(({ code }) => code), '__proto__', 'x');
    const json = fc.oneof(
      fc.jsonValue(),
      fc.record({
        layout: fc.constantFrom('odd-r', 'odd-q'),
        hexes: fc.dictionary(codes, cell),
        attribution: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(json, (any) => {
        const { value, problems } = parse(any, { ...overview, areas: overview.areas.slice(0, 12) });
        if (!value) expect(problems.some(({ level }) => level === 'error')).toBe(true);
        else {
          expect(new Set(value.areas.map(({ path }) => path)).size).toBe(value.areas.length);
          expect(value.areas.length).toBeLessThanOrEqual(12);
          expect(value.frame.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});
