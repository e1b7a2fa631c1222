/** Several files, all of them or none: what was there before stays until the last new one is on the disk. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolders } from '../import/output';
import { writeAtomically } from '../publish/write-file';

/** Text by path in the folder, with `/` between the parts. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Rejects where the disk refuses, with everything as it was before. A process that is killed may leave a hidden folder
 * (`.council-map-…`) with what was there and what was to come.
 */
export async function writeFiles(folder: string, texts: Texts): Promise<void> {
  await makeFolders(folder);
  const stage = join(folder, `.council-map-${process.pid}`);
  const [fresh, old] = [join(stage, 'new'), join(stage, 'old')];
  try {
    for (const [path, text] of texts) {
      await makeFolders(dirname(join(fresh, path)));
      await writeAtomically(join(fresh, path), text, () => undefined);
    }
    await putInPlace(folder, fresh, old, [...texts.keys()]);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function putInPlace(folder: string, fresh: string, old: string, paths: readonly string[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const path of paths) {
      const [target, kept] = [join(folder, path), join(old, path)];
      await makeFolders(dirname(target));
      if (await isThere(target)) {
        await mkdir(dirname(kept), { recursive: true });
        await rename(target, kept);
        undo.push(() => rename(kept, target));
      }
      await rename(join(fresh, path), target);
      undo.push(() => rm(target));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new Error(`${path} is a folder, and a file of that name is to be written.`);
  return found !== undefined;
}

/** Files of wards in the folder that are not among those just made: of an earlier run. */
export async function listLeftWards(folder: string, texts: Texts): Promise<string[]> {
  const names = await readdir(join(folder, 'wards')).catch(() => []);
  return names.filter((name) => name.endsWith('.topo.json') && !texts.has(`wards/${name}`));
}
