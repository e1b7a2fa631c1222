/** The iframe tag of the studio in columns of several widths: it is as high from the start as its frame will tell, so nothing moves. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { SAMPLE, type Setting } from '../../src/studio/setting';
import { toIframeTag } from '../../src/studio/tags/iframe-tag';
import { useHarness } from './harness';

const harness = useHarness({ latency: 40 });

interface Seen {
  told: number[];
  shift: number;
}

/** An article without margins, so that the column is as wide as the window, with text above and below the frame. */
async function openArticle(setting: Setting, width: number): Promise<Page> {
  const { page } = await harness().blank({ viewport: { width, height: 3200 } });
  const { url } = harness().server;
  const tag = toIframeTag(setting, { base: url }, 'The map');
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title><link rel="icon" href="data:,"></head>
    <body style="margin: 0"><p>Before</p>${tag}<p id="after">After</p></body></html>`;
  await page.route('**/article.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.addInitScript(() => {
    const seen: Seen = { told: [], shift: 0 };
    Object.assign(window, { seen });
    addEventListener('message', ({ data }: MessageEvent<{ height?: number }>) => {
      if (data.height) seen.told.push(data.height);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/article.html');
  return page;
}

const heightOf = (page: Page): Promise<number> =>
  page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

const SETTINGS: readonly (readonly [name: string, setting: Setting])[] = [
  ['control', SAMPLE],
  ['another view', { ...SAMPLE, view: 'change' }],
  ['a choice of views', { ...SAMPLE, view: 'lead', views: 'control change lead' }],
  ['many views', { ...SAMPLE, views: 'control change seats change-seats lead closest' }],
  ['a crop', { ...SAMPLE, focusArea: 'London' }],
  ['a crop and a view, and few parts', { ...SAMPLE, focusArea: 'London', view: 'seats', show: 'legend' }],
  ['a view without a key', { ...SAMPLE, view: 'seats', show: 'scoreboard' }],
];

describe.each([320, 768, 1280])('in a column %i pixels wide, the frame', (width) => {
  it.each(SETTINGS)('of a map with %s has from the start the height that it tells', async (_, setting) => {
    const page = await openArticle(setting, width);
    const reserved = await heightOf(page);
    const frame = page.frameLocator('iframe');
    await frame.locator('council-map[phase="interactive"]').waitFor();
    await page.waitForTimeout(900);
    const { told, shift } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    expect(told.length).toBeGreaterThan(0);
    for (const height of told) expect(Math.abs(height - reserved)).toBeLessThanOrEqual(2);
    expect(shift.toFixed(3)).toBe('0.000');
    const inside = await page.frames()[1]!.evaluate(() => (window as unknown as { seen: Seen }).seen.shift);
    expect(inside.toFixed(3)).toBe('0.000');
    await page.context().close();
  });
});
