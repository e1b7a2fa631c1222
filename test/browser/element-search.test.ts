/** The search: its field, and what is listed for what is typed. */
import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { focusOf, stageReach } from './reach-stage';
import { readBoundariesFile, readResultsFile } from './sample';
import { fieldOf, markedOf, optionsOf, popupOf, press, search, statusOf, untilStatus, wordsOf } from './search-stage';
import { createMap, partOf, untilPhase, untilText, useStage } from './stage';

useStage();

/** The ward whose name begins as its council's does. */
const COMMON = 'Wandsworth Common ward, Wandsworth';

describe('the field', () => {
  it('has its label, and says that it has a list', async () => {
    const map = await search('');
    const field = fieldOf(map);
    expect(field.labels![0]!.innerText).toBe('Find a council');
    expect([field.role, field.ariaAutoComplete, field.ariaExpanded]).toEqual(['combobox', 'list', 'false']);
    const list = map.shadowRoot!.getElementById(field.getAttribute('aria-controls')!)!;
    expect([list.role, list.ariaLabel]).toEqual(['listbox', 'Councils found']);
  });

  it('stands above the map and is large enough for any pointer', async () => {
    const map = await search('');
    const box = fieldOf(map).getBoundingClientRect();
    expect(box.height).toBeGreaterThanOrEqual(matchMedia('(pointer: coarse)').matches ? 44 : 24);
    expect(box.bottom).toBeLessThanOrEqual(partOf(map, 'map')!.getBoundingClientRect().top);
    expect(partOf(map, 'search')!.getBoundingClientRect().height).toBe(60);
  });

  it('is there only where the editor wants it', async () => {
    const map = await stageReach({ show: 'panel legend' });
    expect(partOf(map, 'search')).toBeUndefined();
    expect(map.shadowRoot!.querySelector('.search input')).toBeNull();
    map.show = 'search panel';
    await vi.waitFor(() => expect(fieldOf(map).checkVisibility()).toBe(true));
  });
});

describe('typing', () => {
  it('lists what may be meant: name, sentence and colour, with what was typed in bold', async () => {
    const map = await search('thr');
    expect(fieldOf(map).ariaExpanded).toBe('true');
    expect(optionsOf(map).map(wordsOf)).toEqual(['Three Rivers LD gain from NOC, third of seats up']);
    const [option] = optionsOf(map);
    expect(option!.querySelector('b')!.textContent).toBe('Thr');
    expect(option!.querySelector('svg rect')!.getAttribute('fill')).toMatch(/url\(#paint-faa61a/);
    expect(statusOf(map)).toBe('1 council');
  });

  it('offers both councils called Newcastle', async () => {
    const map = await search('newcastle');
    expect(optionsOf(map).map((option) => wordsOf(option.querySelector('.called')!))).toEqual([
      'Newcastle upon Tyne',
      'Newcastle-under-Lyme',
    ]);
    expect(statusOf(map)).toBe('2 councils');
  });

  it('says of a place that does not vote just that, and of another name that it is one', async () => {
    const map = await search('torbay');
    expect(optionsOf(map).map(wordsOf)).toEqual(['Torbay No election here this time']);
    await userEvent.keyboard('{Control>}a{/Control}kingston upon hull');
    expect(optionsOf(map).map(wordsOf)).toEqual(['Hull Kingston upon Hull · Lab hold, all seats up']);
  });

  it('draws some of many, and says how many there are', async () => {
    const map = await search('b');
    expect(optionsOf(map)).toHaveLength(12);
    expect(statusOf(map)).toBe('40 councils, the first 12 are listed');
    expect(wordsOf(popupOf(map))).toContain('28 more');
    expect(popupOf(map).getBoundingClientRect().height).toBeLessThan(400);
  });

  it('says that nothing is found, and what is near', async () => {
    const map = await search('wondsworhht');
    await untilStatus(map, 'No council or ward is called “wondsworhht”; nearest: Wandsworth.');
    expect(wordsOf(popupOf(map))).toBe(
      'No council or ward is called “wondsworhht”. The nearest name: Wandsworth Con hold, all seats up',
    );
    await press('Enter');
    expect(map.hasAttribute('council')).toBe(false);
    await press('ArrowDown', 'Enter');
    await untilText(map, 'panel', 'Conservative hold');
  });

  it('says that nothing is found where nothing is near either, and has no list then', async () => {
    const map = await search('xyzzy');
    await untilStatus(map, 'No council or ward is called “xyzzy”.');
    expect([fieldOf(map).ariaExpanded, optionsOf(map).length]).toEqual(['false', 0]);
    expect(popupOf(map).checkVisibility()).toBe(true);
  });

  it('of nothing finds nothing', async () => {
    const map = await search('b');
    await press('Backspace');
    expect([popupOf(map).checkVisibility(), statusOf(map)]).toEqual([false, '']);
    await userEvent.keyboard('  ');
    expect(popupOf(map).checkVisibility()).toBe(false);
  });

  it('moves nothing on the page: the list lies over the map', async () => {
    const map = await search('');
    const before = partOf(map, 'map')!.getBoundingClientRect();
    await userEvent.keyboard('s');
    const list = popupOf(map).getBoundingClientRect();
    expect(partOf(map, 'map')!.getBoundingClientRect()).toEqual(before);
    expect(list.bottom).toBeGreaterThan(before.top);
  });

  it('goes on with what has come since: another snapshot, the same letters', async () => {
    const map = await search('wandsw');
    const file = await readResultsFile();
    const councils = file.councils.filter(({ name }) => name !== 'Wandsworth');
    map.data = { results: { ...file, sequence: 151, councils } };
    await vi.waitFor(() => expect(optionsOf(map).map(wordsOf)).toEqual(['Wandsworth Awaiting result', COMMON]));
  });

  it('leaves alone the keys with which a word is composed', async () => {
    const map = await search('new');
    for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
      fieldOf(map).dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(map.hasAttribute('council')).toBe(false);
  });
});

describe('arrows', () => {
  it('mark one option after the other, and around', async () => {
    const map = await search('newcastle');
    const marked: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await press(key);
      marked.push(/upon|under/.exec(markedOf(map).join())![0]);
      const active = fieldOf(map).getAttribute('aria-activedescendant');
      expect(map.shadowRoot!.getElementById(active!)!.ariaSelected).toBe('true');
    }
    expect(marked).toEqual(['upon', 'under', 'upon', 'under', 'upon']);
    expect(focusOf(map)).toBe(fieldOf(map));
  });

  it('keep the marked option in sight', async () => {
    const map = await search('b');
    for (let i = 0; i < 12; i += 1) {
      await press('ArrowDown');
      const list = map.shadowRoot!.querySelector('.options')!.getBoundingClientRect();
      const option = optionsOf(map)[i]!.getBoundingClientRect();
      expect([option.top >= list.top - 1, option.bottom <= list.bottom + 1]).toEqual([true, true]);
    }
  });

  it('open the list again after Escape', async () => {
    const map = await search('newcastle');
    await press('Escape');
    expect(popupOf(map).checkVisibility()).toBe(false);
    await press('ArrowDown');
    expect(markedOf(map)).toHaveLength(1);
  });

  it('leave Home and End to the text', async () => {
    const map = await search('castle');
    await press('ArrowDown', 'Home');
    await userEvent.keyboard('new');
    expect(fieldOf(map).value).toBe('newcastle');
    expect(markedOf(map)).toEqual([]);
  });
});

describe.each(['light', 'dark'])('axe finds nothing wrong on a %s page', (theme) => {
  it.each(['', 'b', 'newcastle', 'wondsworhht', 'xyzzy'])('with "%s" in the search', async (text) => {
    const map = await search(text, { theme });
    if (text) await press('ArrowDown');
    const { violations } = await axe.run(map, { resultTypes: ['violations'] });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
  });
});

describe('names from a file', () => {
  it('are text, whatever they hold', async () => {
    const evil = '<img src=x onerror="window.hit=1"> Wandsworth';
    const file = await readResultsFile();
    const councils = file.councils.map((one) => (one.name === 'Wandsworth' ? { ...one, name: evil } : one));
    const map = createMap();
    map.data = { results: { ...file, councils }, boundaries: await readBoundariesFile() };
    document.body.append(map);
    await untilPhase(map, 'interactive');
    await vi.waitFor(() => expect(fieldOf(map)).toBeTruthy());
    fieldOf(map).focus();
    await userEvent.keyboard('img wandsworth');
    expect(wordsOf(optionsOf(map)[0]!)).toContain('<img src=x onerror="window.hit=1"> Wandsworth');
    await userEvent.keyboard(' <b>');
    expect(map.shadowRoot!.querySelectorAll('.search :is(img, b b)')).toHaveLength(0);
    expect('hit' in window).toBe(false);
  });
});
