/** The committed sample and its shapes, fetched once from the server that serves the tests. */
import type { PackedBoundaries, Shapes } from '../../src/model/boundaries';
import type { Results, ResultsFile } from '../../src/model/contract';
import { parseResults } from '../../src/model/parse';
import { unpackBoundaries } from '../../src/model/unpack';

export const RESULTS_URL = '/elections/2018-05-03/results.json';
export const BOUNDARIES_URL = '/geodata/overview.json';
export const WARDS_URL = '/elections/2018-05-03/wards/{code}.json';

async function read(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** The results file as it stands: a fresh copy, which a test may spoil. */
export const readResultsFile = async (): Promise<ResultsFile> => (await read(RESULTS_URL)) as ResultsFile;

export const readBoundariesFile = (): Promise<unknown> => read(BOUNDARIES_URL);

export async function readResults(): Promise<Results> {
  const { value, problems } = parseResults(await readResultsFile());
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

export const readShapes = async (): Promise<Shapes> =>
  unpackBoundaries((await readBoundariesFile()) as PackedBoundaries);

/** What a results file says is drawn where, worked out without the component. */
export function toExpectedAreas(file: ResultsFile, codes: Iterable<string>): Map<string, string> {
  const after = new Map(file.councils.map(({ code, control }) => [code, control?.after ?? '']));
  return new Map([...codes].map((code) => [code, file.contested.includes(code) ? after.get(code)! : 'no-election']));
}

export function toCounts(values: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
