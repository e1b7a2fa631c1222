/** The last step of the built studio: what is pasted, and from where it is served. */
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { goTo, openStudio, tagOf } from './studio-visit';

const harness = useHarness();

describe('the last step', () => {
  it('begins with one block that is all one needs, and every other way comes after it', async () => {
    const { page } = await openStudio(harness());
    await goTo(page, 'Embed');
    expect(await page.locator('#step-panel h2').allInnerTexts()).toEqual([
      'Paste this',
      'Where the files are',
      'Other ways',
      'A picture until the map is there',
      'Keep it, or pass it on',
    ]);
    const first = page.locator('#step-panel section').first();
    expect(await first.getByRole('button').allInnerTexts()).toEqual(['Copy']);
    expect((await tagOf(page)).startsWith('<council-map')).toBe(true);
    const box = (await page.locator('#tag-text').boundingBox())!;
    expect(box.y + box.height).toBeLessThan(900);
  });

  it('hands out nothing with a folder that is wrong, says so at the field, and hands it out once it is right', async () => {
    const { page, log } = await openStudio(harness());
    await goTo(page, 'Embed');
    const field = page.getByLabel('Folder on the web');
    for (const wrong of [
      'http://cdn.example/map/',
      'javascript:alert(1)',
      '//cdn.example/',
      'https://cdn.example/studio.html',
    ]) {
      await field.fill(wrong);
      await expect.poll(() => field.getAttribute('aria-invalid'), { message: wrong }).toBe('true');
      expect(await page.locator('#base-faults .error').count(), wrong).toBe(1);
      expect(await page.locator('textarea.code').count(), wrong).toBe(0);
      expect(await page.getByRole('button', { name: 'Copy', exact: true }).count(), wrong).toBe(0);
    }
    await field.fill('https://cdn.example/map');
    await expect.poll(() => page.locator('#tag-text').count()).toBe(1);
    expect(await tagOf(page)).toContain('src="https://cdn.example/map/council-map.js"');
    expect(await page.locator('#base-faults').innerText()).toBe('');
    expect(log.foreign).toEqual([]);
    expect(log.exceptions).toEqual([]);
  });

  it('says that addresses of one’s own computer are no use to readers', async () => {
    const { page } = await openStudio(harness());
    await goTo(page, 'Embed');
    expect(await page.locator('#base-faults').innerText()).toContain('only you will see the map');
  });

  it('makes code that moves nothing on the page while it loads', async () => {
    const studio = await openStudio(harness());
    await goTo(studio.page, 'Embed');
    const tag = await tagOf(studio.page);
    for (const width of [360, 900]) {
      const { page } = await harness().blank({ viewport: { width, height: 900 } });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const body = `<!doctype html><html lang="en"><title>Blank</title><p>Before</p>${tag}<p>After</p>`;
      await page.route('**/blank.html', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto('/blank.html');
      await page.waitForSelector('council-map[phase="interactive"]');
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(
        shifts.reduce((sum, one) => sum + one, 0),
        `${width}`,
      ).toBe(0);
    }
  });
});
