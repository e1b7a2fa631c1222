/**
 * A project of somebody else's, in a folder, in which the tarball is installed. The registry is not asked: what the
 * package depends on is linked from this project's own `node_modules`.
 */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface PackageJson {
  dependencies: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
  bin: Record<string, string>;
}

export const readPackageJson = (packed: string): PackageJson =>
  JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as PackageJson;

function link(project: string, name: string): void {
  const place = join(project, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), place, 'junction');
}

/**
 * @param project its folder
 * @param packed the packed package, as a folder
 * @param files texts by their names in the project
 * @param tools packages that the project has besides the map and what that depends on
 */
export function writeProject(
  project: string,
  packed: string,
  files: Readonly<Record<string, string>>,
  tools: readonly string[],
): void {
  cpSync(packed, join(project, 'node_modules', 'council-map'), { recursive: true });
  for (const name of [...Object.keys(readPackageJson(packed).dependencies), ...tools]) link(project, name);
  const own = { 'package.json': JSON.stringify({ name: 'fresh', private: true, type: 'module' }), ...files };
  for (const [name, text] of Object.entries(own)) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  }
}

/** The sample's files where a page of the project finds them, and its tag. */
export function addSample(project: string, folder: string): void {
  for (const file of ['results.json', 'wards/E09000032.json'])
    cpSync(join(ROOT, 'public/elections/2018-05-03', file), join(project, folder, 'election', file));
  cpSync(join(project, 'node_modules/council-map/geodata'), join(project, folder, 'geodata'), { recursive: true });
}

export const TAG = `<council-map
  results="election/results.json"
  boundaries="geodata/overview.json"
  boundaries-detail="geodata/councils-detail.topo.json"
  wards="election/wards/{code}.json"
>the words inside</council-map>`;
