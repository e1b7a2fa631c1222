/** What axe finds on the built page in every state that a reader can bring it into: nothing. */
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { faultsOn } from './axe';
import { useHarness } from './harness';
import { findSpot, PHONE, untilPhase, visit, windowOf } from './visit';

const harness = useHarness();
const map = (page: Page) => page.locator('council-map');

async function visitWhole(context: BrowserContextOptions): Promise<Page> {
  const { page } = await visit(harness(), context);
  await map(page).locator('[data-row]').first().waitFor();
  await map(page).locator('.map[tabindex="0"]').waitFor();
  return page;
}

const setAttribute = (page: Page, name: string, value: string): Promise<void> =>
  page.evaluate(([key, text]) => document.querySelector('council-map')!.setAttribute(key!, text!), [name, value]);

/** The states of the whole page, and how a reader comes to each. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'at rest': () => Promise.resolve(),
  'with the card of a council': async (page) => {
    const { x, y } = await findSpot(page, 'E08000025');
    await page.mouse.move(x, y, { steps: 3 });
    await map(page).locator('.card .name').waitFor();
  },
  'with a council reached by keys': async (page) => {
    await map(page).locator('.map').focus();
    await page.keyboard.press('ArrowDown');
    await map(page).locator('.card .name').waitFor();
  },
  'with a council and a ward open': async (page) => {
    await setAttribute(page, 'council', 'Wandsworth');
    await setAttribute(page, 'ward', 'Bedford');
    await map(page).locator('details[open] tbody').waitFor();
  },
  'with the search open': async (page) => {
    await map(page).getByRole('combobox', { name: 'Find a council' }).fill('newcastle');
    await map(page).getByRole('option').first().waitFor();
  },
  'with a search that finds nothing': (page) =>
    map(page).getByRole('combobox', { name: 'Find a council' }).fill('xyzzy'),
  'with the table sorted, filtered and a row opened': async (page) => {
    await map(page).getByRole('checkbox').check();
    await map(page).locator('[data-row] [aria-expanded]').first().click();
    await map(page).locator('[data-record]').waitFor();
  },
  'zoomed in, with names on the map': async (page) => {
    await map(page).getByRole('button', { name: 'Zoom in' }).click();
    await map(page).getByRole('button', { name: 'Show the whole map' }).waitFor();
  },
  'with the whole table': async (page) => {
    await map(page)
      .getByRole('button', { name: /Show all/ })
      .click();
    await map(page).locator('[data-row]').nth(149).waitFor();
    // Where its head, which sticks to the window, lies over no row.
    await map(page).evaluate((one) => one.shadowRoot!.querySelector('.table')!.scrollIntoView());
  },
};

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: windowOf(1280),
  dark: { ...windowOf(1280), colorScheme: 'dark' },
  'in forced colours': { ...windowOf(1280), forcedColors: 'active' },
  'at 320 pixels': PHONE,
};

describe.each(Object.keys(LOOKS))('axe finds nothing wrong %s', (look) => {
  it.each(Object.keys(STATES))('%s', async (state) => {
    const page = await visitWhole(LOOKS[look]!);
    await STATES[state]!(page);
    expect(await faultsOn(page)).toEqual([]);
    await page.context().close();
  });
});

describe('axe finds nothing wrong', () => {
  it('on paper', async () => {
    const page = await visitWhole(windowOf(1280));
    await page.emulateMedia({ media: 'print' });
    expect(await faultsOn(page)).toEqual([]);
  });

  it('while the files are on their way', async () => {
    const { page } = await harness().blank(windowOf(1280));
    await page.route(/results\.json/, () => undefined);
    await page.goto('/');
    await untilPhase(page, 'loading');
    expect(await faultsOn(page)).toEqual([]);
  });

  it('when a file did not come', async () => {
    const { page } = await harness().blank(windowOf(1280));
    await page.route(/results\.json/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/');
    await untilPhase(page, 'error');
    await map(page).getByRole('button', { name: 'Try again' }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });

  it('before anything has been declared', async () => {
    const { page } = await harness().blank(windowOf(1280));
    await page.route(/results\.json/, async (route) => {
      const file = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...file, status: 'before', councils: [] } });
    });
    await page.goto('/');
    await untilPhase(page, 'interactive');
    await map(page).locator('[data-row]').first().waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });
});
