import { describe, expect, it } from 'vitest';
import { deriveCloseness, toContenders } from '../../src/model/closeness';
import { ask, makeStanding } from './closeness-fixture';
import type { WardRows } from './closeness-fixture';

/** One seat, won by the first. */
const single = (...rows: WardRows['rows']): WardRows => ({ seats: 1, rows });

/** Two Conservatives elected, two Labour candidates behind them: by 5 and by 20 votes from the weaker. */
const PAIR: WardRows = {
  seats: 2,
  rows: [
    ['con', 90],
    ['con', 80],
    ['lab', 75],
    ['lab', 60],
  ],
};

describe('a target that is met, or is none', () => {
  const wards = [single(['con', 50], ['lab', 40]), single(['con', 50], ['lab', 40]), single(['lab', 50], ['con', 40])];

  it('is met by the party that has control, which is the largest and has no majority to be denied to itself', () => {
    const answers = deriveCloseness(makeStanding({ wards }), 'con');
    expect(answers.control).toEqual({ kind: 'met' });
    expect(answers.largest).toEqual({ kind: 'met' });
    expect(answers.deny).toEqual({ kind: 'no-target', reason: 'own-majority' });
  });

  it('denies a majority to nobody where there is no overall control', () => {
    const noc = { wards, notUp: { lab: 1 } };
    expect(ask(noc, 'lab', 'deny')).toEqual({ kind: 'met' });
    expect(ask(noc, 'con', 'deny')).toEqual({ kind: 'met' });
  });

  it('is not met by exactly half of the seats, nor by as many seats as another party has', () => {
    const noc = { wards, notUp: { lab: 1 } };
    expect(ask(noc, 'con', 'control')).toMatchObject({ kind: 'short', votes: 11, seats: 1 });
    expect(ask(noc, 'lab', 'largest')).toMatchObject({ kind: 'short', votes: 11, seats: 1 });
  });

  it('is none for the catch-all group and for independents, who are not one party', () => {
    const many = { kind: 'no-target', reason: 'many-parties' };
    const standing = makeStanding({ wards: [...wards, single(['ind', 9], ['con', 5])] });
    expect(deriveCloseness(standing, 'other')).toEqual({ deny: many, largest: many, control: many });
    expect(deriveCloseness(standing, 'ind')).toEqual({ deny: many, largest: many, control: many });
    expect(toContenders(standing)).toEqual(['con', 'lab']);
  });

  it('is out of reach of a party with too few candidates, or that nobody knows', () => {
    expect(ask({ wards: [...wards, single(['con', 9], ['ld', 5])] }, 'ld', 'largest')).toEqual({
      kind: 'out-of-reach',
    });
    expect(ask({ wards }, 'green', 'control')).toEqual({ kind: 'out-of-reach' });
    expect(ask({ wards }, 'constructor', 'deny')).toEqual({ kind: 'out-of-reach' });
  });
});

describe('what a seat lacked', () => {
  it('is the gap to the weakest elected rival and one vote, with the names of both', () => {
    const wards = [PAIR, single(['lab', 9], ['con', 5])] satisfies WardRows[];
    expect(ask({ wards }, 'lab', 'control')).toEqual({
      kind: 'short',
      votes: 6,
      outright: 6,
      seats: 1,
      wards: 1,
      evidence: [{ ward: 'W1', wardName: 'Ward 1', from: 'con', candidate: 'W1 3 lab', rival: 'W1 2 con', lacked: 6 }],
    });
  });

  it('is one vote where a lot decided between equal votes', () => {
    expect(ask({ wards: [single(['con', 70], ['lab', 70])] }, 'lab', 'control')).toMatchObject({
      kind: 'short',
      votes: 1,
    });
  });

  it('pairs the second best loser with the second weakest rival where a ward has to give two seats', () => {
    const wards = [PAIR];
    const answer = ask({ wards }, 'lab', 'control');
    expect(answer).toMatchObject({ votes: 6 + 31, seats: 2, wards: 1 });
    expect(answer).toMatchObject({
      evidence: [
        { candidate: 'W1 3 lab', lacked: 6 },
        { candidate: 'W1 4 lab', lacked: 31 },
      ],
    });
  });

  it('says how many votes would have been enough with everybody else’s as they were', () => {
    // Both have to pass the stronger of the two rivals, or he stays: 16 and 31.
    expect(ask({ wards: [PAIR] }, 'lab', 'control')).toMatchObject({ votes: 37, outright: 47 });
    // A colleague with fewer votes than the rival would have been the one to go: he needs 3 more.
    const colleague: WardRows[] = [
      {
        seats: 2,
        rows: [
          ['con', 80],
          ['lab', 78],
          ['lab', 75],
        ],
      },
    ];
    expect(ask({ wards: colleague }, 'lab', 'control')).toMatchObject({ votes: 6, outright: 9 });
  });

  it('counts parties of one group as one party, whoever of them stood', () => {
    const wards = [single(['con', 50], ['lab-coop', 40]), single(['lab', 60], ['lab-coop', 55], ['con', 5])];
    expect(ask({ wards }, 'lab-coop', 'control')).toMatchObject({
      votes: 11,
      evidence: [{ candidate: 'W1 2 lab-coop' }],
    });
  });
});

describe('whose seat it is', () => {
  it('takes from the party in control, dear as it is, where a cheap seat of another does not deny it anything', () => {
    const wards = [single(['con', 50], ['lab', 20]), single(['con', 50], ['ld', 40]), single(['ld', 30], ['lab', 29])];
    expect(ask({ wards }, 'lab', 'deny')).toMatchObject({ votes: 31, evidence: [{ ward: 'W1', from: 'con' }] });
  });

  it('pays for the seat of a third party on the way to one of the party in control', () => {
    const wards: WardRows[] = [
      {
        seats: 2,
        rows: [
          ['con', 90],
          ['ld', 80],
          ['lab', 79],
          ['lab', 71],
        ],
      },
      single(['con', 500], ['lab', 5]),
      single(['con', 500], ['ld', 5]),
      single(['ld', 500], ['con', 5]),
    ];
    const denied = ask({ wards }, 'lab', 'deny');
    expect(denied).toMatchObject({ votes: 2 + 20, seats: 2, evidence: [{ from: 'ld' }, { from: 'con' }] });
  });

  it('prefers for the largest party a dearer seat of the strongest rival to more and cheaper seats of others', () => {
    const cheap = (): WardRows => single(['ld', 30], ['lab', 11]);
    const dear = (): WardRows => single(['con', 40], ['lab', 11]);
    const wards = [cheap(), cheap(), cheap(), dear()];
    // Con 12, Lab 10: two seats are enough if one of them is the Conservatives' (20 + 30), otherwise it takes three (60).
    const answer = ask({ wards, notUp: { con: 11, lab: 10, ld: 4 } }, 'lab', 'largest');
    expect(answer).toMatchObject({ votes: 50, seats: 2, evidence: [{ from: 'ld' }, { from: 'con' }] });
    // Where the others' are cheap enough, three of them.
    const cheaper = [1, 2, 3].map((): WardRows => single(['ld', 11], ['lab', 11]));
    const other = ask({ wards: [...cheaper, dear()], notUp: { con: 11, lab: 10, ld: 4 } }, 'lab', 'largest');
    expect(other).toMatchObject({ votes: 3, seats: 3, evidence: [{ from: 'ld' }, { from: 'ld' }, { from: 'ld' }] });
  });

  it('brings two strong rivals down at once where both are ahead', () => {
    const wards = [
      single(['con', 40], ['lab', 30]),
      single(['ld', 40], ['lab', 30]),
      single(['con', 40], ['lab', 35]),
      single(['con', 40], ['lab', 36]),
    ];
    // Lab 5, Con 7, LD 7. Two Conservative seats (5 + 6) leave the Liberal Democrats ahead, and a third would cost 11 more.
    const answer = ask({ wards, notUp: { con: 4, ld: 6, lab: 5 } }, 'lab', 'largest');
    expect(answer).toMatchObject({ votes: 5 + 11, seats: 2, evidence: [{ from: 'con' }, { from: 'ld' }] });
  });

  it('relies on no lot: of rivals with equal votes it takes both, or seats elsewhere, to be sure of the one', () => {
    const equal: WardRows = {
      seats: 2,
      rows: [
        ['con', 50],
        ['ld', 50],
        ['lab', 45],
        ['lab', 40],
      ],
    };
    const safe = single(['con', 900], ['ld', 5]);
    const standing = { wards: [equal, safe], notUp: {} };
    const answer = ask(standing, 'lab', 'deny');
    expect(answer).toMatchObject({ votes: 6 + 11, seats: 2 });
    const control = ask({ wards: [equal], notUp: { lab: 1, con: 0 } }, 'lab', 'control');
    expect(control).toMatchObject({ votes: 6, evidence: [{ lacked: 6, lot: true }] });
  });
});

describe('seats that nobody could take', () => {
  it('counts those not up and the vacant ones into the majority', () => {
    const wards = [single(['con', 50], ['lab', 40]), single(['con', 50], ['lab', 30])];
    expect(ask({ wards }, 'lab', 'control')).toMatchObject({ votes: 32, seats: 2 });
    expect(ask({ wards, notUp: { lab: 2 } }, 'lab', 'control')).toMatchObject({ votes: 11, seats: 1 });
    expect(ask({ wards, notUp: { lab: 2 }, vacant: 1 }, 'lab', 'control')).toMatchObject({ votes: 11, seats: 1 });
    expect(ask({ wards, notUp: { lab: 2 }, vacant: 2 }, 'lab', 'control')).toMatchObject({ votes: 32, seats: 2 });
    expect(ask({ wards, notUp: { lab: 2 }, vacant: 4 }, 'lab', 'control')).toEqual({ kind: 'out-of-reach' });
  });

  it('leaves an uncontested seat to who has it, and counts it', () => {
    const unopposed: WardRows = { seats: 1, rows: [['con', null]], over: { status: 'uncontested' } };
    const wards = [unopposed, unopposed, single(['con', 50], ['lab', 40])];
    expect(ask({ wards }, 'lab', 'control')).toEqual({ kind: 'out-of-reach' });
    expect(ask({ wards, notUp: { lab: 2 } }, 'lab', 'deny')).toMatchObject({ votes: 11, evidence: [{ ward: 'W3' }] });
  });
});
