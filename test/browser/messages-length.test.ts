/** Words two fifths longer than English: nothing is cut off, and nothing lies over anything else, in any width. */
import { page } from 'vitest/browser';
import { afterAll, describe, expect, it } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { findLost } from '../e2e/legible';
import { DRILL_TAG, untilWards, WANDSWORTH } from './drill-stage';
import { stagePseudo, until } from './messages-stage';
import { useStage } from './stage';

useStage();

const EVERYTHING = {
  ...DRILL_TAG,
  show: 'scoreboard search panel legend table feed',
  views: 'control change seats change-seats lead closest',
  hexes: '/geodata/hexes.json',
};

const all = (map: CouncilMap, selector: string): HTMLElement[] => [
  ...map.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

async function stageAt(width: number, more = {}): Promise<CouncilMap> {
  await page.viewport(width, 900);
  const map = await stagePseudo({ ...EVERYTHING, ...more });
  await until(() => expect(all(map, '.table tbody tr').length).toBeGreaterThan(9));
  await until(() => expect(all(map, '.feed-line, .views button, .views select').length).toBeGreaterThan(1));
  return map;
}

/** What a field says of itself is cut off without a trace in the layout. */
function cutHints(map: CouncilMap): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  return (all(map, 'input[placeholder]') as HTMLInputElement[])
    .filter((field) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      pen.font = font;
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return pen.measureText(field.placeholder).width > room;
    })
    .map(({ placeholder }) => placeholder);
}

afterAll(() => page.viewport(1280, 900));

describe.each([320, 768, 1280])('at %i px, words two fifths longer', (width) => {
  it('are all there with nothing open', async () => {
    const map = await stageAt(width);
    expect(findLost()).toEqual([]);
    expect(cutHints(map)).toEqual([]);
  });

  it('are all there in the panel of a council with a ward open, and in the facts of a row', async () => {
    const map = await stageAt(width, { council: WANDSWORTH });
    await untilWards(map, 20);
    await until(() => expect(all(map, '.close-head')).toHaveLength(1));
    all(map, '.wards details')[1]!.querySelector('summary')!.click();
    all(map, '.chosen .toggle')[0]!.click();
    await until(() => expect(all(map, '.record').length).toBeGreaterThan(0));
    expect(findLost()).toEqual([]);
    const { right } = map.getBoundingClientRect();
    const tables = all(map, 'table').filter((each) => each.getBoundingClientRect().right > right + 1);
    expect(tables.map(({ className }) => className)).toEqual([]);
  });

  it('leave names in one piece where councils have changed hands', async () => {
    const map = await stageAt(width);
    const names = all(map, '.changes b');
    for (const name of names) {
      const words = name.textContent.split(' ').length;
      const lines = new Set([...rectsOf(name)].map(({ top }) => Math.round(top))).size;
      expect(lines, name.textContent).toBeLessThanOrEqual(words);
    }
    expect(names.length).toBe(width < 700 ? 0 : 15);
  });
});

function rectsOf(element: Element): DOMRectList {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects();
}
