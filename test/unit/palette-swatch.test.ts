import { describe, expect, it } from 'vitest';
import { type Scheme } from '../../src/view/palette';
import { toContrast } from './colour/contrast';
import { declarationsOf, toPageColours } from './colour/page-colours';
import { blend } from './colour/srgb';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

describe.each(SCHEMES)('the edge of a swatch on a %s page', (scheme) => {
  it.each(['paper', 'wash'] as const)('shows on %s, whatever the swatch is filled with', (ground) => {
    const colours = toPageColours(scheme);
    const share = Number(/stroke-opacity: ([\d.]+)/.exec(declarationsOf('.edge'))?.[1]);
    expect(toContrast(blend(colours.ink, colours[ground], share), colours[ground])).toBeGreaterThanOrEqual(3);
  });
});
