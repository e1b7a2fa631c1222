import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../src/model/boundaries';
import { findArea, findRegion, toFocusBounds, toNameKey, toUnion } from '../../src/view/focus';
import { readOverview } from './front-fixture';

const shapes = readOverview();
const areaNamed = (name: string) => shapes.areas.find((area) => area.name === name)!;
const isInside = (a: Bounds, b: Bounds): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

describe('the name of a place', () => {
  it.each([
    ['St Albans', 'st. albans'],
    ['King’s Lynn and West Norfolk', "KING'S LYNN & WEST NORFOLK"],
    ['Stoke-on-Trent', 'stoke on trent'],
    ['Barking and Dagenham', 'Barking&Dagenham'],
    ['Ynys Môn', 'ynys mon'],
    ['Wandsworth', '  wandsworth  '],
  ])('is the same for %s and %s', (a, b) => {
    expect(toNameKey(a)).toBe(toNameKey(b));
  });

  it('still tells places apart that are not the same', () => {
    expect(toNameKey('North Devon')).not.toBe(toNameKey('North Dorset'));
  });
});

describe('finding an area', () => {
  it('takes its code or its name, in any case', () => {
    for (const text of ['E09000032', 'e09000032', 'Wandsworth', 'WANDSWORTH'])
      expect(findArea(shapes.areas, text)?.code, text).toBe('E09000032');
  });

  it('finds nothing for an empty text, or one that is only part of a name', () => {
    for (const text of ['', '   ', "'", 'Wands', 'E0900003'])
      expect(findArea(shapes.areas, text), text).toBeUndefined();
  });
});

describe('what the map opens on', () => {
  it('is the whole box of a region, by its name or its code', () => {
    const london = shapes.areas.filter(({ region }) => region === 'E12000007').map(({ bounds }) => bounds);
    const bounds = toFocusBounds('London', shapes)!;
    expect(london).toHaveLength(33);
    expect(london.every((each) => isInside(each, bounds))).toBe(true);
    expect(toFocusBounds('e12000007', shapes)).toEqual(bounds);
  });

  it('is the box of a council, by its name or its code', () => {
    expect(toFocusBounds('plymouth', shapes)).toEqual(areaNamed('Plymouth').bounds);
    expect(toFocusBounds('E06000026', shapes)).toEqual(areaNamed('Plymouth').bounds);
  });

  it('is a box in degrees: this one holds all of London, and little else', () => {
    const bounds = toFocusBounds('-0.55, 51.26, 0.36, 51.71', shapes)!;
    const [x0, y0, x1, y1] = toFocusBounds('London', shapes)!;
    expect(isInside([x0, y0, x1, y1], bounds)).toBe(true);
    expect((bounds[2] - bounds[0]) / (x1 - x0)).toBeLessThan(1.15);
    expect((bounds[3] - bounds[1]) / (y1 - y0)).toBeLessThan(1.15);
  });

  it.each([
    '',
    '  ',
    'Atlantis',
    'undefined',
    '1,2,3',
    '1,2,3,4,5',
    'a,b,c,d',
    '2,50,1,51',
    '0,52,1,51',
    '-200,50,1,51',
    '0,50,1,86',
    '-5,,2,55',
    'NaN,NaN,NaN,NaN',
    '0,50,Infinity,51',
  ])('is the whole map for "%s"', (text) => {
    expect(toFocusBounds(text, shapes)).toBeUndefined();
  });

  it('knows a region only by what the file calls it', () => {
    expect(findRegion('South West', shapes).length).toBeGreaterThan(20);
    expect(findRegion('constructor', shapes)).toEqual([]);
  });
});

describe('the box around several areas', () => {
  it('is as large as the farthest of them', () => {
    expect(toUnion([{ bounds: [0, 5, 10, 20] }, { bounds: [-3, 7, 4, 30] }])).toEqual([-3, 5, 10, 30]);
  });
});
