/** A page without a bundler: the files of the package as script tags, with their hashes. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { createStaticServer, type StaticServer } from '../../src/desk/static-server';
import { CHROMIUM_FLAGS, findChromium } from '../chromium';
import { addSample, createProject, packedFolder, TAG, useProjects } from './fresh-project';

useProjects();

const PACKAGE = 'node_modules/council-map';

let browser: Browser;
let server: StaticServer;
/** A folder with the installed package, a copy of it, and the pages of all tests. */
let project = '';
let pages = 0;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  project = createProject({}, []);
  addSample(project, '.');
  cpSync(join(project, PACKAGE), join(project, 'copy'), { recursive: true });
  server = await createStaticServer(project);
  await warm(server.url);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Shown {
  /** Councils that are painted with a party or no overall control. */
  painted: number;
  /** Files of the map engine that have come, without their hashes. */
  engine: string[];
  trouble: string[];
}

/** What is awaited before a page is looked at: the map and its engine, or that the script was refused. */
type Wait = (page: Page, engine: ReadonlySet<string>, trouble: readonly string[]) => Promise<unknown>;

/** The engine is asked for, and has come; whether it then draws in time is the machine's matter. */
const untilEngine: Wait = async (page, engine) => {
  await page.waitForFunction(() => document.querySelector('council-map')?.getAttribute('phase') === 'interactive');
  await page.evaluate(() => document.querySelector('council-map')!.setAttribute('engine', 'maplibre'));
  await expect.poll(() => engine.size, { timeout: 30_000 }).toBe(2);
};

const untilRefused: Wait = (_, __, trouble) =>
  expect.poll(() => trouble.length, { timeout: 30_000 }).toBeGreaterThan(0);

const readHashes = (): Record<string, string> =>
  JSON.parse(readFileSync(join(packedFolder(), 'integrity.json'), 'utf8')) as Record<string, string>;

/** Has the server compress the large files before a page waits for them. */
async function warm(address: string): Promise<void> {
  const large = Object.keys(readHashes()).filter((name) => name.includes('maplibre'));
  for (const name of large)
    await (await fetch(`${address}${PACKAGE}/${name}`, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
}

/** Serves a page with these tags in its head beside the installed package. */
async function show(head: string, wait: Wait = untilEngine): Promise<Shown> {
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Tags</title>
    <link rel="icon" href="data:,">${head}</head><body>${TAG}</body></html>`;
  const name = `page-${(pages += 1)}.html`;
  writeFileSync(join(project, name), html);
  const page = await browser.newPage();
  const [trouble, engine] = [[] as string[], new Set<string>()];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (line) => line.type() === 'error' && trouble.push(line.text()));
  page.on('requestfinished', (request) => {
    const [, file] = /\/(maplibre-[a-z-]+)-[\w-]{8}\.js$/.exec(request.url()) ?? [];
    if (file) engine.add(file);
  });
  try {
    await page.goto(`${server.url}${name}`);
    await wait(page, engine, trouble);
    const painted = await page.evaluate(() => {
      const map = document.querySelector('council-map') as Partial<CouncilMap>;
      return [...(map.paintedAreas?.().values() ?? [])].filter((paint) => paint !== 'no-election').length;
    });
    return { painted, engine: [...engine].sort(), trouble };
  } finally {
    await page.close();
  }
}

const SHOWN: Shown = { painted: 150, engine: ['maplibre-gl-worker', 'maplibre-renderer'], trouble: [] };

const script = (address: string, rest = ''): string => `<script type="module" src="${address}" ${rest}></script>`;

describe('a page with script tags', () => {
  it('shows the map from one', async () => {
    expect(await show(script(`${PACKAGE}/council-map.js`))).toEqual(SHOWN);
  });

  it('shows it from two, of two copies of the package', async () => {
    const both = [`${PACKAGE}/council-map.js`, 'copy/council-map.js'].map((address) => script(address));
    expect(await show(both.join('\n'))).toEqual(SHOWN);
  });

  it('shows it with the hash of the script, and of everything that the script loads later', async () => {
    const hashes = Object.entries(readHashes());
    const integrity = Object.fromEntries(hashes.map(([name, hash]) => [`./${PACKAGE}/${name}`, hash]));
    const own = `integrity="${readHashes()['council-map.js']}" crossorigin`;
    const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
    expect(await show(`${map}${script(`${PACKAGE}/council-map.js`, own)}`)).toEqual(SHOWN);
  });

  it('shows nothing of a script that is not the one of the hash', async () => {
    const wrong = readHashes()['council-map.css'];
    const shown = await show(script(`${PACKAGE}/council-map.js`, `integrity="${wrong}" crossorigin`), untilRefused);
    expect(shown).toMatchObject({ painted: 0, engine: [] });
    expect(shown.trouble.join(' ')).toContain('integrity');
  });
});
