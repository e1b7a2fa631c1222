/**
 * What an import costs on the command line: the whole process from its start to its end, time and most memory, as the
 * package has the command (JavaScript) and as this project calls it (through tsx).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CouncilFile, ResultsFile } from '../../../src/model/contract';
import { buildCommand, COMMAND } from '../../../src/desk/package/build-command';
import { results } from '../../unit/import-fixture';
import { toSpread, type Spread } from '../statistics';
import { makeTables, type Tables } from './tables';

/** Milliseconds and megabytes. */
export interface Cost {
  readonly time: Spread;
  /** Of all its threads: what other work on the machine does not add to. */
  readonly processor: Spread;
  readonly memory: Spread;
}

export interface ImportFigures {
  readonly origin: Tables['origin'];
  /** The 16,042 candidates of 2018, imported and held against the rules of check. */
  readonly packaged: Cost;
  readonly tsx: Cost;
  /** `check` of the 151 files that come of it. */
  readonly check: Cost;
  readonly large: Cost & { readonly megabytes: number };
  /** Councils that come back with the facts that they had, and of how many. */
  readonly equal: readonly [number, number];
}

export const IMPORT_LIMITS = { milliseconds: 2000, megabytes: 200, large: 400 };

const ELECTION = [
  ...['--election', results.election.id, '--date', results.election.date, '--name', results.election.name],
  ...['--updated', results.updated, '--quiet'],
];

/** What a table and a file of councils hold of a council, but for notes and changes. */
const FIELDS = ['name', 'elects', 'total', 'up', 'seats', 'notUp', 'composition', 'vacant', 'control'] as const;

/** Says at its end how much memory the process had: of Linux the kernel's own mark, else Node's. */
const PROBE = `
const { readFileSync, writeFileSync } = require('node:fs');
process.on('exit', () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.COUNCIL_MAP_PROBE, JSON.stringify([kilobytes / 1024, (user + system) / 1000]));
});
`;

/** @param root the checkout that is measured */
export async function measureImport(root: string, runs: number): Promise<ImportFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'council-map-bench-'));
  const at = (name: string): string => join(folder, name);
  try {
    await buildCommand(folder);
    writeFileSync(at('probe.cjs'), PROBE);
    const source = process.env.ELECTION_SOURCE ?? join(root, '../shared/data');
    const { origin, candidates, councils, large, bytes } = await makeTables(folder, source);
    const packaged = [at(`${COMMAND}/council-map.js`)];
    const tsx = ['--import', 'tsx', join(root, 'src/desk/council-map.ts')];
    const run = (command: readonly string[], times: number, ...words: string[]): Cost =>
      toCost(times, root, folder, [...command, ...words]);
    const order = (table: string, out: string): string[] => [
      ...['import', '--candidates', table, '--councils', councils, '--out', at(out), ...ELECTION],
    ];
    const costs = {
      packaged: run(packaged, runs, ...order(candidates, 'packaged')),
      tsx: run(tsx, runs, ...order(candidates, 'tsx')),
      check: run(packaged, runs, 'check', ...filesOf(at('packaged'))),
      large: { ...run(packaged, 1, ...order(large, 'large')), megabytes: bytes / 1024 / 1024 },
    };
    return { origin, ...costs, equal: compare(at('packaged/results.json')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const filesOf = (out: string): string[] => [
  join(out, 'results.json'),
  ...readdirSync(join(out, 'wards')).map((name) => join(out, 'wards', name)),
];

/** Each a process of its own that finds no output of the one before; where there are several, a first one warms the disk. */
function toCost(times: number, root: string, folder: string, words: readonly string[]): Cost {
  const probe = join(folder, 'probe.txt');
  const measured = Array.from({ length: times > 1 ? times + 1 : 1 }, () => {
    const out = words[words.indexOf('--out') + 1]!;
    if (words.includes('--out')) rmSync(out, { recursive: true, force: true });
    const start = performance.now();
    const env = { ...process.env, COUNCIL_MAP_PROBE: probe };
    const given = ['--require', join(folder, 'probe.cjs'), ...words];
    const { status, stderr } = spawnSync(process.execPath, given, { cwd: root, env, encoding: 'utf8' });
    // A table of more candidates than there can be is read to its end, and refused.
    if (status !== 0 && !words.some((word) => word.endsWith('large.csv')))
      throw new Error(`council-map ended with ${status}: ${stderr.slice(0, 2000)}`);
    const time = performance.now() - start;
    const [memory, processor] = JSON.parse(readFileSync(probe, 'utf8')) as [number, number];
    return { time, processor, memory };
  }).slice(times > 1 ? 1 : 0);
  return {
    time: toSpread(measured.map(({ time }) => time)),
    processor: toSpread(measured.map(({ processor }) => processor)),
    memory: toSpread(measured.map(({ memory }) => memory)),
  };
}

function compare(path: string): [number, number] {
  const made = JSON.parse(readFileSync(path, 'utf8')) as ResultsFile;
  const factsOf = (council: CouncilFile | undefined): string =>
    JSON.stringify(FIELDS.map((field) => toSorted(council?.[field])));
  const equal = results.councils.filter(
    (own) => factsOf(own) === factsOf(made.councils.find(({ code }) => code === own.code)),
  );
  return [equal.length, results.councils.length];
}

/** The order of parties says nothing. */
const toSorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).sort() : value;
