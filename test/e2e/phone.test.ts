/** On a phone the panel is a sheet over the foot of the window, of two heights. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { findSpot, PHONE, swipe, textOf, visit } from './visit';

const harness = useHarness();

const HEIGHT = 640;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box of the sheet once it has come to rest; undefined where there is none. */
async function sheetOf(page: Page): Promise<Box | undefined> {
  await page.waitForTimeout(350);
  return page.evaluate(() => {
    const sheet = [...document.querySelector('council-map')!.shadowRoot!.querySelectorAll('[part~="panel"]')].find(
      (one) => one.checkVisibility() && getComputedStyle(one).position === 'fixed',
    );
    const box = sheet?.getBoundingClientRect();
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  });
}

async function tapBirmingham(page: Page): Promise<void> {
  const { x, y } = await findSpot(page, 'E08000025');
  await page.touchscreen.tap(x, y);
  await page.getByRole('heading', { name: 'Birmingham' }).waitFor();
  await page.waitForFunction(() => document.querySelector('council-map')!.shadowRoot!.querySelector('details'));
}

/** Drags the sheet's head by `dy` pixels with one finger. */
async function drag(page: Page, dy: number): Promise<void> {
  const head = await page.getByRole('heading', { name: 'Birmingham' }).boundingBox();
  await swipe(page, { x: head!.x + 20, y: head!.y + head!.height / 2 }, dy);
}

const openPhone = async () => {
  const opened = await visit(harness(), PHONE);
  // Who looks after focus comes with the keys of the map.
  await opened.page.locator('council-map .map[tabindex="0"]').waitFor();
  await tapBirmingham(opened.page);
  return opened;
};

describe('a tap on a council', () => {
  it('opens a sheet at the foot of the window, less than half of it, with the council’s facts', async () => {
    const { page, log } = await openPhone();
    const sheet = (await sheetOf(page))!;
    expect([sheet.x, sheet.width, Math.round(sheet.y + sheet.height)]).toEqual([0, 320, HEIGHT]);
    expect(sheet.height).toBeGreaterThan(150);
    expect(sheet.height).toBeLessThanOrEqual(HEIGHT / 2);
    expect(await textOf(page, 'panel')).toContain('Labour hold');
    expect(log.console).toEqual([]);
    await page.context().close();
  });

  it('leaves the council in sight above the sheet', async () => {
    const { page } = await visit(harness(), PHONE);
    const { x, y } = await findSpot(page, 'E06000026');
    await page.touchscreen.tap(x, y);
    await page.getByRole('heading', { name: 'Plymouth' }).waitFor();
    const sheet = (await sheetOf(page))!;
    const bottom = await page.evaluate(
      () =>
        document
          .querySelector('council-map')!
          .shadowRoot!.querySelector('[data-code="E06000026"]')!
          .getBoundingClientRect().bottom,
    );
    expect(bottom).toBeLessThanOrEqual(sheet.y);
    await page.context().close();
  });

  it('shows no card under the finger', async () => {
    const { page } = await openPhone();
    const shown = await page.evaluate(() =>
      document.querySelector('council-map')!.shadowRoot!.querySelector('.card')!.checkVisibility(),
    );
    expect(shown).toBe(false);
    await page.context().close();
  });
});

describe('the sheet', () => {
  it('has two heights: dragged up it is tall, dragged down it is low again', async () => {
    const { page } = await openPhone();
    const low = (await sheetOf(page))!;
    await drag(page, -200);
    const tall = (await sheetOf(page))!;
    expect(tall.height).toBeGreaterThan(low.height * 1.5);
    expect(tall.height).toBeLessThan(HEIGHT * 0.95);
    await drag(page, 200);
    expect((await sheetOf(page))!.height).toBeCloseTo(low.height, 0);
    await page.context().close();
  });

  it('is dragged away from its low height', async () => {
    const { page } = await openPhone();
    await drag(page, 200);
    expect(await sheetOf(page)).toBeUndefined();
    expect(await page.evaluate(() => document.querySelector('council-map')!.hasAttribute('council'))).toBe(false);
    await page.context().close();
  });

  it('stays where it is after a touch that hardly moved', async () => {
    const { page } = await openPhone();
    const before = await sheetOf(page);
    await drag(page, 12);
    expect(await sheetOf(page)).toEqual(before);
    await page.context().close();
  });

  it('closes by its button', async () => {
    const { page } = await openPhone();
    const button = page.getByRole('button', { name: 'Close' });
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    await button.tap();
    expect(await sheetOf(page)).toBeUndefined();
    await page.context().close();
  });

  it('closes by Escape', async () => {
    const { page } = await openPhone();
    await page.keyboard.press('Escape');
    await expect.poll(() => sheetOf(page)).toBeUndefined();
    await page.context().close();
  });

  it('opens another council in its place', async () => {
    const { page } = await openPhone();
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('council', 'Plymouth'));
    await page.getByRole('heading', { name: 'Plymouth' }).waitFor();
    expect(await sheetOf(page)).toBeDefined();
    await page.context().close();
  });

  it('is dragged by a mouse, too: let go outside of it, it does not stick to the pointer', async () => {
    const { page } = await openPhone();
    const low = (await sheetOf(page))!;
    const head = (await page.getByRole('heading', { name: 'Birmingham' }).boundingBox())!;
    await page.mouse.move(head.x + 20, head.y + 8);
    await page.mouse.down();
    await page.mouse.move(head.x + 20, head.y - 240, { steps: 6 });
    await page.mouse.up();
    const tall = (await sheetOf(page))!;
    expect(tall.height).toBeGreaterThan(low.height * 1.5);
    await page.mouse.move(head.x + 20, head.y + 40, { steps: 4 });
    expect(await sheetOf(page)).toEqual(tall);
    await page.context().close();
  });

  it('goes with the element: nothing of it stays when the element leaves the page', async () => {
    const { page, log } = await openPhone();
    await page.evaluate(() => document.querySelector('council-map')!.remove());
    expect(await page.locator(':popover-open').count()).toBe(0);
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });
});

describe('the map on a phone', () => {
  it('lets the page scroll under a finger', async () => {
    const { page } = await visit(harness(), PHONE);
    const { x, y } = await findSpot(page, 'E08000025');
    const before = await page.evaluate(() => window.scrollY);
    await swipe(page, { x, y }, -200);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 100);
    expect(await page.evaluate(() => document.querySelector('council-map')!.hasAttribute('council'))).toBe(false);
    await page.context().close();
  });
});
