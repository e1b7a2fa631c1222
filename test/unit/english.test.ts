import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';

describe('numbers', () => {
  it('have thousands with a comma and a real minus', () => {
    expect(en.number(2352)).toBe('2,352');
    expect(en.number(-3)).toBe('−3');
    expect(en.number(-1234)).toBe('−1,234');
  });

  it('are never −0', () => {
    expect(en.number(-0)).toBe('0');
    expect(en.change(-0)).toBe('0');
    expect(en.percent(-0.04)).toBe('0%');
  });

  it('have a sign where they are a change, except for none', () => {
    expect([en.change(7), en.change(-8), en.change(0)]).toEqual(['+7', '−8', '0']);
  });

  it('never have a hyphen for a minus, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ noNaN: true, min: -100, max: 100 }), (count, share) => {
        for (const words of [en.number(count), en.change(count), en.percent(share)]) {
          expect(words).not.toContain('-');
          expect(words).not.toMatch(/^[+−]0%?$/);
        }
      }),
    );
  });

  it('have per cent to one place at most', () => {
    expect([en.percent(41), en.percent(41.26), en.percent(0)]).toEqual(['41%', '41.3%', '0%']);
  });
});

describe('dates', () => {
  it('are in words, and on the day that the file says, wherever the reader is', () => {
    expect(en.date('2018-05-03')).toBe('3 May 2018');
  });

  it('stay as they were written where they are no dates', () => {
    expect(en.date('soon')).toBe('soon');
  });
});

describe('one and many', () => {
  it.each([
    [en.seats(1), '1 seat'],
    [en.seats(0), '0 seats'],
    [en.seats(1_500), '1,500 seats'],
    [en.wards(1), '1 ward'],
    [en.wards(20), '20 wards'],
    [en.councils(1), 'council'],
    [en.after(80, 150), 'after 80 of 150 councils'],
    [en.after(1, 1), 'after 1 of 1 council'],
    [en.seatChangeNote('May 2017', 142, 150), 'Seats: change on May 2017, known for 142 of 150 councils.'],
    [en.changedHands(1), '1 council changed control'],
  ])('%s', (found, expected) => {
    expect(found).toBe(expected);
  });

  it('lists with a comma and an "and"', () => {
    expect([en.list([]), en.list(['a']), en.list(['a', 'b']), en.list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});

describe('outcomes', () => {
  it.each([
    [{ kind: 'hold', party: 'Con' }, 'Con hold', 'Con hold'],
    [{ kind: 'gain', party: 'Lab', from: 'Con' }, 'Lab gain from Con', 'Lab gain from Con'],
    [{ kind: 'gain', party: 'Con' }, 'Con gain from NOC', 'Con gain from no overall control'],
    [{ kind: 'lose', party: 'Con' }, 'Con lose to NOC', 'Con lose to no overall control'],
    [{ kind: 'noc', party: 'NOC' }, 'NOC, no change', 'No overall control, no change'],
    [{ kind: 'win', party: 'LD' }, 'LD win (new council)', 'LD win (new council)'],
    [{ kind: 'unknown', party: '' }, 'Control not known', 'Control not known'],
  ] as const)('%o is "%s"', (outcome, short, long) => {
    expect(en.outcome(outcome)).toBe(short);
    expect(en.outcomeLong(outcome)).toBe(long);
  });
});

describe('words of the map', () => {
  it('say whose data it is, and nothing where nothing is given', () => {
    expect(en.sourceLine('A', 'B')).toBe('Results: A. Boundaries: B');
    expect(en.sourceLine('', '')).toBe('');
  });

  it('have a word for every value that is not a party, each its own', () => {
    const words = ['noc', 'awaiting', 'unknown', 'no-election'].map((value) => en.legend[value]);
    expect(words).not.toContain(undefined);
    expect(new Set(words).size).toBe(4);
  });

  it('say what is read aloud of a council’s seats', () => {
    expect(en.compositionName('Wandsworth', 'Conservative 33 and Labour 26', 31)).toBe(
      'Wandsworth council: Conservative 33 and Labour 26; 31 needed for control',
    );
  });
});
