/** An element with its engine: moved, hidden, removed, put back, resized, and its attributes changed at random. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { button, untilEngine, untilStill } from '../e2e/engine-reader';
import {
  BIRMINGHAM,
  countCanvases,
  countContexts,
  saidOf,
  untilRenderer,
  visitZoomed,
  watchMeans,
} from './engine-visit';
import { measureFootprint, type Footprint } from './footprint';
import { useHarness } from '../e2e/harness';
import { paintedAreas, windowOf } from '../e2e/visit';

const harness = useHarness();
const TIME = 240_000;
const MEGABYTE = 2 ** 20;

/** Counts the timers that have been set and have neither rung nor been taken back. Before the page is opened. */
const watchTimers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const waiting = new Set<number>();
    Object.assign(window, { waiting });
    const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
    window.setTimeout = ((act: () => void, delay?: number) => {
      const id = set(() => (waiting.delete(id), act()), delay);
      waiting.add(id);
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => (waiting.delete(id as number), clear(id));
  });

/** A map with its engine hidden, shown, moved, taken off the page and put back on it. */
async function shake(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const map = document.querySelector('council-map')!;
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    map.style.display = 'none';
    await frame().then(frame);
    map.style.display = '';
    await frame().then(frame);
    document.body.append(map);
    await frame();
    map.remove();
    await frame();
    document.querySelector('article')!.append(map);
  });
  await untilEngine(page);
}

describe('an element with its engine', () => {
  it('moved, hidden, shown, removed and re-added fifty times leaves nothing behind', { timeout: TIME }, async () => {
    const { page, log } = await harness().blank(windowOf(1280));
    await watchMeans(page);
    await watchTimers(page);
    await page.goto('/');
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('engine', 'maplibre'));
    await untilEngine(page);
    const painted = await paintedAreas(page);
    const whileAway = async (): Promise<Footprint> => {
      await page.evaluate(() => {
        const map = document.querySelector('council-map')!;
        Object.assign(window, { map });
        map.remove();
      });
      expect(
        await page.evaluate(
          () => (window as unknown as { map: CouncilMap }).map.shadowRoot!.querySelectorAll('canvas').length,
        ),
      ).toBe(0);
      expect(await countContexts(page)).toBe(0);
      // What was watched keeps alive what is watched.
      await page.evaluate(() => (window.watched = { contexts: [], workers: [] }));
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { waiting: Set<number> }).waiting.size), {
          timeout: 8000,
        })
        .toBe(0);
      return measureFootprint(page);
    };
    const comeBack = async (): Promise<void> => {
      await page.evaluate(() =>
        document.querySelector('article')!.append((window as unknown as { map: CouncilMap }).map),
      );
      await untilEngine(page);
    };
    for (let time = 0; time < 5; time += 1) await shake(page);
    const before = await whileAway();
    await comeBack();
    for (let time = 0; time < 50; time += 1) {
      await shake(page);
      expect(await countCanvases(page)).toBe(1);
    }
    const after = await whileAway();
    expect((after.heap - before.heap) / MEGABYTE).toBeLessThanOrEqual(2);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(10);
    await comeBack();
    expect(await paintedAreas(page)).toEqual(painted);
    expect(saidOf(log)).toEqual([]);
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });

  it('back on the page shows the picture at once, and the engine when it is asked for', { timeout: TIME }, async () => {
    const { page, log } = await visitZoomed(harness());
    const painted = await paintedAreas(page);
    const state = await page.evaluate(() => {
      const map = document.querySelector<CouncilMap>('council-map')!;
      map.remove();
      document.querySelector('article')!.append(map);
      return { renderer: map.renderer, painted: [...map.paintedAreas()] };
    });
    expect(state.renderer).toBe('svg');
    expect(new Map(state.painted)).toEqual(painted);
    expect(await countContexts(page)).toBe(0);
    await button(page, 'Zoom in').click();
    await untilEngine(page);
    expect(await countContexts(page)).toBe(1);
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });

  it(
    'whose attributes change a hundred times at random ends with the renderer and the picture that it asks for',
    { timeout: TIME },
    async () => {
      const { page, log } = await visitZoomed(harness());
      const painted = await paintedAreas(page);
      await page.evaluate(
        async (codes) => {
          const map = document.querySelector('council-map')!;
          let seed = 7;
          const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
          for (let step = 0; step < 100; step += 1) {
            const which = random(4);
            if (which < 2) map.setAttribute('engine', ['svg', 'auto', 'maplibre'][random(3)]!);
            if (which === 2) map.setAttribute('council', codes[random(codes.length)]!);
            if (which === 3) map.setAttribute('focus', ['', 'E12000002', 'E12000007'][random(3)]!);
            if (random(5) === 0) map.shadowRoot!.querySelector<HTMLElement>('.zoom button')?.click();
            await new Promise((resolve) => setTimeout(resolve, random(400)));
          }
          map.setAttribute('focus', '');
          map.setAttribute('council', codes[0]!);
          map.setAttribute('engine', 'svg');
        },
        [BIRMINGHAM, 'E08000003', 'E06000026', ''],
      );
      await untilRenderer(page, 'svg');
      expect(await countCanvases(page)).toBe(0);
      expect(await countContexts(page)).toBe(0);
      expect(await paintedAreas(page)).toEqual(painted);
      await page.evaluate(() => document.querySelector('council-map')!.setAttribute('engine', 'maplibre'));
      await untilEngine(page);
      expect(await page.getAttribute('council-map', 'phase')).toBe('interactive');
      expect(await paintedAreas(page)).toEqual(painted);
      expect(await countContexts(page)).toBe(1);
      expect(saidOf(log)).toEqual([]);
      expect(log.exceptions).toEqual([]);
      await page.context().close();
    },
  );

  it(
    'keeps showing all of the country when its page is resized or it is hidden for a while',
    { timeout: TIME },
    async () => {
      const { page, log } = await harness().blank(windowOf(1280));
      await page.goto('/');
      await page.evaluate(() => document.querySelector('council-map')!.setAttribute('engine', 'maplibre'));
      await untilEngine(page);
      const crop = await untilStill(page);
      const display = (value: string): Promise<void> =>
        page.evaluate((wanted) => void (document.querySelector('council-map')!.style.display = wanted), value);
      for (const width of [700, 1280, 420, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForTimeout(300);
        await display('none');
        await page.waitForTimeout(200);
        await display('');
        expect(await untilStill(page)).toEqual(crop);
        expect(await button(page, 'Show the whole map').count()).toBe(0);
      }
      expect(log.exceptions).toEqual([]);
      await page.context().close();
    },
  );

  it('hidden while a reader is far in is there again when it is shown', { timeout: TIME }, async () => {
    const { page, log } = await visitZoomed(harness());
    for (let step = 0; step < 3; step += 1) await button(page, 'Zoom in').click();
    const crop = await untilStill(page);
    const display = (value: string): Promise<void> =>
      page.evaluate((wanted) => void (document.querySelector('council-map')!.style.display = wanted), value);
    await display('none');
    await page.waitForTimeout(500);
    await display('');
    (await untilStill(page)).forEach((value, i) => expect(value).toBeCloseTo(crop[i]!, 0));
    expect(log.exceptions).toEqual([]);
    await page.context().close();
  });
});
