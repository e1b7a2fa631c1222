/** Files that are there as a whole or not at all, whatever happens while they are written. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Told after every step on the disk, so that a test can see what a process killed there would leave. */
export type AfterStep = (step: string) => void | Promise<void>;

/** Beside the file, because a file system renames in one step only what is its own; hidden, so that no server shows it. */
const toTemporary = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);

const TEMPORARY = /^\..+\.\d+\.tmp$/;

/** Writes beside, to the disk, then renames: who asks gets the whole old file or the whole new one. */
export async function writeAtomically(path: string, text: string | Uint8Array, afterStep: AfterStep): Promise<void> {
  const temporary = toTemporary(path);
  const name = basename(path);
  try {
    const handle = await open(temporary, 'w');
    try {
      await afterStep(`opened ${name}`);
      await handle.writeFile(text);
      await afterStep(`wrote ${name}`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
  await afterStep(`renamed ${name}`);
}

/** The name, too, must be on the disk. Some systems do not let a folder be opened: there the renaming alone must do. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Removes what a process that was killed had begun. Only for who holds the lock. */
export async function removeLeavings(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => TEMPORARY.test(each))) await rm(join(folder, name), { force: true });
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
}
