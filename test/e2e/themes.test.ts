/** The page of themes: it names what there is, each thing it names does something, and it is a good page itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { faultsOn } from './axe';
import { useHarness } from './harness';
import { WIDTHS, windowOf } from './visit';

const harness = useHarness();
const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
const read = (file: string): string => readFileSync(join(SOURCE, file), 'utf8');

/** Every `--council-map-*` that a style sheet or a script of the element reads. */
const NAMED = new Set(
  ['', 'parts', 'map/maplibre', 'map/svg', 'furniture']
    .flatMap((folder) => readdirSync(join(SOURCE, folder), { withFileTypes: true }).map((file) => ({ folder, file })))
    .filter(({ file }) => file.isFile() && file.name.endsWith('.ts'))
    .flatMap(({ folder, file }) => read(join(folder, file.name)).match(/--council-map-[a-z]+(?:-[a-z]+)*/g) ?? []),
);
/** Every part that the frame of the element has. */
const PARTS = new Set(
  [...read('skeleton.ts').matchAll(/box\('[^']*', '([^']+)'/g)].map(([, part]) => part!).filter(Boolean),
);

/** Defaults in the element's own sheet: in the light, then in the dark where that differs. */
function defaultsOf(property: string): string[] {
  const css = read('council-map.styles.ts');
  const found = [...css.matchAll(new RegExp(`var\\(${property}, ([^;]*?)\\)(?:;| )`, 'g'))].map(([, value]) => value!);
  const aspect = /ASPECT = ([\d.]+)/.exec(read('room.ts'))![1]!;
  return [...new Set(found.map((value) => value.replace('${ASPECT}', aspect).trim()))];
}

async function openThemes(context: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await harness().open('/themes.html', { ...windowOf(1280), reducedMotion: 'reduce', ...context });
  await page.waitForFunction(() => document.querySelector('#tried')?.getAttribute('phase') === 'interactive');
  await page.waitForFunction(() => document.querySelector('#tried')!.shadowRoot!.querySelector('.zoom-home button'));
  return page;
}

const entriesOf = (page: Page) =>
  page.$$eval('[data-property]', (entries) =>
    entries.map((entry) => ({ ...(entry as HTMLElement).dataset, text: entry.textContent })),
  ) as Promise<{ property: string; light: string; dark: string; try: string; text: string }[]>;

describe('the page of themes', () => {
  it('names every property that there is, with its defaults, and every part', async () => {
    const page = await openThemes();
    const entries = await entriesOf(page);
    expect(entries.map(({ property }) => property).sort()).toEqual([...NAMED].sort());
    for (const { property, light, dark, text } of entries) {
      expect([...new Set([light, dark])], property).toEqual(defaultsOf(property));
      expect(text).toContain(light);
      expect(text).toContain(dark);
    }
    const parts = await page.$$eval('[data-part]', (all) => all.map((each) => (each as HTMLElement).dataset['part']!));
    expect(parts.sort()).toEqual([...PARTS].sort());
  });

  it('has properties each of which changes the picture, and sets them all back', async () => {
    const page = await openThemes();
    const stand = page.locator('#tried');
    const look = async (): Promise<string> => (await stand.screenshot({ animations: 'disabled' })).toString('base64');
    const before = await look();
    for (const { property, try: example } of await entriesOf(page)) {
      const field = page.locator(`[data-property="${property}"] input`);
      await field.focus();
      await page.keyboard.press('Enter');
      await expect.poll(look, { message: property }).not.toBe(before);
      expect(await page.locator('#rule').textContent()).toContain(`${property}: ${example};`);
      await page.locator('#reset').click();
      await expect.poll(look, { message: `${property}, set back` }).toBe(before);
    }
  });

  it('outlines parts by the selector that a page would use, and brings those that are not there', async () => {
    const page = await openThemes();
    for (const part of ['map', 'panel', 'legend', 'status', 'scoreboard', 'search', 'table', 'feed']) {
      await page.locator(`[data-part="${part}"] input`).check();
      const outlines = () =>
        page.evaluate(
          (name) =>
            [...document.querySelector('#tried')!.shadowRoot!.querySelectorAll(`[part~="${name}"]`)]
              .filter((each) => each.checkVisibility())
              .map((each) => getComputedStyle(each).outlineStyle),
          part,
        );
      await expect.poll(outlines, { message: part }).toEqual(['dashed']);
      await page.locator(`[data-part="${part}"] input`).uncheck();
    }
  });

  it('shows light and dark, on the page and on its maps', async () => {
    const page = await openThemes();
    const paper = () =>
      page.evaluate(() => {
        const figure = document.querySelector('#tried')!.shadowRoot!.querySelector('.figure')!;
        return [figure, document.body].map((each) => getComputedStyle(each).backgroundColor);
      });
    expect(await paper()).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    await page.getByLabel('dark', { exact: true }).check();
    await expect.poll(paper).toEqual(['rgb(20, 20, 19)', 'rgb(20, 20, 19)']);
    await page.getByLabel('auto', { exact: true }).check();
    await expect.poll(paper).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
  });

  it('has a map in the page’s own font', async () => {
    const page = await openThemes();
    await page.locator('#lettered').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('#lettered')!.getAttribute('phase') === 'interactive');
    const fonts = await page.evaluate(() => {
      const root = document.querySelector('#lettered')!.shadowRoot!;
      return ['h2', '.status', '.legend'].map((each) => getComputedStyle(root.querySelector(each)!).fontFamily);
    });
    for (const font of fonts) expect(font).toMatch(/^"Palatino Linotype"/);
  });

  it.each(WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))))(
    'is sound at $width px in the $colorScheme, and nothing on it moves',
    async ({ width, colorScheme }) => {
      const { page, log } = await harness().blank({ ...windowOf(width), colorScheme });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto('/themes.html');
      await page.waitForFunction(() => document.querySelector('#tried')?.getAttribute('phase') === 'interactive');
      await page.locator('#lettered').scrollIntoViewIfNeeded();
      await page.waitForFunction(() => document.querySelector('#lettered')?.getAttribute('phase') === 'interactive');
      expect(await faultsOn(page)).toEqual([]);
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect([log.console, log.exceptions, log.foreign]).toEqual([[], [], []]);
    },
  );
});

describe('a map for a reader', () => {
  const inkOf = (page: Page, selector: string) =>
    page.evaluate(
      (each) => getComputedStyle(document.querySelector('#tried')!.shadowRoot!.querySelector(each)!).color,
      selector,
    );

  it('who has asked for more contrast has no grey words, and the page’s own values stay', async () => {
    const page = await openThemes({ contrast: 'more' });
    await expect.poll(() => inkOf(page, '.status')).toBe('rgb(26, 26, 26)');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#tried')!.style.setProperty('--council-map-quiet', 'rgb(0, 60, 0)');
    });
    expect(await inkOf(page, '.status')).toBe('rgb(0, 60, 0)');
    expect(await faultsOn(page)).toEqual([]);
  });

  it('who has forced colours has words in them, and parties in theirs', async () => {
    const page = await openThemes({ forcedColors: 'active' });
    const own = await page.evaluate(() => {
      const probe = Object.assign(document.createElement('i'), { textContent: 'x' });
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      return getComputedStyle(probe).color;
    });
    expect(await inkOf(page, '.status')).toBe(own);
    const fills = await page.evaluate(() => [
      ...new Set(
        [...document.querySelector('#tried')!.shadowRoot!.querySelectorAll('.drawing .loud [data-code]')].map((each) =>
          each.getAttribute('fill'),
        ),
      ),
    ]);
    expect(fills.length).toBeGreaterThan(3);
  });
});
