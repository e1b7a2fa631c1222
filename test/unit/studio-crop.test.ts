import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackBoundaries } from '../../src/model/unpack';
import type { PackedBoundaries } from '../../src/model/boundaries';
import { toFocusBounds } from '../../src/view/focus';
import { toCorners, toCropText, toGridBounds, toMoved, type Corners } from '../../src/studio/crop/crop-degrees';

const shapes = unpackBoundaries(JSON.parse(readFileSync('geodata/overview.json', 'utf8')) as PackedBoundaries);
const BOX = { left: 40, top: 90, width: 700, height: 640 };
const inset = shapes.insets[0]!;

/** What `focus` would show of it. */
const toShown = (text: string | undefined) => toFocusBounds(text ?? '', shapes);

describe('a crop that is drawn', () => {
  it('opens the map on what was drawn around, whichever corner came first', () => {
    const point = fc.tuple(fc.integer({ min: 200, max: 420 }), fc.integer({ min: 300, max: 700 }));
    fc.assert(
      fc.property(
        point,
        fc.integer({ min: 20, max: 80 }),
        fc.integer({ min: 20, max: 80 }),
        ([x, y], width, height) => {
          const corners: Corners = [x + width, y, x, y + height];
          const shown = toShown(toCropText(corners, BOX, shapes))!;
          const wanted = toGridBounds(corners, shapes.frame, BOX);
          // A thousandth of a degree is some hundred metres.
          for (const side of [0, 1, 2, 3] as const)
            expect(Math.abs(shown[side] - wanted[side]) * shapes.unit).toBeLessThan(250);
        },
      ),
    );
  });

  it('means London where it is drawn in London’s corner', () => {
    const corners = toCorners(inset.place, shapes.frame, BOX);
    const inner: Corners = [corners[0] + 1, corners[1] + 1, corners[2] - 1, corners[3] - 1];
    const [west, south, east, north] = toCropText(inner, BOX, shapes)!.split(',').map(Number);
    expect(west).toBeLessThan(-0.4);
    expect(east).toBeGreaterThan(0.2);
    expect(south).toBeLessThan(51.35);
    expect(north).toBeGreaterThan(51.65);
    expect(east! - west!).toBeLessThan(2);
  });

  it('is nothing where somebody only clicks, or where shapes are no places', () => {
    expect(toCropText([300, 300, 303, 400], BOX, shapes)).toBeUndefined();
    expect(toCropText([300, 300, 400, 400], BOX, { ...shapes, error: Infinity })).toBeUndefined();
  });

  it('lies on the screen where it was drawn', () => {
    const corners: Corners = [210, 320, 290, 410];
    const back = toCorners(toGridBounds(corners, shapes.frame, BOX), shapes.frame, BOX);
    back.forEach((side, at) => expect(side).toBeCloseTo(corners[at]!, 6));
  });
});

describe('a crop that keys move', () => {
  it('never leaves the map, nor turns over', () => {
    const step = fc.tuple(fc.constantFrom([1, 0], [-1, 0], [0, 1], [0, -1]), fc.boolean());
    const [x0, y0, x1, y1] = shapes.frame;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const end = steps.reduce<readonly [number, number, number, number]>(
          (bounds, [move, isResized]) => toMoved(bounds, move, isResized, shapes.frame),
          [x0, y0, (x0 + x1) / 2, (y0 + y1) / 2],
        );
        expect(end[0] < end[2] && end[1] < end[3]).toBe(true);
        expect(end[0] >= x0 - 1e-6 && end[1] >= y0 - 1e-6 && end[2] <= x1 + 1e-6 && end[3] <= y1 + 1e-6).toBe(true);
      }),
    );
  });
});
