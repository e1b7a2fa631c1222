/** Very long words in every field: nothing leaves its column. And the words of the sample are not broken for their sake. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { CouncilMap } from '../../src/council-map';
import { makeShapeTalk, makeTalk, makeWardTalk } from '../unit/hostile-corpus-talk';
import { STRANGE_TEXT } from '../unit/hostile-corpus-text';
import { BOUNDARIES, RESULTS, serve, untilSettled, WARDS } from './hostile-stage';
import { createMap, TAG, useStage, type Attributes } from './stage';

useStage();

beforeEach(() => {
  document.body.style.margin = '0';
});
afterEach(async () => {
  document.body.style.margin = '';
  await page.viewport(1280, 900);
});

async function stageTalk(text: string, more: Attributes): Promise<CouncilMap> {
  serve({
    '/hostile/results.json': JSON.stringify(makeTalk(text)),
    '/hostile/boundaries.json': JSON.stringify(makeShapeTalk(text)),
    '/hostile/wards/E1.json': JSON.stringify(makeWardTalk(text)),
  });
  const map = createMap({ results: RESULTS, boundaries: BOUNDARIES, wards: WARDS, heading: text, ...more });
  document.body.append(map);
  await untilSettled(map);
  return map;
}

/** The card of E3, as the pointer brings it up. */
async function pointAt(map: CouncilMap): Promise<void> {
  const area = map.shadowRoot!.querySelector('[data-code="E3"]')!;
  const { left: clientX, top: clientY } = area.getBoundingClientRect();
  area.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, clientX, clientY }));
  await vi.waitFor(() => expect(map.shadowRoot!.querySelector<HTMLElement>('.card')!.hidden).toBe(false));
}

const seen = (map: CouncilMap): HTMLElement[] =>
  [...map.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element instanceof HTMLElement && element.checkVisibility() && !element.closest('.unseen'),
  );

/** Boxes that are wider inside than outside, and can be scrolled sideways or reach out of the window. */
function toOverflowing(map: CouncilMap, width: number): string[] {
  return seen(map)
    .filter((element) => {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      return (scrolls && element.scrollWidth > element.clientWidth) || isOutside(element, width);
    })
    .map(({ localName, className, scrollWidth }) => `${localName} ${className}: ${scrollWidth}`);
}

/** Out of the window, and not in a box that scrolls, which is looked at itself. */
function isOutside(element: Element, width: number): boolean {
  if (element.getBoundingClientRect().right <= width + 0.5) return false;
  for (let each = element.parentElement; each; each = each.parentElement)
    if (getComputedStyle(each).overflowX !== 'visible') return false;
  return true;
}

const STATES: Readonly<Record<string, Attributes>> = {
  'nothing open': {},
  'a council open': { council: 'E1' },
  'a ward open': { council: 'E1', ward: 'W1' },
};
const LONG = ['200 characters', '200 characters in words', 'a script', 'Arabic'] as const;

describe.each([320, 768, 1280])('at %i px', (width) => {
  beforeEach(() => page.viewport(width, 700));

  it.each(LONG.flatMap((text) => Object.keys(STATES).map((state) => [text, state] as const)))(
    '%s in every field, with %s: nothing leaves its column',
    async (text, state) => {
      const map = await stageTalk(STRANGE_TEXT[text]!, STATES[state]!);
      await pointAt(map);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      expect(toOverflowing(map, width)).toEqual([]);
    },
  );

  it.each([['nothing'], ['Wandsworth'], ['Havering']])(
    'the sample with %s open has all its words whole',
    async (council) => {
      const map = createMap({ ...TAG, council, ward: 'Bedford' });
      document.body.append(map);
      await untilSettled(map);
      const texts = document.createTreeWalker(map.shadowRoot!, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const { parentElement } = text;
        if (!parentElement?.checkVisibility() || parentElement.closest('.unseen, svg')) continue;
        broken.push(...toBrokenWords(text as Text).map((word) => `${parentElement.localName}: ${word}`));
      }
      expect(broken).toEqual([]);
    },
  );
});

/** Words that begin on one line and end on another. */
function toBrokenWords(text: Text): string[] {
  const words = [...text.data.matchAll(/[\p{L}\p{N}]+/gu)];
  return words.flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0).map(({ top }) => Math.round(top)));
    return lines.size > 1 ? [word] : [];
  });
}
