/**
 * `npm run data -- --source <folder> [--check] [--out <folder>]`: makes the sample's data from its source, or with
 * `--check` compares what it would make with what is there, byte by byte, and exits with 1 where they differ.
 */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toSizeLines } from './data-report';
import { makeElection } from './election/index';
import { makeGeodata } from './geodata/index';
import { joinWards } from './join-wards';
import { compareFolder, writeFolder, type Files } from './output-folder';

const USAGE = 'npm run data -- --source <folder> [--check] [--out <folder>]';
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const ELECTION_FOLDER = 'public/elections/2018-05-03';
const GEODATA_FOLDER = 'geodata';

/** The two halves, by the folder that each is written to. */
type Halves = ReadonlyMap<string, Files>;

const say = (line: string): void => console.log(line);

interface Options {
  source: string;
  out: string;
  check: boolean;
}

async function readOptions(): Promise<Options> {
  const { values } = parseArgs({
    options: {
      source: { type: 'string' },
      out: { type: 'string', default: ROOT },
      check: { type: 'boolean', default: false },
    },
  });
  const { source, out, check } = values;
  if (!source) throw new Error(`No source folder is named: ${USAGE}. geodata/README.md says what the folder holds.`);
  for (const half of ['results', 'boundaries']) await expectFolder(join(source, half));
  return { source, out, check };
}

async function expectFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new Error(
    `There is no folder "${folder}". The source holds results/ (councils-2018.json and wards-2018/) and boundaries/ ` +
      '(lad2018.topo.json, wards2018.topo.json and hex.json): geodata/README.md says where they come from.',
  );
}

/** Runs a slow step with its name before it and its time after it. */
async function runStep<T>(name: string, step: () => Promise<T>): Promise<T> {
  say(`${name}…`);
  const start = performance.now();
  const value = await step();
  say(`  ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}

async function makeHalves(source: string): Promise<Halves> {
  const facts: string[] = [];
  const election = await runStep('Results and wards', () => makeElection(source, (fact) => facts.push(fact)));
  const geodata = await runStep('Boundaries', () => makeGeodata(source));
  const { contests, unjoined } = joinWards(election, geodata);
  if (unjoined.length > 0) throw new Error(`Contests without a ward shape:\n${unjoined.join('\n')}`);
  facts.push(`all ${contests} contests have a ward shape`);
  say(`${facts.length} facts hold:`);
  for (const fact of facts) say(`  ${fact}`);
  return new Map([
    [GEODATA_FOLDER, geodata],
    [ELECTION_FOLDER, election],
  ]);
}

async function compareHalves(halves: Halves, out: string): Promise<void> {
  const lines: string[] = [];
  for (const [folder, files] of halves) {
    lines.push(...(await compareFolder(join(out, folder), files)).map((line) => `${folder}: ${line}`));
  }
  if (lines.length === 0) return say('The data is what the source makes, byte by byte.');
  throw new Error(`The data is not what the source makes (differences: ${lines.length}):\n${lines.join('\n')}`);
}

async function run(): Promise<void> {
  const { source, out, check } = await readOptions();
  const halves = await makeHalves(source);
  if (check) return compareHalves(halves, out);
  for (const [folder, files] of halves) {
    await writeFolder(join(out, folder), files);
    toSizeLines(folder, files).forEach(say);
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
