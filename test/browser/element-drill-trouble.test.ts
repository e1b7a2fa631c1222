/** Ward files that are late, cut, of another council, or unwanted by the time that they come. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CouncilMap } from '../../src/council-map';
import { BEDFORD, cardOf, DRILL_TAG, pathOf, untilRest, untilWards, WANDSWORTH, wardsOn } from './drill-stage';
import { buttonOf, stage, TAG, textOf, untilText, useStage, witness } from './stage';

useStage();

const realFetch = window.fetch.bind(window);

/** Answers the addresses that match with something else. */
function spoil(part: string, answer: (url: string) => Promise<Response> | Response): void {
  const fetch = window.fetch.bind(window);
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return url.includes(part) ? answer(url) : fetch(input, init);
  });
}

const toText = async (url: string, change: (file: never) => unknown): Promise<Response> => {
  const file = (await (await realFetch(url.replace('spoilt', 'geodata'))).json()) as never;
  return new Response(JSON.stringify(change(file)));
};

describe('ward boundaries that are not right', () => {
  const openSpoilt = async (answer: (url: string) => Promise<Response> | Response): Promise<CouncilMap> => {
    spoil('/spoilt/', answer);
    witness();
    const map = await stage({ ...TAG, 'ward-boundaries': '/spoilt/wards/{code}.topo.json' });
    map.choose(WANDSWORTH);
    await untilText(map, 'panel', 'Bedford');
    return map;
  };

  it.each([
    ['missing', () => new Response('', { status: 404 })],
    ['cut', () => new Response('{"type":"Topol')],
    ['a web page', () => new Response('<!doctype html>')],
    ['not boundaries', () => new Response('{"type":"Topology"}')],
    ['of another council', () => toText('/spoilt/wards/E08000025.topo.json', (file) => file)],
  ])('%s: the panel stays, the map goes back, and both reader and editor are told', async (_, answer) => {
    const map = await openSpoilt(answer);
    await untilText(map, 'panel', 'The map of its wards could not be loaded.');
    expect(textOf(map, 'panel')).toContain('Conservative hold');
    expect(wardsOn(map)).toEqual([]);
    expect(map.problems.map(({ level }) => level)).toContain('error');
    await untilRest(map);
    expect(buttonOf(map, /Try again/)).toBeTruthy();
    expect(map.shadowRoot!.querySelector('.way-back')).toBeNull();
  });

  it('are asked for again by a reader, and then drawn', async () => {
    let isThere = false;
    const map = await openSpoilt((url) => (isThere ? toText(url, (file) => file) : new Response('', { status: 503 })));
    await untilText(map, 'panel', 'could not be loaded');
    isThere = true;
    buttonOf(map, /Try again/).click();
    await untilWards(map, 20);
    expect(map.problems).toEqual([]);
  });

  it('without some wards: the others are drawn, and the reader is told which are missing', async () => {
    const map = await openSpoilt((url) =>
      toText(url, (file: { objects: { wards: { geometries: unknown[] } } }) => {
        file.objects.wards.geometries.splice(0, 2);
        return file;
      }),
    );
    await untilWards(map, 18);
    await untilText(map, 'panel', 'Not on the map, because their boundaries are not known: Balham, Bedford.');
    expect(map.problems.map(({ code }) => code)).toContain('ward-without-shape');
  });

  it('with a ward that is not in the results: it is drawn as not fought', async () => {
    spoil('/elections/2018-05-03/wards/', (url) =>
      toText(url, (file: { wards: { code: string }[] }) => ({
        ...file,
        wards: file.wards.filter(({ code }) => code !== BEDFORD),
      })),
    );
    const map = await stage(DRILL_TAG);
    map.choose(WANDSWORTH);
    await untilWards(map, 20);
    expect(map.paintedAreas().get(BEDFORD)).toBe('no-election');
    await untilRest(map);
    await userEvent.hover(pathOf(map, BEDFORD));
    await vi.waitFor(() => expect(cardOf(map)).toMatch(/Bedford[^]*No election in this ward/));
  });
});

describe('a reader in a hurry', () => {
  it('opens ten councils: the last one is open, and nothing is asked for any more', async () => {
    const asked: { url: string; signal: AbortSignal }[] = [];
    const fetch = window.fetch.bind(window);
    vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (/wards\//.test(url) && init?.signal) asked.push({ url, signal: init.signal });
      if (/wards\//.test(url)) await new Promise((resolve) => setTimeout(resolve, 60));
      return fetch(input, init);
    });
    const map = await stage(DRILL_TAG);
    const codes = [
      'E09000002',
      'E09000003',
      'E09000004',
      'E09000005',
      'E09000006',
      'E09000007',
      'E09000008',
      'E09000009',
    ];
    for (const code of [...codes, 'E08000025', WANDSWORTH]) {
      map.choose(code);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await untilWards(map, 20);
    const running = asked.filter(({ url, signal }) => !signal.aborted && !url.includes(WANDSWORTH));
    expect(running).toEqual([]);
    expect(map.problems).toEqual([]);
    map.choose('E08000025');
    await untilWards(map, 69);
  });
});
