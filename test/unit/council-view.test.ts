/** One council in every state that a night can put it in. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import type { CouncilFile } from '../../src/model/contract';
import type { CouncilView } from '../../src/view/council-view';
import { toNoElection } from '../../src/view/spoken';
import { toView } from './front-fixture';
import { makeCouncil, makeCouncilWithout, makeResults } from './model-fixture';

const viewOf = (over: Partial<CouncilFile> = {}, baseline = ''): CouncilView =>
  toView(makeResults([makeCouncil(over)]), baseline);

describe('the sentence of a council', () => {
  it.each([
    [{ before: 'con', after: 'con' }, 'Con hold, all seats up'],
    [{ before: 'lab', after: 'con' }, 'Con gain from Lab, all seats up'],
    [{ before: 'noc', after: 'con' }, 'Con gain from NOC, all seats up'],
  ])('for control %o is %s', (control, sentence) => {
    expect(viewOf({ control }).sentence).toBe(sentence);
  });

  it('says what was lost where nobody has more than half', () => {
    const even = { composition: { con: 30, lab: 30 }, seats: { con: 30, lab: 30 } };
    expect(viewOf({ ...even, control: { before: 'con', after: 'noc' } }).sentence).toBe(
      'Con lose to NOC, all seats up',
    );
    expect(viewOf({ ...even, control: { before: 'noc', after: 'noc' } }).sentence).toBe('NOC, no change, all seats up');
  });

  it('has no hold for a new council', () => {
    const view = toView(makeResults([makeCouncil({ isNew: true, control: { after: 'con' } })]));
    expect(view.sentence).toBe('Con win (new council), all seats up');
    expect(view.changed).toBe(false);
    expect(view.before).toBeUndefined();
  });

  it('has no winner for a new council that nobody won', () => {
    const even = { composition: { con: 30, lab: 30 }, seats: { con: 30, lab: 30 } };
    expect(viewOf({ ...even, isNew: true, control: { after: 'noc' } }).sentence).not.toContain('NOC win');
  });

  it.each([
    ['awaiting', 'Awaiting result'],
    ['counting', 'Counting'],
    ['recount', 'Recount'],
    ['postponed', 'Poll postponed'],
  ] as const)('of one that is %s is just that, with nobody in control afterwards', (status, sentence) => {
    const view = viewOf({ status, control: { before: 'con', after: 'con' } });
    expect(view).toMatchObject({ sentence, outcome: sentence, declared: false, changed: false });
    expect(view.after).toBeUndefined();
    expect(view.before?.short).toBe('Con');
  });

  it('says that control is not known where the file does not say', () => {
    const view = toView(makeResults([makeCouncilWithout(['control'])]));
    expect(view.sentence).toBe('Control not known, all seats up');
    expect(view.after).toBeUndefined();
  });

  it('says how many seats were up', () => {
    expect(viewOf({ elects: 'halves', up: 30 }).sentence).toBe('Con hold, half of seats up');
    expect(viewOf({ elects: 'thirds', up: 20 }).standfirst).toBe('20 of 60 seats up');
    expect(viewOf({ type: 'District council' }).standfirst).toBe('District council · all 60 seats up');
  });
});

describe('the numbers of a council', () => {
  it('count a majority from all seats, not from those that are up', () => {
    expect(viewOf({ elects: 'thirds', up: 20 }).majority).toBe(31);
    expect(viewOf({ total: 49, up: 49 }).majority).toBe(25);
  });

  it('show no change where no named baseline gives one, and never 0', () => {
    const view = toView(makeResults([makeCouncilWithout(['change'])]));
    expect(view.baseline).toBeUndefined();
    expect(view.rows.map(({ change }) => change)).toEqual([undefined, undefined, undefined]);
  });

  it('show a change of nothing as 0, which is a fact', () => {
    const view = viewOf({ change: { '2014': { con: 0, lab: 0 } } });
    expect(view.rows.slice(0, 2).map(({ change }) => change)).toEqual([0, 0]);
    expect(view.rows[2]?.change).toBeUndefined();
  });

  it('never mix two baselines: all changes are from the one that is named', () => {
    const change = { '2014': { con: -8 }, may2017: { con: -6, lab: 7 } };
    const view = viewOf({ change });
    expect([view.baseline, ...view.rows.map((row) => row.change)]).toEqual(['2014', -8, undefined, undefined]);
  });

  it('star every change where boundaries changed, with the reason', () => {
    expect(viewOf({ boundaryChange: { reason: 'New wards in 2018' } }).star).toBe(
      '* New wards in 2018; changes are not like for like.',
    );
    expect(toView(makeResults([makeCouncilWithout(['change'], { boundaryChange: { reason: 'New' } })])).star).toBe(
      undefined,
    );
  });

  it('leave seats after unknown where the file gives no composition', () => {
    const { rows } = toView(makeResults([makeCouncilWithout(['composition'])]));
    expect(rows.map(({ won, after }) => [won, after])).toEqual([
      [33, undefined],
      [26, undefined],
      [1, undefined],
    ]);
  });

  it('count candidates of two parties together that sit as one', () => {
    const view = viewOf({ seats: { con: 33, lab: 20, 'lab-coop': 6, ind: 1 } });
    expect(view.rows[1]).toMatchObject({ won: 26, after: 26, party: { name: 'Labour' } });
  });

  it('name a group of many after its only party where all of the group’s seats are that party’s', () => {
    expect(viewOf().rows[2]).toMatchObject({ party: { id: 'other', name: 'Independent' }, members: '' });
    expect(viewOf({ composition: { con: 33, lab: 25, other: 2 } }).rows[2]).toMatchObject({
      party: { name: 'Other' },
      members: '1 Independent',
    });
  });

  it('have a row for a party that the file does not define, under the name it came with', () => {
    const { rows } = viewOf({ seats: { con: 33, zzz: 27 }, composition: { con: 33, zzz: 27 } });
    expect(rows.map(({ party }) => party.name)).toContain('zzz');
  });
});

describe('a poll that was put off', () => {
  const poll = { ward: 'E05000105', name: 'Willesden Green', seats: 3 };

  it('is a note with its date and its winners, in words', () => {
    const { notes } = viewOf({ vacant: 0, postponed: [{ ...poll, date: '2018-06-21', won: { lab: 3 } }] });
    expect(notes).toEqual([
      'Willesden Green (3 seats) did not vote with the rest: its poll was on 21 June 2018 and elected 3 Labour. It is not in these figures.',
    ]);
  });

  it('invents neither where they are not known', () => {
    const { notes } = viewOf({ postponed: [{ ...poll, seats: 1 }] });
    expect(notes[0]).toBe(
      'Willesden Green (1 seat) did not vote with the rest: its poll was put off. It is not in these figures.',
    );
  });
});

describe('a place where nobody votes', () => {
  it('says just that', () => {
    expect(toNoElection('City of London', en)).toBe('City of London: No election here this time');
  });
});
