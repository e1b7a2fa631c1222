/** What a reader has when something does not come: the script, the rest of the component, or the network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { DIST, useHarness } from './harness';
import { paintedAreas, textOf, untilPhase, windowOf } from './visit';

const harness = useHarness();
const FALLBACK = 'Conservatives 46, Labour 74, Liberal Democrats 9, no overall control 21.';

/** A page of the built site whose tag has words inside it. */
async function openWithFallback(page: Page): Promise<void> {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8').replace(
    '</council-map>',
    `<p>${FALLBACK}</p></council-map>`,
  );
  await page.route('**/with-fallback.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/with-fallback.html', { waitUntil: 'commit' });
}

describe('the words inside the tag', () => {
  it('are shown before the script arrives, and give way to the picture', async () => {
    const { page } = await harness().blank(windowOf(768));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/council-map.js', async (route) => {
      await held;
      await route.continue();
    });
    await openWithFallback(page);
    const words = page.getByText(FALLBACK);
    await words.waitFor({ state: 'visible' });
    release();
    await untilPhase(page, 'interactive');
    expect(await words.isVisible()).toBe(false);
    await page.context().close();
  });

  it('are shown where there is no JavaScript at all', async () => {
    const { page } = await harness().blank({ ...windowOf(768), javaScriptEnabled: false });
    await openWithFallback(page);
    await page.getByText(FALLBACK).waitFor({ state: 'visible' });
    await page.context().close();
  });

  it('stay while the data is on its way, and when it does not come', async () => {
    const { page } = await harness().blank(windowOf(768));
    await page.route('**/results.json', (route) => route.fulfill({ status: 503 }));
    await openWithFallback(page);
    await untilPhase(page, 'error');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.getByText(FALLBACK).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('when the rest of the component does not come', () => {
  it('the map stands, and says so in its phase', async () => {
    const { page, log } = await harness().blank(windowOf(1280));
    await page.route('**/assets/*.js', (route) => route.abort());
    await openWithFallback(page);
    await untilPhase(page, 'degraded');
    const fills = await page
      .locator('council-map .drawing path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')));
    expect(fills).toEqual(expect.arrayContaining(['#0087dc', '#e4003b']));
    expect(await page.getByText(FALLBACK).isVisible()).toBe(true);
    await page.locator('council-map .drawing').click({ position: { x: 200, y: 300 } });
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });
});

describe('when a file of the page does not come', () => {
  const answers = {
    'with HTTP 404': { status: 404, body: '<html>Not found' },
    'as a web page': { status: 200, contentType: 'text/html', body: '<!doctype html><p>Welcome' },
    empty: { status: 200, body: '' },
    cut: { status: 200, body: '{"version":"1.0","councils":[{"co' },
  };

  it.each(Object.keys(answers) as (keyof typeof answers)[])(
    'but %s, the reader has words and a button',
    async (kind) => {
      const { page, log } = await harness().blank(windowOf(768));
      await page.route('**/overview.json', (route) => route.fulfill(answers[kind]));
      await page.goto('/');
      await untilPhase(page, 'error');
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      expect(await textOf(page, 'map')).toContain('The boundaries of the map could not be loaded');
      expect(log.exceptions).toEqual([]);
      // The part that tells of it comes when there is something to tell.
      await expect.poll(() => log.console.filter((line) => line.includes('council-map:'))).toHaveLength(1);
      await page.unroute('**/overview.json');
      await page.getByRole('button', { name: 'Try again' }).click();
      await untilPhase(page, 'interactive');
      expect((await paintedAreas(page)).size).toBe(326);
      await page.context().close();
    },
  );

  it('because the network is gone, a council that is opened still has its facts', async () => {
    const { page, log } = await harness().open('/', windowOf(1280));
    await untilPhase(page, 'interactive');
    await page.context().setOffline(true);
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('council', 'Wandsworth'));
    await page.getByText('The wards could not be loaded').waitFor();
    expect(await textOf(page, 'panel')).toContain('Conservative hold');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Bedford').first().waitFor();
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });
});
