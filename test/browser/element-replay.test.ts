/** A night that is shown once more: its timeline, its links, and what comes meanwhile. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import type { ResultsFile } from '../../src/model/contract';
import { toLogEntry } from '../../src/model/night-log';
import {
  awaitingOn,
  lineOf,
  LOG_URL,
  publish,
  server,
  stageNight,
  toNight,
  untilAsked,
  untilAwaiting,
  useNight,
} from './live-night';
import { buttonOf, stage, TAG, textOf, untilText, useStage, witness } from './stage';

useStage();
useNight();

const REPLAY = { replay: LOG_URL };

function log(over: Partial<ResultsFile> = {}): void {
  const nights = [0, 1, 5, 10, 20, 40, 60, 80].map((n, i) =>
    toNight(n, { sequence: i + 1, updated: `2018-05-04T0${i}:30:00+01:00`, ...over }),
  );
  const body = nights.map((night, i) => `${JSON.stringify(toLogEntry(nights[i - 1], night))}\n`).join('');
  server.log = () => new Response(body);
}

beforeEach(() => log());

const slider = (map: CouncilMap): HTMLInputElement =>
  map.shadowRoot!.querySelector<HTMLInputElement>('.timeline input')!;

async function begin(map: CouncilMap): Promise<void> {
  await untilText(map, 'replay', /Replay the night/);
  buttonOf(map, /^Replay the night$/).click();
}

function scrub(map: CouncilMap, at: number): void {
  slider(map).value = String(at);
  slider(map).dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the replay of a night', () => {
  it('begins at its beginning, goes to any moment, and back to the latest', async () => {
    const map = await stage({ ...TAG, ...REPLAY });
    const before = new Map(map.paintedAreas());
    await begin(map);
    await untilText(map, 'replay', /As it stood after 0 of 150 councils/);
    expect(awaitingOn(map)).toBe(150);
    scrub(map, 5);
    await untilAwaiting(map, 110);
    expect(textOf(map, 'replay')).toMatch(/As it stood after 40 of 150 councils by 5.30am, 4 May 2018/);
    expect(textOf(map, 'status')).toContain('after 40 of 150');
    expect(slider(map).getAttribute('aria-valuetext')).toBe('As it stood after 40 of 150 councils');
    expect(map.moment).toBe('40');
    buttonOf(map, /^Return to the latest$/).click();
    await untilAwaiting(map, 0);
    expect(new Map(map.paintedAreas())).toEqual(before);
    expect(map.moment).toBeNull();
  });

  it('opens at the moment that the tag or a link names', async () => {
    const map = await stage({ ...TAG, ...REPLAY, moment: '20' });
    await untilAwaiting(map, 130);
    expect(textOf(map, 'replay')).toContain('As it stood after 20 of 150');
    map.moment = '60';
    await untilAwaiting(map, 90);
    map.moment = null;
    await untilAwaiting(map, 0);
  });

  it('tells an editor of a moment that is no number, and shows the latest', async () => {
    const heard = witness();
    const map = await stage({ ...TAG, ...REPLAY, moment: 'late' });
    await vi.waitFor(() => expect(heard.problems.map(({ code }) => code)).toEqual(['bad-moment']));
    expect(awaitingOn(map)).toBe(0);
  });

  it('plays to its end, moment by moment', async () => {
    const map = await stage({ ...TAG, ...REPLAY, moment: '60' });
    await untilAwaiting(map, 90);
    buttonOf(map, /^Play$/).click();
    await untilAwaiting(map, 70);
    await vi.waitFor(() => expect(buttonOf(map, /^Play$/)).toBeTruthy());
  });

  it('says that its order is a rehearsal’s where it is, and is refused where tests are', async () => {
    log({ test: true });
    const map = await stage({ ...TAG, ...REPLAY, 'allow-test': '', moment: '40' });
    await untilText(map, 'replay', /The order is that of a rehearsal, not history’s: no source has the times/);
    expect(textOf(map, 'replay')).not.toContain('5.30am');
    const heard = witness();
    const other = await stage({ ...TAG, ...REPLAY, moment: '40' });
    await untilText(other, 'replay', /could not be loaded/);
    expect(awaitingOn(other)).toBe(0);
    await vi.waitFor(() => expect(heard.problems.map(({ code }) => code)).toContain('test-results'));
  });

  it('shows no wards of a council that had not declared by then', async () => {
    const map = await stage({ ...TAG, ...REPLAY, moment: '10', council: 'E09000032' });
    await untilAwaiting(map, 140);
    await untilText(map, 'panel', /Awaiting result/);
    expect(textOf(map, 'panel')).not.toMatch(/Bedford|Loading the wards/);
  });

  it('goes back to the latest where another moment cannot be had', async () => {
    witness();
    const map = await stage({ ...TAG, ...REPLAY, moment: '20' });
    await untilAwaiting(map, 130);
    server.log = () => new Response('', { status: 503 });
    map.moment = '40';
    await untilText(map, 'replay', /could not be loaded/);
    await untilAwaiting(map, 0);
  });

  it('keeps a reader’s focus from the button to the timeline', async () => {
    const map = await stage({ ...TAG, ...REPLAY });
    await untilText(map, 'replay', /Replay the night/);
    buttonOf(map, /^Replay the night$/).focus();
    buttonOf(map, /^Replay the night$/).click();
    await untilText(map, 'replay', /As it stood after 0/);
    await vi.waitFor(() => expect(map.shadowRoot!.activeElement?.closest('.replay')).toBeTruthy());
  });

  it('says what is wrong with a log that does not come, and the map stays', async () => {
    const heard = witness();
    server.log = () => new Response('<!doctype html>');
    const map = await stage({ ...TAG, ...REPLAY });
    await begin(map);
    await untilText(map, 'replay', /The night could not be loaded/);
    expect(awaitingOn(map)).toBe(0);
    await vi.waitFor(() => expect(heard.problems.map(({ place }) => place).join()).toContain(LOG_URL));
    log();
    buttonOf(map, /^Try again$/).click();
    await untilText(map, 'replay', /As it stood after 0/);
  });
});

describe('a link to a moment', () => {
  const home = location.href.replace(/#.*$/, '');
  const goTo = (hash: string): void => history.replaceState(null, '', home + hash);
  beforeEach(() => goTo(''));
  afterEach(() => goTo(''));

  it('is in the address while a reader is there, and leads there', async () => {
    const map = await stage({ ...TAG, ...REPLAY, 'deep-link': '' });
    await begin(map);
    await untilAwaiting(map, 150);
    scrub(map, 5);
    await vi.waitFor(() => expect(location.hash).toBe('#moment=40'));
    buttonOf(map, /^Return to the latest$/).click();
    await vi.waitFor(() => expect(location.hash).toBe(''));
    map.remove();
    goTo('#moment=20');
    const other = await stage({ ...TAG, ...REPLAY, 'deep-link': '' });
    await untilAwaiting(other, 130);
  });

  it('asks for nothing where there is no replay, or no number', async () => {
    for (const [hash, replay] of [
      ['#moment=20', {}],
      ['#moment=soon', REPLAY],
    ] as const) {
      goTo(hash);
      const map = await stage({ ...TAG, ...replay, 'deep-link': '' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([awaitingOn(map), map.moment ?? null]).toEqual([0, null]);
      map.remove();
    }
  });
});

describe('a live night that is replayed meanwhile', () => {
  it('waits: nothing newer takes the place of the moment that is looked at, and all of it comes on the return', async () => {
    const map = await stageNight(REPLAY);
    await begin(map);
    await untilAwaiting(map, 150);
    expect(lineOf(map)).toMatch(/^Replay/);
    publish(toNight(94));
    await untilAsked(3);
    expect(awaitingOn(map)).toBe(150);
    buttonOf(map, /^Return to live$/).click();
    await untilAwaiting(map, 56);
    expect(lineOf(map)).toMatch(/^Live/);
  });

  it('is measured against the newest: what is older changes nothing, and nothing is told of it', async () => {
    const heard = witness();
    const map = await stageNight(REPLAY);
    await begin(map);
    await untilAwaiting(map, 150);
    publish(toNight(75));
    await untilAsked(3);
    map.data = { results: toNight(78) };
    await vi.waitFor(() => expect(heard.problems.map(({ code }) => code)).toContain('older-snapshot'));
    expect(awaitingOn(map)).toBe(150);
    buttonOf(map, /^Return to live$/).click();
    await untilAwaiting(map, 70);
    expect(textOf(map, 'live')).not.toMatch(/waiting|withdrawn/);
  });

  it('gives way to a newer picture that the page itself gives, and is over then', async () => {
    const map = await stageNight(REPLAY);
    await begin(map);
    await untilAwaiting(map, 150);
    map.data = { results: toNight(94) };
    await untilAwaiting(map, 56);
    await untilText(map, 'replay', /^Replay the night$/);
    expect(map.moment).toBeNull();
  });

  it('asks for nothing more where the night is over, nor once it is taken away', async () => {
    const map = await stageNight(REPLAY);
    publish(toNight(150, { status: 'final' }));
    await untilAwaiting(map, 0);
    await begin(map);
    await untilAwaiting(map, 150);
    const before = server.asked;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(server.asked).toBe(before);
    let logs = 0;
    server.log = () => {
      logs += 1;
      return new Response('');
    };
    map.remove();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([server.asked, logs]).toEqual([before, 0]);
  });

  it('has nothing to announce while a reader scrubs', async () => {
    const map = await stageNight(REPLAY);
    await begin(map);
    await untilAwaiting(map, 150);
    scrub(map, 6);
    await untilAwaiting(map, 90);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(map.shadowRoot!.querySelector('.announced')!.textContent).toBe('');
    expect(map.shadowRoot!.querySelectorAll('.fresh').length).toBe(0);
  });
});
