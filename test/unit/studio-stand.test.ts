/** Where an editor stands in the studio, as a part of its address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTIES, toAttributeName } from '../../src/attributes';
import { parseLink, toLink } from '../../src/studio/setting';
import { FIRST_STAND, isSameStand, PANES, parseStand, STEPS, toStandText } from '../../src/studio/stand';
import { anySettings } from './studio-fixture';

const anyStand = fc.record({ step: fc.constantFrom(...STEPS), pane: fc.constantFrom(...PANES) });

describe('the stand', () => {
  it('comes back from an address with any setting, and leaves the setting as it is', () => {
    fc.assert(
      fc.property(anySettings, anyStand, fc.webUrl(), (setting, stand, base) => {
        const link = toLink({ setting, base });
        const fragment = `#${[link, toStandText(stand)].filter(Boolean).join('&')}`;
        expect(isSameStand(parseStand(fragment), stand)).toBe(true);
        expect(parseLink(fragment)).toEqual(parseLink(link));
      }),
    );
  });

  it('is not told where one begins, and is not mistaken for an attribute', () => {
    expect(toStandText(FIRST_STAND)).toBe('');
    const names = PROPERTIES.map(toAttributeName);
    expect(names).not.toContain('step');
    expect(names).not.toContain('pane');
  });

  it('is the first one where an address says nothing that is known', () => {
    for (const fragment of ['', '#step=nonsense&pane=__proto__', '#focus=London', '#step'])
      expect(parseStand(fragment)).toEqual(FIRST_STAND);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (fragment) => STEPS.includes(parseStand(fragment).step)));
  });
});
