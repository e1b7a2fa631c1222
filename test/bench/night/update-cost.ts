/**
 * What a snapshot of the night costs a reader: the front page follows its file, as the feed would have it, and what is
 * counted is the longest task of its main thread from the answer to the paint. A longer one is felt as a stutter.
 */
import type { Browser, Page } from 'playwright';
import { openEmptyPage, waitUntilInteractive, type Conditions, type OpenPage } from '../measured-page';
import { toTasks } from '../main-thread';
import { readResults, rotateControl, type ResultsJson } from '../rotate-control';
import { toSpread, type Spread } from '../statistics';
import { startTrace } from '../trace';

/** Milliseconds of the main thread's own time. */
export interface UpdateCost {
  readonly longest: Spread;
  readonly all: Spread;
}

export interface UpdateCosts {
  /** One council declares, 80 having done so. */
  readonly one: UpdateCost;
  /** All 150 change hands. */
  readonly every: UpdateCost;
}

interface Taken {
  readonly longest: number;
  readonly all: number;
}

const CONDITIONS: Conditions = { width: 1280, height: 900, slowNetwork: false, slowdown: 4 };
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
const DECLARED = 80;
/** Snapshots before the one that is measured: the code is warm by then, as on the night. */
const WARM = 2;
const RESULTS = '**/elections/2018-05-03/results.json';

/** The night after so many councils. */
export function toNight(results: ResultsJson, declared: number): ResultsJson {
  const councils = results.councils.map((council, at) => {
    if (at < declared) return council;
    const {
      code,
      name,
      elects,
      total,
      up,
      control = {},
    } = council as typeof council & Record<'name' | 'elects', string>;
    return { code, name, elects, total, up, status: 'awaiting', control: { before: control.before } };
  });
  return { ...results, ...LIVE, sequence: declared, councils } as ResultsJson;
}

const LIVE = { status: 'live', updated: '2018-05-04T01:05:00+01:00' };

/** In the page, before its scripts: the feed waits for the bench to say when it asks. */
function holdFeed(): void {
  Math.random = () => 0.75;
  const wait = window.setTimeout.bind(window);
  window.setTimeout = ((act: () => void, delay = 0, ...more: unknown[]) => {
    if (delay < 7000 || delay > 12_000) return wait(act, delay, ...more);
    Object.assign(window, { benchAsk: act });
    return 0;
  }) as typeof window.setTimeout;
}

/** In the page: asks, and resolves when the picture has been told of. */
const askAndWait = (): Promise<void> =>
  new Promise((resolve) => {
    document.addEventListener('results-update', () => resolve(), { once: true });
    const held = window as unknown as { benchAsk?: (() => void) | undefined };
    const ask = held.benchAsk;
    held.benchAsk = undefined;
    ask?.();
  });

const untilHeld = async (page: Page): Promise<void> =>
  void (await page.waitForFunction(() => Boolean((window as { benchAsk?: unknown }).benchAsk)));

async function take({ page, session }: OpenPage): Promise<Taken> {
  await untilHeld(page);
  // What the last snapshot put off is not this one's.
  await page.waitForTimeout(700);
  const stopTrace = await startTrace(session, CATEGORIES);
  await page.evaluate(() => void performance.mark('bench-begin'));
  await page.evaluate(askAndWait);
  await page.waitForTimeout(700);
  await page.evaluate(() => void performance.mark('bench-end'));
  const tasks = toTasks(await stopTrace());
  await page.evaluate(() => performance.clearMarks());
  return { longest: Math.max(...tasks), all: tasks.reduce((sum, task) => sum + task, 0) };
}

/** One visit: each kind of snapshot as often as it takes to warm up, and once more. */
async function visit(browser: Browser, url: string, results: ResultsJson): Promise<Record<keyof UpdateCosts, Taken>> {
  const opened = await openEmptyPage(browser, CONDITIONS);
  const { page } = opened;
  let published = toNight(results, DECLARED);
  try {
    await page.route(RESULTS, (route) => route.fulfill({ json: published }));
    await page.addInitScript(holdFeed);
    await page.goto(url);
    await waitUntilInteractive(page);
    await page.evaluate(() => document.querySelector('council-map')!.setAttribute('live', '10'));
    const follow = async (toNext: (before: ResultsJson) => ResultsJson): Promise<Taken> => {
      let taken: Taken | undefined;
      for (let time = 0; time <= WARM; time += 1) {
        published = toNext(published);
        taken = await take(opened);
      }
      return taken!;
    };
    // The first answer is the file that is there already.
    await untilHeld(page);
    const one = await follow(({ sequence }) => toNight(results, sequence + 1));
    published = toNight(results, results.councils.length);
    return { one, every: await follow(rotateControl) };
  } finally {
    await opened.close();
  }
}

/** @param url of the front page */
export async function measureUpdateCosts(
  browser: Browser,
  url: string,
  root: string,
  runs: number,
): Promise<UpdateCosts> {
  const results = await readResults(root);
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  for (let run = 0; run < runs; run += 1) visits.push(await visit(browser, url, results));
  const of = (kind: keyof UpdateCosts): UpdateCost => ({
    longest: toSpread(visits.map((each) => each[kind].longest)),
    all: toSpread(visits.map((each) => each[kind].all)),
  });
  return { one: of('one'), every: of('every') };
}
