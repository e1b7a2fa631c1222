/** Every two values that a map can show are told apart, by every reader: by colour, or by a texture that is seen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { deriveLegend } from '../../src/view/legend-view';
import { deriveMapView } from '../../src/view/map-view';
import { toPartyPaint, type Scheme } from '../../src/view/palette';
import { toPartyBook } from '../../src/view/parties';
import { MARKS, toMarkWidth } from '../../src/view/textures';
import { toBritishPaints, toFilePaints, toPartyPaints, toSamplePaints } from './colour/parties';
import {
  APART,
  describeWorst,
  findAlike,
  findFaint,
  FORM,
  judgeAll,
  pairsOf,
  SEEN,
  toMarkContrast,
  toTextureDifference,
  type Paints,
} from './colour/proof';
import { ALL_VISIONS } from './colour/vision';
import { sample } from './front-fixture';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** How many parties have a texture to themselves. */
const TEXTURED = 15;

const PALETTES: readonly [string, (scheme: Scheme) => Paints][] = [
  ['the map of 3 May 2018', toSamplePaints],
  ['all that the sample’s file can show', toFilePaints],
  ['all British parties', toBritishPaints],
  ['all British parties in reverse', (scheme) => toBritishPaints(scheme, 'in reverse')],
];

const COLOURS = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`);

const toTexturesOf = (paints: Paints): string[] => [...new Set(Object.values(paints).map(({ texture }) => texture))];

describe.each(SCHEMES)('on a %s page', (scheme) => {
  it.each(PALETTES)('%s: every pair is told apart under every vision', (_, toPaints) => {
    const paints = toPaints(scheme);
    expect(findAlike(paints), describeWorst(paints)).toEqual([]);
  });

  it.each(PALETTES)('%s: every texture is seen on its fill under every vision', (_, toPaints) => {
    expect(findFaint(toPaints(scheme))).toEqual([]);
  });

  it('whoever sees any colour needs no texture for the values of the 2018 map', () => {
    const verdicts = judgeAll(toSamplePaints(scheme));
    expect(verdicts.filter(({ vision, by }) => vision !== 'greyscale' && by !== 'colour')).toEqual([]);
  });

  it(`parties of any ${TEXTURED} colours, or of one, are told apart`, () => {
    const any = fc.oneof(
      fc.array(COLOURS, { minLength: TEXTURED, maxLength: TEXTURED }),
      COLOURS.map((colour) => Array<string>(TEXTURED).fill(colour)),
    );
    fc.assert(
      fc.property(any, (colours) => {
        expect(findAlike(toPartyPaints(colours, scheme))).toEqual([]);
      }),
      { numRuns: 40, examples: [[Array<string>(TEXTURED).fill('#cd051e')]] },
    );
  });

  it('a texture has twice the contrast of its fill, or half, whatever the colour', () => {
    fc.assert(
      fc.property(COLOURS, (colour) => {
        expect(toMarkContrast(toPartyPaint(colour, 1, scheme), 'normal')).toBeGreaterThanOrEqual(1.99);
      }),
    );
  });
});

describe('the textures', () => {
  const textures = toTexturesOf({ ...toFilePaints('light'), ...toPartyPaints(Array(40).fill('#888888'), 'light') });

  it('differ in form, each from each, however they are laid against each other', () => {
    expect(textures).toHaveLength(TEXTURED + 3);
    const nearest = pairsOf(textures)
      .map(([a, b]) => ({ a, b, difference: toTextureDifference(a, b) }))
      .reduce((worst, each) => (each.difference < worst.difference ? each : worst));
    expect(nearest.difference, `${nearest.a} and ${nearest.b}`).toBeGreaterThanOrEqual(FORM);
  });

  it('have strokes that a screen can draw, and marks of their own', () => {
    for (const texture of textures) {
      expect(toMarkWidth(texture), texture).toBeGreaterThanOrEqual(0.7);
      for (const name of texture.split('-')) expect(Object.keys(MARKS), texture).toContain(name);
    }
  });
});

describe('thirty parties of one colour', () => {
  const ids = Array.from({ length: 30 }, (_, i) => `p${i}`);
  const parties = ids.map((id) => ({ id, name: `The party ${id}`, short: id, colour: '#e4003b' }));
  const councils = sample.councils.map((council, i) => ({ ...council, control: { after: ids[i % 30]! } }));
  const book = toPartyBook(parties, 'light', en);

  it('have a texture each up to the fifteenth', () => {
    expect(new Set(ids.slice(0, TEXTURED).map((id) => book.of(id).paint.texture)).size).toBe(TEXTURED);
    expect(book.of('p15').paint).toEqual(book.of('p0').paint);
  });

  it('are each named in the key', () => {
    const legend = deriveLegend(deriveMapView({ ...sample, parties, councils }, 'light'), book);
    expect(legend.slice(0, 30).map(({ party }) => party.name)).toEqual(parties.map(({ name }) => name));
  });
});

describe('the proof', () => {
  const bad = toFilePaints('light');
  const plain = (paints: Paints): Paints =>
    Object.fromEntries(Object.entries(paints).map(([value, paint]) => [value, { ...paint, texture: 'none' }]));

  it('refuses colours alone: without textures Conservative and Labour are one grey', () => {
    const problems = findAlike(plain(bad));
    expect(problems).toContain('greyscale: con and lab are ΔE2000 6.3 apart, told by nothing');
    expect(problems.join()).toContain('deutan: lab and green');
    expect(findAlike(plain(toSamplePaints('light')))).toHaveLength(2);
  });

  it('refuses a texture that two of the same grey share', () => {
    const problems = findAlike({ ...bad, ld: { ...bad['ld']!, texture: 'stripes' } });
    expect(problems).toEqual(['greyscale: ld and noc are ΔE2000 0.5 apart, told by nothing']);
  });

  it('refuses a texture too faint to be seen', () => {
    const faint = { ...bad, lab: { ...bad['lab']!, mark: '#e8204f' } };
    expect(findFaint(faint)).toHaveLength(ALL_VISIONS.length);
    expect(findAlike(faint)).toContain('greyscale: con and lab are ΔE2000 6.3 apart, told by nothing');
  });

  it('refuses no overall control in the colour of awaiting, where it is hatched as well', () => {
    const problems = findAlike({ ...bad, noc: bad['awaiting']! });
    expect(problems).toHaveLength(ALL_VISIONS.length);
    expect(problems[0]).toBe('normal: noc and awaiting are ΔE2000 0.0 apart, told by nothing');
  });

  it('names the worst pair under each vision', () => {
    expect(describeWorst(bad).split('\n')).toHaveLength(ALL_VISIONS.length);
    expect(describeWorst(toSamplePaints('light'))).toContain(
      'greyscale: noc and ld are ΔE2000 0.5 apart, told by texture',
    );
    expect([APART, SEEN]).toEqual([12, 1.7]);
  });
});
