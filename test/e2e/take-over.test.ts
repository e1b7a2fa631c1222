/** A tag with a picture of its map inside: coloured before any script, and taken over by the element without a trace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAttributes } from '../../src/attributes';
import type { CouncilMap } from '../../src/council-map';
import { toBareSvg } from '../../src/desk/snapshot/bare-svg';
import { deriveSnapshot } from '../../src/desk/snapshot/derive-snapshot';
import { parseSnapshotSource } from '../../src/desk/snapshot/parse-source';
import { DIST, useHarness } from './harness';
import { untilPhase, WIDTHS, windowOf } from './visit';

const harness = useHarness({ latency: 120 });

const FILES = { results: 'elections/2018-05-03/results.json', boundaries: 'geodata/overview.json' };
const read = (name: string) => ({ name, json: JSON.parse(readFileSync(join(DIST, name), 'utf8')) as unknown });

let [twin, twinWithoutPanel] = ['', ''];
beforeAll(async () => {
  const { value } = await parseSnapshotSource({ results: read(FILES.results), boundaries: read(FILES.boundaries) });
  [twin, twinWithoutPanel] = [null, 'scoreboard legend table'].map((show) => {
    const { value: config } = parseAttributes((name) => (name === 'show' ? show : null), 'https://localhost');
    return toBareSvg(deriveSnapshot(value!, config));
  }) as [string, string];
});

/** What stood on the page in each of its frames. */
interface Frame {
  isTwinSeen: boolean;
  areas: number;
  shift: number;
}

const toPage = (attributes: string, script: string, picture = twin): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A tag with its twin</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/council-map.css">
<style>body { margin: 0 16px; font: 16px/1.5 sans-serif } main { max-width: 960px; margin: 0 auto }</style></head>
<body><main><p>Before</p>
<council-map results="/${FILES.results}" boundaries="/${FILES.boundaries}" ${attributes}>
<p>Labour 74 councils, Conservatives 46.</p>${picture}</council-map>
<p id="after">After</p></main>${script}</body></html>`;

const SCRIPT = '<script type="module" src="/council-map.js"></script>';

async function openPage(page: Page, attributes: string, script: string, picture = twin): Promise<void> {
  await page.route('**/twin.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: toPage(attributes, script, picture) }),
  );
  await page.addInitScript(() => {
    const frames: Frame[] = [];
    let shift = 0;
    Object.assign(window, { frames });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = (): void => {
      const map = document.querySelector<CouncilMap>('council-map');
      const isTwinSeen = map?.querySelector('svg')?.checkVisibility() ?? false;
      const areas = map?.shadowRoot?.querySelectorAll('.drawing .loud path').length ?? 0;
      if (map?.querySelector('svg')) frames.push({ isTwinSeen, areas, shift });
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto('/twin.html');
}

const boxOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return [left, top + window.scrollY, width, height].map(Math.round);
  });

describe.each(WIDTHS)('in a window %i pixels wide, a picture in the tag', (width) => {
  it.each([
    ['', 'all parts'],
    ['show="legend panel"', 'few parts'],
    ['show="scoreboard search legend table" heading="Who controls your council"', 'no panel'],
    ['views="control change" view="change"', 'a choice of views'],
  ])('stands where the map will stand, with %s', async (attributes) => {
    const { page } = await harness().blank(windowOf(width));
    await openPage(page, attributes, '');
    const before = [await boxOf(page, 'council-map > svg'), await boxOf(page, '#after')];
    await page.context().close();
    const { page: later } = await harness().blank(windowOf(width));
    await openPage(later, attributes, SCRIPT);
    await untilPhase(later, 'interactive');
    await later.waitForTimeout(300);
    expect(before).toEqual([await boxOf(later, 'council-map .map'), await boxOf(later, '#after')]);
    await later.context().close();
  });

  it('gives way to the whole map in one frame, and nothing moves', async () => {
    const { page } = await harness().blank(windowOf(width));
    await openPage(page, '', SCRIPT);
    await untilPhase(page, 'interactive');
    await page.waitForTimeout(300);
    const frames = await page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
    expect(frames.length).toBeGreaterThan(5);
    expect(frames[0]).toMatchObject({ isTwinSeen: true, areas: 0 });
    expect(frames.at(-1)).toMatchObject({ isTwinSeen: false, shift: 0 });
    // Either of the two is there in every frame, and what takes over is finished.
    expect(frames.filter(({ isTwinSeen, areas }) => !isTwinSeen && areas < 150)).toEqual([]);
    await page.context().close();
  });
});

describe.each(WIDTHS)('in a window %i pixels wide, what is on a picture', (width) => {
  /** In CSS pixels: the name of the inset, and the line around a council. */
  const sizesOf = (page: Page, picture: string) =>
    page
      .locator(picture)
      .first()
      .evaluate((svg: SVGSVGElement) => {
        const scale = svg.getScreenCTM()!.a;
        const [name, line] = [svg.querySelector('text')!, svg.querySelector('[stroke-linejoin="round"] path')!];
        const [box, frame] = [name.getBoundingClientRect(), svg.getBoundingClientRect()];
        return {
          typeface: getComputedStyle(name).fontFamily,
          left: box.left - frame.left,
          sizes: [box.width, box.height, parseFloat(getComputedStyle(line).strokeWidth) * scale],
        };
      });

  it.each([
    ['', 'all parts', () => twin],
    ['style="--council-map-font: Courier, monospace"', 'a typeface of the page', () => twin],
    ['dir="rtl"', 'another direction', () => twin],
    ['show="scoreboard legend table"', 'no panel', () => twinWithoutPanel],
  ] as const)(
    'has the place, the size and the typeface that it has on the map which takes over, with %s',
    async (attributes, _, picture) => {
      const { page } = await harness().blank(windowOf(width));
      await openPage(page, attributes, '', picture());
      const before = await sizesOf(page, 'council-map > svg');
      await page.context().close();
      const { page: later } = await harness().blank(windowOf(width));
      await openPage(later, attributes, SCRIPT, picture());
      await untilPhase(later, 'interactive');
      const after = await sizesOf(later, 'council-map .drawing > svg');
      expect(before.typeface).toBe(after.typeface);
      expect(Math.abs(before.left - after.left)).toBeLessThan(3);
      for (const [index, size] of before.sizes.entries()) {
        expect(size / after.sizes[index]!).toBeGreaterThan(0.85);
        expect(size / after.sizes[index]!).toBeLessThan(1.15);
      }
      await later.context().close();
    },
  );
});

describe('a page that runs no scripts', () => {
  it('shows words and picture one under the other, without room for what will not come', async () => {
    const { page } = await harness().blank({ ...windowOf(768), javaScriptEnabled: false });
    await page.route('**/twin.html', (route) => route.fulfill({ contentType: 'text/html', body: toPage('', SCRIPT) }));
    await page.goto('/twin.html');
    const boxes = await Promise.all(
      ['council-map > p', 'council-map > svg', '#after'].map((selector) => page.locator(selector).boundingBox()),
    );
    const [words, picture, after] = boxes.map((box) => box!);
    expect(picture!.y).toBeGreaterThanOrEqual(words!.y + words!.height);
    expect(after!.y - (picture!.y + picture!.height)).toBeLessThan(40);
    await page.context().close();
  });
});

describe('a picture in the tag of a map whose files do not come', () => {
  const shiftOf = async (page: Page): Promise<string> => {
    await page.waitForTimeout(300);
    const frames = await page.evaluate(() => (window as unknown as { frames: Frame[] }).frames);
    return frames.at(-1)!.shift.toFixed(3);
  };
  const placesOf = (page: Page): Promise<number[][]> =>
    Promise.all(['council-map > svg', '#after'].map((selector) => boxOf(page, selector)));

  const openWithout = async (file: string, width: number, attributes = ''): Promise<Page> => {
    const { page } = await harness().blank(windowOf(width));
    await page.route(`**/${file}`, (route) => route.fulfill({ status: 500, body: '' }));
    await openPage(page, attributes, SCRIPT);
    await page.locator('council-map .words b').waitFor();
    return page;
  };

  it.each(
    WIDTHS.flatMap((width) => ['', 'show="legend"', 'views="control change"'].map((more) => [width, more] as const)),
  )(
    'stays whole where it was in a window %i pixels wide, the words that say so beneath it, and nothing moves (%s)',
    async (width, attributes) => {
      const { page: before } = await harness().blank(windowOf(width));
      await openPage(before, attributes, '');
      const [places, said] = [await placesOf(before), await boxOf(before, 'council-map > p')];
      await before.context().close();
      const page = await openWithout('results.json', width, attributes);
      expect(await page.locator('council-map .words').innerText()).toContain('The results could not be loaded.');
      expect(await page.evaluate(() => document.querySelector('council-map')!.getAttribute('phase'))).toBe('error');
      expect(await placesOf(page)).toEqual(places);
      expect(await shiftOf(page)).toBe('0.000');
      const [, top, , height] = await boxOf(page, 'council-map > svg');
      const [, words, , lines] = await boxOf(page, 'council-map .words');
      expect(words).toBe(top! + height!);
      // The page's words stay above it, where they were until now but for the element's own type.
      expect(Math.abs((await boxOf(page, 'council-map > p'))[1]! - said[1]!)).toBeLessThan(3);
      expect(words! + lines!).toBeLessThan(places[1]![1]!);
      for (const inside of ['council-map > svg', 'council-map > p', 'council-map .words button'])
        expect(await page.locator(inside).isVisible()).toBe(true);
      await page.context().close();
    },
  );

  it('stays without a shift where the boundaries do not come', async () => {
    const page = await openWithout('overview.json', 768);
    expect(await page.locator('council-map .words').innerText()).toContain(
      'The boundaries of the map could not be loaded.',
    );
    expect(await shiftOf(page)).toBe('0.000');
    await page.context().close();
  });

  it('stays where results come that are none', async () => {
    const { page } = await harness().blank(windowOf(768));
    await page.route('**/results.json', (route) => route.fulfill({ contentType: 'application/json', body: '{}' }));
    await openPage(page, '', SCRIPT);
    await page.locator('council-map .words b').waitFor();
    expect(await shiftOf(page)).toBe('0.000');
    await page.context().close();
  });

  it('gives way to the map when a reader tries again and the files come, without a shift', async () => {
    const page = await openWithout('results.json', 768);
    await page.unroute('**/results.json');
    await page.locator('council-map .words button').click();
    await untilPhase(page, 'interactive');
    await page.waitForTimeout(300);
    expect(await shiftOf(page)).toBe('0.000');
    expect(await page.locator('council-map > svg').isVisible()).toBe(false);
    const areas = await page.evaluate(() => document.querySelector('council-map')!.paintedAreas().size);
    expect(areas).toBe(326);
    expect(await page.locator('council-map .scoreboard').isVisible()).toBe(true);
    await page.context().close();
  });
});
