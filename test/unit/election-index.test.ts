/** The index of all wards as the pipeline makes it, and what is checked of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkWardIndex } from '../../src/desk/election/check-index';
import { toElection, type Election } from '../../src/desk/election/election';
import { toWardIndex } from '../../src/desk/election/ward-index';
import type { WardIndexFile } from '../../src/model/contract-index';
import { readFixture } from '../fixtures/election/source';

let election: Election;
let index: WardIndexFile;
beforeAll(async () => {
  election = toElection(await readFixture());
  index = toWardIndex(election);
});

type Council = WardIndexFile['councils'][number];

/** What is found wrong by one fact where the first council of the index is another. */
function failuresOf(fact: string, change: Partial<Council>): readonly string[] {
  const [first, ...rest] = index.councils;
  const checks = checkWardIndex({ ...index, councils: [{ ...first!, ...change }, ...rest] }, election);
  return checks.find((check) => check.fact === fact)?.failures ?? ['no such fact'];
}

describe('the index', () => {
  it('has every council of the results and every ward of its file, in the order of codes', () => {
    expect(index.election).toBe(election.results.election.id);
    expect(index.councils.map(({ code }) => code)).toEqual(election.results.contested);
    expect(index.sources).toEqual(election.results.sources);
    for (const { code, wards, names } of index.councils) {
      const file = new Map(election.wards.get(code)!.wards.map((ward) => [ward.code, ward.name]));
      expect(wards).toEqual([...file.keys()].sort());
      expect(names).toEqual(wards.map((ward) => file.get(ward)));
    }
  });
});

describe('the checks of the index', () => {
  it('find a ward that is missing, and one under another name', () => {
    const fact = 'the index has the wards of each ward file';
    const { wards, names } = index.councils[0]!;
    expect(failuresOf(fact, {})).toEqual([]);
    expect(failuresOf(fact, { wards: wards.slice(1), names: names.slice(1) })).toHaveLength(1);
    expect(failuresOf(fact, { names: ['Nowhere', ...names.slice(1)] })).toHaveLength(1);
  });

  it('find a closest change by a party that nobody names', () => {
    const fact = 'every closest change names a party, and not the one in control';
    const closest = { votes: 1, party: 'loony', target: 'control', seats: 1, wards: 1 } as const;
    expect(failuresOf(fact, { closest })).toEqual([`${fact}: ${index.councils[0]!.code}`]);
  });

  it('find lists that are not of one length', () => {
    expect(failuresOf('the index is in the contract', { names: [] }).join()).toContain('codes of wards and 0 names');
  });
});
