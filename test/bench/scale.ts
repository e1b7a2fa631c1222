/** Maps of many areas: what the core and the engine take for them, beside a bare MapLibre page that does the same. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { measureMainThread, waitForFrames } from './main-thread';
import { openEmptyPage, type Conditions, type OpenPage } from './measured-page';
import { COUNTS, openScaleSite, SCALE_PAGES, type Count, type ScalePage, type ScaleSite } from './scale-site';
import { toSpread, type Spread } from './statistics';

/** Milliseconds, all with a processor four times slower. */
export interface ScaleFigures {
  /** From the start of the navigation until all areas are drawn; for `maplibre` by the engine. */
  readonly painted: Spread;
  /** The main thread, for one move of the pointer. */
  readonly hover: Spread;
  /** The main thread, for another colour of all areas; of the component by its theme, which recolours all its parts. */
  readonly recolour: Spread;
  /** The same for another value of all areas, textures included; the component reads, checks and redraws all its parts. */
  readonly revalue: Spread;
}

export type Scale = Readonly<Record<Count, Readonly<Record<ScalePage, ScaleFigures>>>>;

const CONDITIONS: Conditions = { width: 1000, height: 1000, slowNetwork: false, slowdown: 4 };
const MOVES = 20;
const MOVE_INTERVAL_MS = 100;
const VISITS = 4;

/** In the page: whether all areas are drawn, or about to be in the next frame, or the engine's deadline has passed. */
const untilPainted = (page: string): 'drawn' | 'missed' | false => {
  const map = document.querySelector('council-map') as (HTMLElement & { phase: string; renderer: string }) | null;
  const isDrawn = map
    ? page === 'svg'
      ? /painted|interactive/.test(map.phase)
      : map.renderer === 'maplibre'
    : (window as { bench?: { drawn?: boolean } }).bench?.drawn === true;
  if (isDrawn) return 'drawn';
  return map?.phase === 'degraded' && 'missed';
};

/** A busy machine may keep the engine past its deadline of ten seconds: then the core stays, and there is nothing to measure. */
class MissedDeadline extends Error {}

async function paint(page: Page, url: string, name: ScalePage): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const options = { polling: 'raf', timeout: 120_000 } as const;
  const end = await page.waitForFunction(untilPainted, name, options);
  if ((await end.jsonValue()) === 'missed') throw new MissedDeadline();
  await waitForFrames(page);
  return page.evaluate(() => performance.now());
}

/** The pointer goes across the map from its upper left to its lower right: the same way on all pages. */
async function hover({ page, session }: OpenPage): Promise<number> {
  const { x, y, width, height } = await page.evaluate(() => {
    const map =
      document.querySelector('council-map')?.shadowRoot?.querySelector('.map') ?? document.querySelector('#map')!;
    map.scrollIntoView({ block: 'center', behavior: 'instant' });
    return map.getBoundingClientRect().toJSON() as DOMRect;
  });
  const visit = async (moves: number): Promise<void> => {
    for (let i = 0; i < moves; i += 1) {
      const share = 0.2 + (0.6 * i) / moves;
      await session.send('Input.dispatchMouseEvent', {
        type: 'mouseMoved',
        x: x + width * share,
        y: y + height * share,
      });
      await sleep(MOVE_INTERVAL_MS);
    }
  };
  await visit(5);
  return (await measureMainThread(page, session, () => visit(MOVES))) / MOVES;
}

type Change = 'recolour' | 'revalue';

/** In the page: the next picture, from what is there already. */
async function changePage([change, turn]: readonly [Change, number]): Promise<void> {
  const map = document.querySelector('council-map');
  type Bench = Record<Change, (which: number) => Promise<void>>;
  if (!map) return (window as unknown as { bench: Bench }).bench[change](turn % 2);
  if (change === 'recolour') return map.setAttribute('theme', turn % 2 === 0 ? 'dark' : 'light');
  const { benchFiles } = window as unknown as { benchFiles: object[] };
  Object.assign(map, { data: { results: benchFiles[turn] } });
}

/** In the page: the results again, each area with those of the next. */
async function stashResults(count: number): Promise<void> {
  if (!document.querySelector('council-map')) return;
  type File = { sequence: number; councils: { code: string; name: string }[] };
  const file = (await (await fetch(`/scale/${count}/results.json`)).json()) as File;
  const { councils } = file;
  const turned = [1, 2, 3].map((by) => ({
    ...file,
    sequence: file.sequence + by,
    councils: councils.map(({ code, name }, i) => ({ ...councils[(i + by) % councils.length]!, code, name })),
  }));
  Object.assign(window, { benchFiles: turned });
}

async function measureChange({ page, session }: OpenPage, change: Change): Promise<number> {
  const turn = async (which: number): Promise<void> => {
    await page.evaluate(changePage, [change, which] as const);
    await waitForFrames(page);
    // The component does not say when the last of its tiles is drawn.
    await page.waitForTimeout(2000);
  };
  await turn(0);
  await turn(1);
  return measureMainThread(page, session, () => turn(2));
}

type Taken = Readonly<Record<keyof ScaleFigures, number>>;

export async function measureOnce(browser: Browser, site: ScaleSite, name: ScalePage, count: Count): Promise<Taken> {
  const opened = await openEmptyPage(browser, CONDITIONS);
  try {
    const painted = await paint(opened.page, site.urlOf(name, count), name);
    await opened.page.waitForTimeout(2000);
    const moved = await hover(opened);
    await opened.page.evaluate(stashResults, count);
    const recolour = await measureChange(opened, 'recolour');
    return { painted, hover: moved, recolour, revalue: await measureChange(opened, 'revalue') };
  } finally {
    await opened.close();
  }
}

const toFigures = (taken: readonly Taken[]): ScaleFigures => {
  const of = (key: keyof Taken): Spread => toSpread(taken.map((one) => one[key]));
  return { painted: of('painted'), hover: of('hover'), recolour: of('recolour'), revalue: of('revalue') };
};

async function measureAgain(browser: Browser, site: ScaleSite, name: ScalePage, count: Count): Promise<Taken> {
  for (let visit = 1; ; visit += 1)
    try {
      return await measureOnce(browser, site, name, count);
    } catch (error) {
      if (!(error instanceof MissedDeadline) || visit === VISITS) throw error;
      console.error(`${count} areas, ${name}: the engine missed its deadline; measured again`);
    }
}

/** Pages in turn, so that whatever else the machine does falls on all of them; the first turn warms up. */
async function measureCount(browser: Browser, site: ScaleSite, count: Count, runs: number) {
  const taken: Record<ScalePage, Taken[]> = { svg: [], maplibre: [], adapter: [], states: [] };
  for (let run = 0; run <= runs; run += 1)
    for (const name of SCALE_PAGES) {
      const one = await measureAgain(browser, site, name, count);
      if (run > 0) taken[name].push(one);
    }
  const figures = SCALE_PAGES.map((name) => [name, toFigures(taken[name])]);
  return Object.fromEntries(figures) as Record<ScalePage, ScaleFigures>;
}

export async function measureScale(browser: Browser, root: string, runs: number): Promise<Scale> {
  const site = await openScaleSite(root);
  try {
    const scale: Partial<Record<Count, Record<ScalePage, ScaleFigures>>> = {};
    for (const count of COUNTS) scale[count] = await measureCount(browser, site, count, runs);
    return scale as Scale;
  } finally {
    await site.close();
  }
}
