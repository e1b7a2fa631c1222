/** What may go wrong between a publisher and a reader, each as an answer that a server could give. Pure. */
import type { OutgoingHttpHeaders } from 'node:http';
import type { ResultsFile } from '../../model/contract';
import { pick, type Chance } from './chance';
import type { Night } from './to-night';

/** The name of each fault, and what a reader's page gets. */
export const FAULTS = {
  '404': 'not found',
  '500': 'an error of the server',
  '503': 'overloaded: asks for 20 seconds of patience',
  html: 'an error page with status 200',
  cut: 'a part of the file, as if it were all',
  drop: 'a part of the file, then the connection ends',
  stall: 'headers, then nothing',
  stale: 'an edge that still has the file of a while ago',
  shuffle: 'one of the last six files, in any order',
  rollback: 'a much older file under its old sequence, as if nothing had come since',
  falls: 'the newest councils, but their sequence begins again at 1',
  major: 'the newest councils in a newer major version of the contract',
} as const;

export type FaultName = keyof typeof FAULTS;

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

const isFaultName = (word: string): word is FaultName => Object.hasOwn(FAULTS, word);

/** "all", "none" or names with commas between; throws with words for the person who typed it. */
export function parseFaults(words: string): FaultName[] {
  if (words === 'all') return FAULT_NAMES;
  if (words === 'none') return [];
  return words.split(',').map((word) => {
    const name = word.trim();
    if (isFaultName(name)) return name;
    throw new Error(`--faults takes all, none or some of ${FAULT_NAMES.join(', ')}, not "${name}"`);
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
  /** How it ends: as it should, cut off after `sent` bytes, or never. */
  readonly ending: 'whole' | 'drop' | 'stall';
  /** For `drop`, bytes of the body that are sent. */
  readonly sent?: number;
  /** The snapshot that it holds, where a page of this major version can read it. */
  readonly snapshot?: ResultsFile;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** A file that is not there or not whole is nobody's to keep. */
const NOT_KEPT: OutgoingHttpHeaders = { 'Cache-Control': 'no-store' };

/** A file whose whole text says nothing to a page of this version, or does not arrive. */
const toUnread = (file: ResultsFile, headers: OutgoingHttpHeaders = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': JSON_TYPE, ...headers },
  body: JSON.stringify(file),
  ending: 'whole',
});

const toFile = (snapshot: ResultsFile): Answer => ({ ...toUnread(snapshot), snapshot });

const toRefusal = (status: number, words: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', ...NOT_KEPT, ...headers },
  body: `${words}\n`,
  ending: 'whole',
});

/** Somewhere in the text: after at least a byte of it, and before the last. */
const toCut = (bytes: number, chance: Chance): number => 1 + Math.floor(chance() * (bytes - 1));

function toCutFile(snapshot: ResultsFile, chance: Chance): Answer {
  const file = toUnread(snapshot, NOT_KEPT);
  const bytes = Buffer.from(file.body);
  // Half a character at the end becomes the mark for one: the text is broken either way.
  return { ...file, body: bytes.subarray(0, toCut(bytes.length, chance)).toString() };
}

function toDroppedFile(snapshot: ResultsFile, chance: Chance): Answer {
  const file = toUnread(snapshot, NOT_KEPT);
  return { ...file, ending: 'drop', sent: toCut(Buffer.byteLength(file.body), chance) };
}

const ERROR_PAGE = '<!doctype html>\n<title>Error</title>\n<h1>Something went wrong</h1>\n';

/** How far behind a stale edge is, as a share of the night's files; and how many the shuffled ones are taken from. */
const BEHIND = 1 / 12;
const SHUFFLED = 6;

type ToAnswer = (night: Night, position: number, chance: Chance) => Answer;

const ANSWERS: Record<FaultName, ToAnswer> = {
  '404': () => toRefusal(404, 'Not found'),
  '500': () => toRefusal(500, 'Internal error'),
  '503': () => toRefusal(503, 'Overloaded', { 'Retry-After': '20' }),
  html: () => toRefusal(200, ERROR_PAGE, { 'Content-Type': 'text/html; charset=utf-8' }),
  cut: ({ snapshots }, position, chance) => toCutFile(snapshots[position]!, chance),
  drop: ({ snapshots }, position, chance) => toDroppedFile(snapshots[position]!, chance),
  stall: ({ snapshots }, position) => ({ ...toUnread(snapshots[position]!, NOT_KEPT), ending: 'stall' }),
  stale: ({ snapshots }, position) => toFile(snapshots[Math.max(0, position - Math.ceil(snapshots.length * BEHIND))]!),
  shuffle: ({ snapshots }, position, chance) =>
    toFile(pick(snapshots.slice(Math.max(0, position + 1 - SHUFFLED), position + 1), chance)),
  rollback: ({ snapshots }, position, chance) => toFile(snapshots[Math.floor((position * chance()) / 2)]!),
  falls: ({ snapshots }, position) => toFile({ ...snapshots[position]!, sequence: 1 }),
  major: ({ snapshots }, position) => toUnread({ ...snapshots[position]!, version: '2.0' }),
};

/**
 * The answer to a question for the results file.
 * @param position of the newest snapshot that is published, in the night's list
 */
export function toAnswer(fault: FaultName | undefined, night: Night, position: number, chance: Chance): Answer {
  return fault ? ANSWERS[fault](night, position, chance) : toFile(night.snapshots[position]!);
}
