import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseElectionSource } from './parse-source';
import type { ElectionSource } from './source-schema';

const EXPECTED = 'results/councils-2018.json and results/wards-2018/<council code>.json';

async function readTexts(folder: string): Promise<[string, Map<string, string>]> {
  const wardsFolder = join(folder, 'wards-2018');
  const files = (await readdir(wardsFolder)).filter((file) => file.endsWith('.json'));
  const texts = await Promise.all(
    files.map(async (file) => [basename(file, '.json'), await readFile(join(wardsFolder, file), 'utf8')] as const),
  );
  return [await readFile(join(folder, 'councils-2018.json'), 'utf8'), new Map(texts)];
}

/** Reads the results half of the source folder. Throws an error that names what is missing or malformed. */
export async function readElectionSource(source: string): Promise<ElectionSource> {
  const texts = await readTexts(join(source, 'results')).catch((error: unknown) => {
    throw new Error(`No results in the source folder "${source}": expected ${EXPECTED} (${String(error)}).`);
  });
  const { value, problems } = parseElectionSource(...texts);
  if (value) return value;
  const lines = problems.slice(0, 20).map(({ place, message }) => `${place}: ${message}`);
  throw new Error(`The source is not what the pipeline knows (${problems.length} problems):\n${lines.join('\n')}`);
}
