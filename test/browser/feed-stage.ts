/** A map whose feed has come, a night to follow, and ways to read the feed as a reader does. */
import { expect, vi } from 'vitest';
import axe from 'axe-core';
import type { CouncilMap } from '../../src/council-map';
import type { ResultsFile } from '../../src/model/contract';
import { readResultsFile } from './sample';
import { createMap, TAG, untilPhase, type Attributes } from './stage';
import { wordsOf } from './table-stage';

export const SHOW = { ...TAG, show: 'scoreboard legend panel feed' };
export const NIGHT: Attributes = { ...SHOW, results: '/night/results.json', live: '10' };
const realFetch = window.fetch.bind(window);

/** The committed sample, read anew before each test. */
export let file: ResultsFile;
/** What the publisher's server has at the moment. */
let published = '';

export const feedOf = (map: CouncilMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.feed')!;
export const entriesOf = (map: CouncilMap): HTMLElement[] => [
  ...feedOf(map).querySelectorAll<HTMLElement>('[data-entry]'),
];
export const nameOf = (entry: Element): string => wordsOf(entry.querySelector('.feed-council'));
export const namesOf = (map: CouncilMap): string[] => entriesOf(map).map(nameOf);
export const lineOf = (map: CouncilMap): string => wordsOf(feedOf(map).querySelector('.feed-line'));
export const entryOf = (map: CouncilMap, name: string): HTMLElement => {
  const entry = entriesOf(map).find((each) => nameOf(each) === name);
  if (!entry) throw new Error(`${name} is not among ${namesOf(map).join(', ')}`);
  return entry;
};
export const councilOf = (map: CouncilMap, name: string): HTMLElement =>
  entryOf(map, name).querySelector<HTMLElement>('.feed-council')!;
export const heldOf = (map: CouncilMap): HTMLElement | null => feedOf(map).querySelector('.feed-held');
export const moreOf = (map: CouncilMap): HTMLElement | null => feedOf(map).querySelector('.feed-more');
export const filterOf = (map: CouncilMap, name: string): HTMLElement =>
  [...feedOf(map).querySelectorAll<HTMLElement>('.feed-filters button')].find((each) =>
    wordsOf(each).startsWith(name),
  )!;
export const focused = (map: CouncilMap): Element | null => map.shadowRoot!.activeElement;
export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 5000, interval: 20 });

export async function stageFeed(attributes: Attributes = SHOW): Promise<CouncilMap> {
  const map = createMap(attributes);
  document.body.append(map);
  await untilPhase(map, 'interactive');
  await until(() => expect(lineOf(map)).not.toBe(''));
  return map;
}

/** The night after some councils have declared, in the order of the file. @param over what is not as in the sample, by place */
export function toNight(
  declared: number,
  sequence = declared,
  over: Readonly<Record<number, object>> = {},
): ResultsFile {
  const councils = file.councils.map((council, i) => ({
    ...council,
    ...(i < declared ? {} : { status: 'awaiting' as const }),
    ...over[i],
  }));
  const minute = String(sequence % 60).padStart(2, '0');
  return { ...file, status: 'live', sequence, updated: `2018-05-04T01:${minute}:00+01:00`, councils };
}

export const publish = (night: ResultsFile): void => {
  published = JSON.stringify(night);
};

/** The next poll is at once: the interval itself is proven without a browser. */
export function hasten(): void {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const wait = window.setTimeout.bind(window);
  vi.spyOn(window, 'setTimeout').mockImplementation(((act: () => void, delay = 0, ...more: unknown[]) =>
    wait(act, delay >= 5000 && delay <= 10_000 ? delay / 100 : delay, ...more)) as typeof setTimeout);
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    return url.includes('/night/') ? Promise.resolve(new Response(published)) : realFetch(input, init);
  });
}

export async function stageNight(declared = 40): Promise<CouncilMap> {
  hasten();
  publish(toNight(declared));
  return stageFeed(NIGHT);
}

export async function readFile(): Promise<void> {
  file = await readResultsFile();
}

/** What axe finds wrong. */
export async function faultsOf(map: CouncilMap): Promise<string[]> {
  const { violations } = await axe.run(map, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
}
