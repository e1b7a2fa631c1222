/** Main-thread time of one hover move, panel included: ours against a Leaflet page that restyles and fills a box. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { chooseCodes, findHoverPoints, type HoverPoint } from './hover-points';
import { inTurns, openSlow, type Pair } from './interaction';
import { measureMainThread } from './main-thread';
import type { MeasuredPage, OpenPage } from './measured-page';
import { readResults } from './rotate-control';
import type { Spread } from './statistics';

const MOVES = 40;
/** Long enough for a move to be painted on a machine that is busy with other things. */
const MOVE_INTERVAL_MS = 80;

async function visit({ session }: OpenPage, points: readonly HoverPoint[]): Promise<void> {
  for (const { x, y } of points) {
    await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    // Nothing is asked of the page meanwhile: a question would cost it time of its own.
    await sleep(MOVE_INTERVAL_MS);
  }
}

async function readPoints(browser: Browser, page: MeasuredPage): Promise<ReadonlyMap<string, HoverPoint>> {
  const opened = await openSlow(browser, page);
  return findHoverPoints(opened.page).finally(opened.close);
}

async function choosePath(browser: Browser, pages: Pair<MeasuredPage>, root: string): Promise<string[]> {
  const points = [await readPoints(browser, pages.ours), await readPoints(browser, pages.leaflet)];
  const voting = (await readResults(root)).councils.map(({ code }) => code);
  return chooseCodes(points, voting, MOVES);
}

/** Milliseconds a move: the pointer goes from council to council, the same 40 on both pages, after five to warm up. */
export async function measureHover(
  browser: Browser,
  pages: Pair<MeasuredPage>,
  root: string,
  runs: number,
): Promise<Pair<Spread>> {
  const codes = await choosePath(browser, pages, root);
  return inTurns(browser, pages, runs, async (opened) => {
    const points = await findHoverPoints(opened.page);
    const path = codes.map((code) => points.get(code)!);
    await visit(opened, path.slice(-5));
    const busy = await measureMainThread(opened.page, opened.session, () => visit(opened, path));
    return busy / MOVES;
  });
}
