/** From the last byte of an opened council to its wards on the map: the largest of the sample, on the front page. */
import type { Browser, Page } from 'playwright';
import { openEmptyPage, waitUntilInteractive, type Conditions } from './measured-page';
import { toSpread, type Spread } from './statistics';

export interface Opening {
  /** Milliseconds from the arrival of the later of a council's two files to the frame that shows all its wards. */
  readonly next: Spread;
  /** The same for the first council that is opened on a page, whose code comes with it. */
  readonly first: Spread;
  /** From the wish to that frame, for the first council: bytes over a fast line included. */
  readonly firstWish: Spread;
}

/** Birmingham, with the most wards of all 150; and another, which brings the code. */
const LARGEST = { code: 'E08000025', wards: 69 };
const OTHER = { code: 'E09000032', wards: 20 };
const CONDITIONS: Conditions = { width: 1280, height: 900, slowNetwork: false, slowdown: 4 };
/** What is put off until the page is idle, and the map's way to the other council, are not part of it. */
const REST_MS = 2000;

interface Times {
  readonly arrived: number;
  readonly wished: number;
}

type MapElement = HTMLElement & { choose(code: string): void; paintedAreas(): Map<string, string> };

/**
 * In the page: opens a council. No function in it has a name, which the bundler would wrap in a helper that the page lacks.
 * @returns milliseconds until a frame with all its wards has been drawn
 */
async function open({ code, wards }: { code: string; wards: number }): Promise<Times> {
  const map = document.querySelector('council-map') as MapElement;
  const wish = performance.now();
  map.choose(code);
  do {
    await new Promise(requestAnimationFrame);
    if (performance.now() - wish > 20_000) throw new Error(`${code} did not show its ${wards} wards`);
  } while ([...map.paintedAreas().keys()].filter((each) => /^E05/.test(each)).length !== wards);
  // The callback of the next frame runs once this one has been drawn.
  await new Promise(requestAnimationFrame);
  const painted = performance.now();
  const files = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.includes(`wards/${code}.`)) as PerformanceResourceTiming[];
  if (files.length !== 2) throw new Error(`of ${code} came ${files.length} files, not its wards and their shapes`);
  const arrived = Math.max(...files.map(({ responseEnd }) => responseEnd));
  return { arrived: painted - arrived, wished: painted - wish };
}

async function openOn(page: Page, url: string, isFirst: boolean): Promise<Times> {
  await page.goto(url);
  await waitUntilInteractive(page);
  await page.waitForTimeout(REST_MS);
  if (!isFirst) {
    await page.evaluate(open, OTHER);
    await page.waitForTimeout(REST_MS);
  }
  return page.evaluate(open, LARGEST);
}

/** Each opening on a page of its own, with nothing in any cache; the first two only warm the server. */
export async function measureOpening(browser: Browser, url: string, runs: number): Promise<Opening> {
  const times: Record<'first' | 'next', Times[]> = { first: [], next: [] };
  for (let run = 0; run <= runs; run += 1)
    for (const kind of ['first', 'next'] as const) {
      const { page, close } = await openEmptyPage(browser, CONDITIONS);
      const measured = await openOn(page, url, kind === 'first').finally(close);
      if (run > 0) times[kind].push(measured);
    }
  const toArrived = ({ arrived }: Times): number => arrived;
  return {
    next: toSpread(times.next.map(toArrived)),
    first: toSpread(times.first.map(toArrived)),
    firstWish: toSpread(times.first.map(({ wished }) => wished)),
  };
}
