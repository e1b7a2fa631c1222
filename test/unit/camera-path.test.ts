import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBoundsAt } from '../../src/map/camera-path';
import type { Bounds } from '../../src/model/boundaries';

const SIZE = { width: 400, height: 500 };
const COUNTRY: Bounds = [0, 0, 800, 1000];
const COUNCIL: Bounds = [600, 700, 640, 750];
const widthOf = ([x0, , x1]: Bounds): number => x1 - x0;

describe('the way from one crop to another', () => {
  it('begins and ends at what the map shows of them', () => {
    expect(toBoundsAt(COUNTRY, COUNCIL, SIZE, 0)).toEqual(COUNTRY);
    toBoundsAt(COUNTRY, COUNCIL, SIZE, 1).forEach((side, i) => expect(side).toBeCloseTo(COUNCIL[i]!, 6));
  });

  it('shows a box of the proportions of the map, whatever is cropped to', () => {
    const [x0, y0, x1, y1] = toBoundsAt(COUNTRY, [0, 0, 10, 10], SIZE, 1);
    expect((x1 - x0) / (y1 - y0)).toBeCloseTo(0.8, 6);
    expect([x0, x1]).toEqual([0, 10].map((side) => expect.closeTo(side, 6) as number));
  });

  it('only ever comes nearer, and never loses where it goes from sight', () => {
    const box = fc.tuple(
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: 90 }),
    );
    fc.assert(
      fc.property(
        box,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }),
        ([x, y, side], times) => {
          const to: Bounds = [x, y, x + side, y + side];
          const stops = times.sort((a, b) => a - b).map((time) => toBoundsAt(COUNTRY, to, SIZE, time));
          stops.forEach((stop, i) => {
            if (i) expect(widthOf(stop)).toBeLessThanOrEqual(widthOf(stops[i - 1]!) * (1 + 1e-9));
            expect(stop[0]).toBeLessThanOrEqual(x + 1e-6);
            expect(stop[2]).toBeGreaterThanOrEqual(x + side - 1e-6);
          });
        },
      ),
    );
  });

  it('knows no map without a size', () => {
    expect(toBoundsAt(COUNTRY, COUNCIL, { width: 0, height: 0 }, 0.5).every(Number.isFinite)).toBe(true);
  });
});
