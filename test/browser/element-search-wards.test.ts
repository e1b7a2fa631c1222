/** The search: wards by name, from the index of all wards. */
import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { focusOf, stageReach } from './reach-stage';
import { fieldOf, optionsOf, popupOf, press, search, statusOf, untilStatus, wordsOf } from './search-stage';
import { textOf, untilText, useStage } from './stage';

useStage();

const MAIDA_VALE = 'E05000640';
const listOf = (map: CouncilMap): string[] => optionsOf(map).map(wordsOf);
const isIndex = (input: unknown): boolean => `${input as string}`.includes('/wards/index.json');

/** Answers for the index in place of the server; every other file comes as ever. */
function answerIndex(answer: () => Promise<Response>): { asked: () => number } {
  const real = window.fetch.bind(window);
  const spy = vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    return isIndex(input) ? answer() : real(input, init);
  });
  return { asked: () => spy.mock.calls.filter(([input]) => isIndex(input)).length };
}
const realIndex = (): Promise<Response> => {
  const path = '/elections/2018-05-03/wards/';
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${path}index.json`);
    request.onload = () => resolve(new Response(request.responseText));
    request.onerror = () => reject(new Error('no index'));
    request.send();
  });
};

describe('the index', () => {
  it('is fetched when the field first has focus, once, and never before', async () => {
    const index = answerIndex(realIndex);
    const map = await stageReach();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(index.asked()).toBe(0);
    fieldOf(map).focus();
    await vi.waitFor(() => expect(index.asked()).toBe(1));
    await userEvent.keyboard('maida');
    await untilStatus(map, '1 ward');
    fieldOf(map).blur();
    fieldOf(map).focus();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(index.asked()).toBe(1);
  });

  it('is not asked for where no wards are named, and the field then speaks of councils alone', async () => {
    const index = answerIndex(realIndex);
    const map = await search('maida vale', { wards: '' });
    expect(statusOf(map)).toBe('No council is called “maida vale”.');
    expect(fieldOf(map).placeholder).toBe('');
    expect(index.asked()).toBe(0);
  });

  it('may be slow: councils are found meanwhile, and wards join them without moving what is marked', async () => {
    let arrive: (response: Response) => void = () => {};
    answerIndex(() => new Promise((resolve) => (arrive = resolve)));
    const map = await search('bedford');
    const councils = ['Bedford No election here this time', 'Central Bedfordshire No election here this time'];
    expect(listOf(map)).toEqual(councils);
    await press('ArrowDown');
    arrive(await realIndex());
    await untilStatus(map, '2 councils and 1 ward');
    expect(listOf(map)).toEqual([...councils, 'Bedford ward, Wandsworth']);
    expect(optionsOf(map)[0]!.ariaSelected).toBe('true');
  });

  it('may be missing: councils are found, the editor is told, and the next search asks again', async () => {
    const warn = vi.spyOn(console, 'error').mockImplementation(() => {});
    const index = answerIndex(() => Promise.resolve(new Response('', { status: 404 })));
    const map = await search('wandsw');
    await vi.waitFor(() => expect(map.problems.map(({ code }) => code)).toEqual(['file-status']));
    expect(map.problems[0]?.place).toContain('/wards/index.json');
    expect(map.problems[0]?.message).toContain('names of wards');
    // The part that tells editors comes when there is something to tell.
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    expect(listOf(map)).toEqual(['Wandsworth Con hold, all seats up']);
    await userEvent.keyboard('xyz');
    expect(statusOf(map)).toBe('No council is called “wandswxyz”.');
    fieldOf(map).blur();
    fieldOf(map).focus();
    await vi.waitFor(() => expect(index.asked()).toBe(2));
  });

  it('may be of another election: none of its wards is offered', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    answerIndex(async () => {
      const file = (await (await realIndex()).json()) as object;
      return new Response(JSON.stringify({ ...file, election: 'local.2022-05-05' }));
    });
    const map = await search('maida vale');
    await vi.waitFor(() => expect(map.problems.map(({ code }) => code)).toEqual(['other-election']));
    expect(listOf(map)).toEqual([]);
  });

  it('is text, whatever it holds', async () => {
    answerIndex(async () => {
      const text = await (await realIndex()).text();
      return new Response(text.replace('"Maida Vale"', JSON.stringify('<img src=x onerror="window.hit=1"> Maida')));
    });
    const map = await search('maida');
    await untilStatus(map, '1 ward');
    expect(listOf(map)).toEqual(['<img src=x onerror="window.hit=1"> Maida ward, Westminster']);
    expect(map.shadowRoot!.querySelector('.search img')).toBeNull();
    expect('hit' in window).toBe(false);
  });
});

describe('wards', () => {
  it('are offered with their council, what was typed in bold, and no colour: theirs is not known yet', async () => {
    const map = await search('maida');
    await untilStatus(map, '1 ward');
    const [option] = optionsOf(map);
    expect(wordsOf(option!)).toBe('Maida Vale ward, Westminster');
    expect(option!.querySelector('b')!.textContent).toBe('Maida');
    expect(option!.querySelector('svg')).toBeNull();
  });

  it('stand under the councils of the same name, and before those that only have it inside a word', async () => {
    const map = await search('hampton');
    await vi.waitFor(() => expect(statusOf(map)).toMatch(/wards/));
    const list = listOf(map).map((words) => words.split(' ward,')[0]);
    expect(list.indexOf('Hampton')).toBe(0);
    expect(list.findIndex((words) => words!.startsWith('Southampton'))).toBeGreaterThan(list.indexOf('Hampton Wick'));
  });

  it('of one name are offered each with its council, no more than twelve at a time', async () => {
    const map = await search('abbey');
    await vi.waitFor(() => expect(statusOf(map)).toMatch(/^\d+ wards, the first 12 are listed$/));
    const abbeys = listOf(map).filter((words) => words.startsWith('Abbey ward, '));
    expect(abbeys).toHaveLength(9);
    expect(abbeys).toEqual([...abbeys].sort());
    expect(optionsOf(map)).toHaveLength(12);
  });

  it('are told of by the empty field', async () => {
    const map = await stageReach();
    expect(fieldOf(map).placeholder).toBe('or a ward');
    expect(fieldOf(map).labels![0]!.innerText).toBe('Find a council');
  });

  it('open with their council, and the field keeps the name while they are open', async () => {
    const map = await search('maida');
    await untilStatus(map, '1 ward');
    await press('Enter');
    await vi.waitFor(() => expect([map.council, map.ward]).toEqual(['E09000033', MAIDA_VALE]));
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Westminster'));
    await vi.waitFor(() => expect(textOf(map, 'panel')).toContain('Geoff Barraclough'), { timeout: 5000 });
    expect([fieldOf(map).value, popupOf(map).checkVisibility()]).toEqual(['Maida Vale', false]);
    map.ward = null;
    await vi.waitFor(() => expect(fieldOf(map).value).toBe(''));
  });

  it('open in a council that is open already, in place of another ward', async () => {
    const map = await search('maida', { council: 'Westminster', ward: 'Churchill' });
    await untilStatus(map, '1 ward');
    await untilText(map, 'panel', 'Churchill');
    await press('Enter');
    await vi.waitFor(() => expect([map.council, map.ward]).toEqual(['Westminster', MAIDA_VALE]));
    await vi.waitFor(() => expect(textOf(map, 'panel')).toContain('Geoff Barraclough'), { timeout: 5000 });
  });

  it('do not open where the page forbids their council', async () => {
    const map = await search('maida');
    await untilStatus(map, '1 ward');
    map.addEventListener('council-select', (event) => event.preventDefault());
    await press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([map.hasAttribute('council'), map.hasAttribute('ward')]).toEqual([false, false]);
  });
});

describe('a keystroke', () => {
  it('is answered at once, among more than three thousand places', async () => {
    const map = await search('x');
    await vi.waitFor(() => expect(statusOf(map)).toContain('or ward'));
    const field = fieldOf(map);
    const times = ['ab', 'abb', 'abbe', 'nort', 'park', 'sout', 'saint m', 'maida vael', 'wondsworhht'].map((text) => {
      field.value = text;
      const began = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return performance.now() - began;
    });
    // With room for a slow machine: what it comes to is measured elsewhere.
    expect(Math.max(...times)).toBeLessThan(100);
  });
});

describe.each(['light', 'dark'])('axe finds nothing wrong on a %s page', (theme) => {
  it.each(['', 'maida', 'abbey'])('with "%s" in the search', async (text) => {
    const map = await search(text, { theme });
    if (text) await vi.waitFor(() => expect(statusOf(map)).toContain('ward'));
    if (text) await press('ArrowDown');
    const { violations } = await axe.run(map, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`)).toEqual([]);
  });
});
