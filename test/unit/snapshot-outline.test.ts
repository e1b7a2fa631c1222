/** Areas painted alike as one path: it covers what they cover, and every line between them is there once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toOutline } from '../../src/desk/snapshot/outline';
import { toPathLines, type Points } from '../../src/map/path-lines';

const SIDE = 6;
const SIZE = 2;
/** One square of a board, its corner at `column` and `row`, walked clockwise or the other way. */
const toSquare = ([column, row]: readonly [number, number], isTurned: boolean): string => {
  const [x, y] = [column * SIZE, row * SIZE];
  return isTurned ? `M${x} ${y}l0 2 2 0 0-2z` : `M${x} ${y}l2 0 0 2-2 0z`;
};

const place = fc.tuple(fc.nat(SIDE - 1), fc.nat(SIDE - 1));
const places = fc.uniqueArray(place, { minLength: 1, maxLength: SIDE * SIDE, selector: (each) => each.join() });

/** The single steps of lines along the grid, whichever way they are walked. */
function toSteps(lines: readonly Points[], isClosed: boolean): string[] {
  return lines.flatMap((line) => {
    const points = Array.from({ length: line.length / 2 }, (_, at) => [line[2 * at]!, line[2 * at + 1]!] as const);
    const ends = isClosed ? [...points.slice(1), points[0]!] : points.slice(1);
    return ends.flatMap(([toX, toY], at) => {
      const [x, y] = points[at]!;
      const length = Math.abs(toX - x) + Math.abs(toY - y);
      const [stepX, stepY] = [Math.sign(toX - x), Math.sign(toY - y)];
      return Array.from(
        { length },
        (__, step) => `${2 * (x + stepX * step) + stepX} ${2 * (y + stepY * step) + stepY}`,
      );
    });
  });
}

/** By the rule `evenodd`: how often a line to the right crosses the outline. */
const isInside = (path: string, [x, y]: readonly [number, number]): boolean =>
  toSteps(toPathLines(path), true).filter((step) => {
    const [middleX = 0, middleY = 0] = step.split(' ').map((twice) => Number(twice) / 2);
    return !Number.isInteger(middleY) && Math.floor(middleY) === Math.floor(y - 0.5) && middleX > x;
  }).length %
    2 ===
  1;

/** In single steps. */
const lengthOf = (outline: string): number => toSteps(toPathLines(outline), true).length;

describe('areas that are painted alike', () => {
  it('are covered by their outline, and by nothing else is anything', () => {
    fc.assert(
      fc.property(places, fc.boolean(), (squares, isTurned) => {
        const { outline } = toOutline(squares.map((square, at) => toSquare(square, isTurned && at % 2 === 0)))!;
        const covered = new Set(squares.map((each) => each.join()));
        for (let column = 0; column < SIDE; column += 1)
          for (let row = 0; row < SIDE; row += 1)
            expect(isInside(outline, [column * SIZE + 1, row * SIZE + 1])).toBe(covered.has([column, row].join()));
      }),
    );
  });

  it('have each of their borders once: around them all, or inside', () => {
    fc.assert(
      fc.property(places, (squares) => {
        const { outline, inside } = toOutline(squares.map((square) => toSquare(square, false)))!;
        const wanted = squares.flatMap((square) => toSteps(toPathLines(toSquare(square, false)), true));
        const found = [...toSteps(toPathLines(outline), true), ...toSteps(toPathLines(inside), false)];
        expect(found.sort()).toEqual([...new Set(wanted)].sort());
      }),
    );
  });

  it('are covered still where the outline goes on beneath others, and nothing is but them and those', () => {
    fc.assert(
      fc.property(places, fc.nat(SIDE * SIDE), (squares, count) => {
        const [own, above] = [squares.slice(0, count), squares.slice(count)];
        const toPaths = (list: typeof squares) => list.map((square) => toSquare(square, false));
        const { outline, inside } = toOutline(toPaths(own), toPaths(above))!;
        const [covered, hidden] = [own, above].map((list) => new Set(list.map((each) => each.join())));
        for (let column = 0; column < SIDE; column += 1)
          for (let row = 0; row < SIDE; row += 1) {
            const square = [column, row].join();
            if (!hidden!.has(square))
              expect(isInside(outline, [column * SIZE + 1, row * SIZE + 1])).toBe(covered!.has(square));
          }
        const alone = toOutline(toPaths(own))!;
        expect(inside).toBe(alone.inside);
        expect(lengthOf(outline)).toBeLessThanOrEqual(lengthOf(alone.outline));
      }),
    );
  });

  it('need no hole for what is painted over them', () => {
    const ring = [0, 1, 2].flatMap((column) => [0, 1, 2].map((row) => [column, row] as const));
    const paths = ring.filter((square) => square.join() !== '1,1').map((square) => toSquare(square, false));
    expect(lengthOf(toOutline(paths)!.outline)).toBe(32);
    expect(lengthOf(toOutline(paths, [toSquare([1, 1], false)])!.outline)).toBe(24);
  });

  it('are spread beneath a cluster of others where one of them alone would not be worth it', () => {
    // A bay of three squares: each has no more border with the land than with its neighbours and the sea.
    const land = [0, 1, 2, 3, 4].map((column) => toSquare([column, 0], false));
    const bay = [1, 2, 3].map((column) => toSquare([column, 1], false));
    const sides = [0, 4].map((column) => toSquare([column, 1], false));
    expect(lengthOf(toOutline([...land, ...sides])!.outline)).toBe(32);
    expect(lengthOf(toOutline([...land, ...sides], bay)!.outline)).toBe(28);
  });

  it('leave out a point on the straight way between two others', () => {
    expect(toOutline(['M0 0l2 0 0 2-2 0z', 'M2 0l2 0 0 2-2 0z'])).toEqual({
      outline: 'm0 0 4 0 0 2-4 0z',
      inside: 'm2 0 0 2',
    });
  });

  it('stay as they are on a grid of fractions', () => {
    expect(toOutline(['M0 0l2.5 0 0 2z'])).toBeUndefined();
  });
});
