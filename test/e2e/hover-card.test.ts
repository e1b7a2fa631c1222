/** The card beside a council: never over it, and the pointer may travel onto it. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { findSpot, findSpots, visit, windowOf, type Spot } from './visit';

const harness = useHarness();

interface Card {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The card as it is on the screen; undefined where there is none. */
const cardOf = (page: Page): Promise<Card | undefined> =>
  page.evaluate(() => {
    const card = document.querySelector('council-map')!.shadowRoot!.querySelector<HTMLElement>('.card')!;
    const { left, top, right, bottom } = card.getBoundingClientRect();
    return card.checkVisibility() ? { name: card.querySelector('h3')!.innerText, left, top, right, bottom } : undefined;
  });

/** Takes the pointer far away and waits until the last card has gone. */
async function park(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await expect.poll(() => cardOf(page)).toBeUndefined();
}

/** Comes from far away, so that nothing on the way counts as travelling to an older card. */
async function pointAt(page: Page, code: string): Promise<Spot> {
  await park(page);
  const spot = await findSpot(page, code);
  await page.mouse.move(spot.x, spot.y);
  await page.waitForTimeout(60);
  return spot;
}

const isOver = (card: Card, { box }: Spot): boolean =>
  card.left < box.right && box.left < card.right && card.top < box.bottom && box.top < card.bottom;

/** From the corners and the middle of England, and from London. */
const COUNCILS = {
  'Newcastle upon Tyne': 'E08000021',
  Plymouth: 'E06000026',
  Birmingham: 'E08000025',
  Southend: 'E06000033',
  'South Lakeland': 'E07000031',
  Hillingdon: 'E09000017',
  Havering: 'E09000016',
  Wandsworth: 'E09000032',
};

describe.each([768, 1280])('the card in a window %i pixels wide', (width) => {
  it('covers no part of the council that it describes, wherever that is, and stays in the window', async () => {
    const { page } = await visit(harness(), windowOf(width));
    for (const [name, code] of Object.entries(COUNCILS)) {
      const spot = await pointAt(page, code);
      const card = await cardOf(page);
      expect(card?.name).toContain(name);
      expect([name, isOver(card!, spot)]).toEqual([name, false]);
      expect([name, card!.left >= 0 && card!.top >= 0 && card!.right <= width && card!.bottom <= 900]).toEqual([
        name,
        true,
      ]);
    }
    await page.context().close();
  });

  it('covers neither showing of a London borough, pointed at on the small one', async () => {
    const { page } = await visit(harness(), windowOf(width));
    for (const code of ['E09000003', 'E09000006', 'E09000016', 'E09000017', 'E09000021', 'E09000028', 'E09000032']) {
      await park(page);
      const spots = await findSpots(page, code);
      expect(spots).toHaveLength(2);
      await page.mouse.move(spots[1]!.x, spots[1]!.y);
      await page.waitForTimeout(60);
      const card = (await cardOf(page))!;
      expect([code, spots.map((spot) => isOver(card, spot))]).toEqual([code, spots.map(() => false)]);
    }
    await page.context().close();
  });
});

describe('the pointer', () => {
  it('travels onto the card over whatever lies between, and stays there as long as it likes', async () => {
    const { page } = await visit(harness(), windowOf(1280));
    for (const code of [COUNCILS.Birmingham, COUNCILS.Plymouth, COUNCILS.Wandsworth]) {
      await pointAt(page, code);
      const card = (await cardOf(page))!;
      const [x, y] = [(card.left + card.right) / 2, (card.top + card.bottom) / 2];
      await page.mouse.move(x, y, { steps: 12 });
      await page.waitForTimeout(600);
      expect(await cardOf(page)).toEqual(card);
      const onCard = await page.evaluate(
        ([px, py]) =>
          document.querySelector('council-map')!.shadowRoot!.elementFromPoint(px!, py!)?.closest('.card') !== null,
        [x, y],
      );
      expect(onCard).toBe(true);
    }
    await page.context().close();
  });

  it('that leaves the map takes the card with it', async () => {
    const { page } = await visit(harness(), windowOf(1280));
    await pointAt(page, COUNCILS.Birmingham);
    expect(await cardOf(page)).toBeDefined();
    await page.mouse.move(2, 2);
    await page.waitForTimeout(400);
    expect(await cardOf(page)).toBeUndefined();
    await page.context().close();
  });

  it('that was over a council before everything had come gets its card at the next move', async () => {
    const { page: before } = await visit(harness(), windowOf(1280));
    const { x, y } = await findSpot(before, COUNCILS.Birmingham);
    await before.context().close();
    const { page } = await harness().blank(windowOf(1280));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/');
    await page.waitForFunction(() => document.querySelector('council-map')?.getAttribute('phase') === 'painted');
    await page
      .locator('council-map .map')
      .evaluate((map) => map.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.mouse.move(x, y);
    release();
    await page.waitForFunction(() => document.querySelector('council-map')?.getAttribute('phase') === 'interactive');
    await page.mouse.move(x + 1, y);
    await page.waitForTimeout(150);
    expect((await cardOf(page))?.name).toBe('Birmingham');
    await page.context().close();
  });
});

describe('pointing', () => {
  it('from council to council moves the card along', async () => {
    const { page } = await visit(harness(), windowOf(1280));
    const names: (string | undefined)[] = [];
    for (const code of [COUNCILS.Birmingham, COUNCILS.Plymouth, COUNCILS['Newcastle upon Tyne']]) {
      const { x, y } = await findSpot(page, code);
      await page.mouse.move(x, y);
      await page.waitForTimeout(350);
      names.push((await cardOf(page))?.name);
    }
    expect(names).toEqual(['Birmingham', 'Plymouth', 'Newcastle upon Tyne']);
    await page.context().close();
  });
});
