/** A fresh Vite project that installs the tarball: it builds, and the page that comes of it shows the map. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, type StaticServer } from '../../src/desk/static-server';
import { CHROMIUM_FLAGS, findChromium } from '../chromium';
import { addSample, createProject, TAG, useProjects } from './fresh-project';
import { buildWithVite, MAIN, toVitePage } from './vite-page';

useProjects();

/** The class under another name; importing it registers nothing. */
const CLASS_ALONE = `import { CouncilMap, MapReadyEvent } from 'council-map/element';
document.title = String(customElements.get('council-map')) + ' ' + typeof MapReadyEvent;
class OtherMap extends CouncilMap {}
customElements.define('other-map', OtherMap);
`;

function build(files: Readonly<Record<string, string>>): string {
  const project = createProject(files, ['vite']);
  addSample(project, 'public');
  return buildWithVite(project);
}

let browser: Browser;
const servers: StaticServer[] = [];
/** The project that most tests look at, built. */
let dist = '';

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_FLAGS });
  dist = build({ 'index.html': toVitePage(TAG), 'main.js': MAIN });
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) await server.close();
});

async function open(folder: string): Promise<{ view: Page; trouble: string[] }> {
  const server = await createStaticServer(folder);
  servers.push(server);
  const view = await browser.newPage();
  const trouble: string[] = [];
  view.on('pageerror', (error) => trouble.push(error.message));
  view.on('console', (line) => line.type() === 'error' && trouble.push(line.text()));
  await view.goto(server.url);
  return { view, trouble };
}

/** Councils that are painted with a party or no overall control. */
const countPainted = (view: Page, tag: string): Promise<number> =>
  view.evaluate((name) => {
    const map = document.querySelector(name) as Element & { paintedAreas?: () => Map<string, string> };
    return [...(map.paintedAreas?.() ?? [])].filter(([, paint]) => paint !== 'no-election').length;
  }, tag);

describe('a fresh Vite project', () => {
  it('shows 150 painted councils, and every file that it loads is its own', async () => {
    const { view, trouble } = await open(dist);
    await expect.poll(() => countPainted(view, 'council-map'), { timeout: 15_000 }).toBe(150);
    expect(await view.title()).toBe('error');
    expect(trouble).toEqual([]);
  });

  // Where the machine is busy, the engine may not be ready in the ten seconds that the map gives it.
  it('runs the map engine and its worker when a reader zooms', { retry: 3 }, async () => {
    const { view, trouble } = await open(dist);
    await expect.poll(() => countPainted(view, 'council-map'), { timeout: 15_000 }).toBe(150);
    await view.evaluate(() => document.querySelector('council-map')!.setAttribute('engine', 'maplibre'));
    await view.waitForFunction(() => document.querySelector('council-map')!.renderer === 'maplibre', undefined, {
      timeout: 30_000,
    });
    expect(await countPainted(view, 'council-map')).toBe(150);
    expect(trouble).toEqual([]);
  });

  it('takes the class alone, for a name of its own', async () => {
    const other = TAG.replaceAll('council-map', 'other-map');
    const { view, trouble } = await open(build({ 'index.html': toVitePage(other), 'main.js': CLASS_ALONE }));
    await expect.poll(() => countPainted(view, 'other-map'), { timeout: 15_000 }).toBe(150);
    expect(await view.title()).toBe('undefined function');
    expect(trouble).toEqual([]);
  });

  it('keeps the engine out of what it loads first, and has one Lit', () => {
    const assets = join(dist, 'assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const texts = new Map(scripts.map((name) => [name, readFileSync(join(assets, name), 'utf8')]));
    const first = [...texts].filter(([name]) => name.startsWith('index-')).map(([, text]) => text);
    expect(first.filter((text) => text.includes('maplibregl-'))).toEqual([]);
    expect([...texts.values()].filter((text) => text.includes('litHtmlVersions'))).toHaveLength(1);
  });
});

describe('a server that renders a page', () => {
  it('can import the package, and has no element', () => {
    const code = `const { CouncilMap } = await import('council-map');
      const { parseResults } = await import('council-map/model');
      console.log(typeof CouncilMap, typeof customElements, typeof parseResults);`;
    const project = createProject({ 'server.js': code }, []);
    const said = execFileSync(process.execPath, ['server.js'], { cwd: project, encoding: 'utf8' });
    expect(said.trim()).toBe('function undefined function');
  });
});
