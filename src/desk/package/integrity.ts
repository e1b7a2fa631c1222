/**
 * The list of hashes with which a page can say which files it means: `integrity` on the script, and on the import map for
 * what the script loads later. Made after a build: `tsx src/desk/package/integrity.ts [--outDir dist]`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The list's own name in the built folder. */
export const INTEGRITY = 'integrity.json';

/** What pages of others load by a name that never changes; what has not been built is left out. */
const STABLE = ['council-map.js', 'council-map.css', 'council-map-embed.js', 'embed.js', 'studio.js'];

/** As the attribute `integrity` has it: `sha384-…`. */
export const toIntegrity = (body: Buffer): string => `sha384-${createHash('sha384').update(body).digest('base64')}`;

/** Name in the built folder → hash, the stable names first. Throws where the folder holds no component. */
export function deriveIntegrity(dist: string): Record<string, string> {
  if (!existsSync(join(dist, 'council-map.js')))
    throw new Error(`There is no council-map.js in ${dist}: build it first.`);
  const assets = existsSync(join(dist, 'assets')) ? readdirSync(join(dist, 'assets')).sort() : [];
  const names = [...STABLE.filter((name) => existsSync(join(dist, name))), ...assets.map((name) => `assets/${name}`)];
  return Object.fromEntries(names.map((name) => [name, toIntegrity(readFileSync(join(dist, name)))]));
}

/** Writes the list into the folder that it is of. */
export function writeIntegrity(dist: string): void {
  writeFileSync(join(dist, INTEGRITY), `${JSON.stringify(deriveIntegrity(dist), null, 2)}\n`);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
  try {
    writeIntegrity(values.outDir);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
