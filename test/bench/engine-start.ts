/** From the wish to zoom to an engine that can: ours, asked for on a page at rest, beside a bare MapLibre page's own start. */
import type { Browser, Page } from 'playwright';
import { openEmptyPage, waitUntilInteractive, type Conditions, type MeasuredPage } from './measured-page';
import { toSpread, type Spread } from './statistics';

/** Milliseconds: of ours from the wish, of the bare page from the start of its navigation. */
export type EngineStart = Readonly<Record<'ours' | 'maplibre', Spread>>;

const CONDITIONS: Conditions = { width: 1000, height: 1000, slowNetwork: false, slowdown: 4 };

/** In the page: asks for the engine, and resolves when it draws. */
const askForEngine = (): Promise<number> =>
  new Promise((resolve) => {
    const map = document.querySelector('council-map') as HTMLElement & { renderer: string };
    const asked = performance.now();
    const look = (): unknown =>
      map.renderer === 'maplibre' ? resolve(performance.now() - asked) : requestAnimationFrame(look);
    map.setAttribute('engine', 'maplibre');
    look();
  });

/** In the page, before anything else of it: remembers when the bare map was complete. */
function watchBare(): void {
  const look = (): void => {
    const { bench } = window as { bench?: { drawn?: boolean } };
    if (bench?.drawn) Object.assign(window, { benchStarted: performance.now() });
    else requestAnimationFrame(look);
  };
  look();
}

async function startOurs(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await waitUntilInteractive(page);
  // Search, table and buttons come after that; a reader can only then wish for anything.
  await page.waitForTimeout(1000);
  return page.evaluate(askForEngine);
}

async function startBare(page: Page, url: string): Promise<number> {
  await page.addInitScript(watchBare);
  await page.goto(url);
  await waitUntilInteractive(page);
  return page.evaluate(() => (window as unknown as { benchStarted: number }).benchStarted);
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
