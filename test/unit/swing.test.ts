import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveSwing, toStanding } from '../../src/model/closeness';
import type { Swing } from '../../src/model/closeness';
import { makeStanding, makeWardFile, PARTIES, readCouncil } from './closeness-fixture';
import type { CouncilParts, WardRows } from './closeness-fixture';

const single = (...rows: WardRows['rows']): WardRows => ({ seats: 1, rows });
const swing = (parts: CouncilParts, from = 'con', to = 'lab'): Swing => deriveSwing(makeStanding(parts), from, to);

describe('the uniform swing at which control would have changed', () => {
  it('is half the gap in the share of top votes, in the ward that the majority hangs on', () => {
    const wards = [single(['con', 60], ['lab', 40]), single(['con', 550], ['lab', 350], ['ld', 100])];
    expect(swing({ wards, notUp: { con: 1, lab: 2 } })).toEqual({
      kind: 'swing',
      points: 10,
      evidence: [
        { ward: 'W1', wardName: 'Ward 1', points: 10 },
        { ward: 'W2', wardName: 'Ward 2', points: 10 },
      ],
    });
  });

  it('goes on to the seat that brings the party down to half, and lists the seats up to there', () => {
    const wards = [
      single(['con', 70], ['lab', 30]),
      single(['con', 55], ['lab', 45]),
      single(['con', 60], ['lab', 40]),
      single(['lab', 60], ['con', 40]),
    ];
    expect(swing({ wards })).toMatchObject({ points: 5, evidence: [{ ward: 'W2' }] });
    expect(swing({ wards, notUp: { con: 2 } })).toMatchObject({
      points: 10,
      evidence: [{ ward: 'W2' }, { ward: 'W3' }],
    });
  });

  it('lets a third party have the seat where it is the one that is overtaken by', () => {
    // Con loses 1 % of 100 a point: level with the Liberal Democrats' 45 after 5, with Labour's 38 after 6.
    const wards = [single(['con', 50], ['ld', 45], ['lab', 38])];
    const points = (5 / 133) * 100;
    expect(swing({ wards })).toMatchObject({ kind: 'swing', points: expect.closeTo(points, 9) as number });
  });

  it('shares a ward’s votes by the best of each party, so that a slate of three is no larger than one', () => {
    const three: WardRows = {
      seats: 3,
      rows: [
        ['con', 60],
        ['con', 60],
        ['con', 55],
        ['lab', 40],
        ['lab', 35],
        ['lab', 35],
      ],
    };
    // Top votes 60 and 40. The third Conservative is level with the first of Labour at 7.5 points: two of three left.
    expect(swing({ wards: [three], notUp: { lab: 2 } })).toMatchObject({ points: 7.5 });
    // Out of three seats in all the majority hangs on the second, who is level with the second of Labour at 12.5.
    expect(swing({ wards: [three] })).toMatchObject({ points: 12.5 });
  });

  it('is 0 where the seat that decides was won by lot: ties go against the party that loses votes', () => {
    expect(swing({ wards: [single(['con', 50], ['lab', 50])] })).toMatchObject({ kind: 'swing', points: 0 });
  });

  it('leaves seats without a poll and seats not up where they are', () => {
    const unopposed: WardRows = { seats: 1, rows: [['con', null]], over: { status: 'uncontested' } };
    const wards = [unopposed, single(['con', 60], ['lab', 40])];
    expect(swing({ wards })).toMatchObject({ points: 10 });
    expect(swing({ wards, notUp: { con: 1 } })).toEqual({ kind: 'out-of-reach' });
  });

  it('takes no seat that nobody is left to take', () => {
    const wards: WardRows[] = [
      {
        seats: 2,
        rows: [
          ['con', 60],
          ['con', 50],
          ['lab', 40],
        ],
      },
    ];
    expect(swing({ wards, notUp: { lab: 1 } })).toMatchObject({ kind: 'swing' });
    expect(swing({ wards })).toMatchObject({ kind: 'swing' });
    expect(swing({ wards, notUp: { con: 1 } })).toEqual({ kind: 'out-of-reach' });
  });
});

describe('no such swing', () => {
  const wards = [single(['con', 60], ['lab', 40]), single(['con', 60], ['lab-coop', 40])];

  it('where nobody has control, or another party has it', () => {
    expect(swing({ wards, notUp: { lab: 2 } })).toEqual({ kind: 'no-target', reason: 'no-majority' });
    expect(swing({ wards }, 'lab', 'con')).toEqual({ kind: 'no-target', reason: 'not-in-control' });
  });

  it('between a party and itself, or with a group that is many parties', () => {
    expect(swing({ wards }, 'lab', 'lab-coop')).toEqual({ kind: 'no-target', reason: 'same-party' });
    expect(swing({ wards }, 'con', 'other')).toEqual({ kind: 'no-target', reason: 'many-parties' });
    expect(swing({ wards }, 'ind', 'con')).toEqual({ kind: 'no-target', reason: 'many-parties' });
  });

  it('where one of the two did not stand in every ward that was fought', () => {
    expect(swing({ wards })).toMatchObject({ kind: 'swing', points: 10 });
    const gap = [...wards, single(['con', 60], ['ld', 40])];
    expect(swing({ wards: gap })).toEqual({ kind: 'unknown', reason: 'not-everywhere' });
  });

  it('where the council or its wards are not known', () => {
    const council = readCouncil({ total: 2, up: 2, seats: { con: 2 }, composition: { con: 2 }, change: {} });
    const file = makeWardFile(wards);
    expect(deriveSwing(toStanding(council, file, PARTIES), 'con', 'lab').kind).toBe('swing');
    const missing = toStanding(council, makeWardFile(wards.slice(1)), PARTIES);
    expect(deriveSwing(missing, 'con', 'lab')).toEqual({ kind: 'unknown', reason: 'wards-differ' });
    const counting = toStanding({ ...council, status: 'counting' }, file, PARTIES);
    expect(deriveSwing(counting, 'con', 'lab')).toEqual({ kind: 'unknown', reason: 'not-declared' });
  });
});

describe('the swing, beside a ranking anew at every point where two candidates are level', () => {
  /** Seats that the Conservatives keep in a ward, by sorting; who is level with them is before them. */
  function seatsLeft({ seats, rows }: WardRows, points: number): number {
    const tops = new Map<string, number>();
    for (const [party, votes] of rows) tops.set(party, Math.max(tops.get(party) ?? 0, votes!));
    const moved = ([...tops.values()].reduce((sum, votes) => sum + votes, 0) * points) / 100;
    const shift: Record<string, number> = { con: -moved, lab: moved };
    const swung = rows.map(([party, votes]) => ({ party, votes: Math.round((votes! + (shift[party] ?? 0)) * 1e6) }));
    swung.sort((a, b) => b.votes - a.votes || Number(a.party === 'con') - Number(b.party === 'con'));
    return swung.slice(0, seats).filter(({ party }) => party === 'con').length;
  }

  function levelPoints({ rows }: WardRows): number[] {
    const tops = new Map<string, number>();
    for (const [party, votes] of rows) tops.set(party, Math.max(tops.get(party) ?? 0, votes!));
    const sum = [...tops.values()].reduce((all, votes) => all + votes, 0);
    const own = rows.filter(([party]) => party === 'con');
    const others = rows.filter(([party]) => party !== 'con');
    return own.flatMap(([, votes]) =>
      others.map(([party, other]) => ((votes! - other!) / (party === 'lab' ? 2 : 1) / sum) * 100),
    );
  }

  const row = fc.tuple(fc.constantFrom('con', 'lab', 'ld'), fc.integer({ min: 1, max: 30 }));
  const ward = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.array(row, { minLength: 2, maxLength: 5 }))
    .map(([seats, rows]): WardRows => {
      const all: [string, number][] = [...rows, ['con', 20], ['lab', 7]];
      return { seats, rows: all.sort((a, b) => b[1] - a[1]) };
    });

  it('is the first of those points that leaves no majority', () => {
    fc.assert(
      fc.property(fc.array(ward, { minLength: 1, maxLength: 4 }), fc.nat(4), fc.nat(4), (wards, con, lab) => {
        const standing = makeStanding({ wards, notUp: { con, lab } });
        const answer = deriveSwing(standing, 'con', 'lab');
        if (standing.controller !== 'con') return void expect(answer.kind).toBe('no-target');
        const left = (points: number): number => wards.reduce((sum, each) => sum + seatsLeft(each, points), con);
        const points = [0, ...wards.flatMap(levelPoints).filter((each) => each > 0)].sort((a, b) => a - b);
        const first = points.find((each) => left(each) < standing.majority);
        if (first === undefined) expect(answer).toEqual({ kind: 'out-of-reach' });
        else expect(answer).toMatchObject({ kind: 'swing', points: expect.closeTo(first, 9) as number });
      }),
      { numRuns: 500 },
    );
  });
});
