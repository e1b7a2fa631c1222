import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPathArea } from '../../src/desk/geodata/path-area';
import type { PackedBoundaries } from '../../src/model/boundaries';
import { unpackBoundaries } from '../../src/model/unpack';

const text = readFileSync(new URL('../../geodata/overview.json', import.meta.url), 'utf8');
const packed = JSON.parse(text) as PackedBoundaries;
const shapes = unpackBoundaries(packed);
const byCode = new Map(shapes.areas.map((area) => [area.code, area]));

/** Every point of a path, in grid units; rings that are not closed throw. */
function toPoints(path: string, isClosed: boolean): [number, number][] {
  return path
    .split('M')
    .slice(1)
    .flatMap((ring) => {
      const [start, steps] = ring.replace('z', '').split('l') as [string, string];
      let [x, y] = start.split(' ').map(Number) as [number, number];
      const [startX, startY] = [x, y];
      const deltas = steps.trim().split(' ').map(Number);
      const points: [number, number][] = [];
      for (let i = 0; i < deltas.length; i += 2) points.push([(x += deltas[i]!), (y += deltas[i + 1]!)]);
      if (isClosed && (x !== startX || y !== startY)) throw new Error(`A ring does not close: ${ring.slice(0, 40)}`);
      return points;
    });
}

/** Square kilometres on the ground, at the area's middle. */
function toSquareKilometres(code: string): number {
  const { path, bounds } = byCode.get(code)!;
  const y = shapes.origin[1] - ((bounds[1] + bounds[3]) / 2) * shapes.unit;
  return (toPathArea(path) * shapes.unit ** 2) / Math.cosh(y / 6378137) ** 2 / 1e6;
}

describe('the overview', () => {
  it('holds all 326 English districts, each once, with names', () => {
    expect(byCode.size).toBe(326);
    expect(shapes.areas).toHaveLength(326);
    for (const { code, name } of shapes.areas)
      expect([code, name]).toEqual([expect.stringMatching(/^E0[6-9]\d{6}$/), expect.any(String)]);
  });

  it('says the names that readers say', () => {
    expect(byCode.get('E06000010')!.name).toBe('Hull');
    expect(byCode.get('E06000023')!.name).toBe('Bristol');
    expect(byCode.get('E06000019')!.name).toBe('Herefordshire');
  });

  it('closes every ring, and its bounds are those of its points', () => {
    for (const { path, bounds } of shapes.areas) {
      const points = toPoints(path, true);
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      expect([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]).toEqual([...bounds]);
    }
    expect(toPoints(shapes.context, true).length).toBeGreaterThan(100);
  });

  it('puts every council in the region that it is in', () => {
    expect(shapes.regions[byCode.get('E09000032')!.region]).toBe('London');
    expect(shapes.regions[byCode.get('E08000009')!.region]).toBe('North West');
    expect(shapes.areas.every(({ region }) => region in shapes.regions)).toBe(true);
  });

  // Official extents of the realm less tidal water, ONS Standard Area Measurements, in square kilometres.
  it.each([
    ['E09000032', 'Wandsworth', 34],
    ['E09000008', 'Croydon', 86],
    ['E06000054', 'Wiltshire', 3255],
    ['E06000057', 'Northumberland', 5014],
    ['E08000035', 'Leeds', 552],
    ['E06000052', 'Cornwall', 3546],
  ])('draws %s %s at its size', (code, _name, size) => {
    expect(toSquareKilometres(code) / size).toBeGreaterThan(0.97);
    expect(toSquareKilometres(code) / size).toBeLessThan(1.03);
  });

  it('loses neither the City of London nor the Isles of Scilly nor a small city', () => {
    for (const code of ['E09000001', 'E06000053', 'E07000148', 'E07000041', 'E07000008']) {
      expect(toSquareKilometres(code)).toBeGreaterThan(1);
    }
  });

  it('draws borders only along areas', () => {
    const corners = new Set(shapes.areas.flatMap(({ path }) => toPoints(path, true)).map(String));
    for (const point of toPoints(shapes.borders, false)) expect(corners.has(String(point))).toBe(true);
  });

  it('shows all of England in its frame', () => {
    const [x0, y0, x1, y1] = shapes.frame;
    for (const { bounds } of shapes.areas) {
      expect(bounds[0] > x0 && bounds[1] > y0 && bounds[2] < x1 && bounds[3] < y1).toBe(true);
    }
  });

  it('has London as an inset of 33, put where nothing is covered', () => {
    const [london] = shapes.insets;
    expect(london).toMatchObject({ name: 'London' });
    expect(london!.codes).toHaveLength(33);
    const [x0, y0, x1, y1] = london!.place;
    const everything = shapes.areas.flatMap(({ path }) => toPoints(path, true)).concat(toPoints(shapes.context, true));
    expect(everything.filter(([x, y]) => x > x0 && x < x1 && y > y0 && y < y1)).toEqual([]);
    expect((x1 - x0) / (shapes.frame[2] - shapes.frame[0])).toBeCloseTo(0.31, 2);
  });

  it('says how true it is and whose it is', () => {
    expect(shapes.error).toBeLessThanOrEqual(716);
    expect(shapes.attribution).toContain('Office for National Statistics');
    expect(shapes.vintage).toBe('lad-2018');
  });
});

describe('unpacking nonsense', () => {
  it.each([
    ['another kind of file', { ...packed, type: 'Topology' }],
    ['a newer version', { ...packed, version: 2 }],
    ['a stream cut short', { ...packed, stream: packed.stream.slice(0, 5000) }],
    ['no stream', { ...packed, stream: undefined }],
  ])('throws an error on %s', (_case, input) => {
    expect(() => unpackBoundaries(input as unknown as PackedBoundaries)).toThrow(Error);
  });
});
