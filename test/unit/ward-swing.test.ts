import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveWardSwing } from '../../src/model/ward-swing';
import { contest, parties, stood, toWard } from './ward-fixture';

const swingOf = (lines: string[], ...previous: Record<string, unknown>[]) =>
  deriveWardSwing(toWard({ seats: 1, candidates: stood(...lines), previous }), parties);

/** For one seat, so that it is for the same seats as the wards here. */
const before = (votes: Record<string, number>, over: Record<string, unknown> = {}) =>
  contest({ seats: 1, winners: ['con'], votes, ...over });

describe('the swing in a ward', () => {
  it('is half the sum of what one party gained and the other lost, in points of share', () => {
    const swing = swingOf(['lab 50 *', 'con 40', 'ld 10'], before({ con: 50, lab: 44, ld: 6 }))!;
    expect(swing).toMatchObject({ date: '2014-05-22', sameSeats: true, othersAsOne: false });
    expect(swing.from).toMatchObject({ party: 'con', share: 40, change: -10 });
    expect(swing.to).toMatchObject({ party: 'lab', share: 50, change: 6 });
    expect(swing.points).toBe(8);
  });

  it('goes to the party that fell less where both fell', () => {
    const swing = swingOf(['lab 40 *', 'con 30', 'ld 30'], before({ con: 50, lab: 50 }))!;
    expect([swing.from.party, swing.to.party, swing.points]).toEqual(['con', 'lab', 5]);
  });

  it('is between the two with the most votes now that stood then, too', () => {
    const swing = swingOf(['ld 50 *', 'lab 30', 'con 20'], before({ con: 50, lab: 50 }))!;
    expect([swing.from.party, swing.to.party]).toEqual(['con', 'lab']);
  });

  it('has shares by top vote where several stood for a party', () => {
    const swing = swingOf(['lab 60 *', 'con 40', 'lab 55', 'con 10'], before({ con: 50, lab: 50 }))!;
    expect([swing.to.share, swing.points]).toEqual([60, 10]);
  });

  it('is never between those who are many and no party, who count as one both times', () => {
    const swing = swingOf(['ra 40 *', 'ind 30', 'con 40', 'lab 20'], before({ other: 50, con: 25, lab: 25 }))!;
    expect([swing.from.party, swing.to.party, swing.othersAsOne]).toEqual(['lab', 'con', true]);
    expect([swing.to.share, swing.from.share, swing.points]).toEqual([40, 20, 10]);
  });

  it('is also told from a poll for another seat of the ward, and says so', () => {
    const other = before({ con: 50, lab: 50 }, { kind: 'other-seat', date: '2016-05-05' });
    expect(swingOf(['lab 60 *', 'con 40'], other)).toMatchObject({ date: '2016-05-05', sameSeats: false, points: 10 });
  });

  it('has the baseline of the hold or gain where the same seats were fought, else the latest', () => {
    const [same, other] = [
      before({ con: 60, lab: 40 }),
      before({ con: 50, lab: 50 }, { kind: 'other-seat', date: '2016-05-05' }),
    ];
    expect(swingOf(['lab 60 *', 'con 40'], other, same)).toMatchObject({ date: '2014-05-22', sameSeats: true });
    const older = before({ con: 10, lab: 90 }, { kind: 'other-seat', date: '2012-05-03' });
    expect(swingOf(['lab 60 *', 'con 40'], older, other)?.date).toBe('2016-05-05');
  });

  it('goes on to the next contest where no two parties stood in the first', () => {
    const other = before({ con: 50, lab: 50 }, { kind: 'other-seat', date: '2016-05-05' });
    expect(swingOf(['lab 60 *', 'con 40'], before({ lab: 90 }), other)?.date).toBe('2016-05-05');
  });
});

describe('no swing is told', () => {
  it.each([
    ['without votes in the earlier contest', before({})],
    ['where these were all nothing', before({ con: 0, lab: 0 })],
    ['where only one of the parties stood both times', before({ lab: 60, ld: 40 })],
  ])('%s', (_, previous) => {
    expect(swingOf(['lab 60 *', 'con 40'], previous)).toBeUndefined();
  });

  it('where any votes of now are not known', () => {
    expect(swingOf(['lab 60 *', 'con 40', 'ld -'], before({ con: 50, lab: 50 }))).toBeUndefined();
  });

  it('where votes and elected contradict each other', () => {
    expect(swingOf(['lab 60', 'con 40 *'], before({ con: 50, lab: 50 }))).toBeUndefined();
  });

  it.each(['uncontested', 'awaiting', 'recount', 'postponed'])('of a ward that is %s', (status) => {
    const previous = [before({ con: 50, lab: 50 })];
    const ward = toWard({ seats: 1, status, candidates: stood('lab 60 *', 'con 40'), previous });
    expect(deriveWardSwing(ward, parties)).toBeUndefined();
  });
});

describe('the swing of any two polls', () => {
  const anyVotes = fc.record({ con: fc.integer({ min: 1, max: 9999 }), lab: fc.integer({ min: 1, max: 9999 }) });
  const swingBetween = (now: { con: number; lab: number }, then: { con: number; lab: number }) =>
    deriveWardSwing(
      toWard({ candidates: stood(`lab ${now.lab}`, `con ${now.con}`), previous: [before(then)] }),
      parties,
    )!;

  it('is at least 0, and goes the other way when the polls change places', () => {
    fc.assert(
      fc.property(anyVotes, anyVotes, (one, other) => {
        const [there, back] = [swingBetween(one, other), swingBetween(other, one)];
        expect(there.points).toBeGreaterThanOrEqual(0);
        expect(back.points).toBeCloseTo(there.points, 8);
        if (there.points > 1e-6) expect(back.to.party).toBe(there.from.party);
      }),
    );
  });

  it('is what each gains where only two stand: what one gains the other loses', () => {
    fc.assert(
      fc.property(anyVotes, anyVotes, (one, other) => {
        const { from, to, points } = swingBetween(one, other);
        expect(to.change).toBeCloseTo(points, 8);
        expect(from.change).toBeCloseTo(-points, 8);
      }),
    );
  });
});
