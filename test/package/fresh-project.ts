/** Projects of the tests of the package: each in a temporary folder, and taken away when its file has ended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { readPackageJson as readPackage, writeProject, type PackageJson } from './project';

export { addSample, ROOT, TAG } from './project';

/** The packed package, as a folder. */
export const packedFolder = (): string => join(inject('unpacked'), 'package');

export const readPackageJson = (): PackageJson => readPackage(packedFolder());

/**
 * @param files texts by their names in the project
 * @param tools packages that the project has besides the map and what that depends on
 */
export function createProject(files: Readonly<Record<string, string>>, tools: readonly string[]): string {
  const project = mkdtempSync(join(tmpdir(), 'council-map-fresh-'));
  leavings.push(project);
  writeProject(project, packedFolder(), files, tools);
  return project;
}

const leavings: string[] = [];

/** Takes away the projects of a test file when it has ended. Call once in each. */
export function useProjects(): void {
  afterAll(() => {
    for (const project of leavings.splice(0)) rmSync(project, { recursive: true, force: true });
  });
}
