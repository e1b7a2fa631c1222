/** Before the first end-to-end test: builds when there is no build, or when a source is newer than it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a build is made from; the desk's own commands are not in it but its plugins are. */
const SOURCES = ['src', 'public', 'geodata', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Milliseconds of the newest file at a path, folders looked through; 0 where there is none. */
export function newest(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether the build in `root` is missing or older than what it is made from. */
export function isStale(root: string): boolean {
  const built = newest(join(root, 'dist', 'index.html'));
  return built === 0 || SOURCES.some((source) => newest(join(root, source)) > built);
}

export function setup(): void {
  if (!isStale(ROOT)) return;
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  // The test runner sets NODE_ENV to "test", with which the build would take the development half of its libraries.
  const env = { ...process.env, NODE_ENV: 'production' };
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const run = (words: readonly string[]) => execFileSync(process.execPath, words, { cwd: ROOT, env, stdio: 'inherit' });
  run([vite, 'build', '--logLevel', 'warn']);
  run([tsx, 'src/desk/build-pages.ts']);
  run([tsx, 'src/desk/package/integrity.ts']);
}
