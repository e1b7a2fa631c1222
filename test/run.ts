/**
 * `npm test`: finds or installs a Chromium, builds, lints, and runs the unit, browser and end-to-end tests; then
 * prints one summary and, alone on the last line, `N passed, N failed`. A step that is not a test counts as one.
 *
 * `npm test -- unit` runs one part: `build`, `lint`, `unit`, `browser`, `e2e` or `survival`; several may be named. The last
 * is slow, and runs only when it is named.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** Runs a program of the project's own with this Node.js; resolves to its exit code, 1 when a signal ended it. */
function runTool(path: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const tool = join(ROOT, 'node_modules', path);
    const child = spawn(process.execPath, [tool, ...words], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
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
  return [built, await runStep('sizes', 'tsx/dist/cli.mjs', ['src/desk/check-sizes.ts'], workshop)];
};

/** All at once: each says nothing unless it has found something. */
const runLint = (workshop: Workshop): Promise<Tally[]> =>
  Promise.all([
    runStep('types', 'typescript/bin/tsc', ['--noEmit'], workshop),
    runStep('lint', 'eslint/bin/eslint.js', ['.'], workshop),
    runStep('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], workshop),
  ]);

async function runTests(project: string, { reports, env }: Workshop): Promise<Tally[]> {
  console.log(`\n── ${project} tests`);
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest/vitest.mjs', ['run', '--project', project, ...reporters], env);
  return [toTally(`${project} tests`, report, code)];
}

const RUNNERS: Record<Part, (workshop: Workshop) => Promise<Tally[]>> = {
  build: runBuild,
  lint: runLint,
  unit: (workshop) => runTests('unit', workshop),
  browser: (workshop) => runTests('browser', workshop),
  e2e: (workshop) => runTests('e2e', workshop),
  survival: (workshop) => runTests('survival', workshop),
};

function parseParts(words: readonly string[]): readonly Part[] {
  const unknown = words.filter((word) => !isPart(word));
  if (unknown.length > 0) throw new Error(`No part is called ${unknown.join(', ')}: there are ${PARTS.join(', ')}`);
  return words.length === 0 ? EVERYDAY : words.filter(isPart);
}

async function toEnvironment(parts: readonly Part[]): Promise<NodeJS.ProcessEnv> {
  const needsBrowser = parts.some((part) => part === 'browser' || part === 'e2e' || part === 'survival');
  return needsBrowser ? { ...process.env, CHROMIUM_PATH: await findChromium() } : process.env;
}

async function main(): Promise<void> {
  const parts = parseParts(process.argv.slice(2));
  const env = await toEnvironment(parts);
  const reports = mkdtempSync(join(tmpdir(), 'council-map-reports-'));
  const tallies: Tally[] = [];
  try {
    for (const part of parts) tallies.push(...(await RUNNERS[part]({ reports, env })));
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
