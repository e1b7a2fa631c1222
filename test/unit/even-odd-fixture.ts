/** What tests of the engine's polygons measure by: the even-odd rule worked out for itself, and areas by both rules. */
import { expect } from 'vitest';
import { toAreaFeatures } from '../../src/map/maplibre/geojson';
import { toGrid, type Plane } from '../../src/map/plane';
import type { Area } from '../../src/model/boundaries';

export type Point = [number, number];
export type Ring = readonly Point[];

/** That of the committed overview. */
export const plane: Plane = { unit: 300, origin: [-759124, 7574565] };

export const toArea = (path: string, code = 'E1'): Area => ({
  code,
  name: code,
  region: '',
  path,
  bounds: [0, 0, 1, 1],
});
export const toPath = (rings: readonly Ring[]): string =>
  rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}z`).join('');

/** The polygons of a path, with all points back on the grid, as far as degrees let them. */
export function toPolygons(path: string): Ring[][] {
  const { coordinates } = toAreaFeatures([toArea(path)], plane).features[0]?.geometry ?? { coordinates: [] };
  return toRings(coordinates, plane);
}

export const toRings = (coordinates: GeoJSON.Position[][][], on: Plane): Ring[][] =>
  coordinates.map((rings) => rings.map((ring) => ring.map((position) => toGrid(position as Point, on))));

/** Square units, positive where the ring runs anticlockwise with y upwards. */
export function toSignedArea(ring: readonly (readonly number[])[]): number {
  const [originX, originY] = ring[0] as Point;
  const pairs = ring.map((point, i) => [point, ring[(i + 1) % ring.length]!] as [Point, Point]);
  const parts = pairs.map(([[ax, ay], [bx, by]]) => (ax - originX) * (by - originY) - (bx - originX) * (ay - originY));
  return parts.reduce((a, b) => a + b, 0) / 2;
}

const toPolygonArea = (rings: readonly Ring[]): number =>
  rings.map((ring) => Math.abs(toSignedArea(ring))).reduce((outer, hole) => outer - hole);
export const toTotalArea = (polygons: readonly Ring[][]): number =>
  polygons.map(toPolygonArea).reduce((sum, each) => sum + each, 0);

/** The rings of relative path data as the decoders write it. */
export function readRings(path: string): Ring[] {
  return path
    .split('M')
    .slice(1)
    .map((part) => {
      let [x, y] = [0, 0];
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      return numbers.flatMap((value, i): Point[] => (i % 2 ? [[x, (y += value)]] : ((x += value), [])));
    });
}

/** Where a level crosses rings, from left to right: filled between the first and second, third and fourth, … */
function toCrossings(rings: readonly Ring[], level: number): number[] {
  const edges = rings.flatMap((ring) => ring.map((a, i) => [a, ring[(i + 1) % ring.length]!] as const));
  const crossing = edges.filter(([[, ay], [, by]]) => ay > level !== by > level);
  const xs = crossing.map(([[ax, ay], [bx, by]]) => ax + ((level - ay) / (by - ay)) * (bx - ax));
  return xs.sort((a, b) => a - b);
}

/** The area that the even-odd rule fills, slice by slice between the levels of all points. */
export function toEvenOddArea(rings: readonly Ring[]): number {
  const levels = [...new Set(rings.flat().map(([, y]) => y))].sort((a, b) => a - b);
  const slices = levels.slice(1).map((bottom, i) => {
    const widths = toCrossings(rings, (bottom + levels[i]!) / 2).map((x, at) => (at % 2 ? x : -x));
    return (bottom - levels[i]!) * widths.reduce((a, b) => a + b, 0);
  });
  return slices.reduce((a, b) => a + b, 0);
}

const isFilled = (rings: readonly Ring[], [x, y]: Point): boolean =>
  toCrossings(rings, y).filter((crossing) => crossing < x).length % 2 === 1;

/** By the rule of polygons: inside the first ring, and in none of its holes. */
const isInPolygon = ([outer, ...holes]: readonly Ring[], point: Point): boolean =>
  isFilled([outer!], point) && !holes.some((hole) => isFilled([hole], point));

/** Polygons fill what the rings fill, none twice: looked at in the middle of every square of a grid. */
export function expectSameFilling(polygons: readonly Ring[][], rings: readonly Ring[], across: number): void {
  for (let cell = 0; cell < across * across; cell++) {
    const point: Point = [(cell % across) + 0.5, Math.floor(cell / across) + 0.5];
    const times = polygons.filter((polygon) => isInPolygon(polygon, point)).length;
    expect([point, times]).toEqual([point, isFilled(rings, point) ? 1 : 0]);
  }
  expect(toTotalArea(polygons)).toBeCloseTo(toEvenOddArea(rings), 4);
}

export function expectClosedAndWound({ coordinates }: GeoJSON.MultiPolygon): void {
  for (const polygon of coordinates) {
    for (const [index, ring] of polygon.entries()) {
      expect(ring.length).toBeGreaterThan(3);
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(Math.sign(toSignedArea(ring))).toBe(index === 0 ? 1 : -1);
    }
  }
}
