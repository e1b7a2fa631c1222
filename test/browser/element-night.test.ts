/** What a reader sees and hears of a night: marks, pause, corrections, what they missed, what is known of a count. */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import {
  awaitingOn,
  lineOf,
  NIGHT_URL,
  publish,
  sample,
  server,
  stageNight,
  toAwaiting,
  toNight,
  untilAsked,
  untilAwaiting,
  useNight,
  withCouncil,
} from './live-night';
import { buttonOf, textOf, untilText, useStage, witness } from './stage';

useStage();
useNight();

const marked = (map: CouncilMap): string[] =>
  [...new Set([...map.shadowRoot!.querySelectorAll('.fresh')].map((mark) => mark.getAttribute('data-fresh')!))].sort();
const announced = (map: CouncilMap): string => map.shadowRoot!.querySelector('.announced')?.textContent ?? '';

/** Whether the reader has the page before them. */
function setVisible(isVisible: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isVisible ? 'visible' : 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** One seat goes from a council's largest party to its second. */
function withSeatMoved(index: number) {
  const council = sample().councils[index]!;
  const move = (seats: Record<string, number> = {}): Record<string, number> => {
    const [first, second] = Object.entries(seats).sort((a, b) => b[1] - a[1]);
    return { ...seats, [first![0]]: first![1] - 1, [second![0]]: second![1] + 1 };
  };
  return { seats: move(council.seats), composition: move(council.composition) };
}

describe('councils that have just declared', () => {
  it('are marked on the map, in every place where they are drawn, and nothing else is', async () => {
    const map = await stageNight();
    expect(marked(map)).toEqual([]);
    publish(toNight(83));
    await untilAwaiting(map, 67);
    const codes = sample()
      .councils.slice(80, 83)
      .map(({ code }) => code);
    await vi.waitFor(() => expect(marked(map)).toEqual(codes.sort()));
    const [code] = codes;
    const areas = map.shadowRoot!.querySelectorAll(`.drawing [data-code="${code}"]`).length;
    expect(map.shadowRoot!.querySelectorAll(`[data-fresh="${code}"]`).length).toBe(areas);
    expect([...map.paintedAreas().keys()].length).toBe(326);
  });

  it('are announced once, together, with how many there are now', async () => {
    const map = await stageNight();
    publish(toNight(83));
    await vi.waitFor(() => expect(announced(map)).toMatch(/^3 more councils declared: .*; 83 of 150$/), {
      timeout: 5000,
    });
    expect(announced(map).length).toBeLessThanOrEqual(150);
  });

  it('are not announced to a reader who has turned that off', async () => {
    const map = await stageNight();
    const box = map.shadowRoot!.querySelector<HTMLInputElement>('.live-line input')!;
    box.click();
    publish(toNight(83));
    await untilAwaiting(map, 67);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(announced(map)).toBe('');
  });
});

describe('a night that is paused', () => {
  it('stays as it is, counts what waits, and shows the newest when it goes on', async () => {
    const map = await stageNight();
    buttonOf(map, /^Pause$/).click();
    await vi.waitFor(() => expect(lineOf(map)).toMatch(/^Paused · results as of 1.05am/));
    publish(toNight(90));
    await untilAsked(2);
    publish(toNight(85));
    await untilAsked(2);
    publish(toNight(94));
    await vi.waitFor(() => expect(textOf(map, 'live')).toContain('Resume · 2 waiting'), { timeout: 5000 });
    expect(awaitingOn(map)).toBe(70);
    expect(announced(map)).toBe('');
    buttonOf(map, /^Resume/).click();
    await untilAwaiting(map, 56);
    expect(lineOf(map)).toMatch(/^Live/);
    expect(textOf(map, 'live')).toContain('Since you last looked: 14 more councils declared');
  });

  it('keeps nothing that could not be shown: the good file that comes after it is what waits', async () => {
    witness();
    const map = await stageNight();
    buttonOf(map, /^Pause$/).click();
    publish(toNight(94, { version: '2.0' }));
    await untilAsked(2);
    expect(textOf(map, 'live')).not.toContain('waiting');
    publish(toNight(94));
    await vi.waitFor(() => expect(textOf(map, 'live')).toContain('1 waiting'), { timeout: 5000 });
    buttonOf(map, /^Resume/).click();
    await untilAwaiting(map, 56);
  });

  it('holds nothing of an address that the page has left', async () => {
    const map = await stageNight();
    buttonOf(map, /^Pause$/).click();
    publish(toNight(94));
    await vi.waitFor(() => expect(textOf(map, 'live')).toContain('1 waiting'), { timeout: 5000 });
    const other = JSON.stringify(toNight(5, { sequence: 500 }));
    server.results = () => new Response(other);
    map.setAttribute('results', `${NIGHT_URL}?other`);
    await untilAwaiting(map, 145);
    buttonOf(map, /^Resume/).click();
    await untilAsked(2);
    expect(awaitingOn(map)).toBe(145);
  });

  it('leaves a reader’s focus in the line when what they were on has gone', async () => {
    const map = await stageNight();
    buttonOf(map, /^Pause$/).focus();
    publish({ ...sample(), sequence: 150, status: 'final' });
    await vi.waitFor(() => expect(lineOf(map)).toMatch(/^Final/), { timeout: 5000 });
    expect(map.shadowRoot!.activeElement?.className).toBe('live-line');
  });
});

describe('a reader who looks away', () => {
  it('is told on their return what they have missed, and may go to it or clear it away', async () => {
    const map = await stageNight();
    setVisible(false);
    publish(toNight(82));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(awaitingOn(map)).toBe(70);
    setVisible(true);
    await untilAwaiting(map, 68);
    await untilText(map, 'live', /Since you last looked: 2 more councils declared/);
    publish(toNight(83));
    await untilAwaiting(map, 67);
    expect(textOf(map, 'live')).toContain('2 more councils declared');
    map.shadowRoot!.querySelector<HTMLElement>('.changes summary')!.click();
    const { name } = sample().councils[80]!;
    buttonOf(map, new RegExp(`^${name},`)).click();
    await untilText(map, 'panel', name);
    buttonOf(map, /^Clear this list$/).click();
    await vi.waitFor(() => expect(textOf(map, 'live')).not.toContain('Since'));
  });
});

describe('a map that is scrolled out of sight', () => {
  it('asks for nothing, and tells on the return what came meanwhile', async () => {
    const map = await stageNight();
    map.style.marginBottom = '5000px';
    window.scrollTo(0, 100_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    publish(toNight(83));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(awaitingOn(map)).toBe(70);
    window.scrollTo(0, 0);
    await untilAwaiting(map, 67);
    await untilText(map, 'live', /Since you last looked: 3 more councils declared/);
  });
});

describe('a correction', () => {
  it('is shown as one: in the line, and in the panel of its council with what was said before', async () => {
    const map = await stageNight();
    const { code, name } = sample().councils[10]!;
    map.choose(code);
    await untilText(map, 'panel', name);
    publish({ ...withCouncil(toNight(80), 10, withSeatMoved(10)), sequence: 81, updated: '2018-05-04T02:10:00+01:00' });
    await untilText(map, 'live', /1 correction/);
    expect(textOf(map, 'panel')).toMatch(/Corrected by 2.10am: \w+.* \d+ seats, not \d+/);
    expect(awaitingOn(map)).toBe(70);
  });

  it('of what was missed takes its place, and its note goes when it is no longer so', async () => {
    const map = await stageNight();
    const { code, name } = sample().councils[80]!;
    buttonOf(map, /^Pause$/).click();
    publish(toNight(81));
    await vi.waitFor(() => expect(textOf(map, 'live')).toContain('1 waiting'), { timeout: 5000 });
    buttonOf(map, /^Resume/).click();
    await untilText(map, 'live', /1 more council declared/);
    publish({ ...withCouncil(toNight(81), 80, withSeatMoved(80)), sequence: 82 });
    await untilText(map, 'live', /^(?!.*Since you last looked).*1 correction/);
    map.choose(code);
    await untilText(map, 'panel', /Corrected by/);
    const night = toNight(81, { sequence: 83 });
    publish({ ...night, councils: night.councils.map((council, i) => (i === 80 ? toAwaiting(council) : council)) });
    await untilText(map, 'live', /1 council withdrawn/);
    await vi.waitFor(() => expect(textOf(map, 'panel')).not.toContain('Corrected'));
    publish(toNight(81, { sequence: 84 }));
    await untilAwaiting(map, 69);
    await vi.waitFor(() => expect(textOf(map, 'live')).not.toContain('withdrawn'));
    expect(textOf(map, 'panel')).toContain(name);
  });

  it('that takes a result back says so', async () => {
    const map = await stageNight();
    const { name } = sample().councils[10]!;
    const night = toNight(80);
    publish({
      ...night,
      sequence: 81,
      councils: night.councils.map((council, i) => (i === 10 ? toAwaiting(council) : council)),
    });
    await untilAwaiting(map, 71);
    await untilText(map, 'live', /1 council withdrawn/);
    map.shadowRoot!.querySelector<HTMLElement>('.changes summary')!.click();
    expect(textOf(map, 'live')).toContain(`${name}: the result is withdrawn`);
  });
});

describe('a council that is still counting', () => {
  it('says what its seats have decided, and stays awaiting on the map', async () => {
    const map = await stageNight();
    const index = sample().councils.findIndex(({ code }) => code === 'E09000032');
    const night = withCouncil(toNight(80), index, { status: 'counting', seats: { con: 32, lab: 8 } });
    publish({ ...night, sequence: 81 });
    map.choose('E09000032');
    await untilText(
      map,
      'panel',
      /Counting Conservative retained control after winning 32 of the 60 seats, some wards still to declare/,
    );
    expect(map.paintedAreas().get('E09000032')).toBe('awaiting');
    expect(textOf(map, 'status')).toContain('after 80 of 150');
  });

  it('says when it is expected', async () => {
    const map = await stageNight();
    publish({ ...withCouncil(toNight(80), 149, { expected: '2018-05-04T16:00:00+01:00' }), sequence: 81 });
    map.choose(sample().councils[149]!.code);
    await untilText(map, 'panel', /Awaiting result Result expected about 4.00pm/);
  });
});
