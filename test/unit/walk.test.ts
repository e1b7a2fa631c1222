import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInFrame, toFirst, toNeighbour, type Direction } from '../../src/map/walk';
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

  it('is what adjoins before what lies behind it', () => {
    const wide = { code: 'wide', bounds: [2, -20, 30, 20] as Bounds };
    expect(toNeighbour({ code: 'here', bounds: [-2, -2, 2, 2] }, 'right', [at('behind', 14, -9), wide])?.code).toBe(
      'wide',
    );
  });

  it('is none at the edge of the map, and never the place itself', () => {
    expect(toNeighbour(middle, 'up', [middle, at('south', 0, 10)])).toBeUndefined();
    expect(toNeighbour(middle, 'up', [middle, at('twin', 0, 0)])).toBeUndefined();
    expect(toNeighbour(middle, 'up', [])).toBeUndefined();
  });
});

describe('a map with two places or more', () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));

  it('has no dead end: from every place some arrow leads on', () => {
    fc.assert(
      fc.property(fc.uniqueArray(point, { minLength: 2, maxLength: 12, selector: String }), (points) => {
        const places = points.map(([x, y], i) => at(`${i}`, x, y));
        for (const from of places)
          expect(DIRECTIONS.some((direction) => toNeighbour(from, direction, places))).toBe(true);
      }),
    );
  });
});

describe('what is in sight', () => {
  it('is what has its middle in the frame', () => {
    expect(isInFrame(at('in', 5, 5), [0, 0, 10, 10])).toBe(true);
    expect(isInFrame(at('out', 5, 11), [0, 0, 10, 10])).toBe(false);
    expect(isInFrame(at('out', -1, 5), [0, 0, 10, 10])).toBe(false);
  });
});

describe('where keys begin', () => {
  it('is in the middle of all places', () => {
    expect(toFirst([at('a', -10, 0), at('b', 1, 0), at('c', 10, 0)])?.code).toBe('b');
    expect(toFirst([])).toBeUndefined();
  });
});

type Area = ReturnType<typeof readOverview>['areas'][number];

/** Names of those that arrow keys do not reach from every other. */
function toMissed(places: readonly Area[]): string[] {
  const steps = places.flatMap((from) =>
    DIRECTIONS.flatMap((direction) => {
      const next = toNeighbour(from, direction, places);
      return next ? [[from, next] as const] : [];
    }),
  );
  const follow = (links: readonly (readonly [Area, Area])[]): Set<Area> => {
    const seen = new Set([toFirst(places)!]);
    for (const area of seen) for (const [from, to] of links) if (from === area) seen.add(to);
    return seen;
  };
  // Whoever can be reached from the first, and can reach it, can reach everyone.
  const [there, back] = [follow(steps), follow(steps.map(([from, to]) => [to, from] as const))];
  return places.filter((area) => !there.has(area) || !back.has(area)).map(({ name }) => name);
}

describe('the councils of 2018', () => {
  const voting = new Set(sample.contested);
  const { areas, insets } = readOverview();
  const places = areas.filter(({ code }) => voting.has(code));
  const from = (name: string, direction: Direction): string | undefined =>
    toNeighbour(
      places.find((place) => place.name === name)!,
      direction,
      places,
    )?.name;

  it('are all in the shapes', () => {
    expect(places).toHaveLength(150);
  });

  it('can each be reached by arrow keys from every other', () => {
    expect(toMissed(places)).toEqual([]);
  });

  it('could, too, if every area voted, islands and the City of London included', () => {
    expect(areas).toHaveLength(326);
    expect(toMissed(areas)).toEqual([]);
  });

  it('are reached within one region, where the map shows no more of them', () => {
    for (const inset of insets) expect(toMissed(places.filter(({ code }) => inset.codes.includes(code)))).toEqual([]);
  });

  it.each<[string, Direction, string]>([
    ['Plymouth', 'up', 'Exeter'],
    ['Plymouth', 'right', 'Exeter'],
    ['Wandsworth', 'right', 'Lambeth'],
    ['Wandsworth', 'left', 'Richmond upon Thames'],
    ['Wandsworth', 'down', 'Merton'],
    ['Wandsworth', 'up', 'Kensington and Chelsea'],
    ['Tower Hamlets', 'right', 'Newham'],
    ['Manchester', 'left', 'Trafford'],
    ['Leeds', 'left', 'Bradford'],
    ['Newcastle upon Tyne', 'down', 'Gateshead'],
    ['Carlisle', 'right', 'Gateshead'],
    ['South Cambridgeshire', 'right', 'Cambridge'],
    ['Cambridge', 'left', 'South Cambridgeshire'],
    ['Portsmouth', 'right', 'Havant'],
  ])('lie where they lie: from %s %s is %s', (name, direction, neighbour) => {
    expect(from(name, direction)).toBe(neighbour);
  });

  it('are one country with London: keys enter and leave it as the land does', () => {
    expect(from('Watford', 'down')).toBe('Harrow');
    expect(from('Enfield', 'up')).toBe('Broxbourne');
    expect(from('Croydon', 'down')).toBe('Tandridge');
    expect(from('Thurrock', 'left')).toBe('Havering');
  });

  it('end at the coast', () => {
    expect(from('Great Yarmouth', 'right')).toBeUndefined();
    expect(from('Plymouth', 'down')).toBeUndefined();
    expect(from('Newcastle upon Tyne', 'up')).toBeUndefined();
  });
});
