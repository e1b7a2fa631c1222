import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackBoundaries } from '../../src/model/unpack';
import { toHexLabel, toInk, toShortNames } from '../../src/view/hex-labels';
import { toContrast } from './colour/contrast';

const overview = unpackBoundaries(
  JSON.parse(readFileSync('geodata/overview.json', 'utf8')) as Parameters<typeof unpackBoundaries>[0],
);
const short = toShortNames(overview.areas);
const shortOf = (name: string): string => short.get(overview.areas.find((area) => area.name === name)!.code)!;

describe('the short names of the 326 councils', () => {
  it('are of two to four letters, and begin as the council does', () => {
    for (const { code, name } of overview.areas) {
      expect(short.get(code), name).toMatch(/^\p{L}{2,4}$/u);
      expect(name.replace(/^City of /, '')[0]).toBe(short.get(code)![0]);
    }
  });

  it('tell nearly all councils apart', () => {
    expect(new Set(short.values()).size).toBeGreaterThan(310);
  });

  it('keep the direction in a name, and the place', () => {
    expect(['Wandsworth', 'South Cambridgeshire', 'Kingston upon Thames', 'Harrow', 'Harlow'].map(shortOf)).toEqual([
      'Wan',
      'SCam',
      'KiTh',
      'Harw',
      'Harl',
    ]);
  });
});

describe('the label of a hexagon', () => {
  it('is nothing where nobody could read it', () => {
    expect(toHexLabel('Wandsworth', 'Wan', 31)).toBeUndefined();
  });

  it('is the short name where there is some room, in letters of nine pixels and more', () => {
    expect(toHexLabel('Wandsworth', 'Wan', 32)!.size).toBeCloseTo(9.3, 1);
    expect(toHexLabel('Wandsworth', 'Wan', 40)!.size).toBeGreaterThan(10);
  });

  it('is the whole name in up to three lines where there is more', () => {
    const linesOf = (name: string): readonly string[] => toHexLabel(name, 'X', 74)!.lines;
    expect(linesOf('Wandsworth')).toEqual(['Wandsworth']);
    expect(linesOf('Kensington and Chelsea')).toEqual(['Kensington', 'and Chelsea']);
    expect(linesOf('Hammersmith and Fulham')).toEqual(['Hammersmith', 'and Fulham']);
    expect(linesOf('Stoke-on-Trent')).toEqual(['Stoke-on-', 'Trent']);
    expect(linesOf('Llanfairpwllgwyngyllgogerychwyrndrobwll')).toEqual(['X']);
  });

  it('loses no letter of a name that it shows', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z-]{1,9}$/), { minLength: 1, maxLength: 6 }), (words) => {
        const name = words.join(' ');
        const { lines } = toHexLabel(name, '', 120)!;
        expect(lines.join('') === '' || lines.join('').replace(/ /g, '') === name.replace(/ /g, '')).toBe(true);
        expect(lines.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('stands out from any colour by 4.5:1', () => {
    const channel = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const fill = `#${red}${green}${blue}`;
        const ink = toInk(fill) === '#000' ? '#000000' : '#ffffff';
        expect(toContrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
