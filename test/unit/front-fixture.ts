/** The committed sample as the front of the component sees it: parsed results, decoded shapes, named parties. */
import { readFileSync } from 'node:fs';
import { en } from '../../src/i18n/en';
import type { PackedBoundaries, Shapes } from '../../src/model/boundaries';
import type { Council, CouncilWards, Results } from '../../src/model/contract';
import { parseResults } from '../../src/model/parse';
import { parseCouncilWards } from '../../src/model/parse-wards';
import type { Parsed } from '../../src/model/problems';
import { unpackBoundaries } from '../../src/model/unpack';
import { deriveCouncil, type CouncilView } from '../../src/view/council-view';
import { toPartyBook } from '../../src/view/parties';

const ROOT = new URL('../../', import.meta.url);
const ELECTION = 'public/elections/2018-05-03/';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

function toValue<T>({ value, problems }: Parsed<T>): T {
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

export const sample: Results = toValue(parseResults(read(`${ELECTION}results.json`)));
export const sampleBook = toPartyBook(sample.parties, 'light', en);

export const readOverview = (): Shapes => unpackBoundaries(read('geodata/overview.json') as PackedBoundaries);

export const readWards = (code: string): CouncilWards =>
  toValue(parseCouncilWards(read(`${ELECTION}wards/${code}.json`), { council: code }));

export function councilNamed(name: string): Council {
  const council = sample.councils.find((each) => each.name === name);
  if (!council) throw new Error(`${name} is not in the sample`);
  return council;
}

/** A council of the sample as the panel tells it. */
export const viewOf = (name: string, baseline = ''): CouncilView =>
  deriveCouncil(councilNamed(name), sample, sampleBook, en, baseline);

/** A council built for one test, as the panel tells it. */
export const toView = (results: Results, baseline = ''): CouncilView =>
  deriveCouncil(results.councils[0]!, results, toPartyBook(results.parties, 'light', en), en, baseline);

/** The sample as it stood when only some councils had declared. */
export const toPartial = (declared: number): Results => ({
  ...sample,
  councils: sample.councils.map((council, i) =>
    i < declared ? council : { ...council, status: 'counting', control: { before: council.control?.before } },
  ),
});
