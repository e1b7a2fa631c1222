/** Pages that go from right to left: a map in English does not mind, and one with words of its own may go with them. */
import { page, userEvent } from 'vitest/browser';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { findLost } from '../e2e/legible';
import { DRILL_TAG, untilWards, WANDSWORTH } from './drill-stage';
import { PSEUDO, until } from './messages-stage';
import { createMap, stage, textOf, untilPhase, untilText, useStage } from './stage';

useStage();

const EVERYTHING = {
  ...DRILL_TAG,
  show: 'scoreboard search panel legend table feed',
  views: 'control change lead',
  hexes: '/geodata/hexes.json',
  heading: 'Who controls your council?',
};

const all = (map: CouncilMap, selector: string): HTMLElement[] => [
  ...map.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const boxOf = (map: CouncilMap, selector: string): DOMRect => all(map, selector)[0]!.getBoundingClientRect();

const untilWhole = async (map: CouncilMap): Promise<void> => {
  await until(() => expect(all(map, '.table tbody tr').length).toBeGreaterThan(9));
  await until(() => expect(all(map, '.feed-line, .search input, .zoom-home button').length).toBeGreaterThan(3));
};

/** Where all words and marks are, in whole pixels from the element's own corner. */
function placesOf(map: CouncilMap): string[] {
  const { left, top } = map.getBoundingClientRect();
  return all(map, '.figure *')
    .filter((each) => each.checkVisibility())
    .map((each) => [each, each.getBoundingClientRect()] as const)
    .map(([each, box]) => `${each.localName} ${Math.round(box.left - left)} ${Math.round(box.top - top)}`);
}

beforeEach(() => {
  document.documentElement.dir = 'rtl';
});
afterEach(() => {
  document.documentElement.dir = '';
});
afterAll(() => page.viewport(1280, 900));

/** A map whose words go from right to left, with all that it has. */
async function stageMirrored(more = {}): Promise<CouncilMap> {
  const map = createMap({ ...EVERYTHING, ...more });
  map.dir = 'rtl';
  map.messages = PSEUDO;
  document.body.append(map);
  await untilPhase(map, 'interactive');
  await untilWhole(map);
  return map;
}

describe.each([320, 768, 1280])('on a page from right to left, %i px wide', (width) => {
  beforeEach(() => page.viewport(width, 900));

  it('a map in English looks as on any other page', async () => {
    const map = await stage(EVERYTHING);
    await untilWhole(map);
    const here = placesOf(map);
    document.documentElement.dir = '';
    expect(here).toEqual(placesOf(map));
    document.documentElement.dir = 'rtl';
    expect(findLost()).toEqual([]);
  });

  it('so does an open council, beside the map or in its sheet', async () => {
    const map = await stage({ ...EVERYTHING, council: WANDSWORTH });
    await untilWhole(map);
    await untilText(map, 'panel', 'Change on 2014');
    expect(findLost()).toEqual([]);
    const change = all(map, '.seats tbody .number').at(-1)!;
    expect(getComputedStyle(change).direction).toBe('ltr');
    expect(textOf(map, 'panel')).toMatch(/Conservative 33 −8/);
    if (width > 750) expect(boxOf(map, '.side').left).toBeGreaterThan(boxOf(map, '.map').right);
  });

  it('words of the page’s own turn the map’s columns round where the tag says so, and nothing is lost', async () => {
    const map = await stageMirrored();
    expect(findLost()).toEqual([]);
    const { left, right } = map.getBoundingClientRect();
    const status = boxOf(map, '.find');
    expect(right - status.right).toBeLessThan(status.left - left);
    if (width > 750) expect(boxOf(map, '.side').right).toBeLessThanOrEqual(boxOf(map, '.map').left);
  });

  it('the panel of a mirrored map keeps signs before numbers', async () => {
    const map = await stageMirrored({ council: WANDSWORTH });
    await untilWards(map, 20);
    // Until the map has gone to the council its inset is there, under the way back.
    await expect.poll(findLost).toEqual([]);
    for (const place of all(map, '.seats tbody .number, .scores .change'))
      expect(getComputedStyle(place).direction).toBe('ltr');
    const label = all(map, '.majority-label')[0]!;
    expect(getComputedStyle(label).direction).toBe('ltr');
  });
});

describe('a mirrored map', () => {
  it('stays where it is: what is in the east is at the right, and its arrow goes there', async () => {
    const map = await stageMirrored();
    const xOf = (code: string): number => {
      const path = map.shadowRoot!.querySelector<SVGPathElement>(`.drawing [data-code="${code}"]`)!;
      return path.getBoundingClientRect().left;
    };
    // Plymouth is in the west, Norwich in the east.
    expect(xOf('E06000026')).toBeLessThan(xOf('E07000148'));
    let reached = '';
    map.addEventListener('council-hover', ({ code }) => (reached = code));
    all(map, '.map')[0]!.focus();
    await userEvent.keyboard('{ArrowRight}');
    const first = reached;
    await userEvent.keyboard('{ArrowRight}');
    expect(reached).not.toBe(first);
    expect(xOf(reached)).toBeGreaterThan(xOf(first));
  });

  it('is one only with words of the page’s own: English goes from left to right', async () => {
    const map = createMap(EVERYTHING);
    map.dir = 'rtl';
    document.body.append(map);
    await untilPhase(map, 'interactive');
    expect(getComputedStyle(map).direction).toBe('ltr');
  });

  it('lets a headline of the page go its own way', async () => {
    const map = createMap({ ...EVERYTHING, heading: 'من يسيطر على مجلسك؟' });
    document.body.append(map);
    await untilPhase(map, 'interactive');
    const heading = all(map, 'h2')[0]!;
    await until(() => expect(getComputedStyle(heading).unicodeBidi).toBe('plaintext'));
  });
});
