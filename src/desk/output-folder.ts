/** Folders that a pipeline owns: everything in them is made, but for what is written by hand beside it. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

/** The text of each file by its path in the folder, with `/` between the parts. */
export type Files = ReadonlyMap<string, string>;

const BY_HAND: ReadonlySet<string> = new Set(['ATTRIBUTION.md', 'README.md']);

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

/** What lies in the folder and is not among the files, but for what is written by hand. */
async function listStale(folder: string, files: Files): Promise<string[]> {
  return (await listFiles(folder)).filter((path) => !files.has(path) && !BY_HAND.has(basename(path)));
}

async function toDifference(folder: string, path: string, text: string): Promise<string | undefined> {
  const there = await readFile(join(folder, path)).catch(() => undefined);
  if (!there) return `missing: ${path}`;
  return there.equals(Buffer.from(text)) ? undefined : `differs: ${path}`;
}

/** How the folder differs from the files, byte by byte, a line each: none when it is what the pipeline makes. */
export async function compareFolder(folder: string, files: Files): Promise<string[]> {
  const differences = await Promise.all([...files].map(([path, text]) => toDifference(folder, path, text)));
  const stale = (await listStale(folder, files)).map((path) => `not made by the pipeline: ${path}`);
  return [...differences.filter((line) => line !== undefined), ...stale];
}

/** Makes the folder hold the files and nothing else, but for what is written by hand. */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  for (const path of await listStale(folder, files)) await rm(join(folder, path));
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
