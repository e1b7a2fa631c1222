import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { checkResults } from '../../src/model/check-results';
import { parseResults } from '../../src/model/parse';
import { sumOf } from '../../src/model/seats';
import { toSnapshots, toLogEntry } from '../../src/model/night-log';
import { toNight, type Night } from '../../src/desk/rehearse/to-night';
import { readSample, readSmallSample } from './rehearse-fixture';

const SAMPLE = readSample();
const small = readSmallSample(12);
const SECRETS = ['composition', 'change', 'turnout', 'wards', 'declared', 'vacant', 'notes'] as const;

const of = (file: ResultsFile, code: string): CouncilFile => file.councils.find((each) => each.code === code)!;
const declaredIn = ({ councils }: ResultsFile): string[] =>
  councils.filter(({ status }) => status === 'declared').map(({ code }) => code);
const toOffsets = ({ snapshots }: Night): number[] => snapshots.map(({ updated }) => Date.parse(updated));

describe('a rehearsed night', () => {
  const night = toNight(SAMPLE);

  it('counts its snapshots from 1 without a gap, and each is marked as a test', () => {
    expect(night.snapshots.map(({ sequence }) => sequence)).toEqual(night.snapshots.map((_, index) => index + 1));
    expect(night.snapshots.every(({ test }) => test === true)).toBe(true);
  });

  it('is before, then live, then final', () => {
    const statuses = night.snapshots.map(({ status }) => status);
    expect([statuses[0], statuses.at(-1)]).toEqual(['before', 'final']);
    expect(new Set(statuses.slice(1, -1))).toEqual(new Set(['live']));
  });

  it('runs by its own clock, from ten at night for as long as it was asked to', () => {
    expect(night.snapshots[0]!.updated).toBe('2018-05-03T22:00:00+01:00');
    expect(night.snapshots.at(-1)!.updated).toBe('2018-05-04T18:00:00+01:00');
    expect(toNight(SAMPLE, { hours: 2 }).snapshots.at(-1)!.updated).toBe('2018-05-04T00:00:00+01:00');
    const times = toOffsets(night);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('begins with nobody declared and ends with the file itself', () => {
    expect(night.snapshots[0]!.councils.map(({ status }) => status)).toEqual(SAMPLE.councils.map(() => 'awaiting'));
    const { councils, parties, sources, contested } = night.snapshots.at(-1)!;
    expect({ parties, sources, contested }).toEqual({
      parties: SAMPLE.parties,
      sources: SAMPLE.sources,
      contested: SAMPLE.contested,
    });
    expect(councils).toEqual(SAMPLE.councils.map((council) => ({ ...council, revision: 1 })));
  });

  it('declares each council once, in its order, and none is withdrawn', () => {
    const seen = night.snapshots.map(declaredIn);
    const order = seen.flatMap((codes, index) => codes.filter((code) => !seen[index - 1]?.includes(code)));
    expect(order).toEqual(night.order);
    expect(new Set(order)).toEqual(new Set(SAMPLE.contested));
  });

  it('says nothing of a result before there is one, and keeps what was known', () => {
    for (const { councils } of night.snapshots)
      for (const council of councils.filter(({ status }) => status !== 'declared')) {
        const { total, up, notUp, control } = of(SAMPLE, council.code);
        expect(SECRETS.filter((field) => council[field] !== undefined)).toEqual([]);
        expect(council.control).toEqual({ before: control!.before });
        expect(council.postponed?.some(({ won }) => won !== undefined) ?? false).toBe(false);
        expect([council.total, council.up, council.notUp]).toEqual([total, up, notUp]);
        if (council.status === 'awaiting') expect(council.seats).toBeUndefined();
      }
  });

  it('knows a part of some councils’ seats first, and never more than they came to', () => {
    const counting = night.snapshots.flatMap(({ councils }) => councils.filter(({ status }) => status === 'counting'));
    expect(new Set(counting.map(({ code }) => code)).size).toBeGreaterThan(20);
    for (const { code, seats = {} } of counting)
      for (const [party, count] of Object.entries(seats))
        expect(count).toBeLessThanOrEqual(of(SAMPLE, code).seats![party]!);
    expect(counting.some(({ seats = {} }) => sumOf(seats) > 0)).toBe(true);
    const none = toNight(SAMPLE, { counting: 0 });
    expect(none.snapshots).toHaveLength(152);
  });

  it('is in order by the rules of the contract, every snapshot of it', () => {
    for (const snapshot of toNight(SAMPLE, { corrections: 5 }).snapshots) {
      const { value, problems } = parseResults(snapshot, { allowTest: true });
      expect(value).toBeDefined();
      expect([...problems, ...checkResults(value!)].filter(({ level }) => level === 'error')).toEqual([]);
    }
  });

  it('can be told from its log again', () => {
    const { snapshots } = toNight(small, { corrections: 2 });
    const log = snapshots.map((snapshot, index) => toLogEntry(snapshots[index - 1], snapshot));
    expect([...toSnapshots(log)]).toEqual(snapshots.map((snapshot) => JSON.parse(JSON.stringify(snapshot)) as unknown));
  });
});

describe('the order of a night', () => {
  it('is the same for the same seed and another for another', () => {
    expect(toNight(SAMPLE, { seed: 7 })).toEqual(toNight(SAMPLE, { seed: 7 }));
    expect(toNight(SAMPLE, { seed: 7 }).order).not.toEqual(toNight(SAMPLE, { seed: 8 }).order);
  });

  it('claims no time for any council where the data does not have them all', () => {
    const [one, ...others] = small.councils;
    const night = toNight({ ...small, councils: [{ ...one!, declared: '2018-05-04T01:00:00+01:00' }, ...others] });
    expect(night.isOwnOrder).toBe(false);
    expect(night.snapshots.flatMap(({ councils }) => councils.filter(({ declared }) => declared))).toEqual([]);
  });

  it('is the data’s own where it has them all, and each is published at its time', () => {
    const times = ['03:10', '01:05', '02:00'].map((time) => `2018-05-04T${time}:00+01:00`);
    const councils = small.councils.slice(0, 3).map((each, index) => ({ ...each, declared: times[index]! }));
    const night = toNight({ ...small, councils, contested: councils.map(({ code }) => code) }, { counting: 0 });
    expect(night.isOwnOrder).toBe(true);
    expect(night.order).toEqual([councils[1]!, councils[2]!, councils[0]!].map(({ code }) => code));
    expect(night.snapshots.slice(1, 4).map(({ updated }) => updated)).toEqual([...times].sort());
    expect(night.snapshots.at(-1)!.councils.map(({ declared }) => declared)).toEqual(times);
  });

  it('lets some councils come first, in an order of their own', () => {
    const first = SAMPLE.contested.slice(40, 60);
    const { order } = toNight(SAMPLE, { first });
    expect(new Set(order.slice(0, 20))).toEqual(new Set(first));
    expect(order.slice(0, 20)).not.toEqual(first);
  });

  it('has an expected time only where the data has one', () => {
    const [one, ...others] = small.councils;
    const { snapshots } = toNight({
      ...small,
      councils: [{ ...one!, expected: '2018-05-04T02:00:00+01:00' }, ...others],
    });
    const expected = snapshots[0]!.councils.filter((council) => council.expected);
    expect(expected.map(({ code, expected: time }) => [code, time])).toEqual([
      [one!.code, '2018-05-04T02:00:00+01:00'],
    ]);
  });
});

describe('a correction on a rehearsed night', () => {
  const night = toNight(SAMPLE, { corrections: 4 });

  it('comes as a higher sequence, after the slip and before the end', () => {
    expect(night.corrected).toHaveLength(4);
    for (const code of night.corrected) {
      const states = night.snapshots
        .map((snapshot) => of(snapshot, code))
        .filter(({ status }) => status === 'declared');
      const [wrong, right] = [...new Set(states)];
      expect(new Set(states).size).toBe(2);
      expect(states.at(-1)).toBe(right);
      expect(right).toEqual({ ...of(SAMPLE, code), revision: 1 });
      expect(wrong).not.toEqual(right);
    }
    expect(night.snapshots.at(-2)!.councils).toEqual(night.snapshots.at(-1)!.councils);
  });

  it('moves one seat, so that the slip still agrees with itself', () => {
    for (const code of night.corrected) {
      const slip = night.snapshots.map((snapshot) => of(snapshot, code)).find(({ status }) => status === 'declared')!;
      const right = of(SAMPLE, code);
      for (const field of ['seats', 'composition'] as const) {
        const parties = new Set([...Object.keys(slip[field]!), ...Object.keys(right[field]!)]);
        const moves = [...parties].map((party) => (slip[field]![party] ?? 0) - (right[field]![party] ?? 0));
        expect(moves.filter((move) => move !== 0).sort()).toEqual([-1, 1]);
      }
      expect(sumOf(slip.composition!) + (slip.vacant ?? 0)).toBe(right.total);
    }
  });

  it('leaves the rest of the night as it was', () => {
    const plain = toNight(SAMPLE);
    expect(night.order).toEqual(plain.order);
  });
});

describe('any night', () => {
  it('keeps its promises whatever the seed, the length and the wishes', () => {
    const options = fc.record({
      seed: fc.integer({ min: 0, max: 1_000_000 }),
      hours: fc.double({ min: 0.01, max: 48, noNaN: true }),
      corrections: fc.integer({ min: 0, max: 20 }),
      counting: fc.double({ min: 0, max: 1, noNaN: true }),
      first: fc.subarray(small.contested),
    });
    fc.assert(
      fc.property(options, (wishes) => {
        const { snapshots, at, length, order } = toNight(small, wishes);
        expect(snapshots.map(({ sequence }) => sequence)).toEqual(at.map((_, index) => index + 1));
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect([at[0], at.at(-1)]).toEqual([0, length]);
        expect(new Set(order.slice(0, wishes.first.length))).toEqual(new Set(wishes.first));
        expect(snapshots.at(-1)!.councils.map(({ revision, ...council }) => [revision, council])).toEqual(
          small.councils.map((council) => [1, council]),
        );
        expect(snapshots.at(-2)!.councils).toEqual(snapshots.at(-1)!.councils);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps stories and projections until there is what they speak of', () => {
    const story = { council: small.contested[3]!, text: 'A narrow hold', source: 'The desk' };
    const estimates = [{ label: 'Share', date: '2018-05-04', source: 'The desk', shares: { con: 35 } }];
    const { snapshots } = toNight({ ...small, stories: [story], estimates });
    for (const snapshot of snapshots.slice(0, -1)) {
      expect(snapshot.estimates).toBeUndefined();
      expect(snapshot.stories).toEqual(declaredIn(snapshot).includes(story.council) ? [story] : []);
    }
    expect(snapshots.at(-1)).toMatchObject({ stories: [story], estimates });
  });

  it('needs a council that has declared', () => {
    const councils = small.councils.map((council) => ({ ...council, status: 'awaiting' as const }));
    expect(() => toNight({ ...small, councils })).toThrow('No council has declared');
  });
});
