/** A page that is left open for a night: six hours of snapshots in a minute, and what it keeps of them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultsUpdateEvent } from '../../src/events';
import { toNight } from '../bench/night/update-cost';
import { readResults, rotateControl, type ResultsJson } from '../bench/rotate-control';
import { useHarness } from '../e2e/harness';
import { untilPhase, windowOf } from '../e2e/visit';
import { measureFootprint } from './footprint';

const harness = useHarness();
const SNAPSHOTS = 1000;
/** Snapshots of one round, in which every council declares. */
const ROUND = 151;
const WARM = ROUND + (SNAPSHOTS % ROUND);
/** Longer than the longest wait between two questions: in each step the page asks once. */
const STEP_MS = 26_000;
const HOUR = 3_600_000;
const MEGABYTE = 2 ** 20;
const TIME = 300_000;

interface Publisher {
  readonly url: string;
  readonly close: () => void;
  /** How often it was asked. */
  asked: number;
  body: string;
}

/** A server of another origin that has one file. */
async function openPublisher(): Promise<Publisher> {
  const server = createServer((_, response) => {
    publisher.asked += 1;
    const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
    response.writeHead(200, headers).end(publisher.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const publisher: Publisher = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/results.json`,
    close: () => (server.closeAllConnections(), server.close()),
    asked: 0,
    body: '',
  };
  return publisher;
}

let publisher: Publisher;
let turns: ResultsJson[];
beforeAll(async () => {
  publisher = await openPublisher();
  const results = await readResults(process.cwd());
  turns = [results];
  for (let turn = 1; turn < 4; turn += 1) turns.push(rotateControl(turns[turn - 1]!));
});
afterAll(() => publisher.close());

/** Councils declare one by one; when all have, they are withdrawn, and come again with other results. */
function publish(sequence: number): void {
  const night = toNight(turns[Math.floor(sequence / ROUND) % turns.length]!, sequence % ROUND);
  const updated = new Date(Date.UTC(2018, 4, 3, 22) + sequence * STEP_MS).toISOString();
  publisher.body = JSON.stringify({ ...night, sequence, updated });
}

/** In the page, before its scripts and after the clock is another: what is waited for, and the last snapshot told of. */
function watch(): void {
  const waiting = new Set<unknown>();
  const told = { sequence: 0, waiting };
  Object.assign(window, { told });
  for (const [set, clear, once] of [
    ['setTimeout', 'clearTimeout', true],
    ['setInterval', 'clearInterval', false],
    ['requestAnimationFrame', 'cancelAnimationFrame', true],
  ] as const) {
    const [begin, end] = [window[set].bind(window) as typeof window.setTimeout, window[clear].bind(window)];
    const watched = (act: (...words: unknown[]) => void, ...more: [number?, ...unknown[]]): number => {
      const id = begin(
        (...words: unknown[]) => {
          if (once) waiting.delete(id);
          act(...words);
        },
        ...more,
      );
      waiting.add(id);
      return id;
    };
    const ended = (id: number): void => {
      waiting.delete(id);
      end(id);
    };
    Object.assign(window, { [set]: watched, [clear]: ended });
  }
  document.addEventListener('results-update', (event) => (told.sequence = (event as ResultsUpdateEvent).sequence));
}

interface Told {
  readonly sequence: number;
  readonly waiting: Set<unknown>;
}

const readTold = (page: Page): Promise<{ sequence: number; waiting: number }> =>
  page.evaluate(() => {
    const { told } = window as unknown as { told: Told };
    return { sequence: told.sequence, waiting: told.waiting.size };
  });

/** Milliseconds of the page's own time that have passed in steps. */
let passed = 0;

async function pass(page: Page, time: number): Promise<void> {
  passed += time;
  await page.clock.runFor(time);
}

/**
 * Publishes, lets the time of one question pass, and waits until the page tells of it. An answer takes true time, so the
 * next question may have begun to wait a little later than the step.
 */
async function step(page: Page, sequence: number): Promise<void> {
  publish(sequence);
  await pass(page, STEP_MS);
  for (let look = 1; (await readTold(page)).sequence !== sequence; look += 1) {
    if (look > 1000) throw new Error(`snapshot ${sequence} never came`);
    await sleep(5);
    // What the page puts off by a moment needs that moment.
    await pass(page, look % 60 === 0 ? 5000 : 20);
  }
}

/** The front page, as it follows a night from its first snapshot on. */
async function openNight(): Promise<Page> {
  const { page } = await harness().blank(windowOf(1280));
  publish(1);
  await page.clock.install({ time: Date.UTC(2018, 4, 3, 22) });
  await page.addInitScript(watch);
  await page.goto('/');
  await untilPhase(page, 'interactive');
  // An article of its own: what the page showed before is another election day.
  await page.evaluate((results) => {
    const map = document.createElement('council-map');
    const before = document.querySelector('council-map')!;
    for (const { name, value } of before.attributes) if (name !== 'phase') map.setAttribute(name, value);
    map.setAttribute('results', results);
    map.setAttribute('live', '20');
    before.replaceWith(map);
  }, publisher.url);
  await untilPhase(page, 'interactive');
  await page.clock.pauseAt(Date.UTC(2018, 4, 3, 23));
  // Whoever follows the file comes when it comes: until its first question.
  for (const asked = publisher.asked; publisher.asked === asked; await sleep(20)) await page.clock.runFor(1000);
  await sleep(200);
  return page;
}

describe('a page that is left open for six hours and 1,000 snapshots', () => {
  it(
    'keeps at most 5 MB more than after the first, and asks no more often than it says',
    { timeout: TIME },
    async () => {
      const page = await openNight();
      // One round of declarations and more: all code has run, and as many councils have declared as in the end.
      for (let sequence = 2; sequence <= WARM; sequence += 1) await step(page, sequence);
      const [before, asked, began] = [await measureFootprint(page), publisher.asked, passed];
      for (let sequence = WARM + 1; sequence <= SNAPSHOTS; sequence += 1) await step(page, sequence);
      const after = await measureFootprint(page);
      expect(passed).toBeGreaterThanOrEqual(6 * HOUR);
      // Never sooner than three quarters of the interval after an answer.
      expect(publisher.asked - asked).toBeLessThanOrEqual((passed - began) / 15_000);
      expect((after.heap - before.heap) / MEGABYTE).toBeLessThanOrEqual(5);
      expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
      expect(after.nodes - before.nodes).toBeLessThanOrEqual(10);
      await page.context().close();
    },
  );

  it('leaves no timer and no question behind when the map is taken away', { timeout: TIME }, async () => {
    const page = await openNight();
    for (let sequence = 2; sequence <= 20; sequence += 1) await step(page, sequence);
    expect((await readTold(page)).waiting).toBeGreaterThan(0);
    await page.evaluate(() => document.querySelector('council-map')!.remove());
    await page.clock.runFor(2000);
    const asked = publisher.asked;
    expect((await readTold(page)).waiting).toBe(0);
    publish(21);
    await page.clock.runFor(600_000);
    expect(publisher.asked).toBe(asked);
    expect((await readTold(page)).sequence).toBe(20);
    await page.context().close();
  });
});
