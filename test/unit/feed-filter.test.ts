import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { NO_OVERALL_CONTROL, type CouncilFile } from '../../src/model/contract';
import { arrangeFeed, CLOSE, pickFeed, toFeedOrder, toMargin } from '../../src/view/feed-filter';
import { toPartyBook } from '../../src/view/parties';
import { arrival, AWAITING, LAB, named, toFeed } from './feed-fixture';
import { sample, sampleBook } from './front-fixture';
import { makeCouncil, makeResults } from './model-fixture';

const NOC = {
  seats: { con: 29, lab: 30, ind: 1 },
  composition: { con: 29, lab: 30, other: 1 },
  control: { before: 'con', after: 'noc' },
};

describe('the filters', () => {
  const results = makeResults([named('Held'), named('Taken', LAB), named('Lost', NOC), named('Out', AWAITING)], {
    targets: [
      { council: 'E-Taken', party: 'lab', label: 'First' },
      { council: 'E-Out', party: 'lab', label: 'Second' },
      { council: 'E-Nowhere', party: 'lab', label: 'Third' },
    ],
  });
  const feed = toFeed(results);

  it('say how many each has, and have as many', () => {
    expect(feed.choices.counts).toEqual({ latest: 3, changed: 2, targets: 1, closest: 1 });
    for (const filter of ['latest', 'changed', 'targets', 'closest'] as const)
      expect(feed.names(filter)).toHaveLength(feed.choices.counts[filter]);
  });

  it('find changes of control, and the gains of each party that has any', () => {
    expect(feed.names('changed')).toEqual(['Lost', 'Taken']);
    expect(feed.choices.gains.map(({ party, count }) => [party.id, count])).toEqual([['lab', 1]]);
    expect(feed.names('gains:lab')).toEqual(['Taken']);
    expect(feed.names('gains:con')).toEqual([]);
  });

  it('find targets that have declared, and name those that are awaited', () => {
    expect(feed.names('targets')).toEqual(['Taken']);
    expect(feed.line('targets')).toBe('1 of 2 target councils declared; awaited: Out');
  });

  it('find those one seat from another control, and say by whose seats', () => {
    expect(feed.names('closest')).toEqual(['Lost']);
    expect(feed.entry('Lost').margin).toBe('Lab 1 seat short of control (30 of 60, 31 needed)');
    expect(feed.entry('Held').margin).toBe('Con 3 seats from losing control (33 of 60, 31 needed)');
  });

  it('leave out what has been withdrawn, except from the latest', () => {
    const withdrawn = toFeed(results, { arrivals: [arrival('E-Out', 1, 'withdrawn')] });
    expect(withdrawn.choices.counts).toEqual({ latest: 4, changed: 2, targets: 1, closest: 1 });
  });

  it('say why they are empty, each in its own words', () => {
    const none = toFeed(
      makeResults([named('A', AWAITING)], { targets: [{ council: 'E-A', party: 'lab', label: 'x' }] }),
    );
    expect(none.empty('latest')).toBe('No council has declared yet.');
    expect(none.empty('targets')).toBe('No target has declared yet. Awaited: A.');
    const held = toFeed(makeResults([named('A', { ...LAB, control: { before: 'lab', after: 'lab' } })]));
    expect(held.empty('changed')).toBe('No council that has declared has changed control.');
    expect(held.empty('targets')).toBe('The results name no targets.');
    expect(held.empty('closest')).toBe('No council that has declared is known to be 1 seat from another control.');
    expect(held.empty('gains:lab')).toBe('Labour has gained control of no council that has declared.');
  });

  it('find every gain of control in the sample', () => {
    const all = toFeed(sample);
    const gains = Object.fromEntries(all.choices.gains.map(({ party, count }) => [party.id, count]));
    const controls = sample.councils.filter(({ control }) => control!.after !== NO_OVERALL_CONTROL);
    const taken = controls.filter(({ control, isNew }) => !isNew && control!.before !== control!.after);
    expect(Object.values(gains).reduce((sum, count) => sum + count, 0)).toBe(taken.length);
    expect(all.names('gains:lab')).toContain('Plymouth');
    expect(all.names('closest')).toHaveLength(19);
  });
});

describe('how close a council was, by seats alone', () => {
  const book = toPartyBook(makeResults().parties, 'light', en);
  const marginOf = (over: Partial<CouncilFile>) => toMargin(makeResults([makeCouncil(over)]).councils[0]!, book);

  it('is what the majority would lose to end: one seat, where it has the fewest that are one', () => {
    const seats = { con: 31, lab: 29 };
    expect(marginOf({ seats, composition: seats, change: {} })).toMatchObject({
      kind: 'lose',
      seats: 1,
      held: 31,
      majority: 31,
    });
  });

  it('is one seat of what exactly half lacks, because half is not control', () => {
    const seats = { con: 30, lab: 30 };
    const margin = marginOf({ seats, composition: seats, control: { before: 'con', after: 'noc' } });
    expect(margin).toMatchObject({ kind: 'win', seats: 1, held: 30 });
    expect(margin!.parties.map(({ id }) => id).sort()).toEqual(['con', 'lab']);
  });

  it('counts from all seats, vacant ones too', () => {
    const seats = { con: 28, lab: 27 };
    const margin = marginOf({ seats, composition: seats, vacant: 5, control: { before: 'con', after: 'noc' } });
    expect(margin).toMatchObject({ seats: 3, majority: 31 });
  });

  it('never counts independents and small parties as one', () => {
    const seats = { con: 10, ind: 50 };
    const over = { seats, composition: { con: 10, other: 50 }, control: { before: 'con', after: 'noc' } };
    expect(marginOf(over)!.parties.map(({ id }) => id)).toEqual(['con']);
  });

  it.each<[string, Partial<CouncilFile>]>([
    [
      'the seats of the whole council are not known',
      { elects: 'thirds', up: 20, seats: { con: 20 }, composition: undefined },
    ],
    ['seats are missing', { composition: { con: 33, lab: 20 } }],
    ['control is not known', { control: { before: 'con' } }],
    ['it has not declared', AWAITING],
  ])('is not known where %s', (_, over) => {
    expect(marginOf({ change: {}, ...over })).toBeUndefined();
  });

  it('is never under one seat, and is one for all of the closest of the sample', () => {
    const known = sample.councils.flatMap((council) => toMargin(council, sampleBook) ?? []);
    expect(known.length).toBeGreaterThan(100);
    for (const { seats } of known) expect(seats).toBeGreaterThanOrEqual(1);
    const { feed } = toFeed(sample);
    for (const { council } of pickFeed(feed, 'closest', sampleBook))
      expect(toMargin(council!, sampleBook)!.seats).toBe(CLOSE);
  });
});

describe('a list that somebody is reading', () => {
  const arrivals = [arrival('E-A', 1), arrival('E-B', 2)];
  const before = toFeed(makeResults([named('A'), named('B'), named('C')], { sequence: 5 }), { arrivals });
  const order = toFeedOrder(before.feed.items);

  it('keeps its order and holds back what is new, and says how many', () => {
    const more = [...arrivals, arrival('E-D', 6), arrival('E-A', 7, 'corrected')];
    const results = makeResults([named('A', LAB), named('B'), named('C'), named('D')], { sequence: 7 });
    const { dated, undated, held } = arrangeFeed(toFeed(results, { arrivals: more }).feed.items, order);
    expect([dated, undated].map((part) => part.map(({ name }) => name))).toEqual([['B', 'A'], ['C']]);
    expect(held).toBe(1);
    expect(dated[1]!.kind).toBe('corrected');
  });

  it('lets go what has no place in it any more', () => {
    const fewer = toFeed(makeResults([named('A'), named('B', AWAITING)], { sequence: 6 }), { arrivals });
    const { dated, held } = arrangeFeed(fewer.feed.items, order);
    expect([dated.map(({ name }) => name), held]).toEqual([['A'], 0]);
  });
});
