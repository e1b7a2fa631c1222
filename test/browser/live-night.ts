/** A night that goes as fast as a test wants: what the publisher's server has, and a map that follows it. */
import { beforeEach, expect, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { readResultsFile } from './sample';
import { stage, TAG, type Attributes } from './stage';

const realFetch = window.fetch.bind(window);
export const NIGHT_URL = '/night/results.json';
export const LOG_URL = '/night/log.jsonl';
export const NIGHT: Attributes = { ...TAG, results: NIGHT_URL, live: '10' };

/** The publisher's server. */
export const server = {
  /** What it answers at the moment. */
  results: (): Response => new Response('', { status: 404 }),
  log: (): Response => new Response('', { status: 404 }),
  /** How often it has been asked for the results. */
  asked: 0,
};

let file: ResultsFile;

/** Before each test: the real sample, a server of its own, and waits as short as chance allows: the intervals are proven without a browser. */
export function useNight(): void {
  beforeEach(async () => {
    file = await readResultsFile();
    server.asked = 0;
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const wait = window.setTimeout.bind(window);
    vi.spyOn(window, 'setTimeout').mockImplementation(((act: () => void, delay = 0, ...more: unknown[]) =>
      wait(act, delay >= 5000 && delay <= 10_000 ? delay / 100 : delay, ...more)) as typeof setTimeout);
    vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      if (url.includes(LOG_URL)) return Promise.resolve(server.log());
      if (!url.includes(NIGHT_URL)) return realFetch(input, init);
      server.asked += 1;
      return Promise.resolve(server.results());
    });
  });
}

/** A council of which nothing is known yet. */
export const toAwaiting = ({ code, name, elects, total, up, notUp, control }: CouncilFile): CouncilFile => ({
  code,
  name,
  elects,
  total,
  up,
  status: 'awaiting',
  ...(notUp && { notUp }),
  ...(control?.before && { control: { before: control.before } }),
});

/** The night after some councils have declared. Its sequence is their number, unless it says otherwise. */
export function toNight(declared: number, over: Partial<ResultsFile> = {}): ResultsFile {
  const councils = file.councils.map((council, i) => (i < declared ? council : toAwaiting(council)));
  return { ...file, status: 'live', sequence: declared, updated: '2018-05-04T01:05:00+01:00', councils, ...over };
}

/** The same with one council otherwise. */
export const withCouncil = (night: ResultsFile, index: number, over: Partial<CouncilFile>): ResultsFile => ({
  ...night,
  councils: night.councils.map((council, i) => (i === index ? { ...council, ...over } : council)),
});

/** The whole sample, as it was in the end. */
export const sample = (): ResultsFile => file;

export function publish(night: ResultsFile): void {
  const body = JSON.stringify(night);
  server.results = () => new Response(body);
}

export const awaitingOn = (map: CouncilMap): number =>
  [...map.paintedAreas().values()].filter((value) => value === 'awaiting').length;

/** The line that says how new the picture is. */
export const lineOf = (map: CouncilMap): string =>
  map.shadowRoot!.querySelector<HTMLElement>('.live-line p')?.innerText ?? '';

/** A map that follows the night, after 80 councils. */
export async function stageNight(more: Attributes = {}): Promise<CouncilMap> {
  publish(toNight(80));
  const map = await stage({ ...NIGHT, ...more });
  await vi.waitFor(() => expect(lineOf(map)).toContain('Live'));
  return map;
}

export const untilAwaiting = (map: CouncilMap, count: number): Promise<void> =>
  vi.waitFor(() => expect(awaitingOn(map)).toBe(count), { timeout: 5000 });

/** Until the server has been asked so often again. */
export async function untilAsked(times: number): Promise<void> {
  const before = server.asked;
  await vi.waitFor(() => expect(server.asked).toBeGreaterThanOrEqual(before + times), { timeout: 5000 });
}
