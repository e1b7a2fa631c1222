/** What ten thousand readers do to one server, in simulated time: the figures are the same on every machine. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followFile, wakePollers, type Follower } from '../../src/feed/poller';
import { toChance, toMean, toPercentile } from '../bench/night/chance';
import { simulateDelays } from '../bench/night/delay';
import { simulateHerd, toLoad, toTries, type HerdPlan } from '../bench/night/herd';

const MINUTE = 60_000;
const HERD: HerdPlan = { clients: 10_000, interval: 20_000, arrival: 1000, until: 20 * MINUTE, seed: 7 };
const OUTAGE: HerdPlan = { ...HERD, outage: [2 * MINUTE, 12 * MINUTE] };

describe('ten thousand readers who come within one second', () => {
  it('do not ask in step: from the second minute on the busiest second has at most 1.3 times the mean', () => {
    for (const seed of [1, 2, 3]) {
      const load = toLoad(simulateHerd({ ...HERD, seed }), 60);
      expect(load.peakOverMean).toBeLessThanOrEqual(1.3);
      // The whole herd is there: one question a reader every 20 seconds, and what the answer takes.
      expect(load.mean).toBeGreaterThan(450);
      expect(load.mean).toBeLessThan(510);
    }
  });

  it('who return to the page at one moment ask over one whole interval, never at that moment', () => {
    const herd = simulateHerd({ ...HERD, arrival: 0, until: 20_000 });
    const { mean, peakOverMean } = toLoad(herd, 0, 15);
    expect(mean).toBeGreaterThan(450);
    expect(peakOverMean).toBeLessThanOrEqual(1.3);
  });
});

describe('ten minutes in which the server fails', () => {
  it('cost it at most 13 questions a reader on average, and 17 from 95 in 100', () => {
    const { mean, p95 } = toTries(simulateHerd(OUTAGE));
    expect(mean).toBeLessThanOrEqual(13);
    expect(p95).toBeLessThanOrEqual(17);
  });

  it.each([1, 5, 30, 60, 300])('cost it no more when it asks for %i seconds of patience', (seconds) => {
    const { mean, p95 } = toTries(simulateHerd({ ...OUTAGE, patience: seconds * 1000 }));
    expect(mean).toBeLessThanOrEqual(13);
    expect(p95).toBeLessThanOrEqual(17);
  });

  it.each([0, 30, 300])(
    'end without a rush: with %i seconds of patience no second has 1.3 times the usual',
    (patience) => {
      const herd = simulateHerd({ ...OUTAGE, patience: patience * 1000 });
      const usual = toLoad(herd, 60, 120).mean;
      expect(Math.max(...herd.perSecond.subarray(720))).toBeLessThanOrEqual(usual * 1.3);
    },
  );

  it('are over for every reader two minutes after they are for the server', () => {
    const { recovered } = simulateHerd(OUTAGE);
    expect(Math.max(...recovered)).toBeLessThanOrEqual(14 * MINUTE + 1000);
  });
});

describe('a snapshot that is published', () => {
  const plan = {
    clients: 3000,
    interval: 20_000,
    edges: 12,
    maxAge: 10_000,
    staleWhileRevalidate: 5000,
    publishing: 75_000,
    until: 60 * MINUTE,
    seed: 3,
  };

  it('is painted within 40 seconds for 95 in 100 readers, behind a CDN that keeps the file for ten', () => {
    const delays = simulateDelays(plan);
    expect(delays.length).toBeGreaterThan(3000 * 40);
    expect(toPercentile(delays, 0.95)).toBeLessThanOrEqual(40_000);
  });

  it('is painted within 40 seconds for the last reader, unless an edge may answer with what is old for longer', () => {
    const toLast = (staleWhileRevalidate: number): number =>
      toPercentile(simulateDelays({ ...plan, staleWhileRevalidate }), 1);
    expect(toLast(5000)).toBeLessThanOrEqual(40_000);
    expect(toLast(20_000)).toBeGreaterThan(40_000);
  });
});

describe('the pollers of readers', () => {
  const READERS = 200;
  const URLS = Array.from({ length: READERS }, (_, reader) => `https://desk.example/${reader}/results.json`);
  const ends: (() => void)[] = [];
  let asked: Map<string, number>;
  let answer: () => Response;
  let brought: Set<string>;

  const toFollower = (url: string): Follower => ({
    interval: 20_000,
    isAwake: () => true,
    onFile: () => brought.add(url).size < 0,
    onSame: () => undefined,
    onFault: () => undefined,
  });
  const pass = (time: number): Promise<unknown> => vi.advanceTimersByTimeAsync(time);

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockImplementation(toChance(11));
    asked = new Map();
    brought = new Set();
    vi.stubGlobal('fetch', async (url: string) => {
      asked.set(url, (asked.get(url) ?? 0) + 1);
      return answer();
    });
  });
  afterEach(() => {
    for (const end of ends.splice(0)) end();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each([
    ['without a word of when', {}],
    ['with a Retry-After of five seconds', { 'retry-after': '5' }],
    ['with a Retry-After of two minutes', { 'retry-after': '120' }],
    ['with a Retry-After that is a date', { 'retry-after': new Date(120_000).toUTCString() }],
  ])(
    'answered 503 %s ask at most 13 times in ten minutes, 17 for 95 in 100, and go on when it recovers',
    async (_, headers) => {
      vi.setSystemTime(0);
      answer = () => new Response('', { status: 503, headers });
      for (const url of URLS) ends.push(followFile(url, toFollower(url)));
      await pass(10 * MINUTE);
      const tries = URLS.map((url) => asked.get(url) ?? 0);
      expect(Math.min(...tries)).toBeGreaterThan(0);
      expect(toMean(tries)).toBeLessThanOrEqual(13);
      expect(toPercentile(tries, 0.95)).toBeLessThanOrEqual(17);
      answer = () => new Response('{"sequence":1}');
      await pass(140_000);
      expect(brought.size).toBe(READERS);
    },
  );

  it('are asked for once an interval, however often they are woken while a file is being taken', async () => {
    answer = () => new Response(JSON.stringify({ sequence: asked.get(URLS[0]!) }));
    const onFile = (): Promise<boolean> => new Promise((resolve) => setTimeout(() => resolve(false), 1000));
    ends.push(followFile(URLS[0]!, { ...toFollower(URLS[0]!), onFile }));
    for (let time = 0; time < 10 * MINUTE; time += 500) {
      wakePollers();
      await pass(500);
    }
    // Never sooner than three quarters of the interval after the last one was taken.
    expect(asked.get(URLS[0]!)).toBeLessThanOrEqual(600 / 16 + 1);
  });
});
