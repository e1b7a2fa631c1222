import { describe, expect, it } from 'vitest';
import { lighten, NOT_A_PARTY, toNeutralPaint, toPartyPaint, type Paint, type Scheme } from '../../src/view/palette';
import { MARKS, toMarkWidth } from '../../src/view/textures';
import { toPaintScale } from '../../src/view/map-view';
import { sample } from './front-fixture';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** WCAG relative luminance of `#rrggbb`. */
function toLuminance(colour: string): number {
  const channel = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function toContrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [toLuminance(a), toLuminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const isDifferentMark = (a: Paint, b: Paint): boolean => MARKS[a.texture] !== MARKS[b.texture];

const pairsOf = (values: readonly string[]): [string, string][] =>
  values.flatMap((a, i) => values.slice(i + 1).map((b): [string, string] => [a, b]));

const GROUPS = ['con', 'lab', 'ld', 'green', 'ukip', 'other'];

describe.each(SCHEMES)('the paints of the 2018 map on a %s page', (scheme) => {
  const paint = toPaintScale(sample.parties, scheme);

  it('differ in fill for every two values that are on it', () => {
    const fills = ['con', 'lab', 'ld', 'noc', 'no-election'].map((value) => paint(value).fill);
    expect(new Set(fills).size).toBe(5);
  });

  it.each(pairsOf([...GROUPS, ...NOT_A_PARTY]))('tell %s from %s without any colour', (a, b) => {
    const [one, other] = [paint(a), paint(b)];
    const seen = isDifferentMark(one, other) || toContrast(one.fill, other.fill) >= 3;
    expect(seen, `${JSON.stringify(one)} against ${JSON.stringify(other)}`).toBe(true);
  });

  it('never paint NOC like awaiting, unknown or no election, nor like a party', () => {
    const noc = toNeutralPaint('noc', scheme);
    for (const value of [...GROUPS, 'awaiting', 'unknown', 'no-election']) {
      expect(paint(value).fill, value).not.toBe(noc.fill);
      expect(isDifferentMark(paint(value), noc), value).toBe(true);
    }
  });

  it('leave places without an election plain, and awaiting marked', () => {
    expect(toNeutralPaint('no-election', scheme).texture).toBe('none');
    expect(toNeutralPaint('awaiting', scheme).texture).not.toBe('none');
    expect(toNeutralPaint('awaiting', scheme).fill).not.toBe(toNeutralPaint('no-election', scheme).fill);
  });

  it('draw every mark in a colour other than what it lies on', () => {
    for (const value of [...GROUPS, ...NOT_A_PARTY]) {
      const { fill, mark, texture } = paint(value);
      if (texture !== 'none') expect(toContrast(fill, mark), value).toBeGreaterThan(1.3);
    }
  });
});

describe('the paint of a party', () => {
  it('is the file’s colour on a light page, whatever its case', () => {
    expect(toPartyPaint('#FAA61A', 2, 'light').fill).toBe('#faa61a');
  });

  it('is a little lighter on a dark page', () => {
    expect(toLuminance(toPartyPaint('#70147A', 4, 'dark').fill)).toBeGreaterThan(toLuminance('#70147a'));
  });

  it('gives the first six parties a texture each', () => {
    const textures = [0, 1, 2, 3, 4, 5].map((index) => toPartyPaint('#888888', index, 'light').texture);
    expect(new Set(textures).size).toBe(6);
  });

  it('answers for any number of parties', () => {
    expect(toPartyPaint('#123456', 400, 'light')).toMatchObject({ fill: '#123456' });
  });
});

describe('lightening a colour', () => {
  it('goes from the colour itself to white', () => {
    expect(lighten('#0087dc', 0)).toBe('#0087dc');
    expect(lighten('#0087dc', 1)).toBe('#ffffff');
  });

  it('keeps six digits for dark colours', () => {
    expect(lighten('#000102', 0.01)).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('textures', () => {
  it('are drawn each with another mark, and a line that can be seen', () => {
    const marks = Object.values(MARKS);
    expect(new Set(marks).size).toBe(marks.length);
    for (const texture of Object.keys(MARKS)) expect(toMarkWidth(texture)).toBeGreaterThan(0.5);
  });
});
