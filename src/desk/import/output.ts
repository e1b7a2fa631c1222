/** What an import writes: ward files first, results.json last, so that whoever reads it finds the wards it speaks of. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CouncilWardsFile, ResultsFile } from '../../model/contract';
import { serialise } from '../election/serialise';
import { writeAtomically } from '../publish/write-file';
import { toFileName } from './file-name';
import type { MadeElection } from './make-election';

export interface WrittenOutput {
  readonly sequence: number;
  /** Paths of the files that are new or other than before. */
  readonly written: readonly string[];
  /** How many are as they were. */
  readonly same: number;
}

/** So many ward files are on their way to the disk at a time: each waits until it is there. */
const AT_ONCE = 8;

export interface WriteOptions {
  /** Absent: one more than that of the results that are there. */
  readonly sequence?: number | undefined;
  /** Before every file: rejects where this import may not go on. */
  readonly beforeWrite?: () => Promise<void>;
}

/**
 * The sequence is one more than that of the results that are there, where anything differs; a council's `revision` grows
 * where its ward file differs. Rejects where the disk refuses.
 */
export async function writeElection(
  { results, wards }: MadeElection,
  folder: string,
  report: object,
  { sequence, beforeWrite = () => Promise.resolve() }: WriteOptions = {},
): Promise<WrittenOutput> {
  await makeFolders(join(folder, 'wards'));
  const written: string[] = [];
  let same = 0;
  const put = async (path: string, text: string): Promise<void> => {
    if ((await readIfThere(join(folder, path))) === text) same += 1;
    else {
      await beforeWrite();
      await writeAtomically(join(folder, path), text, () => undefined);
      written.push(path);
    }
  };
  const revisions = new Map<string, number>();
  const putWards = async ([code, file]: readonly [string, CouncilWardsFile]): Promise<void> => {
    const path = `wards/${toFileName(code)}.json`;
    const before = parseBefore<CouncilWardsFile>(await readIfThere(join(folder, path)));
    const revision = toRevision(file, before);
    if (revision) revisions.set(code, revision);
    await put(path, serialise(withRevision(file, revision)));
  };
  const all = [...wards];
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(putWards));
  const before = parseBefore<ResultsFile>(await readIfThere(join(folder, 'results.json')));
  const councils = results.councils.map((council) => withRevision(council, revisions.get(council.code) ?? 0));
  const settled = settleSequence({ ...results, councils }, before, sequence);
  await put('import-report.json', `${JSON.stringify(report, null, 2)}\n`);
  await put('results.json', serialise(settled));
  return { sequence: settled.sequence, written, same };
}

function withRevision<T extends { revision?: number | undefined }>(file: T, revision: number): T {
  const rest = Object.entries(file).filter(([field]) => field !== 'revision');
  return Object.fromEntries(revision ? [...rest, ['revision', revision]] : rest) as T;
}

function toRevision(file: CouncilWardsFile, before: CouncilWardsFile | undefined): number {
  if (before?.election !== file.election) return 0;
  const was = typeof before.revision === 'number' ? before.revision : 0;
  return JSON.stringify(withRevision(before, 0)) === JSON.stringify(withRevision(file, 0)) ? was : was + 1;
}

/** The same facts keep their number and their time; others get a higher one. */
function settleSequence(
  results: ResultsFile,
  before: ResultsFile | undefined,
  wanted: number | undefined,
): ResultsFile {
  if (wanted !== undefined) return { ...results, sequence: wanted };
  if (before?.election?.id !== results.election.id || typeof before.sequence !== 'number') return results;
  const bare = (file: ResultsFile): string => JSON.stringify({ ...file, sequence: 0, updated: '' });
  if (bare(before) === bare(results)) return before;
  return { ...results, sequence: before.sequence + 1 };
}

function parseBefore<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}

/** One step at a time: on some file systems Node's own way of making several folders never ends. */
export async function makeFolders(folder: string): Promise<void> {
  if (
    await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
  )
    return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolders(parent);
  await mkdir(folder);
}
