/** Makes the pages that are measured: the bare ones, bundled and minified as an app would be, and our own. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { parseAttributes } from '../../src/attributes';
import { toBareSvg } from '../../src/desk/snapshot/bare-svg';
import { deriveSnapshot } from '../../src/desk/snapshot/derive-snapshot';
import { parseSnapshotSource } from '../../src/desk/snapshot/parse-source';
import { toScriptTag } from '../../src/studio/tags/script-tag';
import { toPageHtml } from './page-html';

export const BARE_PAGES = ['d3', 'leaflet', 'maplibre'] as const;
export type BarePage = (typeof BARE_PAGES)[number];

const SHAPES = '/data/councils.topo.json';
const RESULTS = '/data/results.json';

/** Bundles `bare/<name>.ts` into `folder`, as `page.js`. @returns the files that are there then */
export async function bundle(name: string, folder: string): Promise<readonly string[]> {
  await build({
    configFile: false,
    base: './',
    logLevel: 'error',
    root: join(import.meta.dirname, 'bare'),
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: join(import.meta.dirname, 'bare', `${name}.ts`),
        output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]', codeSplitting: false },
      },
    },
  });
  return readdir(folder);
}

async function copyData(root: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'data'), { recursive: true });
  await copyFile(join(root, 'geodata/councils.topo.json'), join(folder, SHAPES));
  await copyFile(join(root, 'public/elections/2018-05-03/results.json'), join(folder, RESULTS));
}

/** Bundles one bare page into `folder`, with the shapes and results of the checkout at `root`. */
export async function buildBarePage(name: BarePage, root: string, folder: string): Promise<void> {
  const files = await bundle(name, folder);
  const html = toPageHtml({
    title: name,
    script: '/page.js',
    styles: files.filter((file) => file.endsWith('.css')).map((file) => `/${file}`),
    data: [SHAPES, RESULTS],
    map: '<div id="map"></div>',
  });
  await copyData(root, folder);
  await writeFile(join(folder, 'index.html'), html);
}

function readAttribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]+)"`).exec(tag)?.[1];
  if (!value) throw new Error(`dist/index.html: its <council-map> has no ${name}`);
  return value;
}

/** The map of these two files as a snapshot makes it for the inside of a tag. */
async function drawTwin(root: string, results: string, boundaries: string): Promise<string> {
  const read = async (name: string) => ({
    name,
    json: JSON.parse(await readFile(join(root, 'dist', name), 'utf8')) as unknown,
  });
  const source = { results: await read(results), boundaries: await read(boundaries) };
  const { value } = await parseSnapshotSource(source);
  if (!value) throw new Error('the sample cannot be drawn');
  return toBareSvg(deriveSnapshot(value, parseAttributes(() => null, 'https://localhost').value));
}

/**
 * Writes our own bench pages into `folder`: one tag with the data of the built front page, in the bare pages' article,
 * and the tag that the studio gives for a page that matters, with a snapshot in it.
 * The built files themselves are served from `dist` behind it.
 */
export async function buildOurPage(root: string, folder: string): Promise<void> {
  const front = await readFile(join(root, 'dist/index.html'), 'utf8');
  const tag = /<council-map\b[^>]*>/.exec(front)?.[0] ?? '';
  const results = readAttribute(tag, 'results');
  const boundaries = readAttribute(tag, 'boundaries');
  const html = toPageHtml({
    title: 'council-map',
    script: '/council-map.js',
    styles: [],
    data: [boundaries, results],
    map: `<council-map results="${results}" boundaries="${boundaries}"></council-map>`,
  });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'ours.html'), html);
  const snapshot = await drawTwin(root, results, boundaries);
  const twin = toPageHtml({
    title: 'council-map with its twin',
    script: '/council-map.js',
    styles: [],
    data: [boundaries, results],
    map: toScriptTag({ results, boundaries }, { base: '' }, { words: '', snapshot }),
    isPasted: true,
  });
  await writeFile(join(folder, 'twin.html'), twin);
}
