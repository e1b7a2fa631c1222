/** How soon a keystroke in the search, and a sort of the whole table, are painted: from the input to the next frame. */
import type { Browser, Page } from 'playwright';
import { openEmptyPage, waitUntilInteractive, type Conditions } from './measured-page';
import { toSpread, type Spread } from './statistics';

export interface Reach {
  /** Milliseconds for each keystroke, and for each choice of a column. */
  readonly typing: Spread;
  readonly sorting: Spread;
}

const CONDITIONS: Conditions = { width: 1280, height: 900, slowNetwork: false, slowdown: 4 };
const WORDS = ['newcastle', 'st albans', 'hull', 'three rivers'];
/** A person's pace: the next input finds the page at rest. */
const PACE_MS = 250;
/** How long a button is held down. */
const PRESS_MS = 80;

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

/** What has been timed since the last question: an interaction is as long as the longest of its events. */
async function readTimed(page: Page): Promise<number[]> {
  await page.waitForTimeout(PACE_MS);
  const timed = await page.evaluate(() =>
    (window as unknown as { timed: Timed[] }).timed
      .splice(0)
      .map(({ interactionId, duration }) => ({ interactionId, duration })),
  );
  const longest = new Map<number, number>();
  for (const { interactionId, duration } of timed)
    if (interactionId) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  return [...longest.values()];
}

async function type(page: Page): Promise<number[]> {
  const field = page.locator('council-map').getByRole('combobox', { name: 'Find a council' });
  await field.click();
  await readTimed(page);
  for (const words of WORDS) {
    await field.pressSequentially(words, { delay: PACE_MS });
    await field.fill('');
  }
  return readTimed(page);
}

async function sort(page: Page): Promise<number[]> {
  const table = page.locator('council-map').locator('.table');
  await table.getByRole('button', { name: /Show all/ }).click();
  await page.waitForTimeout(4 * PACE_MS);
  await readTimed(page);
  for (const head of await table.locator('th .sort').all()) {
    // As a hand does it: there first, then down, then up.
    await head.hover();
    await page.waitForTimeout(PACE_MS);
    await page.mouse.down();
    await page.waitForTimeout(PRESS_MS);
    await page.mouse.up();
    await page.waitForTimeout(2 * PACE_MS);
  }
  return readTimed(page);
}

/** All interactions of some visits to the front page, on a processor four times slower. */
export async function measureReach(browser: Browser, url: string, runs: number): Promise<Reach> {
  const typing: number[] = [];
  const sorting: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await openEmptyPage(browser, CONDITIONS);
    await page.addInitScript(watch);
    await page.goto(url);
    await waitUntilInteractive(page);
    await page.locator('council-map').locator('[data-row]').first().waitFor();
    typing.push(...(await type(page)));
    sorting.push(...(await sort(page)));
    await close();
  }
  return { typing: toSpread(typing), sorting: toSpread(sorting) };
}
