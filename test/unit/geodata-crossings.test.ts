import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCrossings, repairCrossings } from '../../src/desk/geodata/repair';
import { meet, SegmentIndex, type Segment } from '../../src/desk/geodata/segment-index';
import type { SimpleArc } from '../../src/desk/geodata/simplify-network';

const segment = (ax: number, ay: number, bx: number, by: number): Segment => ({ arc: 0, index: 0, ax, ay, bx, by });

describe('two segments', () => {
  it.each([
    ['cross', segment(0, 0, 4, 4), segment(0, 4, 4, 0)],
    ['touch', segment(0, 0, 4, 0), segment(2, 0, 2, 5)],
    ['touch', segment(0, 0, 4, 0), segment(2, 0, 6, 0)],
    ['touch', segment(0, 0, 4, 0), segment(0, 0, 2, 0)],
    ['join', segment(0, 0, 4, 0), segment(4, 0, 6, 2)],
    ['join', segment(0, 0, 4, 0), segment(4, 0, 8, 0)],
    ['apart', segment(0, 0, 4, 0), segment(5, 0, 8, 0)],
    ['apart', segment(0, 0, 4, 4), segment(3, 0, 5, 2)],
  ])('%s', (meeting, s, t) => {
    expect(meet(s, t)).toBe(meeting);
    expect(meet(t, s)).toBe(meeting);
  });

  it('meet in the index exactly where they meet one by one', () => {
    const place = fc.integer({ min: 0, max: 60 });
    const any = fc.tuple(place, place, place, place).filter(([ax, ay, bx, by]) => ax !== bx || ay !== by);
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 12 }), (all) => {
        const segments = all.map(([ax, ay, bx, by]) => segment(ax, ay, bx, by));
        const index = new SegmentIndex(7);
        for (const each of segments) index.add(each);
        for (const each of segments) {
          const expected = segments.filter((other) => other !== each && meet(each, other) !== 'apart');
          expect(new Set(index.meetings(each).map(({ other }) => other))).toEqual(new Set(expected));
        }
      }),
    );
  });
});

/** A source along `points` with `vertices` drawn for it. */
function arc(points: number[], vertices: number[][]): SimpleArc {
  const count = points.length / 2;
  return {
    line: {
      points: Float64Array.from(points),
      radii: new Float64Array(count).fill(3),
      stops: Array.from({ length: count }, (_, i) => i),
    },
    vertices: vertices.map(([at, x, y]) => ({ at: at!, x: x!, y: y! })),
    options: { step: 1, candidates: 4, straying: 0.5, price: () => 6 },
  };
}

describe('the repair', () => {
  it('takes out a crossing and keeps the ends of both lines', () => {
    // Both sources bulge the same way, but one was drawn straight through the other.
    const lower = arc(
      [0, 0, 5, 4, 10, 6, 15, 4, 20, 0],
      [
        [0, 0, 0],
        [4, 20, 0],
      ],
    );
    const upper = arc(
      [0, 2, 5, 1, 10, -1, 15, 1, 20, 2],
      [
        [0, 0, 2],
        [2, 10, -1],
        [4, 20, 2],
      ],
    );
    const below = arc(
      [0, 2, 4, 2.4, 10, 2.6, 16, 2.4, 20, 2],
      [
        [0, 0, 2],
        [2, 10, -1],
        [4, 20, 2],
      ],
    );
    expect(findCrossings([lower, upper])).toHaveLength(2);
    const arcs = [
      arc(
        [0, 0, 5, 0, 10, 0, 15, 0, 20, 0],
        [
          [0, 0, 0],
          [4, 20, 0],
        ],
      ),
      below,
    ];
    expect(findCrossings(arcs)).toHaveLength(2);
    repairCrossings(arcs);
    expect(findCrossings(arcs)).toHaveLength(0);
    expect([arcs[1]!.vertices[0], arcs[1]!.vertices.at(-1)]).toEqual([
      { at: 0, x: 0, y: 2 },
      { at: 4, x: 20, y: 2 },
    ]);
  });

  it('finds a line that crosses itself', () => {
    const knot = arc(
      [0, 0, 10, 10, 10, 0, 0, 10],
      [
        [0, 0, 0],
        [1, 10, 10],
        [2, 10, 0],
        [3, 0, 10],
      ],
    );
    expect(findCrossings([knot])).toHaveLength(1);
  });
});
