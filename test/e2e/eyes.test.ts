/** What holds however the page is looked at: on paper, in forced colours, zoomed, with wider type, in the dark. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useHarness } from './harness';
import { lostText } from './legible';
import { paintedAreas, textOf, visit, windowOf, WIDTHS } from './visit';

const harness = useHarness();

/** With search and table, which arrive last. */
async function visitWhole(...[context, attributes]: [Parameters<typeof visit>[1], Record<string, string>?]) {
  const opened = await visit(harness(), context);
  await opened.page.waitForFunction(() =>
    document.querySelector('council-map')!.shadowRoot!.querySelector('[part~="table"] tbody tr'),
  );
  await opened.page.evaluate((values) => {
    for (const [name, value] of Object.entries(values))
      document.querySelector('council-map')!.setAttribute(name, value);
  }, attributes ?? {});
  return opened;
}

/** Rules for everything in the shadow root, as a reader's own style sheet would lay them over it. */
const lay = (page: Page, css: string): Promise<void> =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.querySelector('council-map')!.shadowRoot!.adoptedStyleSheets.push(sheet);
  }, css);

const WIDER_TYPE = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}`;

/** Its wards are in the panel and on the map, which has come to rest: in drawn frames, as a busy machine draws few. */
async function untilOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('council-map')!.shadowRoot!;
    return root.querySelector('[data-ward]') && root.querySelector('.drawing > .beneath > .wards-sheet');
  });
  await page.evaluate(async () => {
    const map = document.querySelector('council-map')!.shadowRoot!.querySelector('.drawing > svg')!;
    for (let [frames, last] = [0, '']; frames < 10; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const viewBox = map.getAttribute('viewBox')!;
      if (viewBox !== last) frames = 0;
      last = viewBox;
    }
  });
}

describe.each(WIDTHS)('in a window of %i pixels no text is cut off or lies over other text', (width) => {
  it('as it comes', async () => {
    const { page } = await visitWhole(windowOf(width));
    expect(await lostText(page)).toEqual([]);
  });

  it('with a council open', async () => {
    const { page } = await visitWhole(windowOf(width), { council: 'Trafford' });
    await untilOpen(page);
    expect(await lostText(page)).toEqual([]);
  });

  it('with the spacing of a reader who needs more', async () => {
    const { page } = await visitWhole(windowOf(width), { council: 'Trafford' });
    await untilOpen(page);
    await lay(page, WIDER_TYPE);
    expect(await lostText(page)).toEqual([]);
  });
});

describe('zoomed in four times', () => {
  const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

  it('nothing is cut off and nothing needs two ways of scrolling', async () => {
    const { page } = await visitWhole(ZOOMED);
    expect(await lostText(page)).toEqual([]);
  });

  it('an open council has room to be read, and its close button is in sight', async () => {
    const { page } = await visitWhole(ZOOMED, { council: 'Trafford' });
    await untilOpen(page);
    const sheet = (await page.locator('council-map').locator('.sheet').boundingBox())!;
    expect(sheet.height).toBeGreaterThanOrEqual(150);
    expect(sheet.y).toBeGreaterThan(0);
    await expect(page.getByRole('button', { name: 'Close' }).isVisible()).resolves.toBe(true);
  });
});

describe('in forced colours', () => {
  it.each(['light', 'dark'] as const)('says the same, and shows the same areas (%s)', async (colorScheme) => {
    const { page } = await visitWhole({ ...windowOf(1280), colorScheme }, { council: 'Trafford' });
    await untilOpen(page);
    const [words, areas] = [await textOf(page, 'panel'), await paintedAreas(page)];
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    expect(await textOf(page, 'panel')).toBe(words);
    expect(await paintedAreas(page)).toEqual(areas);
    expect(await lostText(page)).toEqual([]);
  });

  it('gives the words on the map the ground that the reader’s colours are for', async () => {
    const { page } = await visitWhole(
      { ...windowOf(1280), forcedColors: 'active', colorScheme: 'dark' },
      { theme: 'light' },
    );
    const [ground, ink] = await page.evaluate(() => {
      const inset = document.querySelector('council-map')!.shadowRoot!.querySelector('.inset')!;
      return ['rect', 'text'].map((name) => getComputedStyle(inset.querySelector(name)!).fill);
    });
    expect([ground, ink]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

describe('on paper', () => {
  it('are map, key, the whole table and the time, in the light scheme, and the screen is as it was afterwards', async () => {
    const { page } = await visitWhole({ ...windowOf(768), colorScheme: 'dark' });
    const untilDark = (wanted: boolean) =>
      page.waitForFunction(
        (dark) =>
          document.querySelector('council-map')!.shadowRoot!.querySelector('.figure')!.matches('.dark') === dark,
        wanted,
      );
    await untilDark(true);
    await page.emulateMedia({ media: 'print' });
    await untilDark(false);
    expect(await textOf(page, 'legend')).toContain('No overall control 21');
    expect((await paintedAreas(page)).size).toBe(326);
    const words = await page.evaluate(
      () => document.querySelector('council-map')!.shadowRoot!.querySelector<HTMLElement>('.figure')!.innerText,
    );
    expect(words).toContain('Results as of 21 June 2018');
    expect(await textOf(page, 'table')).toContain('Wyre Forest');
    const rows = await page.locator('council-map').locator('[data-row]').count();
    expect(rows).toBe(150);
    await page.emulateMedia({ media: 'screen' });
    await untilDark(true);
  });

  it('an open council is printed to its last ward', async () => {
    const { page } = await visitWhole(windowOf(1280), { council: 'Trafford' });
    await untilOpen(page);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(() => {
      const side = document.querySelector('council-map')!.shadowRoot!.querySelector('.side')!;
      return side.scrollHeight - side.clientHeight;
    });
    expect(hidden).toBeLessThanOrEqual(1);
  });
});

describe('for a reader who wants no movement', () => {
  it('nothing moves by itself', async () => {
    const { page } = await visitWhole({ ...windowOf(320), reducedMotion: 'reduce' }, { council: 'Trafford' });
    await untilOpen(page);
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => (one.effect?.getTiming().duration as number) > 0).length,
    );
    expect(moving).toBe(0);
  });
});
