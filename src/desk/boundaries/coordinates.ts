/** What coordinates look like, whatever a file says of them: never to guess by, only to doubt and to suggest. */
import type { LayerRow } from './layer';

/** west, south, east, north in the file's own units. */
export type Extent = readonly [number, number, number, number];

export type Look = 'degrees' | 'swapped' | 'national-grid' | 'mercator' | 'unknown';

/** The British National Grid's squares, in metres. */
const GRID = { east: 700_000, north: 1_300_000 };
/** Half the way round the world in Web Mercator. */
const WORLD = 20_037_509;
/** The British Isles in degrees, generously. */
const ISLES = { west: -11, east: 3, south: 49, north: 61.5 };

export function toExtent(rows: readonly LayerRow[]): Extent | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rows.flatMap(({ rings }) => rings)) {
    for (let i = 0; i < ring.length; i += 2) {
      [west, east] = [Math.min(west, ring[i]!), Math.max(east, ring[i]!)];
      [south, north] = [Math.min(south, ring[i + 1]!), Math.max(north, ring[i + 1]!)];
    }
  }
  return west <= east ? [west, south, east, north] : undefined;
}

const isWithin = ([west, south, east, north]: Extent, [w, s, e, n]: Extent): boolean =>
  west >= w && east <= e && south >= s && north <= n;

export function toLook(extent: Extent): Look {
  const { west, south, east, north } = ISLES;
  if (isWithin(extent, [south, west, north, east])) return 'swapped';
  if (isWithin(extent, [-180.0001, -90.0001, 180.0001, 90.0001])) return 'degrees';
  if (isWithin(extent, [0, 0, GRID.east, GRID.north])) return 'national-grid';
  return isWithin(extent, [-WORLD, -WORLD, WORLD, WORLD]) ? 'mercator' : 'unknown';
}

const tidy = (value: number): string => String(Number(value.toPrecision(8)));

export const toRangeWords = ([west, south, east, north]: Extent): string =>
  `${tidy(west)} to ${tidy(east)} by ${tidy(south)} to ${tidy(north)}`;
