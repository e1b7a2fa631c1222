/** The search: postcodes, which the page looks up, or nobody does. */
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import type { PostcodeLookup } from '../../src/properties';
import { cardOf, stageReach } from './reach-stage';
import { fieldOf, optionsOf, popupOf, press, search, statusOf, untilStatus, wordsOf } from './search-stage';
import { createMap, untilPhase, useStage } from './stage';

useStage();
afterEach(() => vi.useRealTimers());

type Answer = Awaited<ReturnType<PostcodeLookup>>;
const listOf = (map: CouncilMap): string[] => optionsOf(map).map(wordsOf);
const retype = (text: string): Promise<void> => userEvent.keyboard(`{Control>}a{/Control}${text}`);

async function searchWith(lookup: PostcodeLookup, text: string): Promise<CouncilMap> {
  const map = await stageReach();
  map.postcodeLookup = lookup;
  fieldOf(map).focus();
  await userEvent.keyboard(text);
  return map;
}

describe('without a lookup', () => {
  it('a postcode is not looked up, and the reader is told what to do', async () => {
    const map = await search('sw18 2pu');
    expect(map.postcodeLookup).toBeUndefined();
    expect(statusOf(map)).toBe('Search for the council’s name: postcodes cannot be looked up here.');
    expect([wordsOf(popupOf(map)), listOf(map)]).toEqual([statusOf(map), []]);
  });

  it('nothing is asked of anybody', async () => {
    const asked = vi.spyOn(window, 'fetch');
    const map = await search('sw18 2pu');
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    expect(asked.mock.calls.map(([input]) => `${input as string}`).filter((url) => /sw18/i.test(url))).toEqual([]);
    expect(fieldOf(map).placeholder).toBe('or a ward');
  });
});

describe('with a lookup', () => {
  it('says that it looks, then offers the ward, which opens', async () => {
    let answer: (place: Answer) => void = () => {};
    const lookup = vi.fn<PostcodeLookup>(() => new Promise((resolve) => (answer = resolve)));
    const map = await searchWith(lookup, 'sw182pu');
    expect(statusOf(map)).toBe('Looking up SW18 2PU …');
    expect(wordsOf(popupOf(map))).toBe('Looking up SW18 2PU …');
    answer({ council: 'E09000032', ward: 'Southfields' });
    await untilStatus(map, '1 ward');
    expect(listOf(map)).toEqual(['Southfields SW18 2PU · ward, Wandsworth']);
    expect(lookup.mock.calls).toEqual([['SW18 2PU']]);
    await press('Enter');
    await vi.waitFor(() => expect([map.council, map.ward]).toEqual(['E09000032', 'E05000624']));
  });

  it('offers the council where no ward is named', async () => {
    const map = await searchWith(() => Promise.resolve({ council: 'Plymouth' }), 'pl1 1aa');
    await untilStatus(map, '1 council');
    expect(listOf(map)).toEqual(['Plymouth PL1 1AA · Lab gain from Con, third of seats up']);
  });

  it('says of a place without an election that there is none, and points at it', async () => {
    const map = await searchWith(() => Promise.resolve({ council: 'Torbay' }), 'TQ1 1AA');
    await untilStatus(map, 'TQ1 1AA is in Torbay, where there is no election.');
    await press('Enter');
    expect(cardOf(map).checkVisibility()).toBe(false);
    await press('ArrowDown', 'Enter');
    expect(cardOf(map).innerText).toMatch(/^Torbay/);
  });

  it('says so where the map has no such place, and where nobody knows the postcode', async () => {
    const answers: Answer[] = [{ council: 'Cardiff' }, undefined];
    const map = await searchWith(() => Promise.resolve(answers.shift()), 'CF10 1AA');
    await untilStatus(map, 'CF10 1AA is in a place that this map does not show.');
    await retype('CF10 1AB');
    await untilStatus(map, 'No place is known for CF10 1AB.');
  });

  it.each<[string, PostcodeLookup]>([
    ['rejects', () => Promise.reject(new Error('down'))],
    [
      'throws',
      () => {
        throw new Error('down');
      },
    ],
    ['answers nonsense', () => Promise.resolve('Wandsworth' as unknown as Answer)],
  ])('says that it failed where it %s, and asks again when it is typed again', async (_, lookup) => {
    const spy = vi.fn(lookup);
    const map = await searchWith(spy, 'SW18 2PU');
    await untilStatus(map, 'SW18 2PU could not be looked up. Search for the council’s name.');
    expect(spy).toHaveBeenCalledTimes(1);
    await retype('SW18 2PU');
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(2));
  });

  it('gives up after eight seconds, and an answer after that changes nothing', async () => {
    let answer: (place: Answer) => void = () => {};
    const map = await searchWith(() => new Promise((resolve) => (answer = resolve)), 'SW18 2P');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fieldOf(map).value = 'SW18 2PU';
    fieldOf(map).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(7900);
    expect(statusOf(map)).toBe('Looking up SW18 2PU …');
    await vi.advanceTimersByTimeAsync(200);
    const failed = 'SW18 2PU could not be looked up. Search for the council’s name.';
    expect(statusOf(map)).toBe(failed);
    answer({ council: 'Wandsworth' });
    await vi.advanceTimersByTimeAsync(100);
    expect([statusOf(map), listOf(map)]).toEqual([failed, []]);
  });

  it('changes nothing with a late answer to an earlier text', async () => {
    const answers = new Map<string, (place: Answer) => void>();
    const map = await searchWith((postcode) => new Promise((resolve) => answers.set(postcode, resolve)), 'SW18 2PU');
    await retype('PL1 1AA');
    answers.get('SW18 2PU')!({ council: 'Wandsworth' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(statusOf(map)).toBe('Looking up PL1 1AA …');
    answers.get('PL1 1AA')!({ council: 'Plymouth' });
    await untilStatus(map, '1 council');
    await retype('three r');
    expect(listOf(map)).toEqual(['Three Rivers LD gain from NOC, third of seats up']);
  });

  it('asks once for what is typed once, however the list is closed and opened', async () => {
    const lookup = vi.fn<PostcodeLookup>(() => Promise.resolve({ council: 'Plymouth' }));
    const map = await searchWith(lookup, 'PL1 1AA');
    await untilStatus(map, '1 council');
    await userEvent.keyboard(' ');
    await press('Escape', 'ArrowDown');
    expect(listOf(map)).toHaveLength(1);
    expect(lookup).toHaveBeenCalledTimes(1);
  });

  it('tells of it in the empty field', async () => {
    const map = createMap();
    map.postcodeLookup = () => Promise.resolve(undefined);
    document.body.append(map);
    await untilPhase(map, 'interactive');
    await vi.waitFor(() => expect(fieldOf(map).placeholder).toBe('ward or postcode'), { timeout: 5000 });
  });
});

describe('a lookup that is set before the element is known to the browser', () => {
  it('is there after it', async () => {
    const { CouncilMap: Class } = await import('../../src/council-map');
    const tag = 'council-map-later';
    const lookup: PostcodeLookup = () => Promise.resolve({ council: 'Plymouth' });
    const element = document.createElement(tag) as CouncilMap;
    element.postcodeLookup = lookup;
    document.body.append(element);
    customElements.define(tag, class extends Class {});
    expect(element.phase).toBe('idle');
    expect(element.postcodeLookup).toBe(lookup);
  });
});
