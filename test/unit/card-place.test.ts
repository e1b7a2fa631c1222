import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCardPlace } from '../../src/parts/hover-card';

const ROOM = { left: 4, top: 4, right: 1276, bottom: 896 };
const GAP = 10;

const boxIn = (room: typeof ROOM) =>
  fc
    .tuple(
      fc.integer({ min: room.left, max: room.right - 1 }),
      fc.integer({ min: room.top, max: room.bottom - 1 }),
      fc.integer({ min: 1, max: 700 }),
      fc.integer({ min: 1, max: 700 }),
    )
    .map(([left, top, width, height]) => ({
      left,
      top,
      right: Math.min(room.right, left + width),
      bottom: Math.min(room.bottom, top + height),
    }));
const anySize = fc.record({ width: fc.integer({ min: 1, max: 400 }), height: fc.integer({ min: 1, max: 500 }) });

const small = fc.integer({ min: 4, max: 280 });
const large = (edge: number) => fc.integer({ min: edge - 280, max: edge });

type Box = typeof ROOM;
const toBox = ({ x, y }: { x: number; y: number }, { width, height }: { width: number; height: number }): Box => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});
const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function hasRoom(area: Box, { width, height }: { width: number; height: number }): boolean {
  const beside = Math.max(ROOM.right - area.right, area.left - ROOM.left) >= width + GAP;
  const aboveOrBelow = Math.max(ROOM.bottom - area.bottom, area.top - ROOM.top) >= height + GAP;
  return beside || aboveOrBelow;
}

describe('the place of a card', () => {
  it('is right of the area, in its middle, where there is room', () => {
    const area = { left: 100, top: 100, right: 200, bottom: 200 };
    expect(toCardPlace(area, { width: 50, height: 40 }, ROOM)).toEqual({ x: 210, y: 130 });
  });

  it('is on the left at the right edge', () => {
    const area = { left: 1100, top: 100, right: 1270, bottom: 200 };
    expect(toCardPlace(area, { width: 50, height: 40 }, ROOM)).toEqual({ x: 1040, y: 130 });
  });

  it('is below, else above, an area as wide as the room', () => {
    const wide = { left: 4, right: 1276 };
    expect(toCardPlace({ ...wide, top: 10, bottom: 60 }, { width: 50, height: 40 }, ROOM).y).toBe(70);
    expect(toCardPlace({ ...wide, top: 800, bottom: 890 }, { width: 50, height: 40 }, ROOM).y).toBe(750);
  });

  it('never covers any of the area, and stays whole in the room, wherever some side has room', () => {
    fc.assert(
      fc.property(boxIn(ROOM), anySize, (area, card) => {
        fc.pre(hasRoom(area, card));
        const placed = toBox(toCardPlace(area, card, ROOM), card);
        expect(overlaps(placed, area)).toBe(false);
        expect(placed.left).toBeGreaterThanOrEqual(ROOM.left);
        expect(placed.top).toBeGreaterThanOrEqual(ROOM.top);
        expect(placed.right).toBeLessThanOrEqual(ROOM.right);
        expect(placed.bottom).toBeLessThanOrEqual(ROOM.bottom);
      }),
      { numRuns: 2000 },
    );
  });

  it('never covers the area where none has, either: it then leaves the room instead', () => {
    const crowded = fc.record({ left: small, top: small, right: large(1276), bottom: large(896) });
    const card = fc.record({ width: fc.integer({ min: 300, max: 400 }), height: fc.integer({ min: 300, max: 500 }) });
    fc.assert(
      fc.property(crowded, card, (area, size) => {
        expect(hasRoom(area, size)).toBe(false);
        expect(overlaps(toBox(toCardPlace(area, size, ROOM), size), area)).toBe(false);
      }),
    );
  });

  it('leaves a small window up or down, where a page scrolls, and never sideways', () => {
    const phone = { left: 4, top: 4, right: 316, bottom: 252 };
    const size = { width: 288, height: 400 };
    fc.assert(
      fc.property(boxIn(phone), (area) => {
        const { x } = toCardPlace(area, size, phone);
        expect(x).toBeGreaterThanOrEqual(phone.left);
        expect(x + size.width).toBeLessThanOrEqual(phone.right);
      }),
    );
  });
});
