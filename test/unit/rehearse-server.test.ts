import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRehearsal, type Rehearsal } from '../../src/desk/rehearse/create-rehearsal';
import type { ResultsFile } from '../../src/model/contract';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { parseLog, toSnapshot } from '../../src/model/night-log';
import { askAt, SAMPLE_FOLDER, type Answer } from './rehearse-fixture';

let site: string;
let rehearsal: Rehearsal;

const ask = (path: string, headers?: Record<string, string>, method?: string): Promise<Answer> =>
  askAt(rehearsal.url, path, headers, method);
const askResults = async (): Promise<ResultsFile> =>
  JSON.parse((await ask(rehearsal.results)).body.toString()) as ResultsFile;

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'council-map-rehearse-'));
  mkdirSync(join(site, 'elections/2018-05-03'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<title>The site’s own page</title>');
  writeFileSync(join(site, 'council-map.js'), 'export {};');
  writeFileSync(join(site, 'elections/2018-05-03/results.json'), '"the end of the night"');
});
afterAll(() => rmSync(site, { recursive: true }));

beforeEach(async () => {
  rehearsal = await createRehearsal({ folder: SAMPLE_FOLDER, site });
});
afterEach(() => rehearsal.close());

describe('a rehearsal', () => {
  it('is served on this machine alone', () => {
    expect(new URL(rehearsal.url).hostname).toBe('127.0.0.1');
  });

  it('has the night’s file where the site has the end of it', async () => {
    expect(rehearsal.results).toBe('/elections/2018-05-03/results.json');
    expect(await askResults()).toMatchObject({ sequence: 1, status: 'before', test: true });
    expect(rehearsal.step().sequence).toBe(2);
    expect((await askResults()).sequence).toBe(2);
    expect(rehearsal.step(10_000).status).toBe('final');
    expect(await askResults()).toMatchObject({ sequence: rehearsal.night.snapshots.length, status: 'final' });
    expect(rehearsal.position).toBe(rehearsal.night.snapshots.length - 1);
  });

  it('passes everything else of the site on', async () => {
    expect((await ask('/council-map.js')).body.toString()).toBe('export {};');
    expect((await ask('/index.html')).body.toString()).toContain('The site’s own page');
    expect((await ask('/nothing.json')).status).toBe(404);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect((await ask('/../secret')).status).toBe(404);
  });

  it('needs no site to serve the night', async () => {
    await rehearsal.close();
    rehearsal = await createRehearsal({ folder: SAMPLE_FOLDER, site: join(site, 'none') });
    expect((await askResults()).sequence).toBe(1);
  });

  it('has a page that follows the night and may show a test', async () => {
    const { headers, body } = await ask('/?council=Hull');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const page = body.toString();
    const tag = /<council-map\s([^>]*)>/.exec(page)![1]!.replace(/\s+/g, ' ');
    for (const attribute of [
      'results="elections/2018-05-03/results.json"',
      'wards="elections/2018-05-03/wards/{code}.json"',
      'boundaries="geodata/overview.json"',
      'live="10"',
      'allow-test',
    ])
      expect(tag).toContain(attribute);
    expect(page).toContain('<h1>TEST: a rehearsal of English local elections</h1>');
  });

  it('writes what the file calls the election as text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'council-map-election-'));
    const file = rehearsal.night.snapshots.at(-1)!;
    const hostile = { ...file, election: { ...file.election, name: '<script>alert(1)</script>&"' } };
    writeFileSync(join(folder, 'results.json'), JSON.stringify(hostile));
    await rehearsal.close();
    rehearsal = await createRehearsal({ folder, site });
    const page = (await ask('/')).body.toString();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;');
    expect(page).not.toContain('wards=');
    rmSync(folder, { recursive: true });
  });
});

describe('the night’s file', () => {
  it('costs nothing again while it is the same, and is packed', async () => {
    const first = await ask(rehearsal.results, { 'Accept-Encoding': 'br' });
    expect(first.headers['content-encoding']).toBe('br');
    expect(JSON.parse(brotliDecompressSync(first.body).toString())).toMatchObject({ sequence: 1 });
    const again = { 'Accept-Encoding': 'br', 'If-None-Match': first.headers.etag! };
    expect((await ask(rehearsal.results, again)).status).toBe(304);
    rehearsal.step();
    expect((await ask(rehearsal.results, again)).status).toBe(200);
  });

  it('may be asked for by any origin, which may read the wish for patience', async () => {
    const { headers } = await ask(rehearsal.results);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toBe('Retry-After');
  });
});

describe('the wards of a council', () => {
  const declared = (code: string): boolean =>
    rehearsal.night.snapshots[rehearsal.position]!.councils.some(
      (each) => each.code === code && each.status === 'declared',
    );
  const askWards = async (code: string) =>
    parseCouncilWards(JSON.parse((await ask(`/elections/2018-05-03/wards/${code}.json?revision=1`)).body.toString()));

  it('say who stands, and nothing of the result, until the council has declared', async () => {
    const code = rehearsal.night.order[0]!;
    const { value, problems } = await askWards(code);
    expect(problems).toEqual([]);
    expect(value!.wards.length).toBeGreaterThan(3);
    expect(new Set(value!.wards.map(({ status }) => status))).toEqual(new Set(['awaiting']));
    expect(value!.wards.every(({ candidates }) => candidates.length > 0)).toBe(true);
    expect(value!.wards.flatMap(({ candidates }) => candidates).some((one) => one.elected || one.votes)).toBe(false);
    expect(value!.wards.some(({ turnout, tied }) => turnout !== undefined || tied)).toBe(false);
    while (!declared(code)) rehearsal.step();
    expect((await askWards(code)).value!.wards.every(({ status }) => status === 'declared')).toBe(true);
  });

  it('are indexed by name from the start, and by how close they were once they have declared', async () => {
    interface Index {
      councils: { code: string; names: string[]; closest?: unknown; outOfReach?: unknown }[];
    }
    const askIndex = async (): Promise<Index> =>
      JSON.parse((await ask('/elections/2018-05-03/wards/index.json')).body.toString()) as Index;
    const known = ({ councils }: Index): string[] =>
      councils.filter(({ closest, outOfReach }) => closest !== undefined || outOfReach).map(({ code }) => code);
    const before = await askIndex();
    expect(before.councils).toHaveLength(150);
    expect(before.councils.every(({ names }) => names.length > 0)).toBe(true);
    expect(known(before)).toEqual([]);
    rehearsal.step(60);
    const midway = known(await askIndex());
    expect(midway.length).toBeGreaterThan(10);
    expect(midway.filter((code) => !declared(code))).toEqual([]);
  });

  it('are not there when they are not wanted, or not in the folder', async () => {
    expect((await ask('/elections/2018-05-03/wards/E99999999.json')).status).toBe(404);
    await rehearsal.close();
    rehearsal = await createRehearsal({ folder: SAMPLE_FOLDER, site, hasWards: false });
    expect((await ask('/elections/2018-05-03/wards/E06000001.json')).status).toBe(404);
    expect((await ask('/')).body.toString()).not.toContain('wards');
  });
});

describe('the log of a rehearsal', () => {
  it('grows as the night goes, and tells every snapshot so far', async () => {
    const askLog = async () => parseLog((await ask('/elections/2018-05-03/log.jsonl')).body.toString());
    expect((await askLog()).value).toHaveLength(1);
    rehearsal.step(50);
    const { value, problems } = await askLog();
    expect(problems).toEqual([]);
    expect(value).toHaveLength(51);
    for (const index of [0, 17, 50]) expect(toSnapshot(value!, index)).toEqual(rehearsal.night.snapshots[index]);
  });
});
