import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFeed, NO_MEMORY, rememberFormer } from '../../src/view/feed-view';
import { arrival, AWAITING, LAB, named, toFeed, toUpdated } from './feed-fixture';
import { sample } from './front-fixture';
import { makeResults } from './model-fixture';

describe('declarations with times of their own', () => {
  const feed = toFeed(
    makeResults([
      named('Early', { declared: '2018-05-03T23:30:00+01:00' }),
      named('Late', { declared: '2018-05-04T01:05:00+01:00' }),
      named('Middle', { declared: '2018-05-04T00:40:00+01:00' }),
    ]),
  );

  it('stand newest first, with the clock and the day of the publisher', () => {
    expect(feed.names()).toEqual(['Late', 'Middle', 'Early']);
    expect(['Late', 'Early'].map((name) => feed.entry(name)).map(({ time, day }) => [time, day])).toEqual([
      ['1.05am', '4 May 2018'],
      ['11.30pm', '3 May 2018'],
    ]);
  });

  it('are compared as moments, whatever offset each is given with', () => {
    const mixed = toFeed(
      makeResults([
        named('Greenwich', { declared: '2018-05-04T00:30:00Z' }),
        named('Summer', { declared: '2018-05-04T01:10:00+01:00' }),
        named('Bare', { declared: '2018-05-04T00:20:00' }),
      ]),
    );
    expect(mixed.names()).toEqual(['Greenwich', 'Bare', 'Summer']);
  });

  it('have their own time, not that of the file which brought them', () => {
    const results = makeResults([named('A', { declared: toUpdated(5) })], { sequence: 30 });
    const { time, iso } = toFeed(results, { arrivals: [arrival('E-A', 20)] }).entry('A');
    expect([time, iso]).toEqual(['1.05am', toUpdated(5)]);
  });

  it.each(['soon', '2018-05-04', ''])('that are no times of the day (%j) count as not known', (declared) => {
    const results = makeResults([named('A', { declared })], { sequence: 30 });
    expect(toFeed(results).entry('A').time).toBe('');
    expect(toFeed(results, { arrivals: [arrival('E-A', 20)] }).entry('A').time).toBe('by 1.20am');
  });
});

describe('declarations without times', () => {
  const results = makeResults([named('A'), named('B'), named('C')], { sequence: 30 });

  it('stand in the order in which they came, the latest first, each by the time of its file', () => {
    const feed = toFeed(results, { arrivals: [arrival('E-B', 10), arrival('E-C', 11), arrival('E-A', 12)] });
    expect(feed.names()).toEqual(['A', 'C', 'B']);
    expect(feed.entry('A').time).toBe('by 1.12am');
  });

  it('stand in that order though the publisher’s clock goes backwards, or says nothing', () => {
    const arrivals = [
      arrival('E-B', 10),
      { ...arrival('E-C', 11), updated: toUpdated(2) },
      { ...arrival('E-A', 12), updated: 'x' },
    ];
    const feed = toFeed(results, { arrivals });
    expect(feed.names()).toEqual(['A', 'C', 'B']);
    expect(feed.entry('A').time).toBe('');
  });

  it('which came together stand by name, because nobody knows which was first', () => {
    const feed = toFeed(results, { arrivals: ['E-C', 'E-A', 'E-B'].map((code) => arrival(code, 10)) });
    expect(feed.names()).toEqual(['A', 'B', 'C']);
  });

  it('stand among those that have times by the time of their file', () => {
    const mixed = makeResults([named('A', { declared: toUpdated(15) }), named('B'), named('C')], { sequence: 30 });
    const feed = toFeed(mixed, { arrivals: [arrival('E-C', 10), arrival('E-B', 20), arrival('E-A', 21)] });
    expect(feed.names()).toEqual(['B', 'A', 'C']);
  });

  it('that a later snapshot has brought than the one on the map are not told yet', () => {
    const feed = toFeed(results, { arrivals: [arrival('E-B', 10), arrival('E-C', 31, 'corrected')] });
    expect([feed.names()[0], feed.entry('C').label, feed.entry('C').time]).toEqual(['B', '', '']);
  });
});

describe('declarations that nobody saw coming', () => {
  const results = makeResults([named('Zed'), named('Ash'), named('Fir')], { sequence: 30 });

  it('stand last, by name, without a time, under a line that says so', () => {
    const feed = toFeed(results, { arrivals: [arrival('E-Fir', 10)] });
    expect(feed.names()).toEqual(['Fir', 'Ash', 'Zed']);
    expect(feed.entry('Ash').time).toBe('');
    expect(feed.undatedLine()).toBe('Declared earlier, in alphabetical order: no source has the times');
  });

  it('are not called earlier than those whose own time the data has', () => {
    const mixed = makeResults([named('A', { declared: toUpdated(5) }), named('B')]);
    expect(toFeed(mixed).undatedLine()).toBe('Time of declaration not known, in alphabetical order');
  });

  it('are all of the 2018 sample, which says it plainly and promises no order of time', () => {
    const feed = toFeed(sample);
    expect(feed.names()).toHaveLength(150);
    expect(feed.names().slice(0, 3)).toEqual(['Adur', 'Amber Valley', 'Barking and Dagenham']);
    expect(feed.undatedLine()).toBe(
      'In alphabetical order: no source has the times or the order of these declarations',
    );
    expect(feed.line()).toBe('150 of 150 councils declared');
  });
});

describe('what is remembered of results that changed', () => {
  const first = makeResults([named('A')], { sequence: 10 });
  const second = makeResults([named('A', LAB)], { sequence: 11 });
  const arrivals = [arrival('E-A', 11, 'corrected')];
  const memory = rememberFormer(rememberFormer(NO_MEMORY, first, []), second, arrivals);

  it('is what was declared just before, whether the arrival is told with the snapshot or after it', () => {
    const late = rememberFormer(rememberFormer(rememberFormer(NO_MEMORY, first, []), second, []), second, arrivals);
    for (const each of [memory, late]) expect(each.former.get('E-A')).toBe(first.councils[0]);
  });

  it('stays while other snapshots come', () => {
    const third = makeResults([named('A', LAB)], { sequence: 12 });
    expect(rememberFormer(memory, third, arrivals).former.get('E-A')).toBe(first.councils[0]);
  });

  it('is forgotten by who goes back, and in another election', () => {
    expect(rememberFormer(memory, first, arrivals).former.size).toBe(0);
    const other = makeResults([named('A')], { sequence: 12, election: { ...first.election, id: 'local.2019-05-02' } });
    expect(rememberFormer(memory, other, arrivals).former.size).toBe(0);
  });
});

describe('whatever arrivals say', () => {
  const kinds = ['declared', 'corrected', 'withdrawn'] as const;
  const statuses = ['declared', 'declared', 'awaiting', 'counting', 'recount'] as const;
  const codes = ['E-A', 'E-B', 'E-C', 'E-D', 'E-X'];
  const someArrivals = fc.array(
    fc.record({
      code: fc.constantFrom(...codes),
      kind: fc.constantFrom(...kinds),
      sequence: fc.integer({ min: 0, max: 12 }),
      updated: fc.oneof(fc.constantFrom('', 'x', toUpdated(3)), fc.integer({ min: 0, max: 59 }).map(toUpdated)),
    }),
    { maxLength: 20 },
  );
  const someStates = fc.array(
    fc.record({
      status: fc.constantFrom(...statuses),
      declared: fc.constantFrom('', '2018-05-04', toUpdated(4), toUpdated(30)),
    }),
    { minLength: 4, maxLength: 4 },
  );
  const makeState = (states: readonly { status: (typeof statuses)[number]; declared: string }[]) =>
    makeResults(
      states.map(({ status, declared }, i) =>
        named('ABCD'[i]!, status === 'declared' ? { declared } : { ...AWAITING, status }),
      ),
      { sequence: 10 },
    );

  it('every council that votes and has declared is in the list once, and no other but those withdrawn', () => {
    fc.assert(
      fc.property(someStates, someArrivals, (states, arrivals) => {
        const results = makeState(states);
        const { items } = toFeed(results, { arrivals }).feed;
        const declared = results.councils.filter(({ status }) => status === 'declared').map(({ code }) => code);
        const told = items.filter(({ kind }) => kind !== 'withdrawn').map(({ code }) => code);
        expect([...told].sort()).toEqual([...declared].sort());
        expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
      }),
    );
  });

  it('what has no moment comes after what has one, by name', () => {
    fc.assert(
      fc.property(someStates, someArrivals, (states, arrivals) => {
        const { items } = toFeed(makeState(states), { arrivals }).feed;
        const undated = items.filter(({ moment }) => !moment).map(({ name }) => name);
        expect(items.slice(items.length - undated.length).map(({ name }) => name)).toEqual([...undated].sort());
      }),
    );
  });

  it('the same facts make the same list, in whatever order the file has them', () => {
    fc.assert(
      fc.property(someStates, someArrivals, (states, arrivals) => {
        const results = makeState(states);
        const turned = {
          ...results,
          councils: [...results.councils].reverse(),
          contested: [...results.contested].reverse(),
        };
        expect(toFeed(turned, { arrivals }).names()).toEqual(toFeed(results, { arrivals }).names());
      }),
    );
  });

  it('a council that does not vote is not in the list', () => {
    const results = makeResults([named('A'), named('B')], { contested: ['E-A'] });
    const source = {
      results,
      arrivals: [arrival('E-B', 1)],
      former: new Map(),
      names: new Map(),
      councilOf: () => undefined,
    };
    expect(deriveFeed({ ...source, compare: (a, b) => a.localeCompare(b) }).items.map(({ code }) => code)).toEqual([
      'E-A',
    ]);
  });
});
