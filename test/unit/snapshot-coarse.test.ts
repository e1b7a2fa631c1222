/** The shapes of a picture inside a tag: fewer digits, and neighbours that still meet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCoarseShapes } from '../../src/desk/snapshot/coarse-shapes';
import { toPathLines } from '../../src/map/path-lines';
import type { Shapes } from '../../src/model/boundaries';

const toShapes = (path: string): Shapes => ({
  vintage: 'test',
  areas: [{ code: 'A', name: 'A', region: '', path, bounds: [0, 0, 300, 300] }],
  regions: {},
  borders: '',
  context: path,
  frame: [0, 0, 300, 300],
  insets: [{ name: 'Corner', codes: ['A'], bounds: [0, 0, 30, 30], place: [150, 0, 300, 150] }],
  unit: 10,
  origin: [0, 0],
  error: 0,
  attribution: '',
});

const point = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
const STEP = 3;

describe('shapes on a coarser grid', () => {
  it('have every point within half a step of where it was, in order', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
        const path = `M${points.map((each) => each.join(' ')).join('L')}z`;
        const [line = []] = toPathLines(toCoarseShapes(toShapes(path), STEP).areas[0]!.path);
        const rounded = points.map(([x, y]) => [Math.round(x / STEP), Math.round(y / STEP)].join());
        const expected = rounded.filter((each, at) => each !== rounded[at - 1]);
        const found = Array.from({ length: line.length / 2 }, (_, at) => [line[2 * at], line[2 * at + 1]].join());
        expect(found).toEqual(expected.length > 2 ? expected : []);
      }),
    );
  });

  it('say where they are in the same plane, with frame and insets on the same grid', () => {
    const coarse = toCoarseShapes(toShapes('M0 0l300 0 0 300z'), STEP);
    expect(coarse).toMatchObject({ unit: 30, frame: [0, 0, 100, 100], context: 'M0 0l100 0 0 100z' });
    expect(coarse.insets[0]).toMatchObject({ bounds: [0, 0, 10, 10], place: [50, 0, 100, 50] });
    expect(coarse.areas[0]?.bounds).toEqual([0, 0, 100, 100]);
  });

  it('leave out an island of less than a dot', () => {
    expect(toCoarseShapes(toShapes('M0 0l1 0 0 1z'), STEP).areas[0]?.path).toBe('');
  });
});
