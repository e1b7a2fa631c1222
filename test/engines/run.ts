/**
 * `npm run test:engines`: one suite of scenarios on the built files in Chromium, Firefox and WebKit, each found on
 * this machine or installed from Debian. Prints a line a scenario and engine, and `N passed, N failed` on the last;
 * puts the screenshots of all engines side by side in a folder outside the tree.
 *
 * `npm run test:engines -- chromium firefox` runs the engines that are named; `--dist <folder>` takes other built
 * files than `dist/`; `--only <words>` runs the scenarios whose title has these words.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setup as buildWhenStale } from '../e2e/build-when-stale';
import { startChromium } from './chromium-engine';
import { makeContactSheets } from './contact-sheet';
import { ENGINES, isEngineName, type Engine, type EngineName } from './driver';
import { startFirefox } from './firefox-engine';
import { SCENARIOS } from './scenarios';
import { startSite, type Site } from './site';
import { startWebKit } from './webkit-engine';
import { Album, World, type Scenario } from './world';

/** What one scenario may take, in milliseconds: a browser that hangs must not hang the suite. */
const LIMIT = 60_000;
const HOW_TO_DO_WITHOUT = 'Where it cannot be had, name the others: npm run test:engines -- chromium firefox';
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const START: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit,
};

interface Order {
  readonly engines: readonly EngineName[];
  readonly dist: string | undefined;
  readonly scenarios: readonly Scenario[];
}

interface Tally {
  readonly engine: EngineName;
  passed: number;
  failed: number;
}

/** What the command line asks for; throws with words for the person who typed it. */
function parseOrder(words: readonly string[]): Order {
  const options = { dist: { type: 'string' }, only: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const unknown = positionals.filter((word) => !isEngineName(word));
  if (unknown.length > 0) throw new Error(`No engine is called ${unknown.join(', ')}: there are ${ENGINES.join(', ')}`);
  const engines = positionals.length > 0 ? ENGINES.filter((name) => positionals.includes(name)) : ENGINES;
  const scenarios = SCENARIOS.filter(({ title }) => title.includes(values.only ?? ''));
  if (scenarios.length === 0) throw new Error(`No scenario has the words ${values.only} in its title`);
  return { engines, dist: values.dist, scenarios };
}

const toWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function withLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done within ${LIMIT / 1000} s`)), LIMIT);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/** Runs one scenario and prints its line; resolves to whether it passed. */
async function runScenario(scenario: Scenario, world: World): Promise<boolean> {
  const began = Date.now();
  const error = await withLimit(scenario.run(world)).then(() => undefined, toWords);
  const time = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  console.log(`${error === undefined ? 'ok  ' : 'FAIL'} ${world.engine.name.padEnd(8)} ${scenario.title} (${time})`);
  if (error !== undefined) console.log(error.replace(/^/gm, '       '));
  return error === undefined;
}

async function runEngine(name: EngineName, scenarios: readonly Scenario[], site: Site, album: Album): Promise<Tally> {
  const tally = { engine: name, passed: 0, failed: 0 };
  let engine: Engine;
  try {
    engine = await START[name]();
  } catch (error) {
    console.log(`FAIL ${name.padEnd(8)} could not be started`);
    console.log(`${toWords(error)}\n${HOW_TO_DO_WITHOUT}`.replace(/^/gm, '       '));
    return { ...tally, failed: 1 };
  }
  console.log(`\n── ${engine.version}; colours are switched off by ${engine.colourless}`);
  try {
    const world = new World(engine, site.results, site, album);
    for (const scenario of scenarios) tally[(await runScenario(scenario, world)) ? 'passed' : 'failed'] += 1;
    return tally;
  } finally {
    await engine.close().catch((error: unknown) => console.error(`${name} did not close: ${toWords(error)}`));
  }
}

async function main(): Promise<void> {
  const { engines, dist, scenarios } = parseOrder(process.argv.slice(2));
  if (dist === undefined) buildWhenStale();
  const site = await startSite(dist ?? DIST);
  const album = new Album(mkdtempSync(join(tmpdir(), 'council-map-engines-')));
  const tallies: Tally[] = [];
  const slow = new Set(scenarios.flatMap(({ slowPage }) => slowPage ?? []));
  try {
    // What went wrong is said again to the scenario that opens the page.
    for (const page of slow) await site.of(page).catch(() => undefined);
    for (const name of engines) tallies.push(await runEngine(name, scenarios, site, album));
    await makeContactSheets(album, engines);
  } finally {
    await site.close();
  }
  console.log(`\nScreenshots, and sheets of them side by side: ${album.folder}\n`);
  for (const { engine, passed, failed } of tallies)
    console.log(`  ${engine.padEnd(10)}${passed} passed ${failed} failed`);
  const [passed, failed] = [
    tallies.reduce((sum, one) => sum + one.passed, 0),
    tallies.reduce((sum, one) => sum + one.failed, 0),
  ];
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(toWords(error));
  process.exitCode = 1;
});
