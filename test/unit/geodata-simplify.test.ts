import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentDistanceSquared } from '../../src/desk/geodata/plane';
import { simplifyLine, type LineToSimplify, type Vertex } from '../../src/desk/geodata/simplify-line';
import { thinLine } from '../../src/desk/geodata/thin';
import { Wedge } from '../../src/desk/geodata/wedge';

const options = { step: 1, candidates: 4, straying: 0.1, price: () => 1 };
const steps = fc.array(
  fc.tuple(fc.double({ min: -2, max: 3, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })),
  {
    minLength: 1,
    maxLength: 40,
  },
);

function toLine(moves: readonly (readonly [number, number])[], radius: number): LineToSimplify {
  let [x, y] = [0, 0];
  const points = [0, 0, ...moves.flatMap(([dx, dy]) => [(x += dx), (y += dy)])];
  const count = points.length / 2;
  return {
    points: Float64Array.from(points),
    radii: new Float64Array(count).fill(radius),
    stops: Array.from({ length: count }, (_, i) => i),
  };
}

const snap = ({ points }: LineToSimplify, at: number): Vertex => ({
  at,
  x: Math.round(points[at * 2]!) + 0,
  y: Math.round(points[at * 2 + 1]!) + 0,
});

function simplify(line: LineToSimplify): Vertex[] {
  return simplifyLine(line, snap(line, 0), snap(line, line.radii.length - 1), options)!;
}

function distanceTo(vertices: readonly Vertex[], px: number, py: number): number {
  if (vertices.length === 1) return Math.hypot(px - vertices[0]!.x, py - vertices[0]!.y);
  const squares = vertices.slice(1).map((b, i) => {
    const a = vertices[i]!;
    return segmentDistanceSquared(px, py, a.x, a.y, b.x, b.y);
  });
  return Math.sqrt(Math.min(...squares));
}

describe('the simplifier', () => {
  it('keeps every source point within its radius of the line, quantising included', () => {
    fc.assert(
      fc.property(steps, fc.double({ min: 0.8, max: 4, noNaN: true }), (moves, radius) => {
        const line = toLine(moves, radius);
        const drawn = simplify(line);
        line.radii.forEach((_, i) => {
          expect(distanceTo(drawn, line.points[i * 2]!, line.points[i * 2 + 1]!)).toBeLessThanOrEqual(radius + 1e-9);
        });
      }),
    );
  });

  it('begins and ends where it is told, and only ever on grid points', () => {
    fc.assert(
      fc.property(steps, (moves) => {
        const line = toLine(moves, 1.5);
        const drawn = simplify(line);
        const [start, end] = [snap(line, 0), snap(line, line.radii.length - 1)];
        expect([drawn[0]!.x, drawn[0]!.y]).toEqual([start.x, start.y]);
        expect([drawn.at(-1)!.x, drawn.at(-1)!.y]).toEqual([end.x, end.y]);
        for (const { x, y } of drawn) expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
      }),
    );
  });

  it('keeps a closed ring closed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 30 }), fc.double({ min: 5, max: 20, noNaN: true }), (sides, size) => {
        const at = (i: number): [number, number] => [
          size * Math.cos((i / sides) * 2 * Math.PI) - size,
          size * Math.sin((i / sides) * 2 * Math.PI),
        ];
        const moves = Array.from({ length: sides }, (_, i): [number, number] => {
          const [[ax, ay], [bx, by]] = [at(i), at(i + 1)];
          return [bx - ax, by - ay];
        });
        const drawn = simplify(toLine(moves, 1));
        expect([drawn[0]!.x, drawn[0]!.y]).toEqual([drawn.at(-1)!.x, drawn.at(-1)!.y]);
        expect(drawn.length).toBeGreaterThan(3);
      }),
    );
  });

  it('gives the same line for the same input', () => {
    fc.assert(
      fc.property(steps, (moves) => void expect(simplify(toLine(moves, 2))).toEqual(simplify(toLine(moves, 2)))),
    );
  });

  it('finds the one chord that a straight line needs, however many points it has', () => {
    const drawn = simplify(
      toLine(
        Array.from({ length: 50 }, () => [1, 0.2] as const),
        0.9,
      ),
    );
    expect(drawn).toHaveLength(2);
  });

  it('never needs more vertices when it may stray farther', () => {
    const count = (line: LineToSimplify): number =>
      simplifyLine(line, snap(line, 0), snap(line, line.radii.length - 1), { ...options, candidates: 9, straying: 0 })!
        .length;
    const zigzag = Array.from({ length: 30 }, (_, i) => [1, i % 2 ? 1.5 : -1.5] as const);
    expect(count(toLine(zigzag, 2))).toBe(2);
    expect(count(toLine(zigzag, 0.75))).toBeGreaterThan(10);
  });

  it('says so when the grid is too coarse for the radius', () => {
    const line = toLine(
      [
        [2.5, 0.5],
        [2.5, -0.5],
        [2.5, 0.5],
      ],
      0.2,
    );
    expect(simplifyLine(line, snap(line, 0), snap(line, 3), options)).toBeUndefined();
  });

  it('goes round what it would run into', () => {
    const line = toLine(
      Array.from({ length: 20 }, () => [1, 0] as const),
      2,
    );
    const collisions = (_ax: number, ay: number, _bx: number, by: number): number => (ay === 0 && by === 0 ? 50 : 0);
    const drawn = simplifyLine(line, snap(line, 0), snap(line, 20), { ...options, candidates: 12, collisions })!;
    expect(drawn.some(({ y }) => y !== 0)).toBe(true);
  });
});

describe('thinning', () => {
  it('keeps both ends and strays no farther than it may', () => {
    fc.assert(
      fc.property(steps, (moves) => {
        const { points } = toLine(moves, 1);
        const thinned = thinLine(points, 0.7);
        expect([...thinned.slice(0, 2), ...thinned.slice(-2)]).toEqual([...points.slice(0, 2), ...points.slice(-2)]);
        const vertices = Array.from({ length: thinned.length / 2 }, (_, at) => ({
          at,
          x: thinned[at * 2]!,
          y: thinned[at * 2 + 1]!,
        }));
        for (let i = 0; i < points.length; i += 2) {
          expect(distanceTo(vertices, points[i]!, points[i + 1]!)).toBeLessThanOrEqual(0.7 + 1e-9);
        }
      }),
    );
  });
});

describe('the wedge', () => {
  it('closes when no ray meets all disks', () => {
    const wedge = new Wedge();
    expect(wedge.narrow(10, 0, 1)).toBe(true);
    expect(wedge.admits(10, 0.5)).toBe(true);
    expect(wedge.admits(0, 10)).toBe(false);
    expect(wedge.narrow(0, 10, 1)).toBe(false);
  });

  it('works across the half turn where angles jump', () => {
    const wedge = new Wedge();
    expect(wedge.narrow(-10, 0.5, 1)).toBe(true);
    expect(wedge.narrow(-20, -0.5, 1)).toBe(true);
    expect(wedge.admits(-10, 0)).toBe(true);
  });
});
