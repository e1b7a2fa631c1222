/**
 * What a reader downloads, in bytes after brotli at its highest quality: measured in a built folder, compared with
 * what was recorded, held under the limits.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes by name. `painting`, `core` and `firstColour` are sums; every other name is a file, its hash left out. */
export type Sizes = Record<string, number>;

export interface RecordedSizes {
  /** Version of the brotli library that made the numbers: another may differ by a few bytes. */
  brotli: string;
  sizes: Sizes;
}

/** The component's name in the manifest, which is that of its source. */
const COMPONENT = 'src/start.ts';
/** What it brings after the first colour, with nobody asking: the element, and all around the map. */
const ELEMENT = 'assets/element.js';

/** Data that the first colour waits for, in the built folder. */
const FIRST_DATA = ['geodata/overview.json', 'elections/2018-05-03/results.json'];

/** Bytes that may never be passed, whatever is recorded. */
export const LIMITS: Sizes = { painting: 16_384, core: 30_720, firstColour: 46_080 };

/** Set apart by its prefix of CSS classes, which no minifier can change. */
const ENGINE_MARK = 'maplibregl-';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

type Manifest = Record<string, Chunk>;

export const toBrotliSize = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

/** `assets/panel-Ab12Cd34.js` → `assets/panel.js`. */
export const toStableName = (file: string): string => file.replace(/-[\w-]{8}(?=\.\w+$)/, '');

/** The manifest's name for a built file: that of a chunk which is a group of modules has a hash in it. */
const toName = (manifest: Manifest, stable: string): string =>
  Object.keys(manifest).find((name) => toStableName(manifest[name]!.file) === stable) ?? stable;

/** The files of a chunk, and of all that it imports before it can run. */
function filesOf(manifest: Manifest, name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The build has no chunk ${name}: was it renamed, or no longer imported on its own?`);
  if (seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

/** Code and pages at the top and in `assets/`; what the data desk makes is its own pipeline's to check. */
function listCode(dist: string): string[] {
  const assets = existsSync(join(dist, 'assets')) ? readdirSync(join(dist, 'assets')) : [];
  const all = [...readdirSync(dist), ...assets.map((name) => `assets/${name}`)];
  return all.filter((name) => /\.(js|css|html)$/.test(name)).sort();
}

export interface Measured {
  sizes: Sizes;
  /** Files of the core that hold the map engine, which must only come when a reader asks for it. */
  withEngine: string[];
}

/**
 * Measures a built folder.
 * @param dist with Vite's manifest in `.vite/manifest.json`
 * @throws when a chunk or a file that should be there is not
 */
export function measureSizes(dist: string): Measured {
  const read = (file: string): Buffer => readFileSync(join(dist, file));
  const bytes = new Map<string, number>();
  const sizeOf = (file: string): number => {
    if (!bytes.has(file)) bytes.set(file, toBrotliSize(read(file)));
    return bytes.get(file) ?? 0;
  };
  const total = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + sizeOf(file), 0);

  const manifest = JSON.parse(read('.vite/manifest.json').toString()) as Manifest;
  const painting = filesOf(manifest, COMPONENT);
  const core = new Set([...painting, ...filesOf(manifest, toName(manifest, ELEMENT))]);
  const sizes: Sizes = {
    painting: total(painting),
    core: total(core),
    firstColour: total([...painting, ...FIRST_DATA]),
  };
  for (const file of [...listCode(dist), ...FIRST_DATA]) {
    const name = toStableName(file);
    sizes[name] = (sizes[name] ?? 0) + sizeOf(file);
  }
  return { sizes, withEngine: [...core].filter((file) => read(file).includes(ENGINE_MARK)) };
}

const describe = (bytes: number | undefined): string => (bytes === undefined ? '–' : bytes.toLocaleString('en-GB'));

const isWithin = (a: number | undefined, b: number | undefined, share: number): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= share * Math.max(a, b);

/** One line for every size that is not as recorded: `core: 28,100 → 28,340 (+240)`. */
export function compareSizes(recorded: Sizes, measured: Sizes, tolerance: number): string[] {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(measured)])];
  return names.flatMap((name) => {
    const [before, after] = [recorded[name], measured[name]];
    if (before === after || isWithin(before, after, tolerance)) return [];
    const difference = (after ?? 0) - (before ?? 0);
    return [
      `${name}: ${describe(before)} → ${describe(after)} (${difference > 0 ? '+' : '−'}${describe(Math.abs(difference))})`,
    ];
  });
}

/** One line for every limit that is passed, and for every file of the core that holds the map engine. */
export function checkLimits({ sizes, withEngine }: Measured): string[] {
  const passed = Object.entries(LIMITS).filter(([name, limit]) => (sizes[name] ?? Infinity) > limit);
  return [
    ...passed.map(([name, limit]) => `${name}: ${describe(sizes[name])} bytes, and ${describe(limit)} is the limit`),
    ...withEngine.map((file) => `${file} holds MapLibre, which only a reader’s wish may load`),
  ];
}
