/** The built studio for everyone: what axe finds, keys alone, and nothing that jumps. */
import type { BrowserContextOptions } from 'playwright';
import { describe, expect, it } from 'vitest';
import { faultsOn } from './axe';
import { useHarness } from './harness';
import { goTo, linkOf, openStudio, show } from './studio-visit';

const harness = useHarness();

const WINDOWS: readonly (readonly [name: string, context: BrowserContextOptions])[] = [
  ['320 px, light', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
  ['320 px, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['768 px, light', { viewport: { width: 768, height: 900 }, colorScheme: 'light' }],
  ['768 px, dark', { viewport: { width: 768, height: 900 }, colorScheme: 'dark' }],
  ['1280 px, light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['1280 px, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
];

describe('the studio', () => {
  it.each(WINDOWS)(
    'has nothing for axe to find in any step at %s, and nothing wider than the window',
    async (_, context) => {
      const { page } = await openStudio(
        harness(),
        'view=nonsense&focus=Lundon&results=elections/2018-05-03/results.json&boundaries=geodata/overview.json',
        context,
      );
      for (const step of ['Files', 'Map', 'Page', 'Stories', 'Embed'] as const) {
        await goTo(page, step);
        if (step === 'Stories') await page.getByRole('button', { name: 'Add a story' }).click();
        expect(await faultsOn(page), step).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), step).toBeLessThanOrEqual(
          0,
        );
      }
      if (context.viewport!.width > 320) return;
      await show(page, 'Preview');
      expect(await faultsOn(page)).toEqual([]);
    },
  );

  it('has no target smaller than a finger, links in sentences apart', async () => {
    const { page } = await openStudio(harness(), '', { viewport: { width: 320, height: 640 } });
    for (const step of ['Files', 'Map', 'Page', 'Stories', 'Embed'] as const) {
      await goTo(page, step);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, select, input:not(.unseen), textarea, label.button')]
          .filter((one) => one.checkVisibility())
          .map((one) => one.closest('label') ?? one)
          .filter((one) => one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML.slice(0, 80)),
      );
      expect(small, step).toEqual([]);
    }
  });

  it('goes from place to tag with keys alone', async () => {
    const { page } = await openStudio(harness());
    await page.getByRole('tab', { name: 'Map' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('lond');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => linkOf(page).get('focus')).toBe('London');
    await page.getByRole('tab', { name: 'Map' }).focus();
    await page.keyboard.press('End');
    await expect
      .poll(() => page.getByRole('tab', { name: 'Embed', exact: true }).getAttribute('aria-selected'))
      .toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Copy');
    await page.getByRole('tab', { name: 'iframe' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('#other-text').inputValue()).toContain('oembed');
  });

  it('does not move while files and map arrive', async () => {
    const { page } = await harness().blank({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/studio.html');
    await page.frameLocator('iframe[title="Preview of the map"]').locator('council-map[phase="interactive"]').waitFor();
    await expect.poll(() => page.locator('#field-party option').count()).toBeGreaterThan(3);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, one) => sum + one, 0)).toBe(0);
  });
});
