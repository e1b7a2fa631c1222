/** A night that is followed: what comes, what is late, and what a reader is told of it. */
import { describe, expect, it, vi } from 'vitest';
import {
  awaitingOn,
  lineOf,
  NIGHT_URL,
  publish,
  sample,
  server,
  stageNight,
  toNight,
  untilAsked,
  untilAwaiting,
  useNight,
} from './live-night';
import { createMap, TAG, textOf, untilPhase, untilText, useStage, witness } from './stage';

useStage();
useNight();

describe('a night that is followed', () => {
  it('brings councils as they declare, and says that it is live and as of when', async () => {
    const map = await stageNight();
    expect(awaitingOn(map)).toBe(70);
    expect(lineOf(map)).toBe('Live · results as of 1.05am, 4 May 2018');
    publish(toNight(94));
    await untilAwaiting(map, 56);
    expect(textOf(map, 'status')).toContain('after 94 of 150');
  });

  it('never goes back: a lower sequence and the same one again change nothing, and nobody is alarmed', async () => {
    const heard = witness();
    const map = await stageNight();
    for (const late of [toNight(40, { sequence: 79 }), toNight(10, { sequence: 80 })]) {
      publish(late);
      await untilAsked(3);
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
      server.results = answer;
      await untilAsked(2);
      expect(awaitingOn(map)).toBe(70);
    }
    publish(toNight(100));
    await untilAwaiting(map, 50);
  });

  it('gives the newest to every map that follows it, to one that has been away too', async () => {
    const map = await stageNight();
    const other = await stageNight();
    other.remove();
    publish(toNight(94));
    await untilAwaiting(map, 56);
    await untilAsked(2);
    document.body.append(other);
    await untilAwaiting(other, 56);
  });

  it('does not call live another election under the same address', async () => {
    const map = await stageNight();
    const { election } = sample();
    publish(toNight(20, { election: { ...election, id: 'local.2019-05-02' } }));
    const clock = vi.spyOn(performance, 'now');
    const real = performance.timeOrigin;
    clock.mockImplementation(() => Date.now() - real + 100_000);
    await untilAsked(2);
    await vi.waitFor(() => expect(lineOf(map)).toMatch(/^Delayed/), { timeout: 5000 });
    expect(awaitingOn(map)).toBe(70);
  });

  it('does not call live what is a copy of some while ago', async () => {
    const map = await stageNight();
    const body = JSON.stringify(toNight(90));
    server.results = () => new Response(body, { headers: { age: '200' } });
    await untilAwaiting(map, 60);
    await vi.waitFor(() => expect(lineOf(map)).toMatch(/^Delayed/));
    publish(toNight(94));
    await untilAwaiting(map, 56);
    expect(lineOf(map)).toMatch(/^Live/);
  });

  it('no longer says that the last good results stay once the good file is back', async () => {
    witness();
    const map = await stageNight();
    server.results = () => new Response(JSON.stringify({ ...toNight(90), councils: 'none' }));
    await untilText(map, 'status', /The last good results stay on the map/);
    publish(toNight(80));
    await vi.waitFor(() => expect(textOf(map, 'status')).not.toContain('last good'), { timeout: 5000 });
  });

  it('takes a correction with lower numbers, because its sequence is higher', async () => {
    const map = await stageNight();
    publish(toNight(78, { sequence: 81 }));
    await untilAwaiting(map, 72);
  });

  it('ends with the final file, and asks no more', async () => {
    const map = await stageNight();
    publish({ ...sample(), sequence: 150, status: 'final' });
    await untilAwaiting(map, 0);
    await vi.waitFor(() => expect(lineOf(map)).toMatch(/^Final · results as of/));
    const before = server.asked;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.asked).toBe(before);
  });

  it('is not asked for by a map that has been taken away, and again by one that is put back', async () => {
    const map = await stageNight();
    map.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = server.asked;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.asked).toBe(before);
    publish(toNight(94));
    document.body.append(map);
    await untilAwaiting(map, 56);
  });

  it('leaves focus, the open council and the scroll position where they are', async () => {
    const map = await stageNight();
    map.choose('E09000032');
    await vi.waitFor(() => expect(textOf(map, 'panel')).toContain('Wandsworth'));
    const close = map.shadowRoot!.querySelector<HTMLElement>('.close')!;
    close.focus();
    const scroll = window.scrollY;
    publish(toNight(94));
    await untilAwaiting(map, 56);
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
    expect(server.asked).toBe(1);
    expect(textOf(map, 'live')).toBe('');
  });
});
