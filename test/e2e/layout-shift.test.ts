/** Nothing on the page moves: not while it loads, not when data comes, not on hover, not when a council opens. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { findSpot, untilPhase, WIDTHS, windowOf } from './visit';

// Each answer takes its time, so that every state of the page is on the screen for a while.
const harness = useHarness({ latency: 120 });

interface Shift {
  value: number;
  what: string[];
}

/** Writes down every shift, those right after a reader's own action too. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Shift[] = [];
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; sources: { node: Node | null }[] }[]) {
        const what = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 90) : `${node?.nodeName}`,
        );
        seen.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function readShifts(page: Page): Promise<{ sum: string; what: string[] }> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0).toFixed(3),
    what: shifts.flatMap(({ what }) => what),
  };
}

const none = { sum: '0.000', what: [] };

/** Opens the front page and waits for all of it; what shifted on the way is forgotten where it is not asked for. */
async function arrive(page: Page, forget: boolean): Promise<void> {
  await watchShifts(page);
  await page.goto('/');
  await untilPhase(page, 'interactive');
  await page.waitForTimeout(300);
  if (forget) await page.evaluate(() => void (window as unknown as { shifts: Shift[] }).shifts.splice(0));
}

const untilWards = (page: Page) =>
  page.waitForFunction(() => document.querySelector('council-map')!.shadowRoot!.querySelector('details'));

/** Where the parts around the map are on the page. */
const placesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelector('council-map')!.shadowRoot!.querySelectorAll('[part]')]
      .filter((one) => one.checkVisibility() && !one.part.contains('panel'))
      .map((one) => {
        const { top, left, width, height } = one.getBoundingClientRect();
        return `${one.part.value}: ${[left, top, width, height].map(Math.round).join(' ')}`;
      }),
  );

describe.each(WIDTHS)('in a window %i pixels wide, nothing shifts', (width) => {
  it('while the page, the script and the data come, one after another', async () => {
    const { page } = await harness().blank(windowOf(width));
    await arrive(page, false);
    expect(await readShifts(page)).toEqual(none);
    await page.context().close();
  });

  it('when councils are pointed at, and when one is chosen', async () => {
    const { page } = await harness().blank(windowOf(width));
    await arrive(page, true);
    for (const code of ['E08000025', 'E06000026', 'E06000052']) {
      const { x, y } = await findSpot(page, code);
      await page.mouse.move(x, y, { steps: 4 });
      await page.waitForTimeout(80);
    }
    expect(await readShifts(page)).toEqual(none);
    const { x, y } = await findSpot(page, 'E08000025');
    await page.mouse.click(x, y);
    await untilWards(page);
    expect(await readShifts(page)).toEqual(none);
    await page.context().close();
  });

  it('when the wards of a council come that was named in the tag', async () => {
    const { page } = await harness().blank(windowOf(width));
    await page.route('**/', async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('<council-map', '<council-map council="Wandsworth" ');
      await route.fulfill({ response, body: html });
    });
    await page.route('**/wards/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await arrive(page, true);
    await untilWards(page);
    expect(await readShifts(page)).toEqual(none);
    await page.context().close();
  });

  it('around the map when results come that change much', async () => {
    const { page } = await harness().blank(windowOf(width));
    await arrive(page, true);
    const before = await placesOf(page);
    await page.evaluate(async () => {
      const map = document.querySelector('council-map')! as HTMLElement & { data: unknown };
      const file = (await (await fetch('elections/2018-05-03/results.json')).json()) as { councils: object[] };
      const councils = file.councils.map((council, i) => (i % 2 ? { ...council, status: 'counting' } : council));
      map.data = { results: { ...file, sequence: 151, councils } };
    });
    await page.waitForFunction(() =>
      document.querySelector('council-map')!.shadowRoot!.textContent.includes('after 75 of 150'),
    );
    expect(await placesOf(page)).toEqual(before);
    await page.context().close();
  });
});
