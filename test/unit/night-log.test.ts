import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { parseLog, toLogEntry, toSnapshot, toSnapshots } from '../../src/model/night-log';
import { parseResults } from '../../src/model/parse';
import { makeCouncil, makeFile } from './model-fixture';
import { NIGHT, anyJson, brent, toLog } from './night-log-fixture';

/** The councils have no order of their own in a log: by code they can be compared. */
const inOrder = (file: ResultsFile): ResultsFile => ({
  ...file,
  councils: file.councils.toSorted((a, b) => codeOf(a).localeCompare(codeOf(b))),
});

const codeOf = (council: unknown): string => {
  const code = (council as CouncilFile | null)?.code;
  return typeof code === 'string' ? code : '';
};

describe('a line of the log', () => {
  it('is everything when it is the first', () => {
    const { version, sequence, updated, status, councils, ...parts } = NIGHT[1]!;
    expect(toLogEntry(undefined, NIGHT[1]!)).toEqual({
      version,
      sequence,
      updated,
      status,
      parts,
      councils,
      gone: [],
    });
  });

  it('is what differs afterwards: councils as a whole, codes of those that are gone', () => {
    const { parts, councils, gone } = toLogEntry(NIGHT[2], NIGHT[3]!);
    expect(parts).toEqual({});
    expect(councils).toEqual([brent({ turnout: 40 })]);
    expect(gone).toEqual(['E09000032']);
  });

  it('holds the fields that differ, and null for one that vanished', () => {
    const before = makeFile([], { stories: [{ text: 'Close', source: 'The desk' }], sources: ['A'] });
    const after = makeFile([], { sources: ['B'], test: true });
    expect(toLogEntry(before, after).parts).toEqual({
      stories: null,
      sources: ['B'],
      test: true,
    });
  });

  it('does not take another order of fields for a difference', () => {
    const { code, ...rest } = makeCouncil();
    const { councils, parts } = toLogEntry(NIGHT[1], { ...NIGHT[1]!, councils: [{ ...rest, code }] });
    expect([councils, parts]).toEqual([[], {}]);
  });

  it('says why only where there is a reason', () => {
    expect(toLogEntry(NIGHT[0], NIGHT[1]!)).not.toHaveProperty('reason');
    expect(toLogEntry(NIGHT[2], NIGHT[1]!, 'Counted again').reason).toBe('Counted again');
  });

  it('is written back as it was read, byte for byte', () => {
    const log = toLog([...NIGHT, NIGHT[0]!]);
    const { value = [] } = parseLog(log);
    expect(value.map((entry) => `${JSON.stringify(entry)}\n`).join('')).toBe(log);
  });
});

describe('a snapshot made from the log', () => {
  it('is the one that was published, at every line', () => {
    const { value = [], problems } = parseLog(toLog(NIGHT));
    expect(problems).toEqual([]);
    expect(NIGHT.map((_, index) => toSnapshot(value, index))).toEqual(NIGHT);
    expect([...toSnapshots(value)]).toEqual(NIGHT);
  });

  it('keeps a council’s place among the others, and puts a new one last', () => {
    const night = [makeFile([makeCouncil(), brent()]), makeFile([brent(), makeCouncil({ turnout: 1 })])];
    const snapshot = toSnapshot([toLogEntry(undefined, night[0]!), toLogEntry(night[0], night[1]!)], 1);
    expect(snapshot.councils.map(({ name }) => name)).toEqual(['Wandsworth', 'Brent']);
  });

  it('is not there before the first line or after the last', () => {
    const entries = [toLogEntry(undefined, NIGHT[0]!)];
    for (const index of [-1, 1, 0.5, NaN]) expect(() => toSnapshot(entries, index)).toThrow(RangeError);
  });

  it('is made only when it is asked for', () => {
    function* endless() {
      for (;;) yield toLogEntry(undefined, NIGHT[0]!);
    }
    expect(toSnapshots(endless()).next().value).toEqual(NIGHT[0]);
  });

  it('equals the original for every night there may be', () => {
    fc.assert(
      fc.property(fc.array(anySnapshot(), { minLength: 1, maxLength: 12 }), (night) => {
        const { value = [], problems } = parseLog(toLog(night));
        expect(problems).toEqual([]);
        expect(value.map((_, index) => inOrder(toSnapshot(value, index)))).toEqual(night.map(inOrder));
        expect([...toSnapshots(value)].map(inOrder)).toEqual(night.map(inOrder));
      }),
      { numRuns: 100 },
    );
  });

  it('shows the same as the original, whatever stands among its councils', () => {
    fc.assert(
      fc.property(fc.array(anyMess(), { minLength: 1, maxLength: 6 }), (night) => {
        const { value = [], problems } = parseLog(toLog(night));
        expect(problems).toEqual([]);
        for (const [index, file] of night.entries()) {
          const [shown, meant] = [toSnapshot(value, index), file].map((each) => parseResults(each).value);
          expect(inOrder(shown!)).toEqual(inOrder(meant!));
        }
      }),
      { numRuns: 100 },
    );
  });
});

const KEYS = ['test', 'estimates', 'stories', 'sources', 'x-desk', '__proto__', 'constructor'];

/** With fields that this version does not know, and names that objects have from birth. */
function anySnapshot(): fc.Arbitrary<ResultsFile> {
  const council = fc.record({
    code: fc.constantFrom('E1', 'E2', 'E3', 'E4', '__proto__'),
    seats: fc.dictionary(fc.constantFrom('con', 'lab', '__proto__'), fc.nat(60)),
    extra: anyJson,
  });
  return fc
    .record({
      sequence: fc.nat(40),
      councils: fc.uniqueArray(council, { selector: ({ code }) => code }),
      extras: fc.dictionary(
        fc.constantFrom(...KEYS),
        anyJson.filter((value) => value !== null),
      ),
    })
    .map(({ sequence, councils, extras }) => {
      const file = makeFile([], { sequence, councils: councils.map((each) => makeCouncil(each)) });
      return Object.fromEntries([...Object.entries(file), ...Object.entries(extras)]) as unknown as ResultsFile;
    });
}

/** Councils without a code, twice, or not councils at all: what a forced publish may put in a log. */
function anyMess(): fc.Arbitrary<ResultsFile> {
  const council = fc.oneof(
    anyJson,
    fc.record({ code: fc.constantFrom('E1', 'E2', '', 7), turnout: fc.nat(120) }).map((over) => ({
      ...makeCouncil(),
      ...over,
    })),
  );
  return fc
    .record({ sequence: fc.nat(40), councils: fc.array(council, { maxLength: 8 }) })
    .map(({ sequence, councils }) => ({
      ...makeFile([], { sequence, contested: ['E1', 'E2'] }),
      councils: councils as CouncilFile[],
    }));
}
