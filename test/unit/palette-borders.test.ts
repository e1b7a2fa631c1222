/** Where one area ends and the next begins, and where the reader is: lines of 3:1 on every fill. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDim, toPartyPaint, type Paint, type Scheme } from '../../src/view/palette';
import { findHidden, SHOWN, toBoundaryContrast } from './colour/boundary';
import { toContrast } from './colour/contrast';
import { colourIn, declarationsOf, toPageColours } from './colour/page-colours';
import { toBritishPaints, toFilePaints, toNeutrals, toPartyPaints } from './colour/parties';
import { toMarkColour, type Paints } from './colour/proof';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The dark edge of the map. */
const INK = colourIn(declarationsOf('.loud'), 'stroke');

const COLOURS = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`);

/** Areas that vote, and what may lie beside them. */
function toSides(paints: Paints, scheme: Scheme): [Paints, Record<string, string>] {
  const { 'no-election': empty, ...voting } = paints;
  const { paper, wash, land } = toPageColours(scheme);
  return [voting, { 'no election': empty!.fill, paper, wash, land }];
}

describe.each(SCHEMES)('on a %s page', (scheme) => {
  it.each([
    ['the sample’s file', toFilePaints(scheme)],
    ['all British parties', toBritishPaints(scheme)],
  ])('the line between any two areas shows: %s', (_, paints) => {
    expect(findHidden(...toSides(paints, scheme), INK)).toEqual([]);
  });

  it('the line between parties of any colours shows, between councils of one, and towards what is not a party', () => {
    fc.assert(
      fc.property(COLOURS, COLOURS, (a, b) => {
        const [neutrals] = toSides(toNeutrals(scheme), scheme);
        expect(findHidden({ ...toPartyPaints([a, b], scheme), ...neutrals }, {}, INK)).toEqual([]);
      }),
      {
        examples: [
          ['#446870', '#12b6cf'],
          ['#70147a', '#0087dc'],
          ['#000000', '#cd0000'],
        ],
      },
    );
  });

  it('the outline of the area pointed at or chosen shows on every colour: white under black', () => {
    const tones = ['.halo', '.line'].map((selector) => colourIn(declarationsOf(selector), 'stroke'));
    expect(tones).toEqual(['#ffffff', '#000000']);
    fc.assert(
      fc.property(COLOURS, (fill) => {
        expect(Math.max(...tones.map((tone) => toContrast(tone, fill)))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('a ring of ink within one of paper shows on every colour of the map', () => {
    const { ink, paper } = toPageColours(scheme);
    for (const { fill } of Object.values(toBritishPaints(scheme)))
      expect(Math.max(toContrast(ink, fill), toContrast(paper, fill)), fill).toBeGreaterThanOrEqual(SHOWN);
  });
});

describe('the edge of a dim area', () => {
  const UKIP = toPartyPaint('#70147a', 4, 'light');
  const CONSERVATIVE = toPartyPaint('#0087dc', 0, 'light');

  it('is light, because the dark edge of the map does not show on it', () => {
    expect(toContrast(INK, UKIP.fill)).toBeLessThan(SHOWN);
    expect(isDim(UKIP.fill)).toBe(true);
    expect(toContrast(toMarkColour(UKIP), UKIP.fill)).toBeGreaterThan(SHOWN);
  });

  it('is had by all fills that need it, and by none but those', () => {
    expect(isDim(CONSERVATIVE.fill)).toBe(false);
    fc.assert(
      fc.property(COLOURS, (colour) => {
        const contrast = toContrast(INK, colour);
        // The palette takes no notice of how sRGB begins, which may cost a hundredth.
        if (isDim(colour)) expect(contrast, colour).toBeLessThan(SHOWN + 0.02);
        else expect(contrast, colour).toBeGreaterThanOrEqual(SHOWN);
      }),
    );
  });
});

describe('the proof', () => {
  /** As if every area had the dark edge. */
  const asBright = (paint: Paint): Paint => ({ ...paint, mark: INK });

  it('refuses one dark edge for all: purple beside blue, and a night of councils awaited on a dark page', () => {
    const ukip = asBright(toPartyPaint('#70147a', 4, 'light'));
    expect(toBoundaryContrast(ukip, toPartyPaint('#0087dc', 0, 'light'), INK)).toBeLessThan(SHOWN);
    const awaiting = asBright(toFilePaints('dark')['awaiting']!);
    expect(toBoundaryContrast(awaiting, awaiting, INK)).toBeLessThan(1.1);
    expect(findHidden({ ukip, awaiting }, { paper: '#141413' }, INK).join()).toContain('between awaiting and paper');
  });

  it('refuses a light edge for all: yellow beside orange', () => {
    const paints = toBritishPaints('light');
    expect(toBoundaryContrast(paints['ld']!, paints['snp']!, '#ffffff')).toBeLessThan(SHOWN);
  });
});
