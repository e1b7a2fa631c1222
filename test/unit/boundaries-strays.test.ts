/** Areas that are not where they are said to be: told by name, and never taken for another projection of all. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBoundaries } from '../../src/desk/boundaries';
import { LOCK_NAME } from '../../src/desk/folder-lock';
import { square, toFeature, toGeoJson, toSquares, type Council } from './boundaries-fixture';

let folder: string;
const told: string[] = [];
const voice = { say: (line: string) => void told.push(line), complain: (line: string) => void told.push(line) };

/** Ten councils of a tenth of a degree, the last of them changed. */
function run(change: Partial<Council>): Promise<number> {
  const councils = toSquares(-1, 52, 0.1, 5, 2).map((council, at) => (at === 9 ? { ...council, ...change } : council));
  const file = join(folder, 'in.json');
  writeFileSync(file, toGeoJson(councils.map((council) => toFeature(council))));
  return runBoundaries([file, '--code', 'LAD18CD', '--name', 'LAD18NM', '--out', join(folder, 'out')], voice);
}

const words = (): string => told.join('\n');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  told.length = 0;
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('an area that is astray', () => {
  it('is named, with how far it is from the others', async () => {
    expect(await run({ rings: [square(0, 0, 0.1)] })).toBe(0);
    expect(words()).toMatch(/warning X010 Council 10 lies some [34],\d00 km from the others/);
  });

  it('is none where the areas are only spread out', async () => {
    expect(await run({ rings: [square(1.5, 54, 0.1)] })).toBe(0);
    expect(words()).not.toContain('from the others');
  });

  it('beyond all longitudes is refused by its row, and the others are not called National Grid', async () => {
    expect(await run({ rings: [square(202, 54, 0.4)] })).toBe(1);
    expect(words()).toContain('in longitude and latitude, but for row 10 (202 to 202.4 by 54 to 54.4)');
    expect(words()).not.toContain('27700');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('a region of another shape than the map’s box', () => {
  it('is told, with the property that gives the box its shape', async () => {
    expect(await run({ rings: [square(1.2, 52, 0.1)] })).toBe(0);
    const { aspect } = JSON.parse(readFileSync(join(folder, 'out/boundaries-report.json'), 'utf8')) as {
      aspect: number;
    };
    expect(aspect).toBeGreaterThan(5);
    expect(words()).toContain(`style="--council-map-aspect: ${aspect}"`);
  });
});

describe('a code on two rows', () => {
  it('is an error where their names differ: one of the places would vanish', async () => {
    expect(await run({ code: 'X001' })).toBe(1);
    expect(words()).toMatch(/error X001 Council 1 has 2 rows \(1, 10\).*their names differ \(Council 1, Council 10\)/);
  });

  it('is one area where they are pieces of one place', async () => {
    expect(await run({ code: 'X001', name: 'Council 1' })).toBe(0);
    expect(words()).toContain('9 areas of');
  });
});

describe('the folder', () => {
  it('is another command’s while that is at work', async () => {
    expect(await run({})).toBe(0);
    const before = readFileSync(join(folder, 'out/overview.json'), 'utf8');
    const owner = { token: 'x', command: 'import', since: new Date().toISOString(), machine: 'elsewhere', process: 1 };
    writeFileSync(join(folder, 'out', LOCK_NAME), JSON.stringify(owner));
    expect(await run({ rings: [square(0, 53, 0.1)] })).toBe(1);
    expect(words()).toContain('import');
    expect(readFileSync(join(folder, 'out/overview.json'), 'utf8')).toBe(before);
  });

  it('that is a file is told in words', async () => {
    writeFileSync(join(folder, 'out'), '');
    expect(await run({})).toBe(1);
    expect(words()).toContain('there is a file where a folder is wanted');
  });
});
