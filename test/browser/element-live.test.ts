/** A night that is followed: what comes, what is late, and what a reader is told of it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import type { ResultsFile } from '../../src/model/contract';
import { readResultsFile } from './sample';
import { createMap, stage, TAG, textOf, untilPhase, useStage, witness } from './stage';

useStage();

const realFetch = window.fetch.bind(window);
const NIGHT_URL = '/night/results.json';
const NIGHT = { ...TAG, results: NIGHT_URL, live: '10' };

/** What the publisher's server has at the moment. */
let published: () => Response;
let asked = 0;
let file: ResultsFile;

/** The night after some councils have declared. */
function toNight(declared: number, over: Partial<ResultsFile> = {}): ResultsFile {
  const councils = file.councils.map((council, i) =>
    i < declared ? council : { ...council, status: 'awaiting' as const },
  );
  return { ...file, status: 'live', sequence: declared, updated: '2018-05-04T01:05:00+01:00', councils, ...over };
}
const publish = (night: ResultsFile): void => {
  const body = JSON.stringify(night);
  published = () => new Response(body);
};
const awaitingOn = (map: CouncilMap): number =>
  [...map.paintedAreas().values()].filter((value) => value === 'awaiting').length;
const lineOf = (map: CouncilMap): string => map.shadowRoot!.querySelector<HTMLElement>('.live-line')?.innerText ?? '';

beforeEach(async () => {
  file = await readResultsFile();
  asked = 0;
  // Every wait is as short as chance allows: the interval itself is proven without a browser.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const wait = window.setTimeout.bind(window);
  vi.spyOn(window, 'setTimeout').mockImplementation(((act: () => void, delay = 0, ...more: unknown[]) =>
    wait(act, delay >= 5000 && delay <= 10_000 ? delay / 100 : delay, ...more)) as typeof setTimeout);
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    if (!url.includes('/night/')) return realFetch(input, init);
    asked += 1;
    return Promise.resolve(published());
  });
});

async function stageNight(): Promise<CouncilMap> {
  publish(toNight(80));
  const map = await stage(NIGHT);
  await vi.waitFor(() => expect(lineOf(map)).toContain('Live'));
  return map;
}

describe('a night that is followed', () => {
  it('brings councils as they declare, and says that it is live and as of when', async () => {
    const map = await stageNight();
    expect(awaitingOn(map)).toBe(70);
    expect(lineOf(map)).toBe('Live · results as of 1.05am, 4 May 2018');
    publish(toNight(94));
    await vi.waitFor(() => expect(awaitingOn(map)).toBe(56), { timeout: 5000 });
    expect(textOf(map, 'status')).toContain('after 94 of 150');
  });

  it('never goes back: a lower sequence and the same one again change nothing, and nobody is alarmed', async () => {
    const heard = witness();
    const map = await stageNight();
    for (const late of [toNight(40, { sequence: 79 }), toNight(10, { sequence: 80 })]) {
      publish(late);
      const before = asked;
      await vi.waitFor(() => expect(asked).toBeGreaterThan(before + 2), { timeout: 5000 });
      expect(awaitingOn(map)).toBe(70);
    }
    expect(heard.problems).toEqual([]);
  });

  it('keeps the picture when the file is cut, refused or not JSON, and goes on from the next that is whole', async () => {
    witness();
    const map = await stageNight();
    const broken: (() => Response)[] = [
      () => new Response('{"version":"1.0","electi'),
      () => new Response('', { status: 503 }),
      () => new Response('<!doctype html>'),
      () => new Response(JSON.stringify({ ...toNight(90), councils: 'none' })),
      () => new Response(JSON.stringify({ ...toNight(90), version: '2.0' })),
    ];
    for (const answer of broken) {
      published = answer;
      const before = asked;
      await vi.waitFor(() => expect(asked).toBeGreaterThan(before + 1), { timeout: 5000 });
      expect(awaitingOn(map)).toBe(70);
    }
    publish(toNight(100));
    await vi.waitFor(() => expect(awaitingOn(map)).toBe(50), { timeout: 5000 });
  });

  it('takes a correction with lower numbers, because its sequence is higher', async () => {
    const map = await stageNight();
    publish(toNight(78, { sequence: 81 }));
    await vi.waitFor(() => expect(awaitingOn(map)).toBe(72), { timeout: 5000 });
  });

  it('ends with the final file, and asks no more', async () => {
    const map = await stageNight();
    publish({ ...file, sequence: 150, status: 'final' });
    await vi.waitFor(() => expect(awaitingOn(map)).toBe(0), { timeout: 5000 });
    await vi.waitFor(() => expect(lineOf(map)).toBe(''));
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).toBe(before);
  });

  it('is not asked for by a map that has been taken away, and again by one that is put back', async () => {
    const map = await stageNight();
    map.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).toBe(before);
    publish(toNight(94));
    document.body.append(map);
    await vi.waitFor(() => expect(awaitingOn(map)).toBe(56), { timeout: 5000 });
  });

  it('leaves focus, the open council and the scroll position where they are', async () => {
    const map = await stageNight();
    map.choose('E09000032');
    await vi.waitFor(() => expect(textOf(map, 'panel')).toContain('Wandsworth'));
    const close = map.shadowRoot!.querySelector<HTMLElement>('.close')!;
    close.focus();
    const scroll = window.scrollY;
    publish(toNight(94));
    await vi.waitFor(() => expect(awaitingOn(map)).toBe(56), { timeout: 5000 });
    expect([map.council, map.shadowRoot!.activeElement, window.scrollY]).toEqual(['E09000032', close, scroll]);
  });
});

describe('a map that is not live', () => {
  it('asks once', async () => {
    publish(toNight(80));
    const map = createMap({ ...TAG, results: NIGHT_URL });
    document.body.append(map);
    await untilPhase(map, 'interactive');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).toBe(1);
    expect(map.shadowRoot!.querySelector('.live-line')).toBeNull();
  });
});
