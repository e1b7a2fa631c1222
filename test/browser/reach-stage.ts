/** A map on the page with search and keys, which arrive last. */
import { expect, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { partOf, stage, TAG, type Attributes } from './stage';

export async function stageReach(attributes: Attributes = {}): Promise<CouncilMap> {
  const map = await stage({ ...TAG, ...attributes });
  await untilReach(map);
  return map;
}

export const untilReach = (map: CouncilMap): Promise<void> =>
  vi.waitFor(() => expect(partOf(map, 'map')!.tabIndex).toBe(0), { timeout: 5000, interval: 20 });

export const areaOf = (map: CouncilMap, code: string): Element =>
  map.shadowRoot!.querySelector(`.map [data-code="${code}"]`)!;

export const cardOf = (map: CouncilMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.card')!;

/** What was last said to those who listen. */
export const spokenOf = (map: CouncilMap): string => map.shadowRoot!.querySelector('.spoken')!.textContent.trim();

/** Where focus is within the map. */
export const focusOf = (map: CouncilMap): HTMLElement | null => map.shadowRoot!.activeElement as HTMLElement | null;

/** Everything drawn for an area, its largest showing first. */
export const boxesOf = (map: CouncilMap, code: string): DOMRect[] =>
  [...map.shadowRoot!.querySelectorAll(`.map [data-code="${code}"]`)]
    .map((path) => path.getBoundingClientRect())
    .sort((a, b) => b.width * b.height - a.width * a.height);

/** Whether two boxes have a point in common. */
export const isOver = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** A map in a column of this width, under and over some text, so that the page can be scrolled. */
export async function stageColumn(width: number, attributes: Attributes = {}): Promise<CouncilMap> {
  const map = await stageReach(attributes);
  const column = document.createElement('div');
  column.style.cssText = `width: ${width}px; padding: 1500px 0`;
  document.body.append(column);
  column.append(map);
  await vi.waitFor(() => expect(map.clientWidth).toBe(width));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  return map;
}
