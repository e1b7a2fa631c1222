/** Two pages that do the same, ours and Leaflet's, on a four times slower processor. */
import type { Browser } from 'playwright';
import {
  openEmptyPage,
  waitUntilInteractive,
  type Conditions,
  type MeasuredPage,
  type OpenPage,
} from './measured-page';
import { toSpread, type Spread } from './statistics';

export type Pair<T> = Readonly<Record<'ours' | 'leaflet', T>>;
type PairName = keyof Pair<unknown>;

const NAMES: readonly PairName[] = ['ours', 'leaflet'];
const SLOW_PROCESSOR: Conditions = { width: 1000, height: 1000, slowNetwork: false, slowdown: 4 };

export async function openSlow(browser: Browser, { url }: MeasuredPage): Promise<OpenPage> {
  const opened = await openEmptyPage(browser, SLOW_PROCESSOR);
  await opened.page.goto(url, { waitUntil: 'load' });
  await waitUntilInteractive(opened.page);
  // What is put off until the page is idle is not part of an interaction.
  await opened.page.waitForTimeout(1000);
  return opened;
}

/** One page at a time has the processor: `act` is done on a fresh page, for each page in turn, `runs` times. */
export async function inTurns(
  browser: Browser,
  pages: Pair<MeasuredPage>,
  runs: number,
  act: (opened: OpenPage) => Promise<number>,
): Promise<Pair<Spread>> {
  const figures: Record<PairName, number[]> = { ours: [], leaflet: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const name of NAMES) {
      const opened = await openSlow(browser, pages[name]);
      figures[name].push(await act(opened).finally(opened.close));
    }
  }
  return { ours: toSpread(figures.ours), leaflet: toSpread(figures.leaflet) };
}
