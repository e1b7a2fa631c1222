import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPathArea } from '../../src/desk/geodata/path-area';
import { toDisplayName } from '../../src/desk/display-names';
import type { PackedBoundaries, Shapes } from '../../src/model/boundaries';
import { parseTopology } from '../../src/model/topology';
import { unpackBoundaries } from '../../src/model/unpack';

const folder = new URL('../../geodata/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const overview = unpackBoundaries(read('overview.json') as PackedBoundaries);

function parse(path: string): Shapes {
  const { value, problems } = parseTopology(read(path));
  expect(problems).toEqual([]);
  return value!;
}

const sizes = (shapes: Shapes): Map<string, number> =>
  new Map(shapes.areas.map((area) => [area.code, toPathArea(area.path) * shapes.unit ** 2]));

/** Sides of the frame in Mercator metres. */
const toMetres = ({ origin, unit }: Shapes, [x0, y0, x1, y1]: readonly number[]): number[] => [
  origin[0] + x0! * unit,
  origin[1] - y0! * unit,
  origin[0] + x1! * unit,
  origin[1] - y1! * unit,
];

describe('the public TopoJSON of the councils', () => {
  const councils = parse('councils.topo.json');

  it('says its vintage and projection', () => {
    expect(read('councils.topo.json')).toMatchObject({ vintage: 'lad-2018', projection: 'EPSG:4326' });
  });

  it('is the very same picture as the packed overview', () => {
    const [packed, public_] = [sizes(overview), sizes(councils)];
    expect([...public_.keys()].sort()).toEqual([...packed.keys()].sort());
    for (const [code, size] of packed) expect(Math.abs(public_.get(code)! / size - 1)).toBeLessThan(0.002);
  });

  it('has names, regions, frame and inset as the overview has them', () => {
    const names = new Map(councils.areas.map((area) => [area.code, [area.name, area.region]]));
    for (const area of overview.areas) expect(names.get(area.code)).toEqual([area.name, area.region]);
    expect(councils.regions).toEqual(overview.regions);
    expect(councils.insets[0]!.codes).toEqual(overview.insets[0]!.codes);
    toMetres(councils, councils.frame).forEach((side, index) => {
      expect(Math.abs(side - toMetres(overview, overview.frame)[index]!)).toBeLessThan(50);
    });
  });
});

describe('the finer level', () => {
  const detail = parse('councils-detail.topo.json');

  it('holds the same councils, truer to their source', () => {
    expect(detail.areas).toHaveLength(326);
    expect(detail.error).toBeLessThanOrEqual(358);
    const packed = sizes(overview);
    for (const [code, size] of sizes(detail)) expect(Math.abs(packed.get(code)! / size - 1)).toBeLessThan(0.15);
  });

  it('opens on the same frame, so that nothing moves when it takes over', () => {
    expect(toMetres(detail, detail.frame)).toEqual(toMetres(overview, overview.frame));
    expect(toMetres(detail, detail.insets[0]!.place)).toEqual(toMetres(overview, overview.insets[0]!.place));
  });
});

describe('the ward files', () => {
  const paths = readdirSync(new URL('wards/', folder));

  it('hold 2,904 wards of 150 councils, each file read without a problem', () => {
    expect(paths).toHaveLength(150);
    const codes = paths.flatMap((path) => parse(`wards/${path}`).areas.map((area) => area.code));
    expect(new Set(codes).size).toBe(2904);
  });

  it('cover their council', () => {
    for (const code of ['E09000032', 'E08000009', 'E07000120']) {
      const wards = [...sizes(parse(`wards/${code}.topo.json`)).values()].reduce((a, b) => a + b, 0);
      expect(Math.abs(wards / sizes(overview).get(code)! - 1)).toBeLessThan(0.03);
    }
  });
});

describe('the hexagons', () => {
  it('give each of the 326 districts a place of its own', () => {
    const { layout, hexes } = read('hexes.json') as { layout: string; hexes: Record<string, [number, number]> };
    expect(layout).toBe('odd-r');
    expect(Object.keys(hexes).sort()).toEqual(overview.areas.map((area) => area.code).sort());
    expect(new Set(Object.values(hexes).map(String)).size).toBe(326);
  });
});

describe('every file', () => {
  it.each([
    'overview.json',
    'councils.topo.json',
    'councils-detail.topo.json',
    'hexes.json',
    'wards/E09000032.topo.json',
  ])('%s says whose it is', (path) => {
    expect((read(path) as { attribution: string }).attribution).toMatch(
      /Office for National Statistics|Open Innovations/,
    );
  });
});

describe('display names', () => {
  it('are what readers say, and the source name for every other', () => {
    expect(toDisplayName('Kingston upon Hull, City of')).toBe('Hull');
    expect(toDisplayName('Kingston upon Thames')).toBe('Kingston upon Thames');
    expect(toDisplayName('constructor')).toBe('constructor');
  });
});
