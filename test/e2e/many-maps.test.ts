/** Two and ten maps on a page: those far below what is seen cost nothing until a reader comes near, and nothing moves. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { DIST, useHarness, type OpenedPage } from './harness';
import { WIDTHS, windowOf } from './visit';

const harness = useHarness();

const WORDS = 'Labour holds 74 of the 150 councils.';
const FILES = ['/elections/2018-05-03/results.json', '/geodata/overview.json'];
const TIME = 90_000;

interface Stand {
  readonly count?: number;
  readonly width?: number;
  /** HTML around the maps. */
  readonly around?: (maps: string[]) => string;
  readonly before?: (page: Page) => Promise<unknown>;
}

const inArticle = (maps: string[]): string => maps.map((map) => `<p>A paragraph.</p>${map}`).join('\n');

/** The front page's head, with the style that keeps the room of tags, over so many maps. */
async function visitMany({ count = 10, width = 1280, around = inArticle, before }: Stand = {}): Promise<OpenedPage> {
  const opened = await harness().blank(windowOf(width));
  const html = await readFile(join(DIST, 'index.html'), 'utf8');
  const tag = /<council-map([^>]*)><\/council-map>/.exec(html)![1]!.replace('deep-link', '');
  const maps = Array.from({ length: count }, (_, i) => `<council-map id="map-${i}" ${tag}>${WORDS}</council-map>`);
  const body = html.replace(/<link rel="preload"[^>]*>/g, '').replace(/<article>[^]*<\/article>/, around(maps));
  await opened.page.route('**/many.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await before?.(opened.page);
  await opened.page.goto('/many.html');
  return opened;
}

/** Indexes of the maps with a picture. */
const paintedOf = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('council-map')].flatMap((map, i) => (map.paintedAreas().size === 326 ? [i] : [])),
  );

const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const asked = ({ log }: OpenedPage): string[] => log.requests.filter((path) => FILES.includes(path)).sort();

describe.each(WIDTHS)('ten maps down a page %i pixels wide', (width) => {
  it('are painted where a reader is near, and nothing moves on the way', { timeout: TIME }, async () => {
    const opened = await visitMany({
      width,
      before: (page) =>
        page.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(window, { shifts });
          const onShifts = (list: PerformanceObserverEntryList): void =>
            list.getEntries().forEach((entry) => shifts.push((entry as unknown as { value: number }).value));
          new PerformanceObserver(onShifts).observe({ type: 'layout-shift', buffered: true });
        }),
    });
    const { page, log } = opened;
    await expect.poll(async () => (await paintedOf(page)).length).toBeGreaterThan(0);
    await page.waitForTimeout(1000);
    const first = await paintedOf(page);
    expect(first.length).toBeLessThan(4);
    expect(first).toEqual(all(first.length));
    // However many there are near: each file once.
    expect(asked(opened)).toEqual(FILES);

    const waiting = await page.evaluate(() => {
      const map = document.querySelector('#map-9')!;
      return { phase: map.getAttribute('phase'), root: map.shadowRoot, height: map.clientHeight > 1000 };
    });
    expect(waiting).toEqual({ phase: null, root: null, height: true });

    for (let step = 0; step < 200 && (await paintedOf(page)).length < 10; step += 1) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(60);
    }
    expect(await paintedOf(page)).toEqual(all(10));
    await page.waitForTimeout(500);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0).toFixed(3)).toBe('0.000');
    expect([log.console, log.exceptions]).toEqual([[], []]);
    await page.context().close();
  });
});

describe('maps of one page', () => {
  it('that stand side by side are painted together, from one request a file', async () => {
    const opened = await visitMany({
      count: 2,
      around: (maps) => `<div style="display: grid; grid-template-columns: 1fr 1fr">${maps.join('')}</div>`,
    });
    await expect.poll(() => paintedOf(opened.page)).toEqual([0, 1]);
    expect(asked(opened)).toEqual(FILES);
    expect(opened.log.requests.some((path) => path.includes('when-near'))).toBe(false);
    await opened.page.context().close();
  });

  it('are all painted at once where nothing tells of sight', { timeout: TIME }, async () => {
    const before = (page: Page) =>
      page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'IntersectionObserver'));
    const { page, log } = await visitMany({ before });
    await expect.poll(() => paintedOf(page), { timeout: 20_000 }).toEqual(all(10));
    expect([log.console, log.exceptions]).toEqual([[], []]);
    await page.context().close();
  });

  it('are all painted at once where the code that waits does not come', { timeout: TIME }, async () => {
    const { page, log } = await visitMany({ before: (one) => one.route('**/when-near-*', (route) => route.abort()) });
    await expect.poll(() => paintedOf(page), { timeout: 20_000 }).toEqual(all(10));
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });

  it('have the words in their tags on paper, and are all there for who prints again', { timeout: TIME }, async () => {
    const { page } = await visitMany();
    await expect.poll(async () => (await paintedOf(page)).length).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('#map-9')!.innerText)).toBe(WORDS);
    await page.waitForTimeout(300);
    await page.pdf();
    await expect.poll(() => paintedOf(page), { timeout: 20_000 }).toEqual(all(10));
    await page.context().close();
  });

  it('may be taken away, moved and set while they wait', { timeout: TIME }, async () => {
    const { page, log } = await visitMany();
    await expect.poll(async () => (await paintedOf(page)).length).toBeGreaterThan(0);
    await page.evaluate(() => {
      document.querySelector('#map-8')!.remove();
      const last = document.querySelector('#map-9')!;
      last.setAttribute('council', 'Wandsworth');
      document.querySelector('main')!.prepend(last);
    });
    await expect.poll(() => paintedOf(page)).toContain(0);
    await page.waitForFunction(() =>
      document
        .querySelector('#map-9')!
        .shadowRoot!.querySelector('[part~="panel"]')
        ?.textContent.includes('Wandsworth'),
    );
    expect([log.console, log.exceptions]).toEqual([[], []]);
    await page.context().close();
  });

  it('are painted where a reader jumps to, and those between are not', { timeout: TIME }, async () => {
    const { page } = await visitMany();
    await expect.poll(async () => (await paintedOf(page)).length).toBeGreaterThan(0);
    await page.waitForTimeout(500);
    await page.evaluate(() => document.querySelector('#map-8')!.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(() => paintedOf(page)).toContain(8);
    expect(await paintedOf(page)).not.toContain(4);
    await page.context().close();
  });
});
