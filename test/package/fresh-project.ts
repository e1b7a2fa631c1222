/**
 * A project of somebody else's, in a temporary folder, in which the tarball is installed. The registry is not asked: what
 * the package depends on is linked from this project's own `node_modules`.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface PackageJson {
  dependencies: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
  bin: Record<string, string>;
}

/** The packed package, as a folder. */
export const packedFolder = (): string => join(inject('unpacked'), 'package');

export const readPackageJson = (): PackageJson =>
  JSON.parse(readFileSync(join(packedFolder(), 'package.json'), 'utf8')) as PackageJson;

function link(project: string, name: string): void {
  const place = join(project, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), place, 'junction');
}

/**
 * @param files texts by their names in the project
 * @param tools packages that the project has besides the map and what that depends on
 */
export function createProject(files: Readonly<Record<string, string>>, tools: readonly string[]): string {
  const project = mkdtempSync(join(tmpdir(), 'council-map-fresh-'));
  cpSync(packedFolder(), join(project, 'node_modules', 'council-map'), { recursive: true });
  for (const name of [...Object.keys(readPackageJson().dependencies), ...tools]) link(project, name);
  const own = { 'package.json': JSON.stringify({ name: 'fresh', private: true, type: 'module' }), ...files };
  for (const [name, text] of Object.entries(own)) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  }
  leavings.push(project);
  return project;
}

const leavings: string[] = [];

/** Takes away the projects of a test file when it has ended. Call once in each. */
export function useProjects(): void {
  afterAll(() => {
    for (const project of leavings.splice(0)) rmSync(project, { recursive: true, force: true });
  });
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
