/** How soon a keystroke in the search, and a sort of the whole table, are painted: from the input to the next frame. */
import type { Browser, Page } from 'playwright';
import { openEmptyPage, waitUntilInteractive, type Conditions } from './measured-page';
import { toMedian, toSpread, type Spread } from './statistics';

/** Milliseconds of all interactions of a sort, and of the slowest: the median that it took over the runs. */
export interface Interactions extends Spread {
  readonly slowest: number;
}

export interface Reach {
  /** Each keystroke, and each choice of a column. */
  readonly typing: Interactions;
  readonly sorting: Interactions;
}

const CONDITIONS: Conditions = { width: 1280, height: 900, slowNetwork: false, slowdown: 4 };
const WORDS = ['newcastle', 'st albans', 'hull', 'three rivers'];
/** A person's pace: the next input finds the page at rest. */
const PACE_MS = 250;
/** How long a button is held down. */
const PRESS_MS = 80;
/** The browser tells of none that is shorter. */
const FASTEST_MS = 16;

interface Timed {
  interactionId: number;
  duration: number;
}

/** In the page: writes down every interaction as the browser times it, to 8 ms. */
function watch(): void {
  const timed: Timed[] = [];
  Object.assign(window, { timed });
  new PerformanceObserver((list) => timed.push(...(list.getEntries() as unknown as Timed[]))).observe({
    type: 'event',
    durationThreshold: 16,
  } as PerformanceObserverInit);
}

/** How long the one interaction since the last question took: as long as the longest of its events. */
async function readTimed(page: Page): Promise<number> {
  await page.waitForTimeout(PACE_MS);
  const timed = await page.evaluate(() =>
    (window as unknown as { timed: Timed[] }).timed
      .splice(0)
      .map(({ interactionId, duration }) => ({ interactionId, duration })),
  );
  return Math.max(FASTEST_MS, ...timed.filter(({ interactionId }) => interactionId).map(({ duration }) => duration));
}

async function type(page: Page): Promise<number[]> {
  const field = page.locator('council-map').getByRole('combobox', { name: 'Find a council' });
  const times: number[] = [];
  await field.click();
  for (const words of WORDS) {
    await field.fill('');
    await readTimed(page);
    for (const letter of words) {
      await page.keyboard.press(letter);
      times.push(await readTimed(page));
    }
  }
  return times;
}

async function sort(page: Page): Promise<number[]> {
  const table = page.locator('council-map').locator('.table');
  await table.getByRole('button', { name: /Show all/ }).click();
  await page.waitForTimeout(4 * PACE_MS);
  await readTimed(page);
  const times: number[] = [];
  for (const head of await table.locator('th .sort').all()) {
    // As a hand does it: there first, then down, then up.
    await head.hover();
    await page.waitForTimeout(PACE_MS);
    await page.mouse.down();
    await page.waitForTimeout(PRESS_MS);
    await page.mouse.up();
    await page.waitForTimeout(PACE_MS);
    times.push(await readTimed(page));
  }
  return times;
}

/** @param runs of each, the times of the same interactions in the same order */
function toInteractions(runs: readonly (readonly number[])[]): Interactions {
  const each = runs[0]!.map((_, at) => toMedian(runs.map((times) => times[at]!)));
  return { ...toSpread(runs.flat()), slowest: Math.max(...each) };
}

/** All interactions of some visits to the front page, on a processor four times slower. */
export async function measureReach(browser: Browser, url: string, runs: number): Promise<Reach> {
  const typing: number[][] = [];
  const sorting: number[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await openEmptyPage(browser, CONDITIONS);
    await page.addInitScript(watch);
    await page.goto(url);
    await waitUntilInteractive(page);
    await page.locator('council-map').locator('[data-row]').first().waitFor();
    typing.push(await type(page));
    sorting.push(await sort(page));
    await close();
  }
  return { typing: toInteractions(typing), sorting: toInteractions(sorting) };
}
