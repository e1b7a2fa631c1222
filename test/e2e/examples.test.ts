/** Every example page, as a reader meets it: the picture of the data, nothing that moves, nothing that is wrong. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { faultsOn } from './axe';
import { DIST, useHarness } from './harness';
import { readResults, windowOf } from './visit';

const harness = useHarness({ latency: 40 });

const NAMES = readdirSync(join(DIST, 'examples')).filter((name) => name.endsWith('.html'));
const WIDTHS = [320, 640, 768, 1280];
const WITH_AXE = [320, 1280];

/** Where the maps of a page are: in it, or in its frame. */
async function placeOf(page: Page): Promise<Page | Frame> {
  const frame = await page.$('iframe');
  return (await frame?.contentFrame()) ?? page;
}

/** All maps that a page has, brought before the reader one after another, to the end of their coming. */
async function untilThere(page: Page): Promise<void> {
  const place = await placeOf(page);
  await place.waitForFunction(() =>
    [...document.querySelectorAll('council-map')].every(
      (map) => map.getAttribute('phase') === 'interactive' || map.getBoundingClientRect().top > innerHeight,
    ),
  );
}

/** What each map of a page has painted. */
async function pictures(page: Page): Promise<Map<string, string>[]> {
  const place = await placeOf(page);
  await place.evaluate(() => [...document.querySelectorAll('council-map')].at(-1)?.scrollIntoView());
  await place.waitForFunction(() =>
    [...document.querySelectorAll('council-map')].every((map) => map.getAttribute('phase') === 'interactive'),
  );
  const painted = await place.evaluate(() =>
    [...document.querySelectorAll<CouncilMap>('council-map')].map((map) => [...map.paintedAreas()]),
  );
  return painted.map((areas) => new Map(areas));
}

/** Adds up what shifts from now on, on the page and in its frames. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

const sumShifts = async (page: Page): Promise<string> => {
  const sums = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0)),
      ),
  );
  return sums.reduce((sum, one) => sum + one, 0).toFixed(3);
};

/** Pages whose map shows control, all of it. */
const OF_CONTROL = ['article.html', 'live-blog.html', 'sidebar.html', 'hex.html', 'dark.html'];

/** Every area that is part of the election is there; where control is shown, in the colour of the results. */
function expectPicture(painted: Map<string, string>, name: string): void {
  const { contested, councils } = readResults();
  expect(painted.size).toBeGreaterThanOrEqual(326);
  expect(contested.filter((code) => !painted.has(code))).toEqual([]);
  if (!OF_CONTROL.includes(name)) return;
  const after = new Map(councils.map(({ code, control }) => [code, control.after]));
  for (const [code, value] of painted) expect([code, value]).toEqual([code, after.get(code) ?? 'no-election']);
}

describe.each(NAMES)('the example %s', (name) => {
  it.each(WIDTHS)(
    'comes to rest in a window %i pixels wide without a shift, a complaint or a fault that axe finds',
    async (width) => {
      const { page, log } = await harness().blank(windowOf(width));
      await watchShifts(page);
      await page.goto(`/examples/${name}`);
      await untilThere(page);
      await page.waitForTimeout(250);
      expect(await sumShifts(page)).toBe('0.000');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if (WITH_AXE.includes(width)) expect(await faultsOn(page)).toEqual([]);
      for (const painted of await pictures(page)) expectPicture(painted, name);
      expect(log).toMatchObject({ console: [], exceptions: [], foreign: [] });
      await page.context().close();
    },
  );
});
