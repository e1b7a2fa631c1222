import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChange } from '../../src/model/change';
import type { CouncilFile } from '../../src/model/contract';
import { seatsOf } from '../../src/model/seats';
import { tally } from '../../src/model/tally';
import { makeCouncil, makeFile, makeResults, settle } from './model-fixture';

/** Four councils: a hold, a gain, a loss to NOC, and one that is still counting. */
const FOUR: CouncilFile[] = [
  makeCouncil({ code: 'A' }),
  makeCouncil({ code: 'B', control: { before: 'lab', after: 'con' }, change: { may2017: { con: 4, lab: -4 } } }),
  makeCouncil({
    code: 'C',
    control: { before: 'con', after: 'noc' },
    seats: { con: 30, 'lab-coop': 20, lab: 10 },
    composition: { con: 30, lab: 30 },
    change: { '2014': { con: -5, 'lab-coop': 3, lab: 2 } },
  }),
  makeCouncil({ code: 'D', status: 'counting' }),
];

const tallyOf = (councils: CouncilFile[], over = {}) => tally(makeResults(councils, over));

describe('tally', () => {
  it('says after how many of how many', () => {
    const { declared, contested } = tallyOf(FOUR, { contested: ['A', 'B', 'C', 'D', 'E'] });
    expect([declared, contested]).toEqual([3, 5]);
  });

  it('counts councils by controller, with change since the eve of poll', () => {
    const { councils, controlKnown } = tallyOf(FOUR);
    expect(controlKnown).toBe(3);
    expect(Object.fromEntries(councils)).toEqual({
      con: { count: 2, before: 2, change: 0 },
      lab: { count: 0, before: 1, change: -1 },
      noc: { count: 1, before: 0, change: 1 },
    });
  });

  it('takes change over those councils only whose control before and after is known', () => {
    const { councils, controlKnown } = tallyOf([...FOUR, makeCouncil({ code: 'E', control: { after: 'con' } })]);
    expect(councils.get('con')).toEqual({ count: 3, before: 2, change: 0 });
    expect(controlKnown).toBe(3);
  });

  it('leaves change absent, not 0, where it is known for no council', () => {
    const { councils } = tallyOf([makeCouncil({ control: { after: 'con' } })]);
    expect(councils.get('con')).toEqual({ count: 1, before: 0 });
  });

  it('counts a new council among those a party has, and in no change', () => {
    for (const before of [{}, { before: 'lab' }]) {
      const { councils } = tallyOf([makeCouncil({ isNew: true, control: { ...before, after: 'con' } })]);
      expect(Object.fromEntries(councils)).toEqual({ con: { count: 1, before: 0 } });
    }
  });

  it('sums seats won by party, and rolled up by group', () => {
    const { seats } = tallyOf(FOUR);
    expect(seats.byParty).toEqual({ con: 96, lab: 62, 'lab-coop': 20, ind: 2 });
    expect(seats.byGroup).toEqual({ con: 96, lab: 82, other: 2 });
  });

  it('leaves a postponed poll out of the seats of the day', () => {
    const won = { seats: { lab: 57 }, composition: { lab: 57 }, vacant: 3, control: { before: 'lab', after: 'lab' } };
    const postponed = [{ ward: 'W', name: 'Alperton', seats: 3, won: { lab: 3 } }];
    expect(tallyOf([makeCouncil({ ...won, postponed })]).seats.byParty).toEqual({ lab: 57 });
  });

  it('leaves out a by-election in a council that is not part of the election', () => {
    const elsewhere = makeCouncil({ code: 'Z', elects: 'none', up: 1, seats: { ld: 1 } });
    const { declared, contested, seats, councils } = tallyOf([...FOUR, elsewhere], { contested: ['A', 'B', 'C', 'D'] });
    expect([declared, contested]).toEqual([3, 4]);
    expect(seats.byParty).not.toHaveProperty('ld');
    expect(councils.get('con')?.count).toBe(2);
  });

  it('never mixes baselines, and says for how many councils each is known', () => {
    const { seatChange } = tallyOf(FOUR);
    expect([...seatChange.keys()]).toEqual(['2014', 'may2017']);
    expect(seatChange.get('2014')).toEqual({ byGroup: { con: -13, lab: 12, other: 1 }, known: 2, of: 3 });
    expect(seatChange.get('may2017')).toEqual({ byGroup: { con: 4, lab: -4 }, known: 1, of: 3 });
  });

  it('says of a baseline that no declared council has that it is known for none', () => {
    const { seatChange } = tallyOf([makeCouncil()]);
    expect(seatChange.get('may2017')).toEqual({ byGroup: {}, known: 0, of: 1 });
  });

  it('is the same in whatever order the councils come', () => {
    const inOrder = tallyOf(FOUR);
    fc.assert(
      fc.property(fc.shuffledSubarray(FOUR, { minLength: 4 }), (shuffled) => {
        expect(tallyOf(shuffled)).toEqual(inOrder);
      }),
    );
  });

  it('is for all declared councils the sum over each of them', () => {
    fc.assert(
      fc.property(fc.subarray(FOUR, { minLength: 1 }), (some) => {
        const each = some.map((council) => tallyOf([council]).seats.byParty.con ?? 0);
        expect(tallyOf(some).seats.byParty.con ?? 0).toBe(each.reduce((sum, seats) => sum + seats, 0));
      }),
    );
  });

  it('counts a party named like a part of the language as any other', () => {
    const file = JSON.parse(JSON.stringify(makeFile()).replaceAll('"con"', '"toString"')) as ReturnType<
      typeof makeFile
    >;
    const { seats, councils } = tally(makeResults(file.councils, file));
    expect(seatsOf(seats.byParty, 'toString')).toBe(33);
    expect(councils.get('toString')?.count).toBe(1);
  });
});

describe('toChange', () => {
  const baselines = makeFile().baselines ?? [];
  const changeOf = (over: Partial<CouncilFile>, preferred?: string) =>
    toChange(settle(over).council!, baselines, preferred);
  const both = { change: { may2017: { con: -1, lab: 1 }, '2014': { con: -8, lab: 8 } } };

  it('is given with the baseline that it is measured from', () => {
    expect(changeOf({})).toEqual({ baseline: baselines[0], seats: { con: -8, lab: 7, other: 1 }, starred: false });
  });

  it('is from the preferred baseline where the council has it', () => {
    expect(changeOf(both, 'may2017')).toMatchObject({ baseline: { label: 'May 2017' }, seats: { con: -1, lab: 1 } });
  });

  it('is else from the first baseline of the file that the council has, and from that one alone', () => {
    expect(changeOf(both)).toMatchObject({ baseline: { label: '2014' }, seats: { con: -8, lab: 8 } });
    expect(changeOf({}, 'may2017')).toMatchObject({ baseline: { label: '2014' } });
  });

  it('is not known where the council has none', () => {
    expect(changeOf({ change: {} })).toBeUndefined();
    expect(changeOf({ change: {} }, 'toString')).toBeUndefined();
  });

  it('is starred where boundaries changed', () => {
    expect(changeOf({ boundaryChange: { reason: 'new wards' } })?.starred).toBe(true);
  });

  it('is not there from a baseline that the file does not name', () => {
    const { council, codes } = settle({ change: { 'eve of poll': { con: 3, lab: -3 } } });
    expect(toChange(council!, baselines)).toBeUndefined();
    expect(codes).toEqual(['no-baseline']);
  });
});
