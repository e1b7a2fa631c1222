/** A night as the element follows it: bodies that are cut, and snapshots that come late, twice and out of order. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import type { ResultsUpdateEvent } from '../../src/events';
import type { ResultsFile } from '../../src/model/contract';
import { toChance } from '../bench/night/chance';
import { readResultsFile } from './sample';
import { stage, TAG, useStage, witness } from './stage';

useStage();

const realFetch = window.fetch.bind(window);
const NIGHT = { ...TAG, results: '/night/results.json', live: '10' };
const DAY = 86_400_000;

let file: ResultsFile;
let answer: () => Uint8Array<ArrayBuffer> | string;
let asked = 0;

/** The night after so many councils. From the middle on each snapshot takes one result back, which the next brings again. */
function toNight(sequence: number): ResultsFile {
  const isBack = (at: number): boolean => sequence > 75 && at === sequence % 70;
  const councils = file.councils.map((council, at) =>
    at < sequence && !isBack(at) ? council : { ...council, status: 'awaiting' as const },
  );
  return { ...file, status: 'live', sequence, updated: '2018-05-04T01:05:00+01:00', councils };
}

/** What a map of this file must show: its councils alone, as districts without an election are always the same. */
function toPicture({ councils }: ResultsFile): string {
  const values = councils.map(({ code, status, control }) => [
    code,
    status === 'declared' ? control?.after : 'awaiting',
  ]);
  return JSON.stringify(Object.fromEntries(values.sort()));
}

function readPicture(map: CouncilMap): string {
  const codes = new Set(file.contested);
  const drawn = [...map.paintedAreas()].filter(([code]) => codes.has(code));
  return JSON.stringify(Object.fromEntries(drawn.sort()));
}

beforeEach(async () => {
  file = await readResultsFile();
  asked = 0;
  // Every wait of the feed is next to none: what it waits is proven without a browser.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const wait = window.setTimeout.bind(window);
  vi.spyOn(window, 'setTimeout').mockImplementation(((act: () => void, delay = 0, ...more: unknown[]) =>
    wait(act, delay >= 5000 && delay <= 10_000 ? 2 : delay, ...more)) as typeof setTimeout);
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    if (!url.includes('/night/')) return realFetch(input, init);
    asked += 1;
    return Promise.resolve(new Response(answer()));
  });
});

const untilAsked = (times: number): Promise<void> =>
  vi.waitFor(() => expect(asked).toBeGreaterThanOrEqual(times), { timeout: 20_000, interval: 5 });

describe('a night that is followed', () => {
  it(
    'shows the last whole snapshot while bodies are cut at every hundredth of their length',
    { timeout: 60_000 },
    async () => {
      witness();
      answer = () => JSON.stringify(toNight(40));
      const map = await stage(NIGHT);
      await untilAsked(3);
      const before = readPicture(map);
      expect(before).toBe(toPicture(toNight(40)));
      const next = new TextEncoder().encode(JSON.stringify(toNight(41)));
      const pictures = new Set<string>();
      let percent = 0;
      answer = () => {
        pictures.add(readPicture(map));
        percent += 1;
        return next.slice(0, Math.floor((next.length * (percent % 100)) / 100));
      };
      await untilAsked(asked + 105);
      expect([...pictures]).toEqual([before]);
      answer = () => next;
      await vi.waitFor(() => expect(readPicture(map)).toBe(toPicture(toNight(41))), { timeout: 5000 });
    },
  );

  it.each([1, 2, 3])(
    'in order %i of its 150 snapshots, late and doubled, by a clock a day off, is never false',
    { timeout: 60_000 },
    async (seed) => {
      witness();
      vi.useFakeTimers({ toFake: ['Date'] });
      const chance = toChance(seed);
      const reach = [5, 30, 150][seed - 1]!;
      const all = Array.from({ length: 150 }, (_, at) => at + 1).flatMap((each) =>
        chance() < 0.3 ? [each, each] : [each],
      );
      const order = all
        .map((sequence) => ({ sequence, place: sequence + reach * chance() }))
        .sort((a, b) => a.place - b.place);
      const bodies = order.map(({ sequence }) => JSON.stringify(toNight(sequence)));
      answer = () => {
        vi.setSystemTime(Date.UTC(2018, 4, 4) + (chance() * 2 - 1) * DAY);
        return bodies[Math.min(asked, bodies.length) - 1]!;
      };
      const told: number[] = [];
      const faults: number[] = [];
      const ending = new AbortController();
      const listen = (event: Event): void => {
        const { sequence, target } = event as ResultsUpdateEvent;
        told.push(sequence);
        const shown = target as CouncilMap;
        // Before its boundaries are there it shows nothing, which is not false.
        if (!shown.paintedAreas().size) return;
        if (readPicture(shown) !== toPicture(toNight(sequence))) faults.push(sequence);
      };
      document.addEventListener('results-update', listen, { signal: ending.signal });
      const map = await stage(NIGHT);
      await untilAsked(bodies.length + 1);
      vi.useRealTimers();
      await vi.waitFor(() => expect(readPicture(map)).toBe(toPicture(toNight(150))), { timeout: 5000 });
      ending.abort();
      expect(told.length).toBeGreaterThan(2);
      expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
      expect(faults).toEqual([]);
    },
  );
});
