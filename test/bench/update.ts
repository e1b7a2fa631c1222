/** Main-thread time of one update that changes every council's control: ours against a Leaflet page that restyles. */
import type { Browser } from 'playwright';
import { inTurns, type Pair } from './interaction';
import { measureMainThread, waitForFrames } from './main-thread';
import type { MeasuredPage, OpenPage } from './measured-page';
import { readResults, rotateControl, type ResultsJson } from './rotate-control';
import type { Spread } from './statistics';

/** Where the next results wait in the page: carrying them there is no part of the update. */
const STASH = 'benchNextResults';

async function prepare({ page }: OpenPage, results: ResultsJson): Promise<void> {
  await page.evaluate(([key, value]) => Object.assign(window, { [key]: value }), [STASH, results] as const);
}

/** In the page: hands over the results in the way that the page has for it. */
function handOver(key: string): void {
  const results = (window as unknown as Record<string, unknown>)[key];
  const map = document.querySelector('council-map');
  if (map) Object.assign(map, { data: { results } });
  else (window as unknown as { bench: { update(next: unknown): void } }).bench.update(results);
}

async function update({ page }: OpenPage): Promise<void> {
  await page.evaluate(handOver, STASH);
  await waitForFrames(page);
  // The parts around the map may follow in a frame of their own: that is still part of the update.
  await page.waitForTimeout(300);
}

/** Milliseconds an update: two of them warm up, the third is measured. */
export async function measureUpdate(
  browser: Browser,
  pages: Pair<MeasuredPage>,
  root: string,
  runs: number,
): Promise<Pair<Spread>> {
  let next = await readResults(root);
  const snapshots = [1, 2, 3].map(() => (next = rotateControl(next)));
  return inTurns(browser, pages, runs, async (opened) => {
    for (const snapshot of snapshots.slice(0, 2)) {
      await prepare(opened, snapshot);
      await update(opened);
    }
    await prepare(opened, snapshots[2]!);
    return measureMainThread(opened.page, opened.session, () => update(opened));
  });
}
