/** Snapshot after snapshot of one night, each read as if it were alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { FollowingReader } from '../../src/model/following-reader';
import { parseResults } from '../../src/model/parse';
import { makeCouncil, makeFile } from './model-fixture';

const CODES = ['E09000001', 'E09000002', 'E09000003', 'E09000004'];
const make = (index: number, over: Partial<CouncilFile> = {}): CouncilFile =>
  makeCouncil({ code: CODES[index]!, ...over });

describe('a reader that follows a night', () => {
  it('keeps the very values of councils that are as they were', () => {
    const reader = new FollowingReader();
    const first = reader.read(makeFile([make(0), make(1)]), {})!.value!;
    const second = reader.read(makeFile([make(1), make(0, { turnout: 40 }), make(2)], { sequence: 2 }), {})!.value!;
    expect(second.councils.map(({ code }) => code)).toEqual([CODES[1], CODES[0], CODES[2]]);
    expect(second.councils[0]).toBe(first.councils[1]);
    expect(second.councils[1]).not.toBe(first.councils[0]);
    expect(second.sequence).toBe(2);
  });

  it('reads all of them anew where parties or baselines are others: they decide what a council says', () => {
    const reader = new FollowingReader();
    const first = reader.read(makeFile([make(0)]), {})!.value!;
    const { baselines = [] } = makeFile();
    const other = makeFile([make(0)], { baselines: [...baselines, { id: '2010', label: '2010' }] });
    expect(reader.read(other, {})!.value!.councils[0]).not.toBe(first.councils[0]);
  });

  it.each<[string, unknown]>([
    ['is not a file', 'text'],
    ['has no councils', { ...makeFile(), councils: 'none' }],
    ['has a council without a code', { ...makeFile(), councils: [null] }],
    ['has one twice', makeFile([make(0), make(0)])],
    ['has one that does not fit', makeFile([make(0, { total: -1 })])],
    ['contradicts itself', makeFile([make(0, { control: { before: 'con', after: 'lab' } })])],
    ['is of a newer major version', makeFile([make(0)], { version: '2.0' })],
    ['is a test, where none are shown', makeFile([make(0)], { test: true })],
  ])('leaves to the careful one what %s, and goes on with the next', (_, file) => {
    const reader = new FollowingReader();
    reader.read(makeFile([make(0)]), {});
    expect(reader.read(file, {})).toBeUndefined();
    expect(reader.read(makeFile([make(0), make(1)], { sequence: 3 }), {})!.value!.councils).toHaveLength(2);
  });

  it('gives whatever the careful one gives, for every night', () => {
    const anyCouncil = fc.record({
      index: fc.nat(3),
      status: fc.constantFrom('declared' as const, 'awaiting' as const, 'counting' as const),
      seats: fc.record({ con: fc.nat(30), lab: fc.nat(30) }),
      after: fc.constantFrom('con', 'lab', 'noc'),
    });
    const anyCouncils = fc.uniqueArray(anyCouncil, { selector: ({ index }) => index });
    const toFile = (
      councils: readonly {
        index: number;
        status: 'declared' | 'awaiting' | 'counting';
        seats: Record<string, number>;
        after: string;
      }[],
      sequence: number,
    ): ResultsFile =>
      makeFile(
        councils.map(({ index, status, seats, after }) =>
          make(index, { status, seats, composition: undefined, control: { before: 'con', after } }),
        ),
        { sequence },
      );
    fc.assert(
      fc.property(fc.array(anyCouncils, { maxLength: 6 }), (nights) => {
        const reader = new FollowingReader();
        for (const [sequence, night] of nights.entries()) {
          const file = toFile(night, sequence);
          const read = reader.read(structuredClone(file), {});
          const careful = parseResults(file);
          if (read) expect(read).toEqual(careful);
          else expect(careful.problems.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
