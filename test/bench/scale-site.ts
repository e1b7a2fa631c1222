/** The pages of many areas: our own with and without the engine, its adapter alone, and the bare page, on the same files. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './build-pages';
import { toPageHtml } from './page-html';
import { serveFolders } from './serve-folders';
import { makeWardMap } from './ward-map';

export const COUNTS = [380, 3000, 8500] as const;
export type Count = (typeof COUNTS)[number];

/** `svg` and `maplibre` are the component with that engine. */
export const SCALE_PAGES = ['svg', 'maplibre', 'adapter', 'states'] as const;
export type ScalePage = (typeof SCALE_PAGES)[number];

export const SCALE_LABELS: Readonly<Record<ScalePage, string>> = {
  svg: 'core',
  maplibre: 'with the engine',
  adapter: "the engine's adapter alone",
  states: 'bare MapLibre',
};

export interface ScaleSite {
  urlOf(page: ScalePage, count: Count): string;
  close(): Promise<void>;
}

const isOurs = (page: ScalePage): boolean => page === 'svg' || page === 'maplibre';

function toHtml(page: ScalePage, count: Count, styles: readonly string[]): string {
  const [boundaries, results] = [`/scale/${count}/boundaries.json`, `/scale/${count}/results.json`];
  const tag = `<council-map results="${results}" boundaries="${boundaries}" engine="${page}"></council-map>`;
  return toPageHtml({
    title: `${count} areas: ${page}`,
    script: isOurs(page) ? '/council-map.js' : `/${page}/page.js`,
    styles,
    data: [boundaries, results],
    map: isOurs(page) ? tag : '<div id="map"></div><p class="info">&nbsp;</p>',
  });
}

async function writePage(page: ScalePage, folder: string): Promise<void> {
  const files = isOurs(page) ? [] : await bundle(page, join(folder, page));
  const styles = files.filter((file) => file.endsWith('.css')).map((file) => `/${page}/${file}`);
  for (const count of COUNTS) await writeFile(join(folder, `${page}-${count}.html`), toHtml(page, count, styles));
}

async function writeData(root: string, count: Count, folder: string): Promise<void> {
  const { boundaries, results } = await makeWardMap(root, count);
  const place = join(folder, 'scale', String(count));
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'boundaries.json'), JSON.stringify(boundaries));
  await writeFile(join(place, 'results.json'), JSON.stringify(results));
}

/** @param root a checkout with its `dist` */
export async function openScaleSite(root: string): Promise<ScaleSite> {
  const folder = await mkdtemp(join(tmpdir(), 'council-map-scale-'));
  for (const page of SCALE_PAGES) await writePage(page, folder);
  for (const count of COUNTS) await writeData(root, count, folder);
  const server = await serveFolders([folder, join(root, 'dist')]);
  return {
    urlOf: (page, count) => {
      const data = isOurs(page) ? '' : `?data=/scale/${count}`;
      return `${server.origin}/${page}-${count}.html${data}`;
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
