/** What axe finds on the built page once a reader is among wards or hexagons: nothing. */
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { faultsOn } from './axe';
import { untilStill } from './engine-reader';
import { useHarness } from './harness';
import { findSpot, paintedAreas, PHONE, visit, windowOf } from './visit';

const harness = useHarness();
const EARLSFIELD = 'E05000612';

const map = (page: Page) => page.locator('council-map');

/** With search, table and keys, which arrive last. */
async function visitWhole(context: BrowserContextOptions): Promise<Page> {
  const { page } = await visit(harness(), { ...context, reducedMotion: 'reduce' });
  await map(page).locator('[data-row]').first().waitFor();
  await map(page).locator('.map[tabindex="0"]').waitFor();
  return page;
}

const setAttribute = (page: Page, name: string, value: string): Promise<void> =>
  page.evaluate(([key, text]) => document.querySelector('council-map')!.setAttribute(key!, text!), [name, value]);

const countWards = async (page: Page): Promise<number> =>
  [...(await paintedAreas(page)).keys()].filter((code) => /^E05/.test(code)).length;

/** Wandsworth, its wards on the map and in the panel, the map at rest. */
async function openWandsworth(page: Page): Promise<void> {
  await setAttribute(page, 'council', 'Wandsworth');
  await map(page).locator('[data-ward]').first().waitFor();
  await expect.poll(() => countWards(page)).toBe(20);
  await untilStill(page);
}

async function openHowClose(page: Page): Promise<void> {
  await map(page).locator('.close-run > summary').click();
  await map(page).locator('.close-run[open] tbody').first().waitFor();
}

/** In the order of a visit: each begins where the one before it ended. */
const STATES: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['a council open, its wards on the map', openWandsworth],
  ['how close it was, ward by ward', openHowClose],
  [
    'a ward that was chosen on the map',
    async (page) => {
      const { x, y } = await findSpot(page, EARLSFIELD);
      await page.mouse.click(x, y);
      await map(page).locator('details[open] tbody tr.elected').first().waitFor();
      await untilStill(page);
    },
  ],
  [
    'a ward reached by keys',
    async (page) => {
      await map(page).locator('.map').focus();
      await page.keyboard.press('e');
      await expect.poll(() => map(page).locator('.spoken').textContent()).toContain('Earlsfield');
    },
  ],
  ['the way back in focus', (page) => map(page).locator('.way-back').focus()],
  [
    'hexagons, and a council open',
    async (page) => {
      await setAttribute(page, 'layout', 'hex');
      await map(page).locator('.hex-names, .names').first().waitFor();
      await untilStill(page);
    },
  ],
  [
    'hexagons',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.querySelector('council-map')!.choose(''));
      await untilStill(page);
    },
  ],
  [
    'the search with wards',
    async (page) => {
      await map(page).getByRole('combobox', { name: /^Find/ }).fill('maida');
      await map(page).getByRole('option').getByText('Maida Vale').first().waitFor();
    },
  ],
];

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  'light, 1280 px': windowOf(1280),
  'dark, 1280 px': { ...windowOf(1280), colorScheme: 'dark' },
  'light, 320 px': PHONE,
  'dark, 320 px': { ...PHONE, colorScheme: 'dark' },
  'in forced colours': { ...windowOf(1280), forcedColors: 'active' },
};

describe('axe finds nothing wrong among wards and hexagons', () => {
  it.each(Object.keys(LOOKS))('%s', async (look) => {
    const page = await visitWhole(LOOKS[look]!);
    const found: Record<string, unknown> = {};
    for (const [state, reach] of STATES) {
      await reach(page);
      found[state] = await faultsOn(page);
    }
    expect(found).toEqual(Object.fromEntries(STATES.map(([state]) => [state, []])));
    await page.context().close();
  });
});

describe('axe finds nothing wrong with the card', () => {
  it.each(['light', 'dark'] as const)('of a ward that is split, on a %s page', async (colorScheme) => {
    const page = await visitWhole({ ...windowOf(1280), colorScheme });
    await openWandsworth(page);
    const { x, y } = await findSpot(page, EARLSFIELD);
    await page.mouse.move(x, y, { steps: 3 });
    await map(page).locator('.card .name').getByText('Earlsfield').waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.context().close();
  });
});
