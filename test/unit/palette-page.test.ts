/** What is written and drawn around the map: 4.5:1 for words, 3:1 for what one must see to use it. */
import { describe, expect, it } from 'vitest';
import { type Scheme } from '../../src/view/palette';
import { toContrast } from './colour/contrast';
import { colourIn, declarationsOf, toPageColours } from './colour/page-colours';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** WCAG 1.4.3 and 1.4.11. */
const READ = 4.5;
const SHOWN = 3;

describe.each(SCHEMES)('on a %s page', (scheme) => {
  const colours = toPageColours(scheme);

  it.each([
    ['ink', 'paper'],
    ['ink', 'wash'],
    ['ink', 'land'],
    ['quiet', 'paper'],
    ['quiet', 'wash'],
  ] as const)('words in %s are read on %s', (words, ground) => {
    expect(toContrast(colours[words], colours[ground])).toBeGreaterThanOrEqual(READ);
  });

  it.each([
    ['ink', 'paper'],
    ['ink', 'wash'],
    ['quiet', 'paper'],
    ['quiet', 'wash'],
  ] as const)('rings and borders in %s show on %s', (line, ground) => {
    expect(toContrast(colours[line], colours[ground])).toBeGreaterThanOrEqual(SHOWN);
  });
});

describe('the mark of a test', () => {
  it('is read on its own ground, whatever the page', () => {
    const rule = declarationsOf('.test');
    expect(toContrast(colourIn(rule, 'color'), colourIn(rule, 'background'))).toBeGreaterThanOrEqual(READ);
  });
});

describe('the colours of the page', () => {
  it('are those of its style sheets', () => {
    expect(toPageColours('light')).toEqual({
      ink: '#1a1a1a',
      quiet: '#595959',
      paper: '#ffffff',
      wash: '#f7f5f0',
      land: '#f7f6f3',
    });
    expect(toPageColours('dark').ink).not.toBe(toPageColours('light').ink);
  });

  it('are asked for by names that are there', () => {
    expect(() => declarationsOf('.no-such-rule')).toThrow('.no-such-rule');
    expect(() => colourIn('fill: none;', 'fill')).toThrow('fill');
  });
});
