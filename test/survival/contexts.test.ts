/** A browser that is short of memory takes GL contexts and workers away: the map is right all the while, and the engine comes back. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { rotateControl, type ResultsJson } from '../bench/rotate-control';
import { button, middleOfMap, untilEngine, untilStill } from '../e2e/engine-reader';
import {
  coloursAt,
  compareAreas,
  namesTwice,
  countCanvases,
  expectCore,
  give,
  remember,
  saidOf,
  spotsOfCore,
  untilRenderer,
  visitZoomed,
} from './engine-visit';
import { useHarness } from '../e2e/harness';
import { paintedAreas, readResults, untilPhase } from '../e2e/visit';

const harness = useHarness();
const TIME = 240_000;

const setContext = (page: Page, isThere: boolean): Promise<void> =>
  page.evaluate((wanted) => {
    const canvas = document.querySelector('council-map')!.shadowRoot!.querySelector('canvas')!;
    const own = window as { key?: WEBGL_lose_context | null };
    // A lost context gives out no key to bring it back.
    if (!wanted) own.key = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context');
    if (wanted) own.key!.restoreContext();
    else own.key!.loseContext();
  }, isThere);

/** What each council's controller is, as the file says it. */
const controlsOf = (file: ResultsJson): Map<string, string> =>
  new Map(file.councils.map(({ code, control }) => [code, control?.after ?? '']));

/** What the map has of the councils of a file. */
async function paintedOf(page: Page, file: ResultsJson): Promise<Map<string, string | undefined>> {
  const painted = await paintedAreas(page);
  return new Map(file.councils.map(({ code }) => [code, painted.get(code)]));
}

const readFile = (): ResultsJson => readResults() as unknown as ResultsJson;

describe('when the browser takes the graphics memory away', () => {
  it('ten times with an update in between, no area ever has an old colour or none', { timeout: TIME }, async () => {
    const { page, log } = await visitZoomed(harness());
    const { heading, crop } = await remember(page);
    let file = readFile();
    for (let time = 1; time <= 10; time += 1) {
      await setContext(page, false);
      await untilRenderer(page, 'svg');
      expect(await page.getAttribute('council-map', 'phase')).toBe('degraded');
      file = rotateControl(file);
      await give(page, file);
      await expect.poll(() => paintedOf(page, file)).toEqual(controlsOf(file));
      const spots = await spotsOfCore(page);
      const core = await coloursAt(page, spots);
      await setContext(page, true);
      await untilRenderer(page, 'maplibre');
      expect(await paintedOf(page, file)).toEqual(controlsOf(file));
      expect((await paintedAreas(page)).size).toBe(326);
      const { seen, wrong } = compareAreas(spots, core, await coloursAt(page, spots));
      expect(seen.size).toBeGreaterThan(50);
      expect(wrong).toEqual([]);
      expect(await page.getAttribute('council-map', 'phase')).toBe('interactive');
    }
    const after = await remember(page);
    expect(after.heading).toBe(heading);
    after.crop.forEach((value, i) => expect(value).toBeCloseTo(crop[i]!, 0));
    await expect.poll(() => saidOf(log)).toHaveLength(1);
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });

  it('twice in one breath, the picture still comes back', { timeout: TIME }, async () => {
    const { page, log } = await visitZoomed(harness());
    await setContext(page, false);
    await untilRenderer(page, 'svg');
    const spots = await spotsOfCore(page);
    const core = await coloursAt(page, spots);
    await page.evaluate(async () => {
      const canvas = document.querySelector('council-map')!.shadowRoot!.querySelector('canvas')!;
      const { key } = window as { key?: WEBGL_lose_context };
      const restored = new Promise((resolve) => canvas.addEventListener('webglcontextrestored', resolve));
      key!.restoreContext();
      await restored;
      key!.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 100));
      key!.restoreContext();
    });
    await untilRenderer(page, 'maplibre');
    const { seen, wrong } = compareAreas(spots, core, await coloursAt(page, spots));
    expect(seen.size).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });

  it('while a council’s wards are on the map, they come back, each in its colour', { timeout: TIME }, async () => {
    const { page, log } = await visitZoomed(harness(), true);
    const wards = async (): Promise<Map<string, string>> =>
      new Map([...(await paintedAreas(page))].filter(([code]) => /^E05/.test(code)));
    await expect.poll(async () => (await wards()).size).toBe(69);
    const painted = await wards();
    for (let time = 1; time <= 3; time += 1) {
      await setContext(page, false);
      await untilRenderer(page, 'svg');
      expect(await wards()).toEqual(painted);
      const spots = (await spotsOfCore(page, 4)).filter(({ code }) => painted.has(code));
      expect(await namesTwice(page)).toEqual([]);
      const core = await coloursAt(page, spots);
      await setContext(page, true);
      await untilRenderer(page, 'maplibre');
      expect(await wards()).toEqual(painted);
      expect(await namesTwice(page)).toEqual([]);
      const { seen, wrong } = compareAreas(spots, core, await coloursAt(page, spots));
      expect(seen.size).toBeGreaterThan(5);
      expect(wrong).toEqual([]);
    }
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });

  it(
    'for good, the core stays where the reader was, and zooming brings a new engine there',
    { timeout: TIME },
    async () => {
      const opened = await visitZoomed(harness());
      const { page, log } = opened;
      const before = await remember(page);
      await setContext(page, false);
      await expect.poll(() => countCanvases(page), { timeout: 15_000 }).toBe(0);
      await expectCore(opened, before);
      await button(page, 'Zoom out').click();
      await untilEngine(page);
      await button(page, 'Zoom in').click();
      const back = await untilStill(page);
      back.forEach((value, i) => expect(value).toBeCloseTo(before.crop[i]!, 0));
      expect(await page.getAttribute('council-map', 'phase')).toBe('interactive');
      expect(log.exceptions).toEqual([]);
      await page.context().close();
    },
  );
});

describe('when the browser ends the workers without a word', () => {
  it.each(['on the return to the page', 'at the next zoom'])(
    'they are started again %s',
    { timeout: TIME },
    async (when) => {
      const { page, log } = await visitZoomed(harness());
      const file = rotateControl(readFile());
      await page.evaluate(() => window.watched.workers.forEach((worker) => worker.terminate()));
      const before = await page.evaluate(() => window.watched.workers.length);
      await give(page, file);
      if (when === 'at the next zoom') await button(page, 'Zoom in').click();
      else await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect.poll(() => page.evaluate(() => window.watched.workers.length), { timeout: 15_000 }).toBe(before + 1);
      await untilPhase(page, 'interactive');
      await untilRenderer(page, 'maplibre');
      expect(await paintedOf(page, file)).toEqual(controlsOf(file));
      // The core beneath is what the engine's pixels are held against.
      await middleOfMap(page);
      await untilStill(page);
      const engine = await page.screenshot();
      await setContext(page, false);
      await untilRenderer(page, 'svg');
      const spots = await spotsOfCore(page);
      const { seen, wrong } = compareAreas(spots, await coloursAt(page, spots), await coloursAt(page, spots, engine));
      expect(seen.size).toBeGreaterThan(20);
      expect(wrong).toEqual([]);
      expect(log.exceptions).toEqual([]);
      await page.context().close();
    },
  );
});
