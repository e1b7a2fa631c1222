import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilFile, Seats } from '../../src/model/contract';
import { controlOf } from '../../src/model/control';
import { toControlOutcome } from '../../src/model/control-outcome';
import { majorityOf, sumOf } from '../../src/model/seats';
import { makeCouncil, makeCouncilWithout, makeResults, settle } from './model-fixture';

const outcomeOf = (over: Partial<CouncilFile>) => toControlOutcome(makeResults([makeCouncil(over)]).councils[0]!);

const compositions = fc.record({
  seats: fc.dictionary(fc.constantFrom('con', 'lab', 'ld', 'other'), fc.nat(80)),
  spare: fc.integer({ min: -10, max: 40 }),
  vacant: fc.nat(5),
});

describe('a majority', () => {
  it('is more than half of all seats', () => {
    expect([60, 49, 1, 2, 0].map(majorityOf)).toEqual([31, 25, 1, 2, 1]);
    fc.assert(
      fc.property(fc.nat(1000), (total) => {
        expect(majorityOf(total) * 2).toBeGreaterThan(total);
        expect((majorityOf(total) - 1) * 2).toBeLessThanOrEqual(total);
      }),
    );
  });
});

describe('controlOf', () => {
  it('is the party with more than half of all seats', () => {
    expect(controlOf({ con: 33, lab: 26, other: 1 }, 60)).toBe('con');
  });

  it('is nobody’s with exactly half', () => {
    expect(controlOf({ con: 30, lab: 20, ld: 10 }, 60)).toBe('noc');
  });

  it('is nobody’s when two parties tie, in whatever order they stand', () => {
    expect(controlOf({ con: 30, lab: 30 }, 60)).toBe('noc');
    expect(controlOf({ lab: 30, con: 30 }, 60)).toBe('noc');
  });

  it('is nobody’s where independents, residents and small parties together have most seats', () => {
    expect(controlOf({ other: 40, con: 20 }, 60)).toBe('noc');
  });

  it('is not known where seats that are not accounted for could decide it', () => {
    expect(controlOf({ con: 30, lab: 28 }, 60)).toBeUndefined();
    expect(controlOf({ con: 27, lab: 28, ld: 4 }, 60)).toBe('noc');
    expect(controlOf({}, 60)).toBeUndefined();
  });

  it('counts a vacant seat as nobody’s', () => {
    expect(controlOf({ con: 30, lab: 29 }, 60, 1)).toBe('noc');
  });

  it('is not known where there are more seats than the council has, or none', () => {
    expect(controlOf({ con: 31, lab: 31 }, 60)).toBeUndefined();
    expect(controlOf({}, 0)).toBeUndefined();
  });

  it('never names a party without a strict majority', () => {
    fc.assert(
      fc.property(compositions, ({ seats, spare, vacant }) => {
        const total = Math.max(0, sumOf(seats) + spare);
        const control = controlOf(seats, total, vacant);
        if (control && control !== 'noc') expect(seats[control]! * 2).toBeGreaterThan(total);
        if (control === 'noc')
          expect(Object.entries(seats).every(([id, count]) => id === 'other' || count * 2 <= total)).toBe(true);
      }),
    );
  });
});

describe('a declared controller that the seats contradict', () => {
  it('is replaced by what a complete composition says', () => {
    const { council, codes } = settle({ control: { before: 'con', after: 'lab' } });
    expect(council?.control).toEqual({ before: 'con', after: 'con' });
    expect(codes).toEqual(['control-contradicted']);
  });

  it('is replaced by NOC with exactly half of all seats', () => {
    const { council } = settle({ composition: { con: 30, lab: 29, other: 1 } });
    expect(council?.control?.after).toBe('noc');
  });

  it('is not saved by a majority of the seats that were up', () => {
    const thirds = { elects: 'thirds', up: 20, seats: { con: 15, lab: 5 } } as const;
    const { council } = settle({ ...thirds, notUp: { con: 10, lab: 30 }, composition: { con: 25, lab: 35 } });
    expect(council?.control?.after).toBe('lab');
  });

  it('is left unknown where the composition is not complete', () => {
    const { council, codes } = settle({ composition: { con: 20, lab: 10 } });
    expect(council?.control).toEqual({ before: 'con' });
    expect(codes).toEqual(['control-contradicted']);
  });

  it('is left unknown where the composition has more seats than the council', () => {
    expect(settle({ composition: { con: 40, lab: 40 } }).council?.control?.after).toBeUndefined();
  });

  it('is found out from seats won and not up where no composition is given', () => {
    const halves = { elects: 'halves', up: 30, seats: { con: 30 }, notUp: { lab: 30 } } as const;
    const rest = makeCouncilWithout(['composition'], halves);
    expect(makeResults([rest]).councils[0]?.control?.after).toBe('noc');
  });

  it('is found out when it is NOC and a party has a majority', () => {
    const { council, codes } = settle({ control: { before: 'con', after: 'noc' } });
    expect(council?.control?.after).toBe('con');
    expect(codes).toEqual(['control-contradicted']);
  });

  it('is found out in capitals, where the seats say better', () => {
    expect(settle({ control: { after: 'CON' } }).council?.control?.after).toBe('con');
  });

  it('is left unknown where one of many small parties may have the majority', () => {
    const { council } = settle({ composition: { con: 10, other: 50 } });
    expect(council?.control?.after).toBeUndefined();
  });

  it('never draws a party without a strict majority of all seats', () => {
    fc.assert(
      fc.property(
        compositions,
        fc.constantFrom('con', 'lab', 'ld', 'ind', 'noc'),
        ({ seats, spare, vacant }, after) => {
          const total = Math.max(0, sumOf(seats) + spare);
          const drawn = settle({ composition: seats, total, vacant, control: { after } }).council?.control?.after;
          const group = drawn === 'ind' ? 'other' : drawn;
          if (group && group !== 'noc') expect((seats[group] ?? 0) * 2).toBeGreaterThan(total);
        },
      ),
    );
  });
});

describe('a declared controller that the seats bear out', () => {
  const afterOf = (control: string, composition: Seats) =>
    settle({ control: { after: control }, composition }).council?.control?.after;

  it('may be one party of the group of others, where the file says so', () => {
    expect(afterOf('ra', { other: 40, con: 20 })).toBe('ra');
    expect(afterOf('ra', { ra: 40, con: 20 })).toBe('ra');
  });

  it('may not be one party of the others whose own seats are too few', () => {
    expect(afterOf('ra', { ra: 20, ind: 20, con: 20 })).toBeUndefined();
  });

  it('is counted by group, so that Labour and Co-operative councillors are Labour', () => {
    expect(afterOf('lab', { lab: 20, 'lab-coop': 15, con: 25 })).toBe('lab');
  });

  it('may be NOC although a vacancy leaves the largest party at half', () => {
    const { council, codes } = settle({ control: { after: 'noc' }, composition: { con: 30, lab: 29 }, vacant: 1 });
    expect(council?.control?.after).toBe('noc');
    expect(codes).toEqual([]);
  });

  it('stands where the file gives nothing to check it with', () => {
    const rest = makeCouncilWithout(['composition', 'seats']);
    expect(makeResults([rest]).councils[0]?.control?.after).toBe('con');
  });

  it('is the council’s, whoever is mayor', () => {
    const watford = { ...makeCouncil(), control: { before: 'lab', after: 'con' }, mayor: { party: 'ld' } };
    expect(toControlOutcome(makeResults([watford]).councils[0]!)).toEqual({ kind: 'gain', party: 'con', from: 'lab' });
  });
});

describe('toControlOutcome', () => {
  const noc = { composition: { con: 25, lab: 25, other: 10 } };

  it('is a hold where the same party has control before and after', () => {
    expect(outcomeOf({})).toEqual({ kind: 'hold', party: 'con' });
  });

  it('is a gain from a party or from NOC', () => {
    expect(outcomeOf({ control: { before: 'lab', after: 'con' } })).toEqual({
      kind: 'gain',
      party: 'con',
      from: 'lab',
    });
    expect(outcomeOf({ control: { before: 'noc', after: 'con' } })).toEqual({
      kind: 'gain',
      party: 'con',
      from: 'noc',
    });
  });

  it('is a loss to NOC by the party that had control', () => {
    expect(outcomeOf({ ...noc, control: { before: 'con', after: 'noc' } })).toEqual({ kind: 'lose', party: 'con' });
  });

  it('is NOC, no change, and never a hold by a party called NOC', () => {
    expect(outcomeOf({ ...noc, control: { before: 'noc', after: 'noc' } })).toEqual({ kind: 'noc', party: 'noc' });
  });

  it('is a win for a new council, never a hold, whatever stands in before', () => {
    expect(outcomeOf({ isNew: true, control: { after: 'con' } })).toEqual({ kind: 'win', party: 'con' });
    expect(outcomeOf({ isNew: true, control: { before: 'con', after: 'con' } })).toEqual({ kind: 'win', party: 'con' });
  });

  it('is not known where a side is missing and the council is not new', () => {
    expect(outcomeOf({ control: { after: 'con' } }).kind).toBe('unknown');
    expect(outcomeOf({ control: { before: 'con' } }).kind).toBe('unknown');
  });

  it.each(['awaiting', 'counting', 'recount', 'postponed', 'no-election'] as const)(
    'is not known while a council is %s, whatever it says of control',
    (status) => expect(outcomeOf({ status }).kind).toBe('unknown'),
  );
});
