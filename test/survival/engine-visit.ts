/** Looking at the engine and at what is left of it when it goes, in a page of the built site. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { button, cropOf, untilEngine, untilStill } from '../e2e/engine-reader';
import type { Harness, OpenedPage, PageLog } from '../e2e/harness';
import { paintedAreas, untilPhase, windowOf } from '../e2e/visit';

/** A council that votes, in the middle of the country. */
export const BIRMINGHAM = 'E08000025';

/** What all canvases have, to be put in the place of it. */
export interface Canvases {
  getContext: (...words: unknown[]) => unknown;
}

interface Watched {
  contexts: WebGL2RenderingContext[];
  workers: Worker[];
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Keeps every GL context and every worker that the page makes. Before the page is opened. */
export const watchMeans = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.watched = { contexts: [], workers: [] };
    const canvases = HTMLCanvasElement.prototype as unknown as Canvases;
    canvases.getContext = new Proxy(canvases.getContext, {
      apply: (real, canvas, words) => {
        const context = Reflect.apply(real, canvas, words) as RenderingContext | null;
        if (words[0] === 'webgl2' && context) window.watched.contexts.push(context as WebGL2RenderingContext);
        return context;
      },
    });
    const { Worker: RealWorker } = window;
    window.Worker = class extends RealWorker {
      constructor(...words: ConstructorParameters<typeof Worker>) {
        super(...words);
        window.watched.workers.push(this);
      }
    };
  });

/**
 * Where councils are compared, the wards of the open one would lie over them. Before the page is opened.
 * What becomes of wards is looked at by itself.
 */
export const withoutWards = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      for (const map of document.querySelectorAll('council-map')) map.removeAttribute('ward-boundaries');
    }),
  );

/** GL contexts that have not been given back. */
export const countContexts = (page: Page): Promise<number> =>
  page.evaluate(() => new Set(window.watched.contexts.filter((one) => !one.isContextLost())).size);

/** Canvases inside the maps of the page. */
export const countCanvases = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('council-map')].flatMap((map) => [...map.shadowRoot!.querySelectorAll('canvas')])
        .length,
  );

export const rendererOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<CouncilMap>('council-map')!.renderer);

export const choose = (page: Page, code: string): Promise<void> =>
  page.evaluate((chosen) => document.querySelector<CouncilMap>('council-map')!.setAttribute('council', chosen), code);

/** Gives the map a later snapshot. */
export const give = (page: Page, results: object): Promise<void> =>
  page.evaluate((file) => {
    document.querySelector<CouncilMap>('council-map')!.data = { results: file };
  }, results);

/** What the component itself said on the console. */
export const saidOf = (log: PageLog): string[] => log.console.filter((line) => /^\w+: council-map:/.test(line));

export interface Memory {
  readonly painted: Map<string, string>;
  readonly crop: readonly number[];
  readonly heading: string;
}

/** What must be the same after a fault: the values, the crop, the open council. */
export const remember = async (page: Page): Promise<Memory> => ({
  painted: await paintedAreas(page),
  crop: await cropOf(page),
  heading: await openCouncilOf(page),
});

/** The name of the council that is open beside the map. */
const openCouncilOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('council-map')!.shadowRoot!.querySelector('.side h3')?.textContent ?? '');

/** The core shows what was there before, says so once, and nothing of the engine is left. */
export async function expectCore({ page, log }: OpenedPage, before: Memory): Promise<void> {
  expect(before.painted.size).toBe(326);
  expect(before.heading).not.toBe('');
  const after = await remember(page);
  expect(after.painted).toEqual(before.painted);
  expect(after.heading).toBe(before.heading);
  after.crop.forEach((value, i) => expect(value).toBeCloseTo(before.crop[i]!, 0));
  expect(await rendererOf(page)).toBe('svg');
  expect(await page.getAttribute('council-map', 'phase')).toBe('degraded');
  expect(await countCanvases(page)).toBe(0);
  // The part that tells of it comes when there is something to tell.
  await expect.poll(() => saidOf(log)).toHaveLength(1);
  expect(log.exceptions).toEqual([]);
  const words = await page.locator('council-map').innerText();
  expect(words).not.toMatch(/webgl|error|undefined|exception|failed to/i);
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly code: string;
}

/** Points of the map's box, on a grid, with the area that the core has there. Only while the core is on screen. */
export const spotsOfCore = (page: Page, step = 12): Promise<Spot[]> =>
  page.evaluate((gap) => {
    const root = document.querySelector('council-map')!.shadowRoot!;
    const map = root.querySelector('.map')!;
    map.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, right, bottom } = map.getBoundingClientRect();
    const spots = [];
    for (let y = top + gap; y < Math.min(innerHeight, bottom); y += gap)
      for (let x = left + gap; x < right; x += gap) {
        const hit = root.elementFromPoint(x, y);
        const isInset = hit?.closest('.inset') !== null;
        const code = isInset ? '' : (hit?.getAttribute('data-code') ?? '');
        if (code) spots.push({ x: Math.round(x), y: Math.round(y), code });
      }
    return spots;
  }, step);

/** Of these points those whose surroundings have one colour, with that colour. */
export async function coloursAt(
  page: Page,
  spots: readonly Spot[],
  shot?: Buffer,
): Promise<(readonly number[] | undefined)[]> {
  const picture = (shot ?? (await page.screenshot())).toString('base64');
  const read = await page.evaluate(
    async ({ base64, points }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      pen.drawImage(image, 0, 0);
      return points.map(({ x, y }) => {
        const { data } = pen.getImageData(x - 1, y - 1, 3, 3);
        const isEven = data.every((value, i) => Math.abs(value - data[i % 4]!) <= 3);
        return isEven ? [...data.slice(0, 3)] : null;
      });
    },
    { base64: picture, points: spots.map(({ x, y }) => ({ x, y })) },
  );
  return read.map((colour) => colour ?? undefined);
}

/** Names that can be read more than once on the map. */
export const namesTwice = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [...document.querySelector('council-map')!.shadowRoot!.querySelectorAll('.names text')];
    const names = texts.filter((text) => getComputedStyle(text).visibility === 'visible').map((text) => text.innerHTML);
    if (names.length < 10) throw new Error(`There are no more than ${names.length} names`);
    return names.filter((name, i) => names.indexOf(name) !== i);
  });

export interface Verdict {
  /** Codes of the areas that were looked at. */
  readonly seen: ReadonlySet<string>;
  /** Those of which not even half of the points have the colour that they had. */
  readonly wrong: readonly string[];
}

/** Compares two pictures of the same points, area by area. */
export function compareAreas(
  spots: readonly Spot[],
  before: readonly (readonly number[] | undefined)[],
  after: readonly (readonly number[] | undefined)[],
): Verdict {
  const tallies = new Map<string, { same: number; all: number }>();
  spots.forEach(({ code }, i) => {
    const [was, is] = [before[i], after[i]];
    if (!was || !is) return;
    const tally = tallies.get(code) ?? { same: 0, all: 0 };
    tally.all += 1;
    if (was.every((value, channel) => Math.abs(value - is[channel]!) <= 4)) tally.same += 1;
    tallies.set(code, tally);
  });
  const wrong = [...tallies].filter(([, { same, all }]) => same * 2 < all).map(([code]) => code);
  return { seen: new Set(tallies.keys()), wrong };
}

/**
 * The front page with the engine on screen, a doubling further in than at first.
 * @param hasWards whether those of the open council are on the map
 */
export async function visitZoomed(harness: Harness, hasWards = false): Promise<OpenedPage> {
  const opened = await harness.blank(windowOf(1280));
  await watchMeans(opened.page);
  if (!hasWards) await withoutWards(opened.page);
  await opened.page.goto('/');
  await untilPhase(opened.page, 'interactive');
  await choose(opened.page, BIRMINGHAM);
  await button(opened.page, 'Zoom in').click();
  await untilEngine(opened.page);
  await untilStill(opened.page);
  return opened;
}

export const untilRenderer = (page: Page, name: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector('council-map')!.renderer === wanted, name, {
    timeout: 20_000,
  });
