/**
 * `npm test`: finds or installs a Chromium, builds, lints, and runs the unit, browser and end-to-end tests; then
 * prints one summary and, alone on the last line, `N passed, N failed`. A step that is not a test counts as one.
 *
 * `npm test -- unit` runs one part: `build`, `lint`, `unit`, `browser`, `e2e`, `hostile`, `pages`, `access`, `survival`
 * or `package`; several may be named. The last five are slow, and run only when they are named.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium';
import { EVERYDAY, isPart, PARTS, toSummary, toTally, type Part, type Tally } from './tally';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Workshop {
  /** A folder for reports, outside the tree and gone afterwards. */
  reports: string;
  env: NodeJS.ProcessEnv;
}

/**
 * Runs a program of the project's own with this Node.js; resolves to its exit code, 1 when a signal ended it.
 * @param isKept whether what it says is kept until it ends, because another is speaking
 */
function runTool(path: string, words: readonly string[], env: NodeJS.ProcessEnv, isKept = false): Promise<number> {
  return new Promise((resolve, reject) => {
    const tool = join(ROOT, 'node_modules', path);
    const output = isKept ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, [tool, ...words], { cwd: ROOT, env, stdio: ['ignore', output, output] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

async function runStep(name: string, path: string, words: readonly string[], workshop: Workshop): Promise<Tally> {
  console.log(`\n── ${name}`);
  const failed = (await runTool(path, words, workshop.env)) === 0 ? 0 : 1;
  return { name, passed: 1 - failed, failed, skipped: 0 };
}

const runBuild = async (workshop: Workshop): Promise<Tally[]> => {
  const built = await runStep('build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'], workshop);
  if (built.failed > 0) return [built];
  const pages = await runStep('pages', 'tsx/dist/cli.mjs', ['src/desk/build-pages.ts'], workshop);
  const hashes = await runStep('hashes', 'tsx/dist/cli.mjs', ['src/desk/package/integrity.ts'], workshop);
  return [built, pages, hashes, await runStep('sizes', 'tsx/dist/cli.mjs', ['src/desk/check-sizes.ts'], workshop)];
};

/** All at once: each says nothing unless it has found something. */
const runLint = (workshop: Workshop): Promise<Tally[]> =>
  Promise.all([
    runStep('types', 'typescript/bin/tsc', ['--noEmit'], workshop),
    runStep('lint', 'eslint/bin/eslint.js', ['.'], workshop),
    runStep('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], workshop),
  ]);

async function runTests(project: string, { reports, env }: Workshop, isKept = false): Promise<Tally[]> {
  console.log(`\n── ${project} tests${isKept ? ', told of when they have ended' : ''}`);
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest/vitest.mjs', ['run', '--project', project, ...reporters], env, isKept);
  return [toTally(`${project} tests`, report, code)];
}

/** @param isBeside whether another part runs at the same time */
type Runner = (workshop: Workshop, isBeside: boolean) => Promise<Tally[]>;

const RUNNERS: Record<Part, Runner> = {
  build: runBuild,
  lint: runLint,
  unit: (workshop) => runTests('unit', workshop),
  browser: (workshop) => runTests('browser', workshop),
  e2e: (workshop, isBeside) => runTests('e2e', workshop, isBeside),
  hostile: (workshop) => runTests('hostile', workshop),
  pages: (workshop) => runTests('pages', workshop),
  access: (workshop) => runTests('access', workshop),
  survival: (workshop) => runTests('survival', workshop),
  package: (workshop) => runTests('package', workshop),
};

/** From so many cores on, two browsers at once leave each other time enough. */
const CORES = 4;
/** Both wait for pages more than they compute: side by side they take little longer than the longer one. */
const BESIDE: readonly Part[] = availableParallelism() >= CORES ? ['browser', 'e2e'] : [];

/** In order; those that may run side by side together. */
function toGroups(parts: readonly Part[]): Part[][] {
  const beside = parts.filter((part) => BESIDE.includes(part));
  const toGroup = (part: Part): Part[][] => (part === beside[0] ? [beside] : BESIDE.includes(part) ? [] : [[part]]);
  return parts.flatMap(toGroup);
}

function parseParts(words: readonly string[]): readonly Part[] {
  const unknown = words.filter((word) => !isPart(word));
  if (unknown.length > 0) throw new Error(`No part is called ${unknown.join(', ')}: there are ${PARTS.join(', ')}`);
  return words.length === 0 ? EVERYDAY : words.filter(isPart);
}

async function toEnvironment(parts: readonly Part[]): Promise<NodeJS.ProcessEnv> {
  const needsBrowser = parts.some((part) => part !== 'build' && part !== 'lint' && part !== 'unit');
  return needsBrowser ? { ...process.env, CHROMIUM_PATH: await findChromium() } : process.env;
}

async function main(): Promise<void> {
  const parts = parseParts(process.argv.slice(2));
  const env = await toEnvironment(parts);
  const reports = mkdtempSync(join(tmpdir(), 'council-map-reports-'));
  const tallies: Tally[] = [];
  try {
    for (const group of toGroups(parts)) {
      const told = await Promise.all(group.map((part) => RUNNERS[part]({ reports, env }, group.length > 1)));
      tallies.push(...told.flat());
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  console.log(`\n${toSummary(tallies)}`);
  process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
