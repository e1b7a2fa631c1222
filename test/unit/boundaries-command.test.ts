import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBoundaries } from '../../src/desk/boundaries';
import type { BoundariesReport } from '../../src/desk/boundaries/report';
import { decodeBoundaries } from '../../src/feed/boundaries';
import type { Shapes } from '../../src/model/boundaries';
import { parseHexes } from '../../src/model/hexes';
import { NATIONAL_GRID_CRS, square, toFeature, toGeoJson, toSquares, type Council } from './boundaries-fixture';

let folder: string;
const said: string[] = [];
const complained: string[] = [];
const voice = { say: (line: string) => void said.push(line), complain: (line: string) => void complained.push(line) };

const at = (name: string): string => join(folder, name);
const put = (name: string, text: string): void => writeFileSync(at(name), text);
const told = (): string => [...said, ...complained].join('\n');

/** Six councils of a tenth of a degree. */
const COUNCILS = toSquares(-1, 52, 0.1, 3, 2);
const run = (...more: string[]): Promise<number> =>
  runBoundaries([at('in.json'), '--code', 'LAD18CD', '--name', 'LAD18NM', '--out', at('out'), ...more], voice);

async function decode(name: string): Promise<Shapes> {
  const { value, problems } = await decodeBoundaries(JSON.parse(readFileSync(at(`out/${name}`), 'utf8')), name);
  expect(problems).toEqual([]);
  return value!;
}

const namesOf = ({ areas }: Shapes): string[] => areas.map(({ code, name }) => `${code} ${name}`).sort();
const NAMES = COUNCILS.map(({ code, name }) => `${code} ${name}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  said.length = complained.length = 0;
  put('in.json', toGeoJson(COUNCILS.map((council) => toFeature(council))));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('council-map boundaries', () => {
  it('writes what the page’s own decoder reads: every area with its code and name, and a report', async () => {
    expect(await run('--vintage', 'made-up', '--attribution', 'Source: nobody')).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual(['boundaries-report.json', 'boundaries.topo.json', 'overview.json']);
    for (const name of ['overview.json', 'boundaries.topo.json']) {
      const shapes = await decode(name);
      expect(namesOf(shapes)).toEqual(NAMES);
      expect(shapes).toMatchObject({ vintage: 'made-up', attribution: 'Source: nobody' });
    }
    expect(told()).toMatch(/6 areas of 30 vertices, in longitude and latitude/);
  });

  it('keeps the error that it was asked for, and says it in metres and pixels', async () => {
    await run('--width', '400', '--error', '0.5', '--format', 'json');
    const { levels, areas } = JSON.parse(said.join('\n')) as BoundariesReport;
    expect(areas).toBe(6);
    expect(levels!.map(({ file, width }) => [file, width])).toEqual([
      ['overview.json', 400],
      ['boundaries.topo.json', 800],
    ]);
    for (const { largest, percentile95 } of levels!) {
      expect(largest.pixels).toBeLessThanOrEqual(0.5);
      expect(percentile95.metres).toBeLessThanOrEqual(largest.metres);
    }
  });

  it('writes the same bytes for the same file', async () => {
    await run();
    const first = readFileSync(at('out/overview.json'), 'utf8');
    await run();
    expect(readFileSync(at('out/overview.json'), 'utf8')).toBe(first);
  });

  it('draws codes and beginnings of codes that are to be kept, and says which are not there', async () => {
    expect(await run('--keep', 'X001,X00Z', '--keep', 'X005*')).toBe(0);
    expect(namesOf(await decode('overview.json'))).toEqual(['X001 Council 1', 'X005 Council 5']);
    expect(told()).toContain('--keep X00Z: no area has such a code');
  });

  it('shows an inset where nothing is covered, larger than on the map', async () => {
    put('in.json', toGeoJson(toSquares(-1, 52, 0.1, 8, 6).map((council) => toFeature(council))));
    expect(await run('--inset', 'The First:X001')).toBe(0);
    const { insets, frame, areas } = await decode('overview.json');
    expect(insets[0]).toMatchObject({ name: 'The First', codes: ['X001'] });
    const { place, bounds } = insets[0]!;
    expect(place[2] - place[0]).toBeGreaterThan(bounds[2] - bounds[0]);
    expect([place[0] >= frame[0], place[2] <= frame[2], place[3] <= frame[3]]).toEqual([true, true, true]);
    for (const area of areas) expect(area.bounds[2] < place[0] || area.bounds[3] < place[1]).toBe(true);
  });

  it('says so where an inset is no larger than the map itself', async () => {
    expect(await run('--inset', 'All:X*')).toBe(0);
    expect(told()).toContain('The inset All is smaller than its place on the map');
  });

  it('gives areas their region, with a name where a column has it', async () => {
    const rows = COUNCILS.map((council, index) =>
      toFeature(council, { R: `R${index % 2}`, RN: `Region ${index % 2}` }),
    );
    put('in.json', toGeoJson(rows));
    expect(await run('--region', 'R', '--region-name', 'RN')).toBe(0);
    const { regions, areas } = await decode('overview.json');
    expect(regions).toEqual({ R0: 'Region 0', R1: 'Region 1' });
    expect(areas.find(({ code }) => code === 'X002')!.region).toBe('R1');
  });

  it('writes hexagons of the areas that are drawn', async () => {
    const cells = Object.fromEntries([...COUNCILS.map(({ code }) => code), 'Z9'].map((code, q) => [code, { q, r: 1 }]));
    put('hex.json', JSON.stringify({ layout: 'odd-r', hexes: cells }));
    expect(await run('--hexes', at('hex.json'))).toBe(0);
    const made = JSON.parse(readFileSync(at('out/hexes.json'), 'utf8')) as { hexes: object };
    expect(Object.keys(made.hexes)).toEqual(COUNCILS.map(({ code }) => code));
    expect(parseHexes(made, await decode('overview.json')).problems).toEqual([]);
  });

  it('splits wards by council, and tells of those whose council is not on the map', async () => {
    const ward = (code: string, council: string, west: number): object =>
      toFeature({ code, name: `Ward ${code}`, rings: [square(west, 52, 0.05)] }, { COUNCIL: council });
    put('wards.json', toGeoJson([ward('W1', 'X001', -1), ward('W2', 'X001', -0.95), ward('W3', 'Y9', -0.5)]));
    const columns = ['--ward-code', 'LAD18CD', '--ward-name', 'LAD18NM', '--ward-council', 'COUNCIL'];
    expect(await run('--wards', at('wards.json'), ...columns)).toBe(0);
    expect(readdirSync(at('out/wards'))).toEqual(['X001.topo.json']);
    expect(namesOf(await decode('wards/X001.topo.json'))).toEqual(['W1 Ward W1', 'W2 Ward W2']);
    expect(told()).toMatch(/1 wards? .*not on the map \(Y9\)/);
  });

  it('says what it is doing, but not when it is to be quiet', async () => {
    await run();
    expect(complained.join('\n')).toContain('Simplifying for 800 px…');
    said.length = complained.length = 0;
    await run('--quiet');
    expect(told()).toBe('');
  });
});

describe('council-map boundaries refuses, and leaves what was there', () => {
  const refused = async (...more: string[]): Promise<string> => {
    mkdirSync(at('out'), { recursive: true });
    put('out/overview.json', 'as it was');
    expect(await run(...more)).toBe(1);
    expect(readdirSync(at('out'))).toEqual(['overview.json']);
    expect(readFileSync(at('out/overview.json'), 'utf8')).toBe('as it was');
    return told();
  };

  it('coordinates that look like the National Grid and are not said to be: nothing is guessed', async () => {
    const inMetres = toSquares(400_000, 300_000, 10_000, 2, 2);
    put('in.json', toGeoJson(inMetres.map((council) => toFeature(council))));
    expect(await refused()).toContain('looks like British National Grid: say --crs EPSG:27700');
    expect(await run('--crs', 'EPSG:27700')).toBe(0);
    expect(told()).toContain('good to some 5 metres');
  });

  it('longitude and latitude that are swapped', async () => {
    const swapped = COUNCILS.map(({ rings, ...rest }): Council => ({
      ...rest,
      rings: rings.map((ring) => ring.map(([x, y]) => [y, x] as const)),
    }));
    put('in.json', toGeoJson(swapped.map((council) => toFeature(council))));
    expect(await refused()).toContain('Longitude and latitude are swapped');
  });

  it('a declaration that cannot be true', async () => {
    put(
      'in.json',
      toGeoJson(
        COUNCILS.map((council) => toFeature(council)),
        NATIONAL_GRID_CRS,
      ),
    );
    expect(await refused()).toMatch(/read as British National Grid .* looks like longitude and latitude/);
  });

  it('a column that is not there, with those that are and the nearest', async () => {
    expect(await refused('--code', 'LAD18DC')).toMatch(
      /no column "LAD18DC"; the columns are LAD18CD, LAD18NM\. · Did you mean --code LAD18CD/,
    );
  });

  it('an area without a shape, unless it is to be left out', async () => {
    const empty = { type: 'Feature', properties: { LAD18CD: 'X999', LAD18NM: 'Lost' }, geometry: null };
    put('in.json', toGeoJson([...COUNCILS.map((council) => toFeature(council)), empty]));
    expect(await refused()).toContain('X999 Lost (row 7): It has no shape.');
    expect(await run('--partial')).toBe(0);
    expect(namesOf(await decode('overview.json'))).toEqual(NAMES);
    expect(told()).toContain('PARTIAL');
  });

  it('two codes for one place', async () => {
    const double = toFeature({ ...COUNCILS[0]!, code: 'X777', name: 'Twin' });
    put('in.json', toGeoJson([...COUNCILS.map((council) => toFeature(council)), double]));
    expect(await refused()).toMatch(/(X777 Twin lies on X001|X001 Council 1 lies on X777)/);
  });

  it('a file that is none, in words', async () => {
    for (const [text, words] of [
      ['', 'It is empty'],
      ['<html>', 'no JSON, no zip and no Shapefile'],
      ['[]', 'no GeoJSON and no TopoJSON'],
      ['{"type":"FeatureCollection","features":[]}', 'There is no column'],
    ] as const) {
      said.length = complained.length = 0;
      put('in.json', text);
      expect(await refused(), text).toContain(words);
    }
  });

  it('an error finer than the overview can be', async () => {
    expect(await refused('--width', '10000', '--error', '0.1')).toContain('finer than the packed overview');
  });

  it('a disk on which one of the files cannot be written: none is', async () => {
    mkdirSync(at('out/boundaries.topo.json'), { recursive: true });
    put('out/overview.json', 'as it was');
    expect(await run()).toBe(1);
    expect(readFileSync(at('out/overview.json'), 'utf8')).toBe('as it was');
    expect(readdirSync(at('out')).sort()).toEqual(['boundaries.topo.json', 'overview.json']);
  });
});

describe('council-map boundaries, not understood', () => {
  it.each([
    [['--width', 'wide'], '--width wide: a number of pixels from 100 to 10000'],
    [['--crs', 'EPSG:1'], '--crs EPSG:1 is not known'],
    [['--inset', 'London'], 'write it as "London:E09*"'],
    [['--wards', 'w.json'], '--wards wants --ward-code'],
    [['--region-name', 'R'], 'of no use without --region'],
    [['--colour', 'red'], '--colour'],
  ])('%j is wrong usage and writes nothing', async (words, answer) => {
    expect(await run(...words)).toBe(2);
    expect(told()).toContain(answer);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('tells the columns of the file to who has not named them', async () => {
    expect(await runBoundaries([at('in.json')], voice)).toBe(2);
    expect(told()).toContain('--code is missing.');
    expect(told()).toContain('LAD18CD, such as X001');
  });

  it('teaches by examples', async () => {
    expect(await runBoundaries(['--help'], voice)).toBe(0);
    expect(told()).toMatch(/Examples[\s\S]*--inset[\s\S]*Exit status/);
  });
});
