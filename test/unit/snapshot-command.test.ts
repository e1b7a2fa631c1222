import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSnapshot } from '../../src/desk/snapshot';
import { toLogEntry } from '../../src/model/night-log';
import { partialFile, sampleFile } from './snapshot-fixture';

const here = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const RESULTS = here('public/elections/2018-05-03/results.json');
const BOUNDARIES = here('geodata/overview.json');
const WARDS = here('public/elections/2018-05-03/wards/{code}.json');
const WARD_BOUNDARIES = here('geodata/wards/{code}.topo.json');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-map-snapshot-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(
  ...words: string[]
): Promise<{ status: number; said: string; complained: string; put: (string | Uint8Array)[] }> {
  const [said, complained, put]: [string[], string[], (string | Uint8Array)[]] = [[], [], []];
  const voice = {
    say: (line: string) => void said.push(line),
    complain: (line: string) => void complained.push(line),
    put: (body: string | Uint8Array) => void put.push(body),
  };
  return { status: await runSnapshot(words, voice), said: said.join('\n'), complained: complained.join('\n'), put };
}

/** The sample, to `out` in the folder of the test. */
const make = (out: string, ...words: string[]) =>
  run('--results', RESULTS, '--boundaries', BOUNDARIES, '--out', join(folder, out), ...words);

const write = (name: string, body: string): string => {
  writeFileSync(join(folder, name), body);
  return join(folder, name);
};

describe('council-map snapshot', () => {
  it('writes one file under the name that it is told', async () => {
    const { status, said, complained } = await make('map.svg');
    expect([status, complained]).toEqual([0, '']);
    expect(said).toMatch(/^wrote .*map\.svg, [\d,]+ bytes$/);
    expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toMatch(/^<svg .*<\/svg>$/s);
  });

  it('writes every form into a folder, and leaves nothing else there', async () => {
    const { status } = await make('twins', '--format', 'svg,png,html,csv,alt', '--size', '1200x630,1080x1080');
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'twins')).sort()).toEqual([
      'council-map-1080x1080.png',
      'council-map-1200x630.png',
      'council-map-alt.txt',
      'council-map.csv',
      'council-map.html',
      'council-map.svg',
    ]);
    const png = readFileSync(join(folder, 'twins/council-map-1200x630.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('gives what it makes to the standard output, and says nothing else there', async () => {
    const { status, said, put } = await run(
      '--results',
      RESULTS,
      '--boundaries',
      BOUNDARIES,
      '--format',
      'alt',
      '--out',
      '-',
    );
    expect([status, said, put.length]).toEqual([0, '', 1]);
    expect(put[0]).toMatch(/^Map of councils by controlling party/);
  });

  it('reads the wards of the council that is opened, by name', async () => {
    const { status } = await make(
      'w.html',
      '--council',
      'wandsworth',
      '--wards',
      WARDS,
      '--ward-boundaries',
      WARD_BOUNDARIES,
      '--no-table',
    );
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'w.html'), 'utf8')).toContain('Wards of Wandsworth: Conservative 10');
  });

  it('goes back to a moment of the night, from its log', async () => {
    const [before, after] = [
      { ...partialFile(80), sequence: 1 },
      { ...sampleFile(), sequence: 2 },
    ];
    const log = write(
      'log.jsonl',
      `${JSON.stringify(toLogEntry(undefined, before))}\n${JSON.stringify(toLogEntry(before, after))}\n`,
    );
    const words = ['--replay', log, '--boundaries', BOUNDARIES, '--format', 'alt', '--out', '-'];
    expect((await run(...words, '--moment', '80')).put[0]).toContain('After 80 of 150 councils');
    expect((await run(...words, '--moment', '150')).put[0]).toContain('After 150 of 150 councils');
    expect(await run(...words, '--moment', 'dawn')).toMatchObject({ status: 1, put: [] });
  });
});

describe('council-map snapshot, when something is wrong', () => {
  const cut = readFileSync(RESULTS, 'utf8').slice(0, 5000);

  it.each([
    ['is not there', () => join(folder, 'nope.json'), 'there is none of that name'],
    ['is cut', () => write('cut.json', cut), 'is not JSON or is cut short'],
    ['is a web page', () => write('page.json', '<!doctype html><p>Not found'), 'is a web page, not JSON'],
    ['is empty', () => write('empty.json', ''), 'is empty'],
    ['is another file', () => BOUNDARIES, 'Check that it is the right file'],
    [
      'is a test',
      () => write('test.json', JSON.stringify({ ...sampleFile(), test: true })),
      'Set allow-test to see them',
    ],
  ])('refuses where the results file %s, says so, and leaves the last picture as it was', async (_, toPath, words) => {
    write('map.svg', 'the last good one');
    const { status, complained } = await run(
      '--results',
      toPath(),
      '--boundaries',
      BOUNDARIES,
      '--out',
      join(folder, 'map.svg'),
    );
    expect(status).toBe(1);
    expect(complained).toContain(words);
    expect(complained).toMatch(/Nothing is written\.$/);
    expect(readFileSync(join(folder, 'map.svg'), 'utf8')).toBe('the last good one');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    [['--council', 'Wandswoth'], 'error --council: There is no "Wandswoth" here. Did you mean "Wandsworth"?'],
    [['--focus', 'Londn'], 'Did you mean "London"?'],
    [['--baseline', 'may2016'], 'Did you mean "may2017"?'],
    [['--view', 'seats', '--party', 'labuor'], 'Did you mean "Labour"?'],
    [['--layout', 'hex'], 'There are no hexagons to draw'],
    [['--view', 'closest'], 'There is no index of wards'],
    [['--council', 'Wandsworth', '--wards', 'nowhere/{code}.json'], 'E09000032.json: This file cannot be read'],
    [['--hexes', BOUNDARIES, '--layout', 'hex'], 'This is no hexagon file'],
    [['--format', 'png', '--font', 'nowhere.ttf'], 'No font could be read'],
  ])('refuses %j in words', async (words, complaint) => {
    const { status, complained } = await make('map.svg', ...words);
    expect(status).toBe(1);
    expect(complained).toContain(complaint);
    expect(existsSync(join(folder, 'map.svg'))).toBe(false);
  });

  it('refuses the shapes of another country instead of drawing a map without results', async () => {
    const shapes = JSON.parse(readFileSync(BOUNDARIES, 'utf8')) as { codes: string[] };
    const other = write('other.json', JSON.stringify({ ...shapes, codes: shapes.codes.map((code) => `X${code}`) }));
    const { status, complained } = await run(
      '--results',
      RESULTS,
      '--boundaries',
      other,
      '--out',
      join(folder, 'map.svg'),
    );
    expect(status).toBe(1);
    expect(complained).toContain('150 of the 150 codes that vote have no shape');
  });

  it('draws what is good of results of which one council is not, as the page does, and says what is wrong', async () => {
    const file = sampleFile();
    const councils = file.councils.map((council) =>
      council.code === 'E09000032' ? { ...council, total: -1 } : council,
    );
    const results = write('bad.json', JSON.stringify({ ...file, councils }));
    const { status, complained, put } = await run(
      '--results',
      results,
      '--boundaries',
      BOUNDARIES,
      '--format',
      'alt',
      '--out',
      '-',
    );
    expect(status).toBe(0);
    expect(complained).toContain('E09000032');
    expect(put[0]).toContain('After 149 of 150 councils');
    expect(put[0]).toContain('Conservative 45');
  });

  it('says where it may not write', async () => {
    const file = write('file', 'no folder');
    const { status, complained } = await run(
      '--results',
      RESULTS,
      '--boundaries',
      BOUNDARIES,
      '--out',
      join(file, 'map.svg'),
    );
    expect(status).toBe(1);
    expect(complained).toContain('could not be written');
    mkdirSync(join(folder, 'taken.svg'));
    expect((await make('taken.svg')).status).toBe(0);
    expect(readdirSync(join(folder, 'taken.svg'))).toEqual(['council-map.svg']);
  });

  it('ends with 2 where it was not understood', async () => {
    expect((await run('--veiw', 'change')).status).toBe(2);
    expect(await run('--help')).toMatchObject({ status: 0, complained: '' });
  });
});
