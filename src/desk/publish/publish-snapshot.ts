/** Publishes one snapshot in a folder, step by step, so that whoever comes after an interruption can go on. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../model/problems';
import { takeLock, type Lock } from '../folder-lock';
import { toPlan, type Plan, type Refusal } from './plan';
import { LOG, NOTHING, SNAPSHOTS, STABLE, readPublished } from './published-folder';
import { toDamagedName, toNumberedName, type Published } from './published-folder';
import type { SnapshotFile } from './snapshot-file';
import { makeFolder, removeLeavings, writeAtomically, type AfterStep } from './write-file';

export interface PublishOptions {
  /** For publishing in spite of what speaks against it; stands in the log. */
  reason?: string | undefined;
  /** Milliseconds: by it the age of a lock is told. */
  now?: () => number;
  afterStep?: AfterStep;
}

export interface WrittenFile {
  /** In the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

export interface Outcome extends Pick<Plan, 'warnings' | 'isPublished' | 'isForced'> {
  /** Empty unless nothing was published. */
  readonly refusals: readonly Refusal[];
  /** What is wrong with the files that were there. */
  readonly problems: readonly Problem[];
  /** What readers got until now. */
  readonly before: SnapshotFile | undefined;
  /** In the order of writing. */
  readonly written: readonly WrittenFile[];
}

/** Rejects with `Locked` where another command writes there, and with the system's error where the disk refuses. */
export async function publishSnapshot(
  snapshot: SnapshotFile,
  problems: readonly Problem[],
  folder: string,
  { reason, now, afterStep = () => undefined }: PublishOptions = {},
): Promise<Outcome> {
  // What speaks against it whatever is there makes no folder.
  const alone = toPlan(snapshot, problems, NOTHING, reason);
  if (alone.refusals.length && !(await isThere(folder))) return toOutcome(alone, NOTHING, []);
  await makeFolder(folder);
  const lock = await takeLock(folder, 'publish', now);
  try {
    await afterStep('locked');
    for (const each of [folder, join(folder, SNAPSHOTS)]) await removeLeavings(each);
    const published = await readPublished(folder);
    const plan = toPlan(snapshot, problems, published, reason);
    const written = plan.refusals.length ? [] : await writeAll(snapshot, plan, published, { folder, lock, afterStep });
    const warnings = [...(lock.taken ? [lock.taken] : []), ...plan.warnings];
    return toOutcome({ ...plan, warnings }, published, written);
  } finally {
    await lock.release();
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const toOutcome = (plan: Plan, published: Published, written: readonly WrittenFile[]): Outcome => ({
  ...plan,
  problems: published.problems,
  before: published.stable,
  written,
});

interface Desk {
  readonly folder: string;
  readonly lock: Lock;
  readonly afterStep: AfterStep;
}

/** The stable name comes last: whoever reads it finds the number and the line there already. */
async function writeAll(
  { file, text }: SnapshotFile,
  { lines, isPublished }: Plan,
  { stable, log }: Published,
  { folder, lock, afterStep }: Desk,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  const write = async (path: string, content: string): Promise<void> => {
    await lock.check();
    await writeAtomically(join(folder, path), content, afterStep);
    written.push({ path, bytes: Buffer.byteLength(content) });
  };
  const given = isPublished && stable ? stable.text : text;
  const numbered = await toNumberedName(folder, file.sequence, given);
  await makeFolder(join(folder, SNAPSHOTS));
  if (!numbered.isThere) await write(numbered.path, given);
  if (lines) {
    if (log.damaged !== undefined) await write(await toDamagedName(folder), log.damaged);
    await write(LOG, log.text + lines);
  }
  if (!isPublished) await write(STABLE, given);
  return written;
}
