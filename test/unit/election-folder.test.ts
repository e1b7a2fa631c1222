import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toSizeLines } from '../../src/desk/data-report';
import { joinWards } from '../../src/desk/join-wards';
import { compareFolder, writeFolder } from '../../src/desk/output-folder';

const FILES = new Map([
  ['results.json', '{"a":1}\n'],
  ['wards/E1.json', '{"wards":[]}\n'],
]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'council-map-data-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a folder that the pipeline owns', () => {
  it('is what the pipeline makes once it is written', async () => {
    await writeFolder(folder, FILES);
    expect(await compareFolder(folder, FILES)).toEqual([]);
    expect(await readFile(join(folder, 'wards/E1.json'), 'utf8')).toBe('{"wards":[]}\n');
  });

  it('differs by a byte, by a missing file and by one too many, and each is named', async () => {
    await writeFolder(folder, FILES);
    await writeFile(join(folder, 'results.json'), '{"a":2}\n');
    await writeFile(join(folder, 'wards/E2.json'), '');
    await rm(join(folder, 'wards/E1.json'));
    expect(await compareFolder(folder, FILES)).toEqual([
      'differs: results.json',
      'missing: wards/E1.json',
      'not made by the pipeline: wards/E2.json',
    ]);
  });

  it('is all missing when there is no folder', async () => {
    expect(await compareFolder(join(folder, 'none'), FILES)).toHaveLength(2);
  });

  it('loses what the pipeline no longer makes, and keeps what is written by hand', async () => {
    for (const name of ['old.json', 'ATTRIBUTION.md', 'README.md']) await writeFile(join(folder, name), 'x');
    await writeFolder(folder, FILES);
    expect(await compareFolder(folder, FILES)).toEqual([]);
    await expect(readFile(join(folder, 'old.json'))).rejects.toThrow('ENOENT');
    expect(await readFile(join(folder, 'ATTRIBUTION.md'), 'utf8')).toBe('x');
  });
});

describe('joining contests to shapes', () => {
  it('takes the index of all wards for no council’s file', () => {
    const index = JSON.stringify({ councils: [] });
    expect(joinWards(new Map([['wards/index.json', index]]), new Map())).toEqual({ contests: 0, unjoined: [] });
  });

  const shapesOf = (...ids: string[]): string =>
    JSON.stringify({ objects: { wards: { geometries: ids.map((id) => ({ id })) } } });
  const wards = JSON.stringify({
    wards: [
      { code: 'E05A', name: 'Abbey' },
      { code: 'E05B', name: 'Bridge' },
    ],
  });
  const election = new Map([
    ['results.json', '{}'],
    ['wards/E1.json', wards],
  ]);

  it('leaves none over when every ward has a shape, whatever other shapes there are', () => {
    const geodata = new Map([['wards/E1.topo.json', shapesOf('E05A', 'E05B', 'E05C')]]);
    expect(joinWards(election, geodata)).toEqual({ contests: 2, unjoined: [] });
  });

  it('names each contest without a shape in its own council’s file', () => {
    const geodata = new Map([
      ['wards/E1.topo.json', shapesOf('E05A')],
      ['wards/E2.topo.json', shapesOf('E05B')],
    ]);
    expect(joinWards(election, geodata).unjoined).toEqual(['wards/E1.json: E05B Bridge has no shape']);
  });

  it('leaves all of a council’s contests over when it has no shapes', () => {
    expect(joinWards(election, new Map()).unjoined).toHaveLength(2);
  });
});

describe('the report on sizes', () => {
  it('has a line for each file of the top level, and the median and largest of each folder', () => {
    const lines = toSizeLines('election', new Map([...FILES, ['wards/E2.json', 'x'.repeat(999)]]));
    expect(lines[0]).toBe('election: 3 files');
    expect(lines[1]).toMatch(/^ {2}results\.json: 8 bytes, \d+ gzip, \d+ brotli$/);
    expect(lines[2]).toMatch(/^ {2}wards\/: 2 files, 1012 bytes/);
    expect(lines).toHaveLength(5);
  });
});
