/** A data desk on one machine: files to publish, a folder to publish in, and what the command said. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPublish } from '../../src/desk/publish';
import type { PublishOptions } from '../../src/desk/publish/publish-snapshot';
import type { ResultsFile } from '../../src/model/contract';
import { parseLog, toSnapshots } from '../../src/model/night-log';
import { makeCouncil, makeFile } from './model-fixture';

export interface Desk {
  /** Holds the files; `night` in it is published in. */
  readonly root: string;
  readonly folder: string;
  /** Publishes what is given, a file as JSON or any text. */
  publish: (file: ResultsFile | string, words?: string[], options?: Options) => Promise<Told>;
  close: () => void;
}

type Options = Omit<PublishOptions, 'reason'>;

export interface Told {
  status: number;
  said: string;
  complained: string;
}

export async function run(words: readonly string[], options: Options = {}): Promise<Told> {
  const [said, complained]: string[][] = [[], []];
  const voice = { say: (line: string) => said!.push(line), complain: (line: string) => complained!.push(line) };
  const status = await runPublish(words, voice, options);
  return { status, said: said!.join('\n'), complained: complained!.join('\n') };
}

export function openDesk(): Desk {
  const root = mkdtempSync(join(tmpdir(), 'council-map-publish-'));
  const folder = join(root, 'night');
  return {
    root,
    folder,
    publish: (file, words = [], options = {}) => {
      const path = join(root, 'tonight.json');
      writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file, null, 2));
      return run([path, folder, ...words], options);
    },
    close: () => rmSync(root, { recursive: true }),
  };
}

export const brent = (over = {}) => makeCouncil({ code: 'E09000005', name: 'Brent', ...over });

const CONTESTED = ['E09000005', 'E09000032'];

/** Snapshots of a night: nothing, Wandsworth, Brent, Wandsworth corrected. */
export const toSnapshotOf = (sequence: number): ResultsFile => {
  const corrected = makeCouncil({
    seats: { con: 32, lab: 27, ind: 1 },
    composition: { con: 32, lab: 27, other: 1 },
    change: { '2014': { con: -9, lab: 8, other: 1 } },
  });
  const night = [[], [makeCouncil()], [makeCouncil(), brent()], [corrected, brent()]];
  const councils = night[Math.min(sequence, night.length) - 1] ?? [];
  return makeFile(councils, { sequence, contested: CONTESTED, updated: `2018-05-04T0${sequence % 10}:00:00+01:00` });
};

/** Every file of the folder with its text, hidden ones and those of `snapshots` included. */
export function filesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.toSorted().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** What the log says was published; throws where anything in it is wrong. */
export function toNight(folder: string): { snapshots: ResultsFile[]; reasons: (string | undefined)[] } {
  const { value = [], problems } = parseLog(readFileSync(join(folder, 'log.jsonl'), 'utf8'));
  if (problems.length) throw new Error(JSON.stringify(problems));
  return { snapshots: [...toSnapshots(value)], reasons: value.map(({ reason }) => reason) };
}

export const sequencesOf = (folder: string): number[] => toNight(folder).snapshots.map(({ sequence }) => sequence);

export const stableOf = (folder: string): ResultsFile =>
  JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as ResultsFile;

/** One that the checks find an error in: 61 seats won of 60. */
export const wrong = (sequence: number) =>
  makeFile([makeCouncil({ seats: { con: 33, lab: 27, ind: 1 } })], { sequence });
