import { describe, expect, it } from 'vitest';
import { cleanAreas, type Cleaned } from '../../src/desk/boundaries/clean-areas';
import type { RawArea } from '../../src/desk/boundaries/raw-area';
import { toSource } from '../../src/desk/boundaries/to-source';
import { square, type Ring } from './boundaries-fixture';

/** Mercator metres at the equator, where they are metres on the ground. */
const area = (code: string, ...rings: Ring[]): RawArea => ({
  ...{ code, name: `Council ${code}`, group: '', row: 1 },
  rings: rings.map((ring) => Float64Array.from(ring.flat())),
});

const rulesOf = ({ problems }: Cleaned): string[] => problems.map(({ rule, level }) => `${level} ${rule}`);

/** How many lines the shapes are made of, and how many of them are borders of two areas. */
function toLines(cleaned: Cleaned): { lines: number; borders: number } {
  const { arcs, faces } = toSource(cleaned, 'x');
  const walked = faces.flatMap(({ polygons }) => polygons.flat(2));
  return { lines: arcs.length, borders: walked.filter((arc) => arc < 0).length };
}

describe('cleaning', () => {
  it('finds the border that two neighbours share', () => {
    const cleaned = cleanAreas([area('A', square(0, 0, 1000)), area('B', square(1000, 0, 1000))], 1, 'x');
    expect(rulesOf(cleaned)).toEqual([]);
    expect(toLines(cleaned)).toEqual({ lines: 3, borders: 1 });
  });

  it('makes one border of two that are less than the tolerance apart, and says how many positions moved', () => {
    const pair = [area('A', square(0, 0, 1000)), area('B', square(1000.6, 0.3, 1000))];
    const cleaned = cleanAreas(pair, 1, 'x');
    expect(cleaned.moved).toBe(2);
    expect(toLines(cleaned)).toEqual({ lines: 3, borders: 1 });
    expect(toLines(cleanAreas(pair, 0, 'x')).borders).toBe(0);
  });

  it('never moves the positions of one area onto each other', () => {
    const fine: Ring = [
      [0, 0],
      [0, 0.4],
      [0, 0.8],
      [0, 100],
      [100, 100],
      [100, 0],
      [0, 0],
    ];
    expect(cleanAreas([area('A', fine)], 1, 'x')).toMatchObject({ moved: 0, areas: [{ polygons: [[{ length: 6 }]] }] });
  });

  it('puts a neighbour’s corner into a long side', () => {
    const small = [area('B', square(1000, 0, 500)), area('C', square(1000, 500, 500))];
    const cleaned = cleanAreas([area('A', square(0, 0, 1000)), ...small], 1, 'x');
    expect(cleaned.inserted).toBe(1);
    expect(rulesOf(cleaned)).toEqual([]);
    expect(toLines(cleaned).borders).toBe(3);
  });

  it('mends borders of which neither has the other’s corners', () => {
    const cleaned = cleanAreas([area('A', square(0, 0, 1000)), area('B', square(1000, 400, 1000))], 1, 'x');
    expect(cleaned.inserted).toBe(2);
    expect(toLines(cleaned).borders).toBe(1);
  });

  it('leaves two banks that nearly touch in one point', () => {
    const tip: Ring = [
      [1000.5, 500],
      [1500, 1000],
      [1500, 0],
      [1000.5, 500],
    ];
    expect(cleanAreas([area('A', square(0, 0, 1000)), area('B', tip)], 1, 'x').inserted).toBe(0);
  });

  it('closes a ring that is open, and says by how much', () => {
    const cleaned = cleanAreas([area('A', square(0, 0, 1000).slice(0, -1))], 1, 'x');
    expect(rulesOf(cleaned)).toEqual(['warning unclosed-ring']);
    expect(cleaned.problems[0]!.message).toContain('1000 m apart');
    expect(cleaned.problems[0]!.remedy).toContain('mapshaper');
  });

  it('says where an outline crosses itself', () => {
    const bow: Ring = [
      [0, 0],
      [1000, 1000],
      [1000, 0],
      [0, 900],
      [0, 0],
    ];
    expect(rulesOf(cleanAreas([area('A', bow)], 1, 'x'))).toEqual(['warning self-crossing']);
  });

  it('says where borders cross, which areas, and where there is a gap between them', () => {
    const over = cleanAreas([area('A', square(0, 0, 1000)), area('B', square(900, 500, 1000))], 1, 'x');
    expect(rulesOf(over)).toEqual(['warning crossing']);
    expect(over.problems[0]!.message).toMatch(/at 2 places: A Council A and B Council B|B Council B and A Council A/);
    const around: Ring[] = [
      [
        [0, 0],
        [0, 1000],
        [480, 1000],
        [480, 0],
        [0, 0],
      ],
      [
        [480, 0],
        [480, 100],
        [520, 100],
        [520, 0],
        [480, 0],
      ],
      [
        [480, 900],
        [480, 1000],
        [520, 1000],
        [520, 900],
        [480, 900],
      ],
      [
        [520, 0],
        [520, 1000],
        [1000, 1000],
        [1000, 0],
        [520, 0],
      ],
    ];
    const gap = cleanAreas(
      around.map((ring, index) => area(`G${index}`, ring)),
      1,
      'x',
    );
    expect(rulesOf(gap)).toEqual(['warning gap']);
  });

  it('notes a lake, and refuses two codes for one place', () => {
    const lake = cleanAreas([area('A', square(0, 0, 9000), square(1000, 1000, 3000))], 1, 'x');
    expect(rulesOf(lake)).toEqual(['note hole']);
    expect(lake.areas[0]!.polygons).toHaveLength(1);
    const twins = cleanAreas([area('A', square(0, 0, 900)), area('B', square(0, 0, 900))], 1, 'x');
    expect(rulesOf(twins)).toEqual(['error overlap']);
    expect(toSource(twins, 'x').faces).toHaveLength(2);
    const inside = cleanAreas([area('A', square(0, 0, 900)), area('B', square(300, 300, 90))], 1, 'x');
    expect(rulesOf(inside)).toEqual(['error overlap']);
  });

  it('refuses a shape that encloses nothing', () => {
    const line: Ring = [
      [0, 0],
      [5, 5],
      [9, 9],
      [0, 0],
    ];
    expect(rulesOf(cleanAreas([area('A', line)], 1, 'x'))).toEqual(['error empty-shape']);
  });
});

describe('rows of one code', () => {
  it('become one area, without a border between its pieces, and that is noted', () => {
    const cleaned = cleanAreas(
      [area('A', square(0, 0, 100)), area('A', square(100, 0, 100)), area('A', square(900, 0, 100))],
      1,
      'x',
    );
    const { faces, problems } = toSource(cleaned, 'x');
    expect(faces.map(({ polygons }) => polygons.length)).toEqual([2]);
    expect(problems).toMatchObject([{ level: 'note', rule: 'duplicate-code' }]);
  });

  it('that are the same twice are there once', () => {
    const cleaned = cleanAreas([area('A', square(0, 0, 100)), area('A', square(0, 0, 100))], 1, 'x');
    expect(toSource(cleaned, 'x').faces[0]!.polygons).toHaveLength(1);
  });

  it('of which one fills the hole of the other leave no hole', () => {
    const cleaned = cleanAreas(
      [area('A', square(0, 0, 900), square(300, 300, 300)), area('A', square(300, 300, 300))],
      1,
      'x',
    );
    expect(toSource(cleaned, 'x').faces[0]!.polygons).toMatchObject([{ length: 1 }]);
  });
});
