/** What is published in a folder: its stable name, its log, its numbered snapshots. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultsFile } from '../../model/contract';
import { parseLog, toSnapshot, type LogEntry } from '../../model/night-log';
import type { Problem } from '../../model/problems';
import { parseSnapshot, type SnapshotFile } from './snapshot-file';

export const STABLE = 'results.json';
export const LOG = 'log.jsonl';
export const SNAPSHOTS = 'snapshots';

export interface PublishedLog {
  readonly entries: readonly LogEntry[];
  /** The snapshot of the last line. */
  readonly last: ResultsFile | undefined;
  /** The lines that can be read, ready for another behind them. */
  readonly text: string;
  /** The whole text, where a line of it cannot be read. */
  readonly damaged?: string;
}

export interface Published {
  /** What readers get. */
  readonly stable: SnapshotFile | undefined;
  readonly log: PublishedLog;
  /** Of the two files: a stable name that cannot be read, a log that is damaged. */
  readonly problems: readonly Problem[];
}

export const NOTHING: Published = { stable: undefined, log: { entries: [], last: undefined, text: '' }, problems: [] };

/** Rejects only where the disk refuses: what cannot be read for what it holds is a problem. */
export async function readPublished(folder: string): Promise<Published> {
  const [stableText, logText] = await Promise.all([readIfThere(join(folder, STABLE)), readIfThere(join(folder, LOG))]);
  const stable = stableText === undefined ? undefined : parseSnapshot(stableText, STABLE);
  const log = readLog(logText ?? '');
  // Whatever was published with faults was published with a reason: only one that cannot be read at all is told.
  const unread = stable && !stable.value ? stable.problems : [];
  return { stable: stable?.value, log: log.log, problems: [...unread, ...log.problems] };
}

export async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}

function readLog(text: string): { log: PublishedLog; problems: readonly Problem[] } {
  const { value: entries = [], problems } = parseLog(text, { file: LOG });
  const last = entries.length ? toSnapshot(entries, entries.length - 1) : undefined;
  const isDamaged = problems.some(({ level }) => level === 'error');
  const kept = isDamaged ? entries.map(toLine).join('') : toWholeLines(text, problems.length > 0);
  return { log: { entries, last, text: kept, ...(isDamaged && { damaged: text }) }, problems };
}

/** What stands in the log already stands there as it is, byte for byte. */
function toWholeLines(text: string, isCut: boolean): string {
  if (isCut) return text.slice(0, text.lastIndexOf('\n') + 1);
  return text && !text.endsWith('\n') ? `${text}\n` : text;
}

export const toLine = (entry: LogEntry): string => `${JSON.stringify(entry)}\n`;

/**
 * The name of a numbered snapshot, and whether it is there already with this very text. A number that was given to
 * other bytes keeps them: then `000012-2.json`, and so on.
 */
export async function toNumberedName(
  folder: string,
  sequence: number,
  text: string,
): Promise<{ path: string; isThere: boolean }> {
  const number = String(sequence).padStart(6, '0');
  const taken = new Set(await readdir(join(folder, SNAPSHOTS)).catch(() => []));
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? `${number}.json` : `${number}-${copy}.json`;
    const path = `${SNAPSHOTS}/${name}`;
    if (!taken.has(name)) return { path, isThere: false };
    if ((await readIfThere(join(folder, path))) === text) return { path, isThere: true };
  }
}

/** The first name that is free for a log that is put aside. */
export async function toDamagedName(folder: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  for (let copy = 1; ; copy += 1) {
    const name = `log-damaged-${copy}.jsonl`;
    if (!taken.has(name)) return name;
  }
}
