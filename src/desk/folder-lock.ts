/**
 * One command at a time writes in a folder: publish, import and merge hold the same lock, a hidden file that says who
 * has it and since when.
 */
import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** A lock older than this is of a process that is no more: what is done under it takes far less. Milliseconds. */
export const STALE_AFTER = 60_000;

export const LOCK_NAME = '.council-map.lock';

/** Whose lock it is. */
interface Owner {
  readonly token: string;
  /** The command that is at work: `publish`. */
  readonly command: string;
  /** ISO date and time. */
  readonly since: string;
  readonly machine: string;
  readonly process: number;
}

export interface Lock {
  /** Why it was there for the taking although somebody had it. */
  readonly taken?: string;
  /** Throws where another has taken it over. */
  check: () => Promise<void>;
  release: () => Promise<void>;
}

/** Somebody else is at work. */
export class Locked extends Error {}

/** Throws `Locked`, in words for the person who waits. The folder must be there. @param command who takes it: `publish` */
export async function takeLock(folder: string, command: string, now: () => number = Date.now): Promise<Lock> {
  const path = join(folder, LOCK_NAME);
  const since = new Date(now()).toISOString();
  const owner: Owner = { token: randomUUID(), command, since, machine: hostname(), process: process.pid };
  if (await create(path, owner)) return toLock(path, owner);
  const stale = await toStale(path, now());
  return { ...(await takeOver(path, owner, now)), taken: stale };
}

/** False where the file is there already. */
async function create(path: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Of two that would take over only one may remove the old lock, and only while it still is the old one. */
async function takeOver(path: string, owner: Owner, now: () => number): Promise<Lock> {
  const turn = `${path}.taking-over`;
  if (!(await create(turn, owner))) {
    throw new Locked(
      `Another command is taking over the lock of this folder. If none is at work, remove ${turn} and run this one again.`,
    );
  }
  try {
    await toStale(path, now());
    await rm(path, { force: true });
    if (await create(path, owner)) return toLock(path, owner);
    throw new Locked('Another command has just begun to write in this folder. Run this one again when it is done.');
  } finally {
    await rm(turn, { force: true });
  }
}

/** Why the lock that is there holds nobody back any more; throws `Locked` where it does. */
async function toStale(path: string, now: number): Promise<string> {
  const [owner, since] = await Promise.all([
    readOwner(path),
    stat(path).then(
      (found) => found.mtimeMs,
      () => now,
    ),
  ]);
  const age = Math.max(0, now - since);
  const whose = owner ? toWhose(owner) : 'a process that left no name';
  if (age > STALE_AFTER) return `The lock of ${whose} was ${Math.round(age / 1000)} s old and is taken over.`;
  if (owner && owner.machine === hostname() && !isAlive(owner.process))
    return `The lock of ${whose} is taken over: that process is no more.`;
  const folder = dirname(path);
  throw new Locked(
    `${folder} is being written by ${whose}, for ${Math.round(age / 1000)} s. Run this command again when that is ` +
      `done; after ${STALE_AFTER / 1000} s its lock is taken over.`,
  );
}

const toWhose = ({ command = 'council-map', process: id, machine }: Partial<Owner>): string =>
  `${command} (process ${id} on ${machine})`;

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    const owner = JSON.parse(await readFile(path, 'utf8')) as Partial<Owner> | null;
    return typeof owner?.process === 'number' ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function toLock(path: string, { token }: Owner): Lock {
  const isMine = async (): Promise<boolean> => (await readOwner(path))?.token === token;
  return {
    check: async () => {
      if (!(await isMine()))
        throw new Locked('Another command has taken over the lock of this folder: this one stops here.');
    },
    release: async () => {
      if (await isMine()) await rm(path, { force: true });
    },
  };
}

/**
 * Does something under the lock of a folder that is there.
 * @returns what it makes, and why the lock was there for the taking where somebody had it
 */
export async function underLock<T>(
  folder: string,
  command: string,
  work: (lock: Lock) => Promise<T>,
): Promise<{ readonly value: T; readonly taken: string | undefined }> {
  const lock = await takeLock(folder, command);
  try {
    return { value: await work(lock), taken: lock.taken };
  } finally {
    await lock.release();
  }
}
