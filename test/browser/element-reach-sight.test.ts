/** What keys and search have reached is in sight in windows of every size: not beside them, not under card or sheet. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { boxesOf, cardOf, focusOf, isOver, spokenOf, stageColumn } from './reach-stage';
import { partOf, useStage } from './stage';

useStage();

afterEach(() => page.viewport(1280, 900));

const PLYMOUTH = 'E06000026';
const wait = (duration: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, duration));

describe.each([
  [320, 640],
  [768, 700],
  [1280, 500],
])('what keys have reached, in a window of %i by %i', (width, height) => {
  it('is in sight, and under neither card nor sheet', { timeout: 30_000 }, async () => {
    await page.viewport(width, height);
    const map = await stageColumn(Math.min(width, 960));
    partOf(map, 'map')!.focus();
    for (const [letters, code] of [
      ['carl', 'E07000028'],
      ['plym', PLYMOUTH],
      ['wand', 'E09000032'],
      ['great', 'E07000145'],
      ['birm', 'E08000025'],
    ] as const) {
      await userEvent.keyboard(letters);
      const [area] = boxesOf(map, code);
      expect(spokenOf(map), letters).not.toMatch(/^No council/);
      expect([area!.top >= 0, area!.bottom <= innerHeight], letters).toEqual([true, true]);
      expect(isOver(area!, cardOf(map).getBoundingClientRect()), letters).toBe(false);
      await wait(720);
    }
  });

  it('stays in sight when it is opened, and the panel’s head with it', { timeout: 30_000 }, async () => {
    await page.viewport(width, height);
    const map = await stageColumn(Math.min(width, 960));
    partOf(map, 'map')!.focus();
    await userEvent.keyboard('plym');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Plymouth'));
    await wait(700);
    const head = focusOf(map)!.getBoundingClientRect();
    expect([head.top >= 0, head.bottom <= innerHeight]).toEqual([true, true]);
    const sheet = map.shadowRoot!.querySelector<HTMLElement>('.sheet')!;
    if (width < 720) expect(boxesOf(map, PLYMOUTH)[0]!.bottom).toBeLessThanOrEqual(sheet.getBoundingClientRect().top);
  });

  it('is in sight when the search has opened it, with the panel’s head', { timeout: 30_000 }, async () => {
    await page.viewport(width, height);
    const map = await stageColumn(Math.min(width, 960));
    map.shadowRoot!.querySelector<HTMLElement>('.search input')!.focus();
    await userEvent.keyboard('plymouth{Enter}');
    await vi.waitFor(() => expect(focusOf(map)?.innerText).toBe('Plymouth'));
    await wait(700);
    const head = focusOf(map)!.getBoundingClientRect();
    expect([head.top >= 0, head.bottom <= innerHeight]).toEqual([true, true]);
    const sheet = map.shadowRoot!.querySelector<HTMLElement>('.sheet')!;
    if (width < 720) expect(boxesOf(map, PLYMOUTH)[0]!.bottom).toBeLessThanOrEqual(sheet.getBoundingClientRect().top);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(focusOf(map)?.id).toBe('find-council'));
    const field = focusOf(map)!.getBoundingClientRect();
    expect([field.top >= 0, field.bottom <= innerHeight]).toEqual([true, true]);
  });

  it('is in sight when the search points at it', { timeout: 30_000 }, async () => {
    await page.viewport(width, height);
    const map = await stageColumn(Math.min(width, 960));
    map.shadowRoot!.querySelector<HTMLElement>('.search input')!.focus();
    await userEvent.keyboard('torbay{Enter}');
    expect(spokenOf(map)).toMatch(/^Torbay: No election/);
    const [area] = boxesOf(map, 'E06000027');
    expect([area!.top >= 0, area!.bottom <= innerHeight]).toEqual([true, true]);
    expect(isOver(area!, cardOf(map).getBoundingClientRect())).toBe(false);
  });
});
