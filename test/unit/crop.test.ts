import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/model/boundaries';
import { parseHexes } from '../../src/model/hexes';
import { unpackBoundaries } from '../../src/model/unpack';
import { toCrop, toWhole } from '../../src/view/crop';
import { toFocusBounds } from '../../src/view/focus';

const read = (name: string): unknown => JSON.parse(readFileSync(`geodata/${name}`, 'utf8'));
const overview = unpackBoundaries(read('overview.json') as Parameters<typeof unpackBoundaries>[0]);
const hexes = parseHexes(read('hexes.json'), overview).value!;
const centreOf = ({ bounds: [x0, y0, x1, y1] }: Area): [number, number] => [(x0 + x1) / 2, (y0 + y1) / 2];

describe('what the map shows', () => {
  const state = (focusArea: string, layout: string) => ({ config: { focusArea, layout }, shapes: overview, hexes });

  it('is hexagons only while they are asked for and here', () => {
    expect(toWhole(state('', 'hex'))).toBe(hexes);
    expect(toWhole(state('', 'map'))).toBe(overview);
    expect(toWhole({ ...state('', 'hex'), hexes: undefined })).toBe(overview);
    expect(toCrop({ ...state('London', 'hex'), detail: overview }).shapes).toBe(hexes);
  });

  it('can be cropped to the hexagons of a region or a council', () => {
    const [x0, y0, x1, y1] = toFocusBounds('London', hexes)!;
    const inside = hexes.areas.filter((area) => {
      const [x, y] = centreOf(area);
      return x > x0 && x < x1 && y > y0 && y < y1;
    });
    expect(inside.filter(({ region }) => region === 'E12000007')).toHaveLength(33);
    expect(inside.length).toBeLessThan(50);
    expect(toFocusBounds('Adur', hexes)).toEqual(hexes.areas.find(({ name }) => name === 'Adur')!.bounds);
  });

  it('is all of them where a crop is given in degrees, which they do not have', () => {
    expect(toCrop(state('-0.5,51.2,0.3,51.7', 'hex')).bounds).toBeUndefined();
    expect(toCrop(state('-0.5,51.2,0.3,51.7', 'map')).bounds).toBeDefined();
  });
});
