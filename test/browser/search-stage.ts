/** A map on the page with something typed in its search, and what the search then shows. */
import { userEvent } from 'vitest/browser';
import { expect, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { stageReach } from './reach-stage';

export const fieldOf = (map: CouncilMap): HTMLInputElement =>
  map.shadowRoot!.querySelector<HTMLInputElement>('.search input')!;
export const popupOf = (map: CouncilMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.found')!;
export const statusOf = (map: CouncilMap): string =>
  map.shadowRoot!.querySelector('.search [role=status]')!.textContent.trim();
/** The names of wards come after the first letters. */
export const untilStatus = (map: CouncilMap, status: string): Promise<void> =>
  vi.waitFor(() => expect(statusOf(map)).toBe(status), { timeout: 5000, interval: 20 });
export const optionsOf = (map: CouncilMap): HTMLElement[] => [
  ...map.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]'),
];
export const wordsOf = (element: HTMLElement): string => element.innerText.replace(/\s+/g, ' ').trim();
export const markedOf = (map: CouncilMap): string[] =>
  optionsOf(map)
    .filter((option) => option.ariaSelected === 'true')
    .map(wordsOf);

export const press = (...keys: string[]): Promise<void> => userEvent.keyboard(keys.map((key) => `{${key}}`).join(''));

export async function search(text: string, attributes = {}): Promise<CouncilMap> {
  const map = await stageReach(attributes);
  fieldOf(map).focus();
  if (text) await userEvent.keyboard(text);
  return map;
}
