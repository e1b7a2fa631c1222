/** A map that a reader has zoomed: it stays where they are, goes where they ask, and answers as before. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { button, cropOf, middleOfMap, untilStill, visitReady, zoomIn } from './engine-reader';
import { useHarness } from './harness';
import { paintedAreas, windowOf } from './visit';

const harness = useHarness();

/** The same results with a higher sequence, in which Plymouth has another controller. */
const updateResults = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const map = document.querySelector<CouncilMap>('council-map')!;
    const file = (await (await fetch('elections/2018-05-03/results.json')).json()) as {
      sequence: number;
      councils: { code: string; total: number; composition: object; control: { after: string } }[];
    };
    const plymouth = file.councils.find(({ code }) => code === 'E06000026')!;
    plymouth.control.after = 'ld';
    plymouth.composition = { ld: plymouth.total };
    map.data = { results: { ...file, sequence: file.sequence + 1 } };
  });

describe('a map that a reader has moved', () => {
  it('is not moved by results, which it shows at once', async () => {
    const { page } = await visitReady(harness());
    await zoomIn(page);
    const near = await cropOf(page);
    await updateResults(page);
    await expect.poll(async () => (await paintedAreas(page)).get('E06000026')).toBe('ld');
    expect(await untilStill(page)).toEqual(near);
  });

  it('flies to the council that is opened, and back when it is closed', async () => {
    const { page } = await visitReady(harness());
    await zoomIn(page);
    const near = await cropOf(page);
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('council', 'Plymouth'));
    const there = await untilStill(page);
    expect(there[2]).toBeLessThan(near[2]);
    await page.evaluate(() => document.querySelector('council-map')!.removeAttribute('council'));
    const back = await untilStill(page);
    back.forEach((value, i) => expect(value).toBeCloseTo(near[i]!, 0));
  });

  it('moves at once for a reader who wants no motion', async () => {
    const { page } = await visitReady(harness(), { ...windowOf(1280), reducedMotion: 'reduce' });
    await zoomIn(page);
    const before = await cropOf(page);
    await button(page, 'Zoom in').click();
    await page.waitForTimeout(60);
    const after = await cropOf(page);
    expect(after[2]).toBeLessThan(before[2] * 0.6);
    expect(await untilStill(page)).toEqual(after);
  });

  it('can be pointed at and tapped as before', async () => {
    const { page } = await visitReady(harness());
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('focus', 'E06000026'));
    await zoomIn(page);
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    await expect.poll(() => page.locator('council-map').locator('.card').innerText()).toContain('Plymouth');
    await page.mouse.click(x, y);
    await expect
      .poll(() => page.evaluate(() => document.querySelector<CouncilMap>('council-map')!.council))
      .toBe('E06000026');
  });
});
