/** The committed sample as a snapshot, by the attributes that a tag would have. */
import { readFileSync } from 'node:fs';
import { parseAttributes, type Config } from '../../src/attributes';
import { deriveSnapshot, type Snapshot } from '../../src/desk/snapshot/derive-snapshot';
import { parseSnapshotSource, type SnapshotSource, type SourceFile } from '../../src/desk/snapshot/parse-source';
import type { ResultsFile } from '../../src/model/contract';

const ROOT = new URL('../../', import.meta.url);
const ELECTION = 'public/elections/2018-05-03';

export const readJson = (name: string): SourceFile => ({
  name,
  json: JSON.parse(readFileSync(new URL(name, ROOT), 'utf8')) as unknown,
});

export const sampleFile = (): ResultsFile => readJson(`${ELECTION}/results.json`).json as ResultsFile;

export const readSource = (): SnapshotSource => ({
  results: readJson(`${ELECTION}/results.json`),
  boundaries: readJson('geodata/overview.json'),
  hexes: readJson('geodata/hexes.json'),
  index: readJson(`${ELECTION}/wards/index.json`),
});

export const wardsOf = (code: string): Pick<SnapshotSource, 'wards' | 'wardBoundaries'> => ({
  wards: readJson(`${ELECTION}/wards/${code}.json`),
  wardBoundaries: readJson(`geodata/wards/${code}.topo.json`),
});

export const toConfig = (attributes: Readonly<Record<string, string>>): Config =>
  parseAttributes((name) => attributes[name] ?? null, 'https://localhost/').value;

/** @param over files in place of the sample's */
export async function snapshotOf(
  attributes: Readonly<Record<string, string>> = {},
  over: Partial<SnapshotSource> = {},
): Promise<Snapshot> {
  const config = toConfig(attributes);
  const { value, problems } = await parseSnapshotSource({ ...readSource(), ...over }, config);
  if (!value) throw new Error(JSON.stringify(problems));
  return deriveSnapshot(value, config);
}

/** The sample with other results. */
export const withResults = (file: object): Partial<SnapshotSource> => ({
  results: { name: 'results.json', json: file },
});

/** The sample as it stood when only some councils had declared. */
export function partialFile(declared: number): ResultsFile {
  const file = sampleFile();
  const councils = file.councils.map((council, i) =>
    i < declared
      ? council
      : {
          code: council.code,
          name: council.name,
          elects: council.elects,
          total: council.total,
          up: council.up,
          status: 'awaiting' as const,
        },
  );
  return { ...file, status: 'live', councils };
}

/** Text between tags, as a reader has it. */
export const toPlainText = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
