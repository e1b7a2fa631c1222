import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAreaFeatures, toContextFeature } from '../../src/map/maplibre/geojson';
import { toDegrees } from '../../src/map/plane';
import { parseTopology } from '../../src/model/topology';
import {
  expectClosedAndWound,
  plane,
  readRings,
  toArea,
  toEvenOddArea,
  toPolygons,
  toRings,
  toTotalArea,
} from './even-odd-fixture';
import { readOverview } from './front-fixture';

const overview = readOverview();
const detailText = readFileSync(new URL('../../geodata/councils-detail.topo.json', import.meta.url), 'utf8');
const detail = parseTopology(JSON.parse(detailText)).value!;

const SQUARE = 'M0 0l8 0 0 8 -8 0z';

describe('an area as a feature', () => {
  it('carries its code and one polygon, closed, in degrees', () => {
    const { features } = toAreaFeatures([toArea(SQUARE, 'E07000120')], { unit: 111319.49079327358, origin: [0, 0] });
    expect(features).toHaveLength(1);
    expect(features[0]).toMatchObject({ type: 'Feature', properties: { code: 'E07000120' } });
    const [[ring]] = features[0]!.geometry.coordinates as [[GeoJSON.Position[]]];
    expect(ring.map(([lon]) => Math.round(lon! * 1e9) / 1e9).sort((a, b) => a - b)).toEqual([0, 0, 0, 8, 8]);
    expect(Math.min(...ring.map(([, lat]) => lat!))).toBeCloseTo(-7.97, 2);
    expectClosedAndWound(features[0]!.geometry);
  });

  it('is the same however its path is written', () => {
    const written = ['M0 0L8 0L8 8L0 8Z', 'M0,0 8,0 8,8 0,8z', 'm0 0l8 0 0 8-8 0', 'M 0 0 l 8 0 l 0 8 L 0 8 L 0 0 z'];
    const expected = toPolygons(SQUARE);
    for (const path of written) expect([path, toPolygons(path)]).toEqual([path, expected]);
    expect(toTotalArea(toPolygons('M1.5.5l1e1 0 0 +4.5-10 0z'))).toBeCloseTo(45, 6);
  });

  it('begins a relative move where the last ring began', () => {
    expect(toPolygons('M10 10l4 0 0 4zm20 0l4 0 0 4z')).toEqual(toPolygons('M10 10l4 0 0 4zM30 10l4 0 0 4z'));
    expect(toPolygons('M10 10l4 0 0 4zl-4 0 0 -4z')).toEqual(toPolygons('M10 10l4 0 0 4zM10 10l-4 0 0 -4z'));
  });

  it('is left out where its path makes no sense, and the others stay in their order', () => {
    const broken = [
      '',
      'M',
      'z',
      'l1 1 2 2',
      '1 2 3',
      'M0 0l8 0 0z',
      'MNaN 0l8 0 0 8z',
      'M0 0l8 0 0 8h4z',
      'M0 0l8 -z',
    ];
    const odd = ['M0 0l1e999 0 0 8z', 'M0 0l8 0 0 8z M', 'M0 0l8 0 0 8z 4 4', 'M0 0l8 0 0 8#z', 'undefined'];
    const empty = ['M4 4z', 'M0 0l8 0z', 'M0 0l8 0 -8 0z', 'M0 0l4 0 4 0 -8 0z'];
    for (const path of [...broken, ...odd, ...empty]) {
      const { features } = toAreaFeatures([toArea(SQUARE, 'A'), toArea(path, path), toArea(SQUARE, 'B')], plane);
      expect(features.map(({ properties }) => properties.code)).toEqual(['A', 'B']);
    }
  });

  it('never throws, whatever the path', () => {
    const piece = fc.constantFrom('M', 'm', 'l', 'L', 'z', ' ', '-', '.', 'e', '1', '7 ', ',', 'NaN', 'h', '0 0');
    const path = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(path, (text) => {
        for (const { geometry } of toAreaFeatures([toArea(text)], plane).features)
          expect(geometry.coordinates.flat(3).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each([
  { name: 'the overview', shapes: overview, sliver: 0.06 },
  { name: 'the finer level', shapes: detail, sliver: 0.01 },
])('$name', ({ shapes, sliver }) => {
  const { features } = toAreaFeatures(shapes.areas, shapes);

  it('gives 326 features, every code once', () => {
    expect(features.map(({ properties }) => properties.code)).toEqual(shapes.areas.map(({ code }) => code));
    expect(new Set(features.map(({ properties }) => properties.code)).size).toBe(326);
  });

  it('keeps the area of every council, context among them', () => {
    const context = { path: shapes.context, geometry: toContextFeature(shapes.context, shapes).geometry };
    const drawn = features.map(({ geometry }, i) => ({ path: shapes.areas[i]!.path, geometry }));
    const misses = [context, ...drawn].map(({ path, geometry }) => {
      const area = toTotalArea(toRings(geometry.coordinates, shapes));
      return Math.abs(area / toEvenOddArea(readRings(path)) - 1);
    });
    // A simplified outline runs over itself by a sliver here and there, where the rules differ.
    expect(misses.filter((miss) => miss > 1e-6).length).toBeLessThan(10);
    expect(Math.max(...misses)).toBeLessThan(sliver);
  });

  it('lies in England, with rings closed and wound as GeoJSON has them', () => {
    for (const { geometry } of features) {
      expectClosedAndWound(geometry);
      for (const [lon, lat] of geometry.coordinates.flat(2)) {
        expect(lon! > -9 && lon! < 3).toBe(true);
        expect(lat! > 49 && lat! < 61).toBe(true);
      }
    }
  });

  it('has the same points on both sides of a border, so that no gap shows at any zoom', () => {
    const borders = readRings(shapes.borders)
      .flat()
      .map((point) => toDegrees([point[0], point[1]], shapes));
    const corners = new Set(features.flatMap(({ geometry }) => geometry.coordinates.flat(2).map(String)));
    expect(borders.filter((position) => !corners.has(String(position)))).toEqual([]);
  });
});
