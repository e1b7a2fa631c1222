/** The part of the package that is for pages without a bundler: the built files, as a host serves them. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Scripts and pages that others name; whatever they load goes with them. */
const NAMED = ['council-map.js', 'council-map-embed.js', 'embed.js', 'embed.html', 'council-map.css'];

/** What goes with them for people: licences of the libraries inside, and the contract as JSON Schema. */
const BESIDE = ['licences.md', 'schema'];

/** Boundaries of England, which every map of its councils needs; of the election and the wards, nothing. */
export const BOUNDARIES = ['overview.json', 'councils-detail.topo.json', 'hexes.json', 'ATTRIBUTION.md'];

const isText = (name: string): boolean => /\.(js|css|html)$/.test(name);

/** Those files of the build that the named ones lead to, by their names from the built folder. */
export function listPageFiles(dist: string): string[] {
  const assets = existsSync(join(dist, 'assets')) ? readdirSync(join(dist, 'assets')).sort() : [];
  const reached = new Set(NAMED.filter((name) => existsSync(join(dist, name))));
  for (const name of reached) {
    if (!isText(name)) continue;
    const text = readFileSync(join(dist, name), 'utf8');
    // A hashed name stands for its file wherever it is written.
    for (const asset of assets) if (text.includes(asset)) reached.add(`assets/${asset}`);
  }
  return [...reached].sort();
}

/** The engine's worker among them: `assets/maplibre-gl-worker-Ab12Cd34.js`. Throws where there is none. */
export function findWorker(files: readonly string[]): string {
  const worker = files.find((name) => /\/maplibre-gl-worker-[\w-]+\.js$/.test(name));
  if (!worker) throw new Error('The build has no worker of the map engine.');
  return worker;
}

/** @param dist the built folder; @param outDir the package's */
export function copyPageFiles(dist: string, outDir: string): string[] {
  const files = listPageFiles(dist);
  if (!files.includes('council-map.js')) throw new Error(`There is no council-map.js in ${dist}: build it first.`);
  const beside = BESIDE.filter((name) => existsSync(join(dist, name)));
  const boundaries = BOUNDARIES.map((name) => `geodata/${name}`);
  for (const name of [...files, ...beside, ...boundaries]) {
    mkdirSync(dirname(join(outDir, name)), { recursive: true });
    cpSync(join(dist, name), join(outDir, name), { recursive: true });
  }
  return files;
}
