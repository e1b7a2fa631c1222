import { describe, expect, it } from 'vitest';
import type { CouncilFile } from '../../src/model/contract';
import { NO_MEMORY, rememberFormer, type FeedArrival } from '../../src/view/feed-view';
import { arrival, AWAITING, LAB, named, toFeed, toUpdated } from './feed-fixture';
import { sample } from './front-fixture';
import { makeCouncil, makeCouncilWithout, makeResults } from './model-fixture';

describe('a result that changed', () => {
  const first = makeResults([named('A'), named('B')], { sequence: 10 });
  const remember = (councils: CouncilFile[], sequence: number, arrivals: FeedArrival[]) => {
    const results = makeResults(councils, { sequence });
    const memory = rememberFormer(rememberFormer(NO_MEMORY, first, []), results, arrivals);
    return toFeed(results, { arrivals, memory });
  };

  it('is labelled as corrected, stands where the correction came, and says what it was', () => {
    const feed = remember([named('A', LAB), named('B')], 11, [
      arrival('E-A', 9),
      arrival('E-B', 10),
      arrival('E-A', 11, 'corrected'),
    ]);
    expect(feed.names()).toEqual(['A', 'B']);
    expect(feed.entry('A')).toMatchObject({
      kind: 'corrected',
      label: 'Corrected',
      time: 'by 1.11am',
      sentence: 'Lab gain from Con, all seats up',
      before: 'Before: Con hold, all seats up; Lab 26 (now 40), Con 33 (now 20), Ind 1 (now 0)',
    });
    expect(feed.entry('B')).toMatchObject({ label: '', before: '' });
  });

  it('says when it was declared, where the data has that', () => {
    const feed = remember([named('A', { ...LAB, declared: toUpdated(5) }), named('B')], 11, [
      arrival('E-A', 11, 'corrected'),
    ]);
    expect(feed.entry('A')).toMatchObject({ label: 'Corrected, declared at 1.05am', time: 'by 1.11am' });
  });

  it('says that outcome and seats are as before, where something else was corrected', () => {
    const feed = remember([named('A', { turnout: 40 }), named('B')], 11, [arrival('E-A', 11, 'corrected')]);
    expect(feed.entry('A').before).toBe('Outcome and seats won as before');
  });

  it('is labelled though nobody saw what it was, and nothing is made up', () => {
    const arrivals = [arrival('E-A', 9, 'corrected')];
    expect(toFeed(first, { arrivals }).entry('A')).toMatchObject({ label: 'Corrected', before: '' });
  });

  it('is told as withdrawn once it is, without seats, with what it was', () => {
    const feed = remember([named('A', AWAITING), named('B')], 11, [arrival('E-A', 11, 'withdrawn')]);
    expect(feed.names()).toEqual(['A', 'B']);
    expect(feed.entry('A')).toMatchObject({
      label: 'Withdrawn',
      sentence: 'Awaiting result',
      won: [],
      changes: [],
      before: 'Before: Con hold, all seats up; Con 33, Lab 26, Ind 1',
    });
    expect(feed.line()).toBe('1 of 2 councils declared, 1 withdrawn; newest first');
  });

  it('is in the list though the file leaves its council out', () => {
    const results = makeResults([named('B')], { sequence: 11, contested: ['E-A', 'E-B'] });
    const feed = toFeed(results, { arrivals: [arrival('E-A', 11, 'withdrawn')] });
    expect(feed.entry('E-A')).toMatchObject({ label: 'Withdrawn', sentence: 'Awaiting result' });
  });

  it('says so when it is declared once more', () => {
    const arrivals = [arrival('E-A', 9), arrival('E-A', 10, 'withdrawn'), arrival('E-A', 11)];
    expect(remember([named('A', LAB), named('B')], 11, arrivals).entry('A').label).toBe('Declared again');
  });
});

describe('what an entry tells', () => {
  it('has the sentence, the party in control and the seats won, most first', () => {
    const { sentence, control, won } = toFeed(makeResults()).entry('Wandsworth');
    expect([sentence, control.id, won]).toEqual(['Con hold, all seats up', 'con', ['Con 33', 'Lab 26', 'Ind 1']]);
  });

  it('has a change only beside its named baseline', () => {
    const feed = toFeed(makeResults());
    expect(feed.entry('Wandsworth')).toMatchObject({
      changes: ['Lab +7', 'Ind +1', 'Con −8'],
      baseline: '2014',
      star: '',
    });
    const without = toFeed(makeResults([makeCouncilWithout(['change'])])).entry('Wandsworth');
    expect([without.changes, without.baseline]).toEqual([[], '']);
  });

  it('has no ± in any of the 150 of the sample without a baseline, and no hyphen for a minus', () => {
    const feed = toFeed(sample);
    const entries = feed.names().map((name) => feed.entry(name));
    for (const { changes, baseline, name } of entries) {
      if (changes.length) expect(baseline, name).not.toBe('');
      expect(changes.join(), name).not.toContain('-');
    }
    expect(entries.filter(({ changes }) => changes.length).length).toBeGreaterThan(100);
  });

  it('takes the baseline that is asked for, where the council has it', () => {
    const results = makeResults([makeCouncil({ change: { '2014': { con: -8 }, may2017: { con: -5 } } })]);
    expect(toFeed(results, { preferred: 'may2017' }).entry('Wandsworth')).toMatchObject({
      changes: ['Con −5'],
      baseline: 'May 2017',
    });
  });

  it('has an asterisk on every change that is not like for like, and says why', () => {
    const results = makeResults([makeCouncil({ boundaryChange: { reason: 'New wards' } })]);
    const { changes, star } = toFeed(results).entry('Wandsworth');
    expect(changes).toEqual(['Lab +7*', 'Ind +1*', 'Con −8*']);
    expect(star).toBe('* New wards; changes are not like for like.');
  });

  it('says "no change" where no party has more or fewer seats', () => {
    const results = makeResults([makeCouncil({ change: { '2014': { con: 0, lab: 0, other: 0 } } })]);
    expect(toFeed(results).entry('Wandsworth')).toMatchObject({ changes: ['no change'], baseline: '2014' });
  });

  it('leaves out seats that are not known', () => {
    const results = makeResults([makeCouncilWithout(['seats', 'change'])]);
    expect(toFeed(results).entry('Wandsworth')).toMatchObject({ won: [], changes: [] });
  });

  it('has what editors say of the council and of its wards, and who says so', () => {
    const results = makeResults(undefined, {
      stories: [
        { council: 'E09000032', text: 'Held by 141 votes.', source: 'Our desk' },
        { council: 'E09000032', ward: 'W1', text: 'A recount.', source: 'The count' },
        { ward: 'W2', text: 'A tie.', source: 'The count' },
        { ward: 'W9', text: 'Of nowhere.', source: 'Nobody' },
        { council: 'E1', text: 'Of elsewhere.', source: 'Nobody' },
      ],
    });
    const wards = { W2: { council: 'E09000032', name: 'Bedford' } };
    expect(toFeed(results, { wards }).entry('Wandsworth').stories).toEqual([
      { ward: '', text: 'Held by 141 votes.', source: 'Our desk' },
      { ward: '', text: 'A recount.', source: 'The count' },
      { ward: 'Bedford', text: 'A tie.', source: 'The count' },
    ]);
  });
});

describe('a target', () => {
  const target = (party: string) => ({ targets: [{ council: 'E-A', party, label: 'Top target' }] });
  it.each([
    ['is taken', LAB, 'lab', 'Lab take', 'taken'],
    ['is taken by the party’s other name', LAB, 'lab-coop', 'Lab take', 'taken'],
    ['is not taken', {}, 'lab', 'Lab fail to take', 'failed'],
    [
      'is not taken where nobody has control',
      { seats: { con: 30, lab: 30 }, composition: { con: 30, lab: 30 }, control: { before: 'con', after: 'noc' } },
      'lab',
      'Lab fail to take',
      'failed',
    ],
    ['that was the party’s own is held, not taken', {}, 'con', 'Con hold', 'held'],
    ['that was the party’s own is lost', LAB, 'con', 'Con fail to hold', 'lost'],
    [
      'whose control is not known is not called failed',
      { control: { before: 'con' } },
      'lab',
      'Lab target, control not known',
      'unknown',
    ],
  ])('%s', (_, over, party, sentence, outcome) => {
    const results = makeResults([named('A', over)], target(party));
    expect(toFeed(results).entry('A').targets).toEqual([{ outcome, sentence, label: 'Top target' }]);
  });

  it('that is withdrawn is awaited again', () => {
    const results = makeResults([named('A', AWAITING)], { ...target('lab'), sequence: 10 });
    const { targets } = toFeed(results, { arrivals: [arrival('E-A', 10, 'withdrawn')] }).entry('A');
    expect(targets[0]!.sentence).toBe('Lab target, awaiting result');
  });
});
