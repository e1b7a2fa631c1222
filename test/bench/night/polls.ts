/** What following a night costs on the wire: a page of ten maps, and behind it the nginx that desks are told to use. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { openEmptyPage, type Conditions } from '../measured-page';
import { readResults, type ResultsJson } from '../rotate-control';
import { startNginx, type LogLine, type Nginx } from './nginx';

/** Bytes with their headers, of the largest there was; without TLS and HTTP/2, which makes headers smaller. */
export interface Polls {
  /** Of an answer that says that nothing is new. */
  readonly unchanged: number;
  /** Of the browser's question. */
  readonly question: number;
  /** Of an answer with a new snapshot. */
  readonly changed: number;
  readonly preflights: number;
  /** Of ten maps on one page. */
  readonly requestsAnInterval: number;
}

const CONDITIONS: Conditions = { width: 1280, height: 900, slowNetwork: false, slowdown: 1 };
const MAPS = 10;
const INTERVAL_MS = 10_000;
/** Questions that find nothing new; after them one that does. */
const UNCHANGED = 3;

/** The night's folder as `publish` leaves it, each file under its name at once. */
async function publish(folder: string, results: ResultsJson, sequence: number): Promise<void> {
  const text = JSON.stringify({ ...results, status: 'live', sequence, updated: '2018-05-04T01:05:00+01:00' });
  await mkdir(join(folder, 'snapshots'), { recursive: true });
  for (const name of [`snapshots/${String(sequence).padStart(6, '0')}.json`, 'results.json']) {
    await writeFile(join(folder, '.tmp'), text);
    await rename(join(folder, '.tmp'), join(folder, name));
  }
}

/** In the page, before its scripts: every wait is the interval itself. */
const stillChance = (): void => void (Math.random = () => 0.5);

/** In the page: so many maps that follow one file of another origin. */
function stageMaps([count, results]: readonly [number, string]): void {
  const boundaries = new URL('geodata/overview.json', document.baseURI).href;
  const maps = Array.from({ length: count }, () => {
    const map = document.createElement('council-map');
    for (const [name, value] of Object.entries({ results, boundaries, live: '10' })) map.setAttribute(name, value);
    return map;
  });
  document.body.replaceChildren(...maps);
}

/** Bytes of answers as the browser received them, by their status. */
function countAnswers(session: CDPSession, origin: string): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  const statuses = new Map<string, number>();
  const wanted = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith(origin)) wanted.add(requestId);
  });
  session.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => statuses.set(requestId, statusCode));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const status = statuses.get(requestId);
    if (status && wanted.has(requestId)) most.set(status, Math.max(most.get(status) ?? 0, encodedDataLength));
  });
  return most;
}

/** Waits until there are so many questions. @returns when each was first seen */
async function watch(page: Page, { readLog }: Nginx, count: number): Promise<number[]> {
  const times: number[] = [];
  const deadline = Date.now() + (count + 2) * INTERVAL_MS;
  while (times.length < count) {
    if (Date.now() > deadline) throw new Error(`only ${times.length} of ${count} questions came`);
    await page.waitForTimeout(50);
    const lines = await readLog();
    while (times.length < lines.filter(isPoll).length) times.push(Date.now());
  }
  return times;
}

const isPoll = ({ path, method }: LogLine): boolean => method === 'GET' && path === '/results.json';

function toPolls(lines: readonly LogLine[], answers: ReadonlyMap<number, number>, times: readonly number[]): Polls {
  const largest = (key: 'asked' | 'sent', status: number): number =>
    Math.max(...lines.filter((line) => isPoll(line) && line.status === status).map((line) => line[key]));
  const [first, last] = [times[0]!, times.at(-1)!];
  return {
    // The browser and the server count alike; where they do not, the larger counts.
    unchanged: Math.max(largest('sent', 304), answers.get(304) ?? 0),
    question: largest('asked', 304),
    changed: Math.max(largest('sent', 200), answers.get(200) ?? 0),
    preflights: lines.filter(({ method }) => method === 'OPTIONS').length,
    requestsAnInterval: ((times.length - 1) * INTERVAL_MS) / (last - first),
  };
}

/** @param url of the front page, which is another origin @returns undefined where there is no nginx */
export async function measurePolls(browser: Browser, url: string, root: string): Promise<Polls | undefined> {
  const nginx = await startNginx(root);
  if (!nginx) {
    console.error('There is no nginx here, so polls on the wire are not measured: on Debian, apt install nginx-light');
    return undefined;
  }
  const { page, session, close } = await openEmptyPage(browser, CONDITIONS);
  try {
    const results = await readResults(root);
    await publish(nginx.folder, results, 1);
    await page.addInitScript(stillChance);
    await page.goto(url);
    const answers = countAnswers(session, nginx.origin);
    await page.evaluate(stageMaps, [MAPS, `${nginx.origin}/results.json`] as const);
    // The first of all brings the picture; the next come at the page's own pace.
    const times = (await watch(page, nginx, 1 + UNCHANGED)).slice(1);
    await publish(nginx.folder, results, 2);
    times.push((await watch(page, nginx, 2 + UNCHANGED)).at(-1)!);
    await page.waitForTimeout(500);
    return toPolls(await nginx.readLog(), answers, times);
  } finally {
    await close();
    await nginx.close();
  }
}
