import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../src/model/boundaries';
import { toFlightPlan, toSpots, type Frame } from '../../src/map/flight';

const area = (code: string, ...bounds: [number, number, number, number]) => ({ code, bounds });
const frame = (bounds: Bounds): Frame => ({ bounds, width: 200, height: 100 });
const ALL: Bounds = [0, 0, 200, 100];

/** Where a keyframe puts a point of the shapes' units, in pixels of the box. */
function place(keyframe: Keyframe, { bounds: [x0, y0, x1, y1], width, height }: Frame, [x, y]: [number, number]) {
  const parts = /^translate\((\S+)px, (\S+)px\) scale\((\S+)\) translate\((\S+)px, (\S+)px\)$/.exec(
    keyframe.transform as string,
  )!;
  const [tx, ty, scale, hx, hy] = parts.slice(1).map(Number) as [number, number, number, number, number];
  const fit = Math.min(width / (x1 - x0), height / (y1 - y0));
  return [
    ((x + hx) * scale + tx - (x0 + x1) / 2) * fit + width / 2,
    ((y + hy) * scale + ty - (y0 + y1) / 2) * fit + height / 2,
  ].map((value) => Math.round(value * 1e6) / 1e6);
}

describe('where areas are', () => {
  it('is told in pixels of a box in whose middle the frame stands', () => {
    const spots = toSpots({ areas: [area('a', 0, 0, 10, 10), area('b', 0, 10, 10, 50)] }, frame([0, 0, 50, 50]));
    expect(spots.get('a')).toEqual({ x: 60, y: 10, side: 20 });
    expect(spots.get('b')).toEqual({ x: 60, y: 60, side: 40 });
  });
});

describe('a flight', () => {
  const before = frame([0, 0, 400, 200]);
  const after = frame([1000, 1000, 1020, 1010]);
  const from = toSpots({ areas: [area('a', 0, 0, 40, 40), area('gone', 0, 0, 9, 9)] }, before);
  const to = toSpots({ areas: [area('a', 1010, 1004, 1012, 1006), area('new', 1001, 1001, 1002, 1002)] }, after);

  it('starts where and as large as the area was, and ends where it is', () => {
    const [start, end] = toFlightPlan(from, to, after, ALL).get('a')!;
    expect(place(start!, after, [1011, 1005])).toEqual([10, 10]);
    expect(place(start!, after, [1012, 1006])).toEqual([20, 20]);
    for (const point of [
      [1011, 1005],
      [1012, 1006],
    ] as [number, number][])
      expect(place(end!, after, point)).toEqual([(point[0] - 1000) * 10, (point[1] - 1000) * 10]);
  });

  it('is only for areas that are in both pictures', () => {
    expect([...toFlightPlan(from, to, after, ALL).keys()]).toEqual(['a']);
  });

  it('is only for areas that are seen at one of its ends', () => {
    expect(toFlightPlan(from, to, after, [0, 0, 30, 30]).size).toBe(1);
    expect(toFlightPlan(from, to, after, [90, 30, 200, 100]).size).toBe(1);
    expect(toFlightPlan(from, to, after, [40, 70, 60, 100]).size).toBe(0);
  });

  it('is not for areas without extent, whose size could not grow', () => {
    const flat = toSpots({ areas: [area('a', 1010, 1004, 1010, 1006)] }, after);
    expect(toFlightPlan(from, flat, after, ALL).size).toBe(0);
  });
});
