/** Every row of the corpus of boundaries: which areas are drawn, and how, and what is told. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPathArea } from '../../src/desk/geodata/path-area';
import { decodeBoundaries } from '../../src/feed/boundaries';
import { toJson } from '../../src/feed/load';
import type { Shapes } from '../../src/model/boundaries';
import { AREAS, writeBoundaries, type BoundariesRow } from './hostile-corpus-areas';
import { DRAWN, REFUSED } from './hostile-corpus-boundaries';
import { file } from './topology-fixture';

const FILE = 'https://news.example/councils.json';

const read = (row: BoundariesRow) => decodeBoundaries(toJson(FILE, writeBoundaries(row)).value, FILE);
const readGood = async (): Promise<Shapes> => (await decodeBoundaries(file(), FILE)).value!;

/** Square kilometres of the plane, so that files on different grids can be compared. */
const toSize = ({ areas, unit }: Shapes, code: string): number =>
  (Math.abs(toPathArea(areas.find((area) => area.code === code)!.path)) * unit * unit) / 1e6;

describe.each([
  ['areas', AREAS],
  ['files that are refused', REFUSED],
  ['files that are drawn', DRAWN],
])('hostile boundaries: %s', (_, rows) => {
  it.each(rows.map((row) => [row.fault, row.drawn.join(' ') || 'nothing', row] as const))(
    '%s: %s is drawn',
    async (_fault, _drawn, row) => {
      const { value, problems } = await read(row);
      expect(value?.areas.map(({ code }) => code) ?? []).toEqual(row.drawn);
      expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual([...row.told].sort());
      for (const { place, message, remedy } of problems) {
        expect(place).toMatch(/^https:\/\/news\.example\/councils\.json: boundaries/);
        expect(message).toMatch(/^\S.*\.$/);
        expect(remedy).toMatch(/^\S.*[.?]$/);
        expect(message.length).toBeLessThan(300);
      }
    },
  );
});

describe('what is drawn of hostile boundaries', () => {
  it('is whole numbers, in the frame and not beyond the map', async () => {
    for (const row of [...AREAS, ...DRAWN]) {
      const { value } = await read(row);
      for (const { path, bounds } of value!.areas) {
        expect(path, row.fault).toMatch(/^(M-?\d+ -?\d+l[-\d ]+z)+$/);
        expect(
          bounds.every((side) => Math.abs(side) < 1e8),
          row.fault,
        ).toBe(true);
      }
      expect(value!.frame[2] - value!.frame[0], row.fault).toBeGreaterThan(0);
      expect(value!.insets.length, row.fault).toBeLessThan(10);
    }
  });

  it('has the size that it should have, whichever way round it is written', async () => {
    const good = await readGood();
    for (const row of [...AREAS, ...DRAWN]) {
      const { value } = await read(row);
      for (const { code } of value!.areas.filter((area) => /^E[13]$/.test(area.code)))
        expect(toSize(value!, code) / toSize(good, code), `${row.fault}: ${code}`).toBeCloseTo(1, 1);
    }
  });

  it('lies as it should, and is not turned into a mirror', async () => {
    for (const row of DRAWN) {
      const [one, , three] = (await read(row)).value!.areas;
      expect(one!.bounds[0], row.fault).toBeLessThan(three!.bounds[0]);
    }
  });

  it('has no hidden marks in a name', async () => {
    const named = { type: 'Polygon', id: 'E1', arcs: [[0, 1]], properties: { name: '\u202eBar\0net\u2069' } };
    const { value } = await decodeBoundaries(
      file([named], { attribution: '\u202eONS', regions: { R: '\u2067Row' } }),
      FILE,
    );
    expect(value?.areas[0]?.name).toBe('Barnet');
    expect([value?.attribution, value?.regions.R]).toEqual(['ONS', 'Row']);
  });

  it('is called by its code where its name is blank', async () => {
    const named = { type: 'Polygon', id: 'E1', arcs: [[0, 1]], properties: { name: ' \u202e ' } };
    expect((await decodeBoundaries(file([named]), FILE)).value?.areas[0]?.name).toBe('E1');
  });
});

describe('a packed overview', () => {
  const text = readFileSync(new URL('../../geodata/overview.json', import.meta.url), 'utf8');
  const packed = (over: object): object => ({ ...(JSON.parse(text) as object), ...over });

  it.each<[string, object]>([
    ['without insets', { insets: undefined }],
    ['with insets of nothing', { insets: [{}] }],
    ['with a frame of words', { frame: ['a', 'b', 'c', 'd'] }],
    ['without a frame', { frame: null }],
    ['without an origin', { origin: undefined }],
    ['with a unit in words', { unit: '300' }],
    ['with numbers for names', { names: Array.from({ length: 328 }, () => 7) }],
    ['with lists for codes', { codes: Array.from({ length: 328 }, () => []) }],
    ['with a list for its source', { attribution: [] }],
    ['with numbers for regions', { regions: { E12000001: 1 } }],
    ['with a step of nothing', { step: null }],
    ['with a stream of one letter', { stream: 'v'.repeat(13_000) }],
  ])('%s is damaged, and says so, and nothing is drawn of it', async (_, over) => {
    const { value, problems } = await decodeBoundaries(packed(over), FILE);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ level: 'error', code: 'boundaries-unreadable', place: FILE }]);
  });
});

describe('something that throws when it is touched', () => {
  const trap = (thrown: unknown): object =>
    new Proxy(
      {},
      {
        get: () => {
          throw thrown;
        },
      },
    );

  it.each([
    ['an error', new Error('no')],
    ['nothing', undefined],
    ['something without words', Object.create(null)],
  ])('%s: is a problem like any other', async (_, thrown) => {
    const { value, problems } = await decodeBoundaries(trap(thrown), FILE);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});
