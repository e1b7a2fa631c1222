/** How long until the map is coloured, and after how many bytes, on slow 4G and a four times slower processor. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { FILM_CATEGORIES, findColouredFrame, type Box } from './filmstrip';
import { waitUntilInteractive, type Conditions, type MeasuredPage, type PageName } from './measured-page';
import type { ServedFolders } from './serve-folders';
import { toSpread, type Spread } from './statistics';
import { startTrace } from './trace';
import { openUntouchedPage } from './untouched-page';
import { countWire, type WireBytes } from './wire';

export type ServedPage = MeasuredPage & { readonly server: ServedFolders };

export interface FirstColour {
  /** Milliseconds from the start of navigation to the first coloured frame. */
  readonly time: Spread;
  readonly bytes: WireBytes;
  /** The first coloured frame: a JPEG in base 64, for a doubter to look at. */
  readonly picture: string;
}

interface Load {
  readonly elapsed: number;
  readonly picture: string;
  readonly bytes: WireBytes;
}

/** High enough for the whole of every map. */
const SLOW: Conditions = { width: 800, height: 1200, slowNetwork: true, slowdown: 4 };
/** A page that is asked makes a world for scripts to answer in: until all but MapLibre's are coloured none is asked. */
const UNASKED_MS = 1500;
/** After the map is complete, time for the last frames. */
const SETTLE_MS = 800;
/** Before a page is opened, time in which the one before it is cleared away: that is none of the next one's work. */
const REST_MS = 600;

/** In the page: the part of the map's box that is in the viewport. */
function readMapBox(): Box {
  const tag = document.querySelector('council-map');
  const map = tag?.shadowRoot?.querySelector('[part~="map"]') ?? tag ?? document.querySelector('#map')!;
  const { x, y, width, bottom } = map.getBoundingClientRect();
  return { x, y, width, height: Math.min(bottom, window.innerHeight) - y };
}

async function load(browser: Browser, darkroom: Page, { url, server }: ServedPage): Promise<Load> {
  await setTimeout(REST_MS);
  const page = await openUntouchedPage(browser, SLOW);
  try {
    const countBytes = countWire(page.session, server);
    const stopTrace = await startTrace(page.session, FILM_CATEGORIES);
    await page.goto(url);
    await setTimeout(UNASKED_MS);
    await waitUntilInteractive(page);
    await setTimeout(SETTLE_MS);
    const events = await stopTrace();
    const box = await page.evaluate(readMapBox);
    const frame = await findColouredFrame(events, { url, box, viewportWidth: SLOW.width }, darkroom);
    return { elapsed: frame.elapsed, picture: frame.picture, bytes: countBytes(frame.at) };
  } finally {
    await page.close();
  }
}

/** The bytes and the picture are those of the run in the middle. */
function toFigure(loads: readonly Load[]): FirstColour {
  const sorted = [...loads].sort((a, b) => a.elapsed - b.elapsed);
  const { bytes, picture } = sorted[Math.floor((sorted.length - 1) / 2)]!;
  return { time: toSpread(loads.map(({ elapsed }) => elapsed)), bytes, picture };
}

/** In an order that is another each time. */
function toShuffled<T>(list: readonly T[]): T[] {
  const left = [...list];
  return list.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0]!);
}

/**
 * Loads all pages in turn, so that whatever else the machine does falls on all, and in another order each time: what the
 * heaviest leaves behind it, to be cleared away, would else always fall on the same. The first turn only warms up.
 */
export async function measureFirstColour(
  browser: Browser,
  pages: readonly ServedPage[],
  runs: number,
): Promise<Partial<Record<PageName, FirstColour>>> {
  const darkroom = await browser.newPage();
  const loads = new Map<PageName, Load[]>(pages.map(({ name }) => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const page of toShuffled(pages)) {
      const measured = await load(browser, darkroom, page);
      if (run > 0) loads.get(page.name)!.push(measured);
    }
  }
  await darkroom.close();
  return Object.fromEntries([...loads].map(([name, measured]) => [name, toFigure(measured)]));
}
