/** Before the first test of the package: packs it as it would be published, once for all of them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the built site in `site/`, and what was packed from it in `package/`, as `npm pack` has it. */
    unpacked: string;
    /** Its tarball. */
    tarball: string;
  }
}

/** @returns the tarball's name */
function packTarball(folder: string, destination: string): string {
  const words = ['pack', folder, '--pack-destination', destination, '--json', '--offline', '--ignore-scripts'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const said = execFileSync(npm, words, { cwd: destination, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [packed] = JSON.parse(said) as { filename: string }[];
  return join(destination, packed!.filename);
}

/** Runs a program of this project's own tools. */
function run(tool: string, ...words: string[]): void {
  execFileSync(process.execPath, [join(ROOT, 'node_modules', tool), ...words], {
    cwd: ROOT,
    // The test runner sets NODE_ENV to "test", with which the build would take the development half of its libraries.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Packs a built site, and unpacks it as `package/` in a folder that is there.
 * @returns the tarball's name
 */
export function packAndUnpack(site: string, folder: string): string {
  const made = join(folder, 'made');
  run('tsx/dist/cli.mjs', 'src/desk/package/pack.ts', '--dist', site, '--outDir', made);
  const tarball = packTarball(made, folder);
  execFileSync('tar', ['xzf', tarball, '-C', folder]);
  return tarball;
}

export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'council-map-package-'));
  const site = join(folder, 'site');
  run('vite/bin/vite.js', 'build', '--outDir', site, '--logLevel', 'error');
  run('tsx/dist/cli.mjs', 'src/desk/build-pages.ts', '--outDir', site);
  project.provide('tarball', packAndUnpack(site, folder));
  project.provide('unpacked', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
