/** Many maps on a page share few GL contexts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { untilStill } from '../e2e/engine-reader';
import { countCanvases, countContexts, rendererOf, saidOf, watchMeans } from './engine-visit';
import { DIST, useHarness, type OpenedPage } from '../e2e/harness';
import { windowOf } from '../e2e/visit';

const harness = useHarness();
const TIME = 240_000;

/** Opens a page with this many maps, each asking for the engine. */
async function visitMany(count: number): Promise<OpenedPage> {
  const opened = await harness().blank(windowOf(1280));
  await watchMeans(opened.page);
  const html = await readFile(join(DIST, 'index.html'), 'utf8');
  const tag = /<council-map[^>]*><\/council-map>/
    .exec(html)![0]
    .replace('<council-map', '<council-map engine="maplibre"');
  const body = html.replace(/<council-map[^>]*><\/council-map>/, tag.repeat(count));
  await opened.page.route('**/many.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await opened.page.goto('/many.html');
  // Maps far below wait until a reader comes near.
  for (const map of await opened.page.locator('council-map').all()) await map.scrollIntoViewIfNeeded();
  return opened;
}

interface Crowd {
  readonly painted: number[];
  readonly engines: number[];
}

/** How much each map shows, and which of them have an engine. */
const lookAtAll = (page: Page): Promise<Crowd> =>
  page.evaluate(() => {
    const maps = [...document.querySelectorAll<CouncilMap>('council-map')];
    return {
      painted: maps.map((map) => [...map.paintedAreas().values()].filter(Boolean).length),
      engines: maps.flatMap((map, i) => (map.renderer === 'maplibre' ? [i] : [])),
    };
  });

describe('on a page with twenty maps', () => {
  it(
    'no more than four have an engine, those that a reader came to last, and none is blank',
    { timeout: TIME },
    async () => {
      const { page, log } = await visitMany(20);
      const whole = Array.from({ length: 20 }, () => 326);
      await expect.poll(async () => (await lookAtAll(page)).engines.length, { timeout: 60_000 }).toBe(4);
      await expect.poll(async () => (await lookAtAll(page)).painted, { timeout: 30_000 }).toEqual(whole);
      await page.waitForTimeout(1000);
      expect((await lookAtAll(page)).engines).toHaveLength(4);
      expect(await countContexts(page)).toBe(4);
      for (const wanted of [19, 7, 12, 3, 16, 19]) {
        const zoom = page.locator('council-map').nth(wanted).getByRole('button', { name: 'Zoom in' });
        await zoom.scrollIntoViewIfNeeded();
        await zoom.click();
        await expect.poll(async () => (await lookAtAll(page)).engines, { timeout: 20_000 }).toContain(wanted);
        expect(await countContexts(page)).toBeLessThanOrEqual(4);
        expect((await lookAtAll(page)).painted).toEqual(whole);
      }
      expect((await lookAtAll(page)).engines).toEqual([3, 12, 16, 19]);
      expect(await countCanvases(page)).toBe(4);
      expect(saidOf(log)).toEqual([]);
      expect(log.exceptions).toEqual([]);
      await page.context().close();
    },
  );

  it('one whose engine was taken stays where its reader was, and goes on from there', { timeout: TIME }, async () => {
    const { page, log } = await visitMany(5);
    const zoomOf = (i: number) => page.locator('council-map').nth(i).getByRole('button', { name: 'Zoom in' });
    const cropOfFirst = (): Promise<string> =>
      page.evaluate(() =>
        document.querySelector('council-map')!.shadowRoot!.querySelector('.drawing > svg')!.getAttribute('viewBox')!,
      );
    const widthOfFirst = async (): Promise<number> => Number((await cropOfFirst()).split(' ')[2]);
    const rendererOfFirst = (): Promise<string> => rendererOf(page);
    await zoomOf(0).click();
    await expect.poll(rendererOfFirst, { timeout: 20_000 }).toBe('maplibre');
    await untilStill(page);
    const crop = await cropOfFirst();
    for (const i of [1, 2, 3, 4]) {
      await zoomOf(i).scrollIntoViewIfNeeded();
      await zoomOf(i).click();
      await expect.poll(async () => (await lookAtAll(page)).engines, { timeout: 20_000 }).toContain(i);
    }
    expect((await lookAtAll(page)).engines).toEqual([1, 2, 3, 4]);
    expect(await cropOfFirst()).toBe(crop);
    await zoomOf(0).click();
    await expect.poll(rendererOfFirst, { timeout: 20_000 }).toBe('maplibre');
    await untilStill(page);
    expect((await widthOfFirst()) / Number(crop.split(' ')[2])).toBeCloseTo(0.5, 2);
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });
});
