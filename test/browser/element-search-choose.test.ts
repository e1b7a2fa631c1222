/** The search: choosing what it lists, and going back to where the reader was. */
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { cardOf, focusOf, spokenOf, stageColumn, stageReach } from './reach-stage';
import { fieldOf, markedOf, optionsOf, popupOf, press, search, statusOf, wordsOf } from './search-stage';
import { buttonOf, partOf, textOf, untilText, useStage } from './stage';

useStage();

describe('choosing', () => {
  it('with Enter opens the marked council, and focus goes to its name', async () => {
    const map = await search('newcastle');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Newcastle-under-Lyme'));
    expect(textOf(map, 'panel')).toContain('No overall control, no change');
    expect(popupOf(map).checkVisibility()).toBe(false);
    expect(fieldOf(map).value).toBe('Newcastle-under-Lyme');
  });

  it('with Enter and none marked opens the first', async () => {
    const map = await search('three');
    await press('Enter');
    await untilText(map, 'panel', 'Liberal Democrat gain from no overall control');
  });

  it('with a pointer opens what is under it, once it is let go', async () => {
    const map = await search('newcastle');
    const [, second] = optionsOf(map);
    await userEvent.hover(second!);
    expect(markedOf(map).join()).toMatch(/^Newcastle-under-Lyme/);
    second!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(map.hasAttribute('council')).toBe(false);
    await userEvent.click(second!);
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Newcastle-under-Lyme'));
  });

  it('of the open council brings the reader to it', async () => {
    const map = await search('plym', { council: 'Plymouth' });
    await untilText(map, 'panel', 'Labour gain from Conservative');
    await press('Enter');
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Plymouth'));
  });

  it('of a place that does not vote points at it on the map, and Escape comes back', async () => {
    const map = await search('torbay');
    await press('Enter');
    expect(cardOf(map).innerText).toMatch(/Torbay\s+No election here this time/);
    expect(spokenOf(map)).toBe('Torbay: No election here this time');
    expect(focusOf(map)).toBe(partOf(map, 'map'));
    expect(map.hasAttribute('council')).toBe(false);
    await press('Escape');
    expect(cardOf(map).checkVisibility()).toBe(false);
    expect(focusOf(map)).toBe(fieldOf(map));
  });

  it('of one, lets the arrows go on from there', async () => {
    const map = await search('torbay');
    await press('Enter', 'ArrowLeft');
    expect(spokenOf(map)).toMatch(/^Plymouth\. /);
  });

  it('of one that is not on a cropped map tells what there is to tell', async () => {
    const map = await search('cornwall', { focus: 'London' });
    await press('Enter');
    expect(statusOf(map)).toBe('Cornwall: No election here this time');
    expect(wordsOf(popupOf(map))).toBe('Cornwall: No election here this time');
    expect(cardOf(map).checkVisibility()).toBe(false);
  });

  it('without a panel points at the council', async () => {
    const map = await search('plymouth', { show: 'search' });
    await press('Enter');
    await vi.waitFor(() => expect(map.council).toBe('E06000026'));
    expect(cardOf(map).innerText).toMatch(/^Plymouth/);
    expect(focusOf(map)).toBe(partOf(map, 'map'));
  });

  it('is the page’s to forbid', async () => {
    const map = await search('plymouth');
    map.addEventListener('council-select', (event) => event.preventDefault());
    await press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(map.hasAttribute('council')).toBe(false);
    expect(focusOf(map)).toBe(fieldOf(map));
  });
});

describe('going back', () => {
  it('Escape closes the list, then empties the field and gives the focus back', async () => {
    const map = await stageReach();
    const button = buttonOf(map, /Plymouth/);
    button.focus();
    fieldOf(map).focus();
    await userEvent.keyboard('new');
    await press('Escape');
    expect([popupOf(map).checkVisibility(), fieldOf(map).value, focusOf(map) === fieldOf(map)]).toEqual([
      false,
      'new',
      true,
    ]);
    await press('Escape');
    expect([fieldOf(map).value, focusOf(map) === button]).toEqual(['', true]);
  });

  it('gives the focus back to the page, too', async () => {
    const link = document.createElement('button');
    document.body.append(link);
    const map = await stageReach();
    link.focus();
    fieldOf(map).focus();
    await userEvent.keyboard('new');
    await press('Escape', 'Escape');
    expect(document.activeElement).toBe(link);
  });

  it('stays in the field where there is nowhere to go back to', async () => {
    const map = await stageReach();
    const gone = buttonOf(map, /Plymouth/);
    gone.focus();
    fieldOf(map).focus();
    gone.remove();
    await userEvent.keyboard('new');
    await press('Escape', 'Escape');
    expect([fieldOf(map).value, focusOf(map) === fieldOf(map)]).toEqual(['', true]);
  });

  it('from the panel leads to the field, which is empty again', async () => {
    const map = await search('three');
    await press('Enter');
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Three Rivers'));
    await press('Escape');
    await vi.waitFor(() => expect(focusOf(map)).toBe(fieldOf(map)));
    expect([fieldOf(map).value, popupOf(map).checkVisibility()]).toEqual(['', false]);
  });

  it('Tab leaves the field and closes the list', async () => {
    const map = await search('new');
    await userEvent.tab();
    expect(focusOf(map)).toBe(partOf(map, 'map'));
    expect(popupOf(map).checkVisibility()).toBe(false);
    expect(fieldOf(map).value).toBe('new');
  });

  it('a button empties the field for those without keys', async () => {
    const map = await search('new');
    const button = buttonOf(map, /^Clear the search$/);
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await userEvent.click(button);
    expect([fieldOf(map).value, popupOf(map).checkVisibility(), focusOf(map) === fieldOf(map)]).toEqual([
      '',
      false,
      true,
    ]);
    expect(button.checkVisibility()).toBe(false);
  });

  it('after a finger it is the map that gets focus back: a field would open the keyboard', async () => {
    const map = await stageColumn(320);
    fieldOf(map).focus();
    await userEvent.keyboard('plymouth');
    const [option] = optionsOf(map);
    option!.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    option!.click();
    await untilText(map, 'panel', 'Labour gain from Conservative');
    const close = buttonOf(map, /^Close$/);
    close.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true }));
    close.click();
    await vi.waitFor(() => expect(focusOf(map)).toBe(partOf(map, 'map')));
    expect(cardOf(map).checkVisibility()).toBe(false);
  });
});
