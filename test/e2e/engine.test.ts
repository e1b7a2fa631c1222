/** A reader zooms: what is fetched for it, how the engine takes over, and that the map stays in the reader's hands. */
import { describe, expect, it } from 'vitest';
import {
  button,
  compare,
  cropOf,
  middleOfMap,
  photograph,
  untilEngine,
  untilStill,
  visitReady,
  zoomIn,
} from './engine-reader';
import { useHarness } from './harness';
import { paintedAreas, PHONE, swipe } from './visit';

const harness = useHarness();

const engineFiles = (requests: readonly string[]): string[] => requests.filter((path) => path.includes('maplibre'));

describe('the engine', () => {
  it('is not fetched while nobody zooms', async () => {
    const { page, log } = await visitReady(harness());
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(500);
    expect(engineFiles(log.requests)).toEqual([]);
    expect(log.requests.filter((path) => path.includes('detail'))).toEqual([]);
  });

  it('is never fetched for engine="svg", which has no buttons', async () => {
    const { page, log } = await visitReady(harness());
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('engine', 'svg'));
    await expect.poll(() => button(page, 'Zoom in').isVisible()).toBe(false);
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await page.waitForTimeout(500);
    expect(engineFiles(log.requests)).toEqual([]);
  });

  it('takes over without a shift, a pixel or a council that differs', async () => {
    const { page, log } = await visitReady(harness());
    const before = { picture: await photograph(page), areas: await paintedAreas(page) };
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('engine', 'maplibre'));
    await untilEngine(page);
    await page.waitForTimeout(300);
    const { shift, mean } = await compare(page, [before.picture, await photograph(page)]);
    expect(shift).toEqual([0, 0]);
    // Edges and textures are smoothed otherwise; a picture moved by one pixel differs by some 4.
    expect(mean).toBeLessThan(2);
    expect(await paintedAreas(page)).toEqual(before.areas);
    expect(log.foreign).toEqual([]);
    expect(log.exceptions).toEqual([]);
  });
});

describe('zooming', () => {
  it('by the buttons goes in, out, and home, and names the councils that there is room for', async () => {
    const { page } = await visitReady(harness());
    const home = await cropOf(page);
    await zoomIn(page);
    const near = await cropOf(page);
    expect(near[2] / home[2]).toBeLessThan(0.7);
    await zoomIn(page);
    const names = page.locator('council-map').locator('.names text');
    expect(await names.count()).toBeGreaterThan(5);
    await button(page, 'Zoom out').click();
    expect((await untilStill(page))[2]).toBeCloseTo(near[2], -1);
    await button(page, 'Show the whole map').click();
    await expect.poll(() => cropOf(page), { timeout: 10_000 }).toEqual(home);
    await expect.poll(() => names.count()).toBe(0);
    await expect.poll(() => button(page, 'Show the whole map').count()).toBe(0);
  });

  it('by the wheel needs a key; without it the article scrolls, before and after', async () => {
    const { page } = await visitReady(harness());
    const home = await cropOf(page);
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await untilEngine(page);
    const near = await untilStill(page);
    expect(near[2]).toBeLessThan(home[2]);
    const scrolled = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
    expect(await cropOf(page)).toEqual(near);
  });

  it('by keys works on the map: plus, minus, Home', async () => {
    const { page } = await visitReady(harness());
    const home = await cropOf(page);
    await page.locator('council-map').locator('.map').focus();
    await page.keyboard.press('+');
    await untilEngine(page);
    const near = await untilStill(page);
    expect(near[2]).toBeLessThan(home[2]);
    await page.keyboard.press('-');
    expect((await untilStill(page))[2]).toBeGreaterThan(near[2]);
    await page.keyboard.press('+');
    await untilStill(page);
    await page.keyboard.press('Home');
    await expect.poll(() => cropOf(page), { timeout: 10_000 }).toEqual(home);
  });

  it('by keys moves the map with Shift, and what arrows reach comes into sight', async () => {
    const { page } = await visitReady(harness());
    await zoomIn(page);
    await zoomIn(page);
    const before = await cropOf(page);
    const map = page.locator('council-map').locator('.map');
    await map.focus();
    await page.keyboard.press('Shift+ArrowRight');
    const moved = await untilStill(page);
    expect(moved[0]).toBeGreaterThan(before[0]);
    expect(moved[1]).toBeCloseTo(before[1], 0);
    await page.keyboard.type('plymouth');
    await untilStill(page);
    const box = await page.evaluate(() => {
      const root = document.querySelector('council-map')!.shadowRoot!;
      const [card, place] = [root.querySelector('.card')!, root.querySelector('.map')!];
      const { left, right } = place.getBoundingClientRect();
      const { x, width } = card.getBoundingClientRect();
      return { text: card.textContent, isNear: x < right && x + width > left };
    });
    expect(box.text).toContain('Plymouth');
    expect(box.isNear).toBe(true);
  });

  it('leaves the map one tab stop, with its buttons after it', async () => {
    const { page } = await visitReady(harness());
    await zoomIn(page);
    await page.locator('council-map').locator('.map').focus();
    const stops: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const focused = document.querySelector('council-map')!.shadowRoot!.activeElement!;
          return focused.getAttribute('aria-label') ?? focused.localName;
        }),
      );
    }
    expect(stops.slice(0, 3)).toEqual(['Zoom in', 'Zoom out', 'Show the whole map']);
    expect(stops).not.toContain('canvas');
  });

  it('does not let the reader lose the country', async () => {
    const { page } = await visitReady(harness());
    const home = await cropOf(page);
    await zoomIn(page);
    const { x, y } = await middleOfMap(page);
    for (let i = 0; i < 4; i += 1) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 250, y + 250, { steps: 4 });
      await page.mouse.up();
    }
    const [left, top, width, height] = await untilStill(page);
    expect(left).toBeGreaterThan(home[0] - width);
    expect(top).toBeGreaterThan(home[1] - height);
    await page.locator('council-map').locator('.map').focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('-');
    await untilStill(page);
    expect((await cropOf(page))[2]).toBeCloseTo(home[2], -1);
  });

  it('with a finger: one scrolls the article, zoomed or not', async () => {
    const { page } = await visitReady(harness(), PHONE);
    await zoomIn(page);
    const near = await cropOf(page);
    const at = await middleOfMap(page);
    const before = await page.evaluate(() => scrollY);
    await swipe(page, at, -160);
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before + 80);
    expect(await cropOf(page)).toEqual(near);
  });
});
