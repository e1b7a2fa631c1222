/** The report made after 80 of 150, and the 80 councils of the sample that come to it. */
import { describe, expect, it } from 'vitest';
import type { ResultsFile } from '../../src/model/contract';
import { parseResults } from '../../src/model/parse';
import { tally, type Tally } from '../../src/model/tally';
import { toNight } from '../../src/desk/rehearse/to-night';
import after80 from '../fixtures/after-80.json' with { type: 'json' };
import { readSample } from './rehearse-fixture';

const { codes, parties, reported } = after80;
const MAIN = ['con', 'lab', 'ld', 'green', 'ukip'] as const;

const tallyOf = (file: ResultsFile): Tally => tally(parseResults(file, { allowTest: true }).value!);
const sumOver = ({ seats }: Tally, ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + (seats.byParty[id] ?? 0), 0);

/** The sample with these councils declared and nobody else. */
function toFileAt(declared: readonly string[]): ResultsFile {
  const file = readSample();
  const councils = file.councils.map((council) =>
    declared.includes(council.code) ? council : { ...council, status: 'awaiting' as const },
  );
  return { ...file, councils };
}

function expectTheReport(totals: Tally): void {
  expect([totals.declared, totals.contested]).toEqual([80, 150]);
  for (const [id, { count, ...more }] of Object.entries(reported.councils)) {
    expect([id, totals.councils.get(id)?.count]).toEqual([id, count]);
    if ('change' in more) expect([id, totals.councils.get(id)?.change]).toEqual([id, more.change]);
  }
  expect([...totals.councils.values()].reduce((sum, { count }) => sum + count, 0)).toBe(80);
  for (const id of MAIN) expect([id, totals.seats.byParty[id]]).toEqual([id, reported.seats[id]]);
  for (const kind of ['independent', 'liberal', 'residents'] as const)
    expect([kind, sumOver(totals, parties[kind])]).toEqual([kind, reported.seats[kind]]);
  // Nobody else has won a seat, so nothing of these councils is left out of the report.
  const named = new Set<string>([...MAIN, ...Object.values(parties).flat()]);
  expect(Object.keys(totals.seats.byParty).filter((id) => !named.has(id))).toEqual([]);
  expect(totals.seats.byGroup.other).toBe(62);
}

describe('80 councils of the sample', () => {
  it('are 80 different councils of it, in order', () => {
    const known = new Set(readSample().contested);
    expect(codes).toHaveLength(80);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });

  it('come to what was reported after 80 of 150, by the project’s own count', () => {
    expectTheReport(tallyOf(toFileAt(codes)));
  });

  it('would not, were one of them another', () => {
    const others = readSample().contested.filter((code) => !codes.includes(code));
    const totals = tallyOf(toFileAt([...codes.slice(1), others[0]!]));
    expect(() => expectTheReport(totals)).toThrow();
  });

  it('are where a rehearsal stands after 80, when they are asked for first', () => {
    const { snapshots } = toNight(readSample(), { first: codes });
    const at = snapshots.find(({ councils }) => councils.filter(({ status }) => status === 'declared').length === 80)!;
    expectTheReport(tallyOf(at));
  });
});

describe('the seat changes of the report', () => {
  it('stand in the fixture alone: the sample’s own are from other baselines and never say them', () => {
    expect(Object.values(reported.seatChange)).toEqual([31, 15, 20, 3, -34, -37, -1, -4]);
    const totals = tallyOf(toFileAt(codes));
    for (const { byGroup, known, of } of totals.seatChange.values()) {
      expect(known).toBeLessThan(of);
      expect(MAIN.map((id) => byGroup[id] ?? 0)).not.toEqual(MAIN.map((id) => reported.seatChange[id]));
    }
  });
});
