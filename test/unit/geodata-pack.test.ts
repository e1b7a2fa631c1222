import { describe, expect, it } from 'vitest';
import { packShapes, toDigit, toPackedPrice } from '../../src/desk/geodata/pack';
import { toPathArea } from '../../src/desk/geodata/path-area';
import { withoutVanished, type SharedArea, type ShapeSet } from '../../src/desk/geodata/shape-set';
import type { Shapes } from '../../src/model/boundaries';
import { unpackBoundaries } from '../../src/model/unpack';

const arc = (step: number, ...points: [number, number][]) => ({ step, points: points.map(([x, y]) => ({ x, y })) });
const area = (code: string, name: string, ...rings: number[][]): SharedArea => ({
  code,
  name,
  region: 'E12000007',
  isContext: name === '',
  polygons: rings.map((ring) => [ring]),
});

// Two squares with a border, an island of the first, a council inside the second, and land beyond it.
const SHAPES: ShapeSet = {
  arcs: [
    arc(3, [12, 0], [12, 12]),
    arc(3, [12, 12], [0, 12], [0, 0], [12, 0]),
    arc(3, [12, 12], [36, 12]),
    arc(3, [36, 12], [36, 0]),
    arc(3, [36, 0], [12, 0]),
    arc(3, [90, 90], [99, 99], [90, 99], [90, 90]),
    arc(1, [20, 4], [20, 8], [25, 8], [25, 4], [20, 4]),
    arc(3, [36, 12], [48, 12], [48, 0], [36, 0]),
  ],
  areas: [
    area('A', 'Left', [0, 1], [5]),
    { ...area('B', 'Right'), polygons: [[[~0, ~4, ~3, ~2], [6]]] },
    area('C', 'Inside', [~6]),
    area('W', '', [3, ~7]),
  ],
};

function roundTrip(shapes: ShapeSet): Shapes {
  const { stream, areas } = packShapes(shapes, 3);
  return unpackBoundaries({
    type: 'council-map-boundaries',
    version: 1,
    vintage: 'made-up',
    projection: 'EPSG:3857',
    unit: 1,
    origin: [0, 0],
    frame: [0, 0, 100, 100],
    error: 0,
    attribution: '',
    regions: { E12000007: 'London' },
    insets: [],
    step: 3,
    codes: areas.map(({ code }) => code),
    names: areas.map(({ name }) => name),
    region: areas.map(({ region }) => (region ? 0 : -1)),
    stream,
  });
}

describe('packing and unpacking', () => {
  const shapes = roundTrip(SHAPES);
  const byCode = new Map(shapes.areas.map((each) => [each.code, each]));

  it('gives back every area with its code, name and region', () => {
    expect([...byCode.keys()].sort()).toEqual(['A', 'B', 'C']);
    expect(byCode.get('C')).toMatchObject({ name: 'Inside', region: 'E12000007' });
  });

  it('gives back the size and bounds of every area, holes and islands included', () => {
    expect(toPathArea(byCode.get('B')!.path)).toBe(24 * 12 - 20);
    expect(toPathArea(byCode.get('C')!.path)).toBe(20);
    expect(toPathArea(byCode.get('A')!.path)).toBe(144 + 40.5);
    expect(byCode.get('A')!.bounds).toEqual([0, 0, 99, 99]);
    expect(byCode.get('B')!.bounds).toEqual([12, 0, 36, 12]);
  });

  it('keeps land without a name out of the areas and in the context', () => {
    expect(toPathArea(shapes.context)).toBe(12 * 12);
  });

  it('makes borders of what is walked twice, and of nothing else', () => {
    const borders = shapes.borders.split('M').slice(1);
    expect(borders).toHaveLength(3);
    expect(shapes.borders).not.toContain('M90 90');
  });

  it('writes every border once', () => {
    const alone = packShapes({ ...SHAPES, areas: [SHAPES.areas[0]!] }, 3).stream.length;
    const both = packShapes(
      { ...SHAPES, areas: SHAPES.areas.slice(0, 1).concat(area('B', 'Right', [~0, ~4, ~3, ~2])) },
      3,
    );
    // Three new corners, two of them far off, and what leads to them: the border itself costs nothing.
    expect(both.stream.length - alone).toBeLessThan(14);
  });

  it('uses only characters that JSON need not escape', () => {
    for (let digit = 0; digit <= 80; digit++) expect(JSON.stringify(toDigit(digit))).toHaveLength(3);
    expect(new Set(Array.from({ length: 81 }, (_, digit) => toDigit(digit)))).toHaveLength(81);
    const { stream } = packShapes(SHAPES, 3);
    expect(JSON.stringify(stream)).toHaveLength(stream.length + 2);
  });

  it('reads a ring that touches itself where it began', () => {
    const bow = arc(3, [0, 0], [9, 0], [9, 9], [0, 0]);
    const other = arc(3, [0, 0], [-0, 9], [-9 + 9, 18], [9, 18], [0, 0]);
    const [value] = roundTrip({ arcs: [bow, other], areas: [area('A', 'Bow', [0, 1])] }).areas;
    expect(toPathArea(value!.path)).toBeGreaterThan(0);
    expect(value!.path.match(/z/g)).toHaveLength(2);
  });

  it('refuses a step that the format cannot hold', () => {
    const long = arc(1, [0, 0], [100, 0], [100, 9], [0, 0]);
    expect(() => packShapes({ arcs: [long], areas: [area('A', 'Long', [0])] }, 1)).toThrow('No step');
    expect(toPackedPrice(100, 0)).toBe(Infinity);
  });
});

describe('shapes', () => {
  it('lose rings that enclose nothing and arcs that shrank to a point', () => {
    const shapes = withoutVanished({
      arcs: [arc(1, [0, 0], [9, 0], [9, 9], [0, 0]), arc(1, [3, 3]), arc(1, [20, 0], [25, 0], [20, 0])],
      areas: [area('A', 'A', [0, 1], [2])],
    });
    expect(shapes.areas[0]!.polygons).toEqual([[[0]]]);
  });
});
