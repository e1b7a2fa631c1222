/** From the wish to zoom to an engine that can: ours, asked for on a page at rest, beside a bare MapLibre page's own start. */
import type { Browser, Page } from 'playwright';
import { openEmptyPage, waitUntilInteractive, type Conditions, type MeasuredPage } from './measured-page';
import { toSpread, type Spread } from './statistics';

/** Milliseconds: of ours from the wish, of the bare page from the start of its navigation. */
export type EngineStart = Readonly<Record<'ours' | 'maplibre', Spread>>;

const CONDITIONS: Conditions = { width: 1000, height: 1000, slowNetwork: false, slowdown: 4 };

/** In the page: the time at which what is asked for is there. */
const untilEngine = (): number | false =>
  (document.querySelector('council-map') as HTMLElement & { renderer: string }).renderer === 'maplibre' &&
  performance.now();
const untilBare = (): number | false =>
  (window as { bench?: { drawn?: boolean } }).bench?.drawn === true && performance.now();

/** Asked in every frame, which costs both alike. */
const DEADLINE = { polling: 'raf', timeout: 60_000 } as const;

async function startOurs(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await waitUntilInteractive(page);
  // Search, table and buttons come after that; a reader can only then wish for anything.
  await page.waitForTimeout(1000);
  const asked = await page.evaluate(() => {
    document.querySelector('council-map')!.setAttribute('engine', 'maplibre');
    return performance.now();
  });
  return Number(await (await page.waitForFunction(untilEngine, undefined, DEADLINE)).jsonValue()) - asked;
}

async function startBare(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  return Number(await (await page.waitForFunction(untilBare, undefined, DEADLINE)).jsonValue());
}

const STARTS = { ours: startOurs, maplibre: startBare } as const;

/** In turns, so that whatever else the machine does falls on both; the first turn warms up. */
export async function measureEngineStart(
  browser: Browser,
  pages: Readonly<Record<'ours' | 'maplibre', MeasuredPage>>,
  runs: number,
): Promise<EngineStart> {
  const times: Record<'ours' | 'maplibre', number[]> = { ours: [], maplibre: [] };
  for (let run = 0; run <= runs; run += 1)
    for (const name of ['ours', 'maplibre'] as const) {
      const { page, close } = await openEmptyPage(browser, CONDITIONS);
      const time = await STARTS[name](page, pages[name].url).finally(close);
      if (run > 0) times[name].push(time);
    }
  return { ours: toSpread(times.ours), maplibre: toSpread(times.maplibre) };
}
