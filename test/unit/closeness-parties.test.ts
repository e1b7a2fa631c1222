import { describe, expect, it } from 'vitest';
import { deriveCloseness, toStanding } from '../../src/model/closeness';
import { PARTIES, ask, makeWardFile, readCouncil } from './closeness-fixture';
import type { WardRows } from './closeness-fixture';

const single = (...rows: WardRows['rows']): WardRows => ({ seats: 1, rows });

const TWO_PARTIES: readonly WardRows[] = [single(['con', 50], ['lab', 45]), single(['con', 50], ['lab', 30])];

const COUNCIL = readCouncil({ total: 2, up: 2, seats: { con: 2 }, composition: { con: 2 }, change: {} });

describe('small parties, each for itself', () => {
  const wards = [single(['lab', 50], ['con', 45]), single(['con', 50], ['lab', 40]), single(['ra', 50], ['lab', 48])];

  it('does not make one rival of several', () => {
    const answer = ask({ wards, notUp: { ra: 1, mra: 2, ind: 2, lab: 2 } }, 'lab', 'largest');
    expect(answer).toEqual({ kind: 'met' });
  });

  it('does make a rival of one that is strong enough by itself', () => {
    const answer = ask({ wards, notUp: { ra: 2, lab: 2 } }, 'lab', 'largest');
    expect(answer).toMatchObject({ votes: 3, evidence: [{ from: 'ra' }] });
  });

  it('can be asked for by its own id', () => {
    const more = [...wards, single(['con', 50], ['ra', 40])];
    expect(ask({ wards: more, notUp: { ra: 1 } }, 'ra', 'largest')).toMatchObject({ votes: 11 });
  });

  it('is not known where it hangs on whose the unnamed seats of the catch-all group are', () => {
    const unknown = { kind: 'unknown', reason: 'others-not-split' };
    expect(ask({ wards, notUp: { other: 2, lab: 2 } }, 'lab', 'largest')).toEqual(unknown);
    expect(ask({ wards, notUp: { other: 1, lab: 2 } }, 'lab', 'largest')).toEqual({ kind: 'met' });
    expect(ask({ wards, notUp: { other: 2, lab: 2 } }, 'lab', 'control')).toMatchObject({ kind: 'short' });
  });

  it('is known where the composition itself names them', () => {
    const composition = { lab: 3, con: 1, ra: 1, mra: 2 };
    const answer = ask({ wards, notUp: { other: 2, lab: 2 }, over: { composition } }, 'lab', 'largest');
    expect(answer).toEqual({ kind: 'met' });
  });

  it('has as many seats as the composition gives it by name, and none of the unnamed', () => {
    const four = [1, 2, 3].map(() => single(['ra', 50], ['lab', 45], ['con', 9]));
    const parts = { wards: four, notUp: { other: 2 } };
    const named = { ...parts, over: { composition: { ra: 4, other: 1 }, control: { after: 'ra' } } };
    expect(ask(parts, 'ra', 'control')).toEqual({ kind: 'met' });
    expect(ask({ ...parts, over: { control: { after: 'ra' } } }, 'lab', 'deny')).toMatchObject({ kind: 'unknown' });
    expect(ask(named, 'lab', 'deny')).toMatchObject({ kind: 'short', votes: 12, seats: 2 });
    const fewer = { ...parts, over: { composition: { ra: 2, other: 3 } } };
    expect(ask(fewer, 'lab', 'control')).toEqual({ kind: 'unknown', reason: 'composition-differs' });
  });
});

describe('independents, each alone', () => {
  const lone = (party: string): WardRows => single([party, 50], ['lab', 45]);

  it('have a seat each, so two of them are no party of two', () => {
    const wards = [lone('ind'), lone('ind'), lone('lab'), lone('lab')];
    expect(ask({ wards }, 'lab', 'largest')).toEqual({ kind: 'met' });
  });

  it('are each as large as a party with one seat', () => {
    expect(ask({ wards: [lone('ind'), single(['lab', 9], ['con', 1])] }, 'lab', 'largest')).toMatchObject({ votes: 6 });
    expect(ask({ wards: [lone('ind'), lone('ind')] }, 'lab', 'largest')).toMatchObject({ votes: 12, seats: 2 });
    expect(ask({ wards: [lone('ind')] }, 'lab', 'largest')).toMatchObject({ votes: 6, seats: 1 });
    expect(ask({ wards: [lone('con')], notUp: { ind: 1 } }, 'lab', 'largest')).toEqual({ kind: 'out-of-reach' });
  });
});

describe('parties, by id and by name', () => {
  it('are many under any id if they are called independent', () => {
    const parties = [...PARTIES, { id: 'xyz', name: 'Independent', short: 'Ind', colour: '#888888', group: 'other' }];
    const standing = toStanding(COUNCIL, makeWardFile(TWO_PARTIES), parties);
    expect(deriveCloseness(standing, 'xyz').control).toEqual({ kind: 'no-target', reason: 'many-parties' });
    expect(deriveCloseness(toStanding(COUNCIL, makeWardFile(TWO_PARTIES), PARTIES), 'xyz').control).toEqual({
      kind: 'out-of-reach',
    });
  });

  it('may be defined by the ward file, as any party', () => {
    const file = {
      ...makeWardFile(TWO_PARTIES),
      parties: [{ id: 'lab-x', name: 'L', short: 'L', colour: '#e4003b', group: 'lab' }],
    };
    expect(deriveCloseness(toStanding(COUNCIL, file, PARTIES), 'lab-x').control).toMatchObject({
      votes: 6 + 21,
    });
    expect(ask({ wards: TWO_PARTIES }, 'lab-x', 'control')).toEqual({ kind: 'out-of-reach' });
  });
});
