/** Where the names of councils go on a zoomed map. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toNamePlace } from '../../src/map/name-places';
import { toPathLines } from '../../src/map/path-lines';
import type { PackedBoundaries } from '../../src/model/boundaries';
import { unpackBoundaries } from '../../src/model/unpack';

const overview = unpackBoundaries(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../geodata/overview.json'), 'utf8')) as PackedBoundaries,
);

/** Whether a point lies inside by the even-odd rule, by counting what a ray to the right crosses. */
function isInside(path: string, x: number, y: number): boolean {
  const crossings = toPathLines(path).flatMap((points) =>
    points.flatMap((x0, i) => {
      if (i % 2) return [];
      const [y0, x1, y1] = [points[i + 1]!, points[(i + 2) % points.length]!, points[(i + 3) % points.length]!];
      return y0 <= y !== y1 <= y && x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) > x ? [1] : [];
    }),
  );
  return crossings.length % 2 === 1;
}

describe('the place of a name', () => {
  it('is the middle of a square, with all its width', () => {
    const place = toNamePlace({ path: 'M0 0l100 0 0 100 -100 0z', bounds: [0, 0, 100, 100] });
    expect(place).toMatchObject({ x: 50, y: 50, width: 100 });
    expect(place!.height).toBeGreaterThan(90);
  });

  it('is beside a hole, not over it', () => {
    const path = 'M0 0l100 0 0 100 -100 0zM30 10l40 0 0 80 -40 0z';
    const { x, width } = toNamePlace({ path, bounds: [0, 0, 100, 100] })!;
    expect(Math.abs(x - 50)).toBeGreaterThan(30);
    expect(width).toBeLessThanOrEqual(30);
  });

  it('is on the larger of two islands', () => {
    const path = 'M0 0l10 0 0 10 -10 0zM50 0l50 0 0 50 -50 0z';
    expect(toNamePlace({ path, bounds: [0, 0, 100, 50] })!.x).toBe(75);
  });

  it('is nowhere where there is no inside', () => {
    expect(toNamePlace({ path: '', bounds: [0, 0, 0, 0] })).toBeUndefined();
    expect(toNamePlace({ path: 'M0 0l10 0z', bounds: [0, 0, 10, 0] })).toBeUndefined();
  });

  it('is inside every council of the country, over the whole width that it says', () => {
    const outside = overview.areas.filter(({ path, bounds }) => {
      const place = toNamePlace({ path, bounds });
      if (!place) return true;
      const ends = [-0.49, 0, 0.49].map((share) => place.x + share * place.width);
      return !ends.every((x) => isInside(path, x, place.y));
    });
    expect(outside.map(({ name }) => name)).toEqual([]);
  });
});
