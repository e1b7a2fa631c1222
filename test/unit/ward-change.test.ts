import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveWardChange } from '../../src/model/ward-change';
import { contest, parties, stood, toWard } from './ward-fixture';

const changeOf = (lines: string[], ...previous: Record<string, unknown>[]) =>
  deriveWardChange(toWard({ seats: 2, candidates: stood(...lines), previous }), parties);

const LAB_TWO = ['lab 900 *', 'lab 850 *', 'con 700'];

describe('a change of seats in a ward', () => {
  it('is a hold where the same party has as many as before', () => {
    expect(changeOf(LAB_TWO, contest({ winners: ['lab', 'lab'] }))).toEqual({
      date: '2014-05-22',
      held: [{ party: 'lab', seats: 2 }],
      level: [],
      changes: [],
    });
  });

  it('is a gain and a loss where another has them', () => {
    expect(changeOf(LAB_TWO, contest({}))?.changes).toEqual([
      { party: 'lab', seats: 2 },
      { party: 'con', seats: -2 },
    ]);
  });

  it('tells what was held beside what was gained', () => {
    expect(changeOf(['lab 900 *', 'con 850 *', 'con 700'], contest({}))).toMatchObject({
      held: [{ party: 'con', seats: 1 }],
      changes: [
        { party: 'lab', seats: 1 },
        { party: 'con', seats: -1 },
      ],
    });
  });

  it('counts a party with its group, then and now', () => {
    expect(
      changeOf(['lab-coop 900 *', 'lab 850 *', 'con 700'], contest({ winners: ['lab', 'lab-coop'] })),
    ).toMatchObject({ held: [{ party: 'lab', seats: 2 }], changes: [] });
  });

  it('calls it no hold where one of many who are no party follows another', () => {
    expect(changeOf(['ra 900 *', 'ind 850 *', 'con 700'], contest({ winners: ['other', 'con'] }))).toMatchObject({
      held: [],
      level: [{ party: 'other', seats: 1 }],
      changes: [
        { party: 'other', seats: 1 },
        { party: 'con', seats: -1 },
      ],
    });
  });

  it('is told of seats won without a poll, too', () => {
    const over = { seats: 1, status: 'uncontested', candidates: stood('con - *') };
    const previous = [contest({ seats: 1, winners: ['lab'] })];
    expect(deriveWardChange(toWard({ ...over, previous }), parties)?.changes).toHaveLength(2);
  });

  it('is measured from the latest contest for the same seats', () => {
    const [older, newer] = [contest({ date: '2010-05-06' }), contest({ winners: ['lab', 'lab'] })];
    expect(changeOf(LAB_TWO, older, newer)).toMatchObject({ date: '2014-05-22', changes: [] });
  });
});

describe('no hold or gain is told', () => {
  it.each([
    ['without an earlier contest', []],
    ['from a contest for other seats', [contest({ kind: 'other-seat' })]],
    ['from a contest for another number of seats', [contest({ seats: 3, winners: ['con', 'con', 'con'] })]],
    ['where the earlier winners are not all known', [contest({ winners: ['con'] })]],
  ])('%s', (_, previous) => {
    expect(changeOf(LAB_TWO, ...previous)).toBeUndefined();
  });

  it('where the elected do not match the seats', () => {
    expect(changeOf(['lab 900 *', 'lab 850', 'con 700'], contest({}))).toBeUndefined();
    expect(changeOf(['lab 900 *', 'lab 850 *', 'con 700 *'], contest({}))).toBeUndefined();
  });

  it('where somebody was elected with fewer votes than one who was not', () => {
    expect(changeOf(['lab 900 *', 'lab 650 *', 'con 700'], contest({}))).toBeUndefined();
  });

  it.each(['awaiting', 'recount', 'postponed'])('while the ward is %s', (status) => {
    const ward = toWard({ status, candidates: stood(...LAB_TWO), previous: [contest({})] });
    expect(deriveWardChange(ward, parties)).toBeUndefined();
  });
});

describe('the changes of any ward', () => {
  const anyWinner = fc.constantFrom('con', 'lab', 'lab-coop', 'ld', 'ind', 'ra', '__proto__');
  const anyPair = fc
    .integer({ min: 1, max: 5 })
    .chain((seats) => fc.tuple(...[0, 1].map(() => fc.array(anyWinner, { minLength: seats, maxLength: seats }))));

  it('sum to 0, and what was won and kept makes up the seats', () => {
    fc.assert(
      fc.property(anyPair, ([then = [], now = []]) => {
        const previous = [contest({ seats: then.length, winners: then })];
        const candidates = stood(...now.map((party) => `${party} 10 *`));
        const change = deriveWardChange(toWard({ seats: now.length, candidates, previous }), parties)!;
        const sum = (rows: readonly { seats: number }[]) => rows.reduce((total, { seats }) => total + seats, 0);
        expect(sum(change.changes)).toBe(0);
        const gained = change.changes.filter(({ seats }) => seats > 0);
        expect(sum(gained) + sum(change.held) + sum(change.level)).toBe(now.length);
      }),
    );
  });
});
