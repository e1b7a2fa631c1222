/** What one snapshot says other than the one before it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilFile, Results } from '../../src/model/contract';
import { diffResults, toSeatDifferences } from '../../src/model/diff-results';
import { makeCouncil, makeResults } from './model-fixture';

const CODES = ['E09000001', 'E09000002', 'E09000003'];
const STATES = ['awaiting', 'counting', 'declared', 'recount'] as const;

const result = (councils: CouncilFile[], sequence = 1): Results =>
  makeResults(councils, { sequence, contested: CODES });
const council = (over: Partial<CouncilFile> = {}): CouncilFile => makeCouncil({ code: CODES[0]!, ...over });
const kindsOf = (before: Results, after: Results): string[] => diffResults(before, after).map(({ kind }) => kind);

describe('a later snapshot', () => {
  it('tells of a council that has declared since', () => {
    const before = result([council({ status: 'awaiting' })]);
    expect(diffResults(before, result([council()]))).toMatchObject([{ kind: 'declared', code: CODES[0] }]);
    expect(kindsOf(result([]), result([council()]))).toEqual(['declared']);
  });

  it('tells of other seats, another control and another turnout as a correction', () => {
    const before = result([council()]);
    for (const over of [
      { seats: { con: 34, lab: 25, ind: 1 }, composition: { con: 34, lab: 25, other: 1 } },
      { control: { before: 'lab', after: 'con' } },
      { turnout: 41 },
      { change: { '2014': { con: -7, lab: 6, other: 1 } } },
    ])
      expect(kindsOf(before, result([council(over)]))).toEqual(['corrected']);
  });

  it('tells of a result that is taken back, with or without its council', () => {
    expect(kindsOf(result([council()]), result([council({ status: 'recount' })]))).toEqual(['withdrawn']);
    expect(kindsOf(result([council()]), result([]))).toEqual(['withdrawn']);
  });

  it('tells of a count that goes on as progress', () => {
    const [before, after] = [{ con: 1 }, { con: 2 }].map((seats) => result([council({ status: 'counting', seats })]));
    expect(kindsOf(before!, after!)).toEqual(['progress']);
  });

  it('has no news of another order, of notes, or of a place that does not vote', () => {
    const before = result([council(), makeCouncil({ code: CODES[1]! })]);
    const after = result([
      makeCouncil({ code: CODES[1]!, notes: ['A note'] }),
      council({ seats: { ind: 1, lab: 26, con: 33 } }),
      makeCouncil({ code: 'E09000009' }),
    ]);
    expect(diffResults(before, after)).toEqual([]);
  });

  it('names each council once, and every difference is one', () => {
    const anyCouncil = fc.record({ code: fc.constantFrom(...CODES), status: fc.constantFrom(...STATES) });
    const anyCouncils = fc.uniqueArray(anyCouncil, { selector: ({ code }) => code });
    fc.assert(
      fc.property(anyCouncils, anyCouncils, (some, others) => {
        const [before, after] = [some, others].map((each) => result(each.map((over) => makeCouncil(over))));
        const changes = diffResults(before!, after!);
        expect(new Set(changes.map(({ code }) => code)).size).toBe(changes.length);
        const statusOf = ({ councils }: Results, code: string) => councils.find((one) => one.code === code)?.status;
        for (const code of CODES)
          expect(changes.some((change) => change.code === code)).toBe(
            statusOf(before!, code) !== statusOf(after!, code),
          );
        expect(diffResults(after!, after!)).toEqual([]);
      }),
    );
  });
});

describe('a difference in seats', () => {
  it('is told by party, the largest first, and a party that nobody named has no number', () => {
    expect(toSeatDifferences({ con: 30, lab: 20, ld: 1 }, { con: 28, lab: 20, green: 1, ld: 2 })).toEqual([
      { party: 'con', was: 30, is: 28 },
      { party: 'green', was: undefined, is: 1 },
      { party: 'ld', was: 1, is: 2 },
    ]);
  });
});
