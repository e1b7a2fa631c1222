import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectSameFilling,
  toPath,
  toPolygons,
  toSignedArea,
  toTotalArea,
  type Point,
  type Ring,
} from './even-odd-fixture';

const SQUARE = 'M0 0l8 0 0 8 -8 0z';

describe('rings within rings', () => {
  it('are holes, and islands in them, by how deep they lie', () => {
    const nested = [0, 1, 2, 3].map((i) => `M${i} ${i}l${8 - 2 * i} 0 0 ${8 - 2 * i} ${2 * i - 8} 0z`);
    const polygons = toPolygons([nested[2], nested[0], nested[3], nested[1]].join(''));
    expect(polygons.map((rings) => rings.map((ring) => Math.round(Math.abs(toSignedArea(ring)))))).toEqual([
      [64, 36],
      [16, 4],
    ]);
  });

  it('cancel out where the same ring is there twice', () => {
    expect(toTotalArea(toPolygons(SQUARE + SQUARE))).toBeCloseTo(0, 6);
  });

  it('may hide in one ring that visits a point twice: an island at a corner, a hole behind a gate', () => {
    expect(toPolygons('M0 0l4 0 0 4 4 0 0 4 -4 0 0 -4 -4 0z')).toHaveLength(2);
    const gate = toPolygons('M0 0l8 0 0 8 -8 0 0 -8 2 2 0 2 2 0 0 -2 -2 0z');
    expect(gate.map((rings) => rings.length)).toEqual([2]);
    expect(toTotalArea(gate)).toBeCloseTo(60, 4);
  });

  it('fill what they filled, in squares that are cut into quarters again and again', () => {
    interface Quarter {
      isRing: boolean;
      isTurned: boolean;
      quarters: readonly Quarter[];
    }
    const { quarter } = fc.letrec<{ quarter: Quarter }>((tie) => ({
      quarter: fc.record({
        isRing: fc.boolean(),
        isTurned: fc.boolean(),
        quarters: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('quarter'), { minLength: 4, maxLength: 4 })),
      }),
    }));
    const cut = ({ isRing, isTurned, quarters }: Quarter, x: number, y: number, size: number): Ring[] => {
      const ring: Point[] = [[x, y], [x + size, y], [x + size, y + size], [x, y + size]]; // prettier-ignore
      const half = size / 2;
      const below = half < 1 ? [] : quarters;
      const inner = below.flatMap((each, i) => cut(each, x + (i % 2) * half, y + (i >> 1) * half, half));
      return isRing ? [...inner, isTurned ? ring.reverse() : ring] : inner;
    };
    fc.assert(
      fc.property(quarter, (root) => {
        const rings = cut(root, 0, 0, 16);
        expectSameFilling(toPolygons(toPath(rings)), rings, 16);
      }),
    );
  });

  it('fill what they filled, around any set of squares, however the rings touch', () => {
    const ACROSS = 7;
    /** Around every filled square, with the filling to the right; where two rings meet, `turns` says which way to go. */
    const trace = (cells: readonly boolean[], turns: readonly boolean[]): Ring[] => {
      const has = (x: number, y: number): boolean =>
        x >= 0 && y >= 0 && x < ACROSS && y < ACROSS && cells[y * ACROSS + x]!;
      const exits = new Map<string, Point[]>();
      const add = (from: Point, to: Point): unknown => exits.set(from.join(), [...(exits.get(from.join()) ?? []), to]);
      cells.forEach((cell, i) => {
        const [x, y] = [i % ACROSS, Math.floor(i / ACROSS)];
        if (!cell) return;
        if (!has(x, y - 1)) add([x, y], [x + 1, y]);
        if (!has(x + 1, y)) add([x + 1, y], [x + 1, y + 1]);
        if (!has(x, y + 1)) add([x + 1, y + 1], [x, y + 1]);
        if (!has(x - 1, y)) add([x, y + 1], [x, y]);
      });
      const rings: Point[][] = [];
      for (const [key, open] of exits) {
        while (open.length > 0) {
          const start = key.split(',').map(Number) as Point;
          const ring = [start];
          for (let next = open.shift()!; next.join() !== key;) {
            ring.push(next);
            const choice = exits.get(next.join())!;
            next = choice.splice(turns[(next[1] * ACROSS + next[0]) % turns.length] ? choice.length - 1 : 0, 1)[0]!;
          }
          rings.push(ring);
        }
      }
      return rings;
    };
    const cells = fc.array(fc.boolean(), { minLength: ACROSS * ACROSS, maxLength: ACROSS * ACROSS });
    fc.assert(
      fc.property(cells, fc.array(fc.boolean(), { minLength: 1 }), (filled, turns) => {
        const rings = trace(filled, turns);
        const polygons = toPolygons(toPath(rings));
        expectSameFilling(polygons, rings, ACROSS);
        expect(toTotalArea(polygons)).toBeCloseTo(filled.filter(Boolean).length, 4);
      }),
    );
  });
});
