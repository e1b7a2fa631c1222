import { describe, expect, it } from 'vitest';
import { toNeighbour, type Direction } from '../../src/map/walk';
import { toPlainName } from '../../src/view/name-words';
import { PATIENCE, TypeAhead } from '../../src/view/type-ahead';
import { readOverview, sample } from './front-fixture';

const voting = new Set(sample.contested);
const places = readOverview().areas.filter(({ code }) => voting.has(code));
const named = (name: string) => places.find((place) => place.name === name)!;

/** The name that letters lead to, typed `pause` milliseconds apart. */
function typed(letters: string, from?: string, pause = 100): string | undefined {
  const typing = new TypeAhead();
  let here = from === undefined ? undefined : named(from);
  [...letters].forEach((letter, i) => (here = typing.type(letter, i * pause, places, here) ?? here));
  return here?.name;
}

describe('letters', () => {
  it('lead to the first name that begins with them, wherever the reader was', () => {
    expect(typed('w')).toBe('Wakefield');
    expect(typed('wan')).toBe('Wandsworth');
    expect(typed('wan', 'Wigan')).toBe('Wandsworth');
    expect(typed('thr', 'Thurrock')).toBe('Three Rivers');
  });

  it('are of either case, and without accents and punctuation in the name', () => {
    expect(typed('STH')).toBe('St. Helens');
    expect(typed('sta')).toBe('St Albans');
  });

  it('may be parted by the blanks and hyphens of the name', () => {
    expect(typed('south t')).toBe('South Tyneside');
    expect(typed('southend-o')).toBe('Southend-on-Sea');
  });

  it('begin another name after a pause', () => {
    expect(typed('ba', undefined, PATIENCE - 1)).toBe('Barking and Dagenham');
    expect(typed('ba', undefined, PATIENCE)).toBe('Adur');
  });

  it('begin another name after another key', () => {
    const typing = new TypeAhead();
    typing.type('b', 0, places, undefined);
    typing.end();
    expect(typing.type('w', 1, places, undefined)?.name).toBe('Wakefield');
  });

  it('that begin no name lead nowhere', () => {
    const typing = new TypeAhead();
    expect(typing.type('x', 0, places, undefined)).toBeUndefined();
    expect(typing.type('q', 1, places, undefined)).toBeUndefined();
    expect(typing.typed).toBe('xq');
    expect(new TypeAhead().type('a', 0, [], undefined)).toBeUndefined();
    expect(new TypeAhead().type('-', 0, places, undefined)).toBeUndefined();
  });
});

describe('the same letter again', () => {
  it('goes on to the next name, and around, quickly or slowly', () => {
    const names = places.map(({ name }) => name).filter((name) => name.startsWith('L'));
    expect(names).toHaveLength(5);
    for (const pause of [50, PATIENCE * 2])
      expect(['l', 'll', 'lll', 'llll', 'lllll', 'llllll'].map((letters) => typed(letters, undefined, pause))).toEqual([
        ...['Lambeth', 'Leeds', 'Lewisham', 'Lincoln', 'Liverpool', 'Lambeth'],
      ]);
  });

  it('goes on from where the reader is', () => {
    expect(typed('l', 'Leeds')).toBe('Lewisham');
    expect(typed('l', 'Liverpool')).toBe('Lambeth');
  });
});

describe('a blank', () => {
  it('belongs to the name only while one is being typed', () => {
    const typing = new TypeAhead();
    expect(typing.isTyping(0)).toBe(false);
    typing.type('s', 0, places, undefined);
    expect([typing.isTyping(PATIENCE - 1), typing.isTyping(PATIENCE)]).toEqual([true, false]);
  });
});

describe('each of the 150', () => {
  const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];
  const next = new Map(places.map((from) => [from, DIRECTIONS.map((way) => toNeighbour(from, way, places))]));

  /** Arrow keys from one place to every other. */
  function countArrows(from: (typeof places)[number]): Map<string, number> {
    const counts = new Map([[from.name, 0]]);
    const reached = [from];
    for (const place of reached)
      for (const neighbour of next.get(place) ?? []) {
        if (!neighbour || counts.has(neighbour.name)) continue;
        counts.set(neighbour.name, counts.get(place.name)! + 1);
        reached.push(neighbour);
      }
    return counts;
  }

  const arrows = new Map(places.map((place) => [place.name, countArrows(place)]));

  it('is reached from each other with at most 5 keys: letters, then arrows', () => {
    const beginnings = new Set(places.flatMap(({ name }) => [2, 3, 4].map((end) => toPlainName(name).slice(0, end))));
    // Two letters or more lead to one place, wherever they are typed.
    const starts = [...beginnings].map((letters) => ({ keys: letters.length, name: typed(letters)! }));
    const worst = places.map(({ name }) => {
      const byLetters = starts.map((start) => start.keys + arrows.get(start.name)!.get(name)!);
      return Math.min(...byLetters);
    });
    expect(Math.max(...worst)).toBeLessThanOrEqual(5);
  });

  it('is reached by letters alone with at most 8 keys, from nowhere', () => {
    const missed = places.filter(({ name }) => {
      const plain = toPlainName(name);
      const ways = [2, 3, 4, 5, 6, 7, 8].flatMap((count) => [plain.slice(0, count), plain.charAt(0).repeat(count)]);
      return ![plain.charAt(0), ...ways].some((letters) => typed(letters) === name);
    });
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
