import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeBoundaries, type MadeBoundaries } from '../../src/desk/boundaries/make-boundaries';
import { parseBoundariesCommand } from '../../src/desk/boundaries/options';
import { readLayer } from '../../src/desk/boundaries/read-layer';
import { toSteps } from '../../src/desk/boundaries/steps';
import { toMercator } from '../../src/desk/geodata/plane';
import { toPathArea } from '../../src/desk/geodata/path-area';
import { toChance } from '../../src/desk/rehearse/chance';
import type { PackedBoundaries, Shapes } from '../../src/model/boundaries';
import { parseTopology } from '../../src/model/topology';
import { unpackBoundaries } from '../../src/model/unpack';
import { toFeature, toGeoJson, toSquares, type Council, type Ring } from './boundaries-fixture';
import { spoilJson } from './desk-corpus';

const folder = mkdtempSync(join(tmpdir(), 'boundaries-properties-'));
const file = join(folder, 'in.json');
afterAll(() => rmSync(folder, { recursive: true }));

const SILENT = toSteps(() => undefined);

function make(text: string | Buffer, ...more: string[]): Promise<MadeBoundaries> {
  writeFileSync(file, text);
  const words = [file, '--code', 'LAD18CD', '--name', 'LAD18NM', '--out', folder, '--width', '200', ...more];
  return makeBoundaries(parseBoundariesCommand(words).value!, SILENT);
}

const toJson = ({ texts }: MadeBoundaries, name: string): unknown => JSON.parse(texts!.get(name)!);
const toOverview = (made: MadeBoundaries): Shapes =>
  unpackBoundaries(toJson(made, 'overview.json') as PackedBoundaries);

function toFiner(made: MadeBoundaries): Shapes {
  const { value, problems } = parseTopology(toJson(made, 'boundaries.topo.json'));
  expect(problems).toEqual([]);
  return value!;
}

/** Square Mercator metres of a square of degrees. */
function toSize(ring: Ring): number {
  const [a, , c] = ring.map(toMercator);
  return (c![0] - a![0]) * (c![1] - a![1]);
}

/** Cells of a grid, some of them left out, each given to one of a few codes. */
const grids = fc.record({
  columns: fc.integer({ min: 1, max: 6 }),
  rows: fc.integer({ min: 1, max: 6 }),
  size: fc.double({ min: 0.02, max: 0.3, noNaN: true }),
  keep: fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
  codes: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 36, maxLength: 36 }),
});

describe('grids of squares', () => {
  it('come out as the same areas, as large as they were, whatever is missing', async () => {
    await fc.assert(
      fc.asyncProperty(grids, async ({ columns, rows, size, keep }) => {
        const councils = toSquares(-2, 52, size, columns, rows).filter((_, index) => keep[index]);
        fc.pre(councils.length > 0);
        const made = await make(toGeoJson(councils.map((council) => toFeature(council))));
        for (const shapes of [toOverview(made), toFiner(made)]) {
          const found = new Map(shapes.areas.map((area) => [area.code, toPathArea(area.path) * shapes.unit ** 2]));
          expect([...found.keys()].sort()).toEqual(councils.map(({ code }) => code));
          const pixel = ((shapes.frame[2] - shapes.frame[0]) * shapes.unit) / 200;
          for (const { code, rings } of councils) {
            const expected = toSize(rings[0]!);
            expect(Math.abs(found.get(code)! - expected)).toBeLessThan(8 * pixel * Math.sqrt(expected));
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('share each border: every area’s outline is borders and coast, and nothing lies between', async () => {
    const made = await make(toGeoJson(toSquares(-2, 52, 0.1, 5, 4).map((council) => toFeature(council))));
    const shapes = toFiner(made);
    const whole = shapes.areas.reduce((sum, { path }) => sum + toPathArea(path), 0);
    const [x0, y0, x1, y1] = [0, 1, 2, 3].map((side) =>
      (side < 2 ? Math.min : Math.max)(...shapes.areas.map(({ bounds }) => bounds[side]!)),
    );
    expect(whole / ((x1! - x0!) * (y1! - y0!))).toBeCloseTo(1, 3);
    expect(shapes.borders.split('M').length - 1).toBe(5 * 3 + 4 * 4);
  });

  it('of which several are of one code come out as one area each, with nothing lost', async () => {
    await fc.assert(
      fc.asyncProperty(grids, async ({ columns, rows, size, codes }) => {
        const councils = toSquares(-2, 52, size, columns, rows).map((council, index): Council => ({
          ...council,
          code: `K${codes[index]! % 5}`,
          name: `Place ${codes[index]! % 5}`,
        }));
        const made = await make(toGeoJson(councils.map((council) => toFeature(council))));
        const shapes = toFiner(made);
        expect(shapes.areas.map(({ code }) => code).sort()).toEqual(
          [...new Set(councils.map(({ code }) => code))].sort(),
        );
        const [expected, found] = [
          councils.reduce((sum, { rings }) => sum + toSize(rings[0]!), 0),
          shapes.areas.reduce((sum, { path }) => sum + toPathArea(path) * shapes.unit ** 2, 0),
        ];
        expect(Math.abs(found / expected - 1)).toBeLessThan(0.02);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('areas that meet in one point', () => {
  it.each([5, 8, 13, 24])('%i of them come out whole', async (count) => {
    const at = (index: number): [number, number] => {
      const turn = (2 * Math.PI * index) / count;
      return [-1 + 0.5 * Math.cos(turn), 52 + 0.3 * Math.sin(turn)];
    };
    const wedges = Array.from({ length: count }, (_, index): Council => ({
      ...{ code: `W${index}`, name: `Wedge ${index}` },
      rings: [[[-1, 52], at(index), at((index + 1) % count), [-1, 52]]],
    }));
    const made = await make(toGeoJson(wedges.map((wedge) => toFeature(wedge))));
    const [overview, finer] = [toOverview(made), toFiner(made)];
    const sizes = new Map(finer.areas.map(({ code, path }) => [code, toPathArea(path) * finer.unit ** 2]));
    expect(overview.areas).toHaveLength(count);
    for (const { code, path } of overview.areas)
      expect(Math.abs((toPathArea(path) * overview.unit ** 2) / sizes.get(code)! - 1)).toBeLessThan(0.05);
  });
});

describe('an area too small to be seen', () => {
  it('is there all the same, as a square, and that is told', async () => {
    const [large, small] = [toSquares(-2, 52, 2, 1, 1)[0]!, toSquares(1, 52, 0.00002, 1, 1)[0]!];
    const made = await make(toGeoJson([toFeature(large), toFeature({ ...small, code: 'TINY', name: 'Tiny' })]));
    const tiny = toOverview(made).areas.find(({ code }) => code === 'TINY')!;
    expect(toPathArea(tiny.path)).toBeGreaterThan(0);
    expect(made.report.problems.map(({ rule }) => rule)).toContain('too-small');
  });
});

describe('files that are no boundaries', () => {
  it('are refused in words, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.json().map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          writeFileSync(file, bytes);
          const { value, problems } = await readLayer(file, undefined);
          expect(value !== undefined || problems.every(({ remedy }) => remedy.length > 0)).toBe(true);
        },
      ),
    );
  });

  it('or nearly so: of 100 that are spoilt in one place no run crashes, and every code is drawn or told of', async () => {
    const councils = toSquares(-1, 52, 0.1, 2, 2);
    for (let seed = 0; seed < 100; seed++) {
      const text = spoilJson(JSON.parse(toGeoJson(councils.map((council) => toFeature(council)))), toChance(seed + 1));
      const made = await make(text, '--partial', '--width', '100');
      const words = made.report.problems.map(({ message }) => message).join('\n');
      if (!made.texts) expect(words, `seed ${seed}: ${text.slice(0, 200)}`).toMatch(/\S/);
      else expect(toOverview(made).areas.length, `seed ${seed}`).toBeGreaterThan(0);
    }
  }, 60_000);
});
