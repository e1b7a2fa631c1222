/** A map whose table has come, and ways to read the table as a reader does. */
import { expect, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { createMap, TAG, untilPhase, type Attributes } from './stage';

export const tableOf = (map: CouncilMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.table')!;

export const wordsOf = (element: Element | null | undefined): string =>
  ((element as HTMLElement | null | undefined)?.innerText ?? '').replace(/\s+/g, ' ').trim();

export const rowsOf = (map: CouncilMap): HTMLElement[] => [...tableOf(map).querySelectorAll<HTMLElement>('[data-row]')];

export const namesOf = (map: CouncilMap): string[] =>
  rowsOf(map).map((row) => row.querySelector('th')!.querySelector('bdi')!.textContent);

export function rowOf(map: CouncilMap, name: string): HTMLElement {
  const row = rowsOf(map)[namesOf(map).indexOf(name)];
  if (!row) throw new Error(`${name} is not among ${namesOf(map).join(', ')}`);
  return row;
}

/** The text of each cell but the first, which is the button that opens the row. */
export const cellsOf = (row: HTMLElement): string[] => [...row.children].slice(1).map(wordsOf);

export const nameOf = (map: CouncilMap, name: string): HTMLButtonElement =>
  rowOf(map, name).querySelector<HTMLButtonElement>('.choose')!;

export const openerOf = (map: CouncilMap, name: string): HTMLButtonElement =>
  rowOf(map, name).querySelector<HTMLButtonElement>('[aria-expanded]')!;

/** What is known of a council, once its row is open. */
export function recordOf(map: CouncilMap, name: string): HTMLElement {
  if (openerOf(map, name).getAttribute('aria-expanded') === 'false') openerOf(map, name).click();
  return rowOf(map, name).nextElementSibling as HTMLElement;
}

export function headOf(map: CouncilMap, label: string): HTMLElement {
  const heads = [...tableOf(map).querySelectorAll<HTMLElement>('.councils > thead th')];
  const found = heads.find((head) => wordsOf(head.querySelector('.head-label')) === label);
  if (!found) throw new Error(`No column ${label} among ${heads.map(wordsOf).join(', ')}`);
  return found;
}

export const sortBy = (map: CouncilMap, label: string): void => {
  const button = headOf(map, label).querySelector('button')!;
  button.focus();
  button.click();
};

export function selectOf(map: CouncilMap, label: string): HTMLSelectElement {
  const labels = [...tableOf(map).querySelectorAll('label')];
  return labels.find((each) => wordsOf(each.querySelector('span')) === label)!.querySelector('select')!;
}

export function pick(map: CouncilMap, label: string, option: string): void {
  const select = selectOf(map, label);
  select.focus();
  const wanted = [...select.options].find((each) => each.label === option);
  if (!wanted) throw new Error(`No ${option} in ${[...select.options].map((each) => each.label).join(', ')}`);
  select.value = wanted.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export const showAll = (map: CouncilMap): void => tableOf(map).querySelector<HTMLElement>('.show-all')!.click();

export const countOf = (map: CouncilMap): string => wordsOf(tableOf(map).querySelector('[role="status"]'));

export const untilRows = (map: CouncilMap, count: number): Promise<void> =>
  vi.waitFor(() => expect(rowsOf(map)).toHaveLength(count), { timeout: 5000, interval: 20 });

/** Long tables are drawn in steps. */
export const untilNames = (map: CouncilMap, ...names: string[]): Promise<void> =>
  vi.waitFor(() => expect(namesOf(map).slice(0, names.length)).toEqual(names), { timeout: 5000, interval: 20 });

/** Puts a map on the page and waits for its table. @param width of the column that it stands in, in pixels */
export async function settleTable(map: CouncilMap, width = 1200): Promise<void> {
  const column = document.createElement('div');
  column.style.width = `${width}px`;
  column.append(map);
  document.body.append(column);
  await untilPhase(map, 'interactive');
  await vi.waitFor(() => expect(rowsOf(map).length).toBeGreaterThan(0), { timeout: 5000, interval: 20 });
}

export async function stageTable(attributes: Attributes = TAG, width = 1200): Promise<CouncilMap> {
  const map = createMap(attributes);
  await settleTable(map, width);
  return map;
}
