import { describe, expect, it } from 'vitest';
import { toFirst, toNeighbour, type Direction } from '../../src/map/walk';
import type { Bounds } from '../../src/model/boundaries';
import { readOverview, sample } from './front-fixture';

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];

const at = (code: string, x: number, y: number) => ({ code, bounds: [x - 1, y - 1, x + 1, y + 1] as Bounds });

describe('the next place in a direction', () => {
  const middle = at('middle', 0, 0);

  it('is the one that lies there, y downwards', () => {
    const places = [middle, at('north', 0, -10), at('south', 0, 10), at('west', -10, 0), at('east', 10, 0)];
    const found = DIRECTIONS.map((direction) => toNeighbour(middle, direction, places)?.code);
    expect(found).toEqual(['north', 'south', 'west', 'east']);
  });

  it('is the nearer of two, and one straight ahead before one to the side', () => {
    expect(toNeighbour(middle, 'right', [at('far', 30, 0), at('near', 10, 0)])?.code).toBe('near');
    expect(toNeighbour(middle, 'right', [at('aside', 10, 9), at('ahead', 14, 0)])?.code).toBe('ahead');
  });

  it('is none at the edge of the map, and never the place itself', () => {
    expect(toNeighbour(middle, 'up', [middle, at('south', 0, 10)])).toBeUndefined();
    expect(toNeighbour(middle, 'up', [middle, at('twin', 0, 0)])).toBeUndefined();
    expect(toNeighbour(middle, 'up', [])).toBeUndefined();
  });
});

describe('where keys begin', () => {
  it('is in the middle of all places', () => {
    expect(toFirst([at('a', -10, 0), at('b', 1, 0), at('c', 10, 0)])?.code).toBe('b');
    expect(toFirst([])).toBeUndefined();
  });
});

describe('the councils of 2018', () => {
  const voting = new Set(sample.contested);
  const places = readOverview().areas.filter(({ code }) => voting.has(code));
  const steps = places.flatMap((from) =>
    DIRECTIONS.flatMap((direction) => {
      const next = toNeighbour(from, direction, places);
      return next ? [[from.code, next.code] as const] : [];
    }),
  );

  function reach(start: string, links: readonly (readonly [string, string])[]): Set<string> {
    const seen = new Set([start]);
    for (const code of seen) for (const [from, to] of links) if (from === code) seen.add(to);
    return seen;
  }

  it('are all in the shapes', () => {
    expect(places).toHaveLength(150);
  });

  it('can each be reached by arrow keys from every other', () => {
    const start = toFirst(places)!.code;
    const missed = (found: Set<string>) => places.filter(({ code }) => !found.has(code)).map(({ name }) => name);
    // Whoever can be reached from the first, and can reach it, can reach everyone.
    expect(missed(reach(start, steps))).toEqual([]);
    expect(
      missed(
        reach(
          start,
          steps.map(([from, to]) => [to, from] as const),
        ),
      ),
    ).toEqual([]);
  });
});
