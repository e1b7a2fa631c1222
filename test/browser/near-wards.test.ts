/** The wards of councils that a reader has come close to, and what becomes of them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../src/i18n/en';
import type { Home } from '../../src/furniture/home';
import { NearWards } from '../../src/furniture/zoom/near-wards';
import { EngineWards } from '../../src/map/maplibre/engine-wards';
import type { WardPicture } from '../../src/map/renderer';
import type { Bounds } from '../../src/model/boundaries';
import type { Results } from '../../src/model/contract';
import type { State } from '../../src/store';
import { BOX, squares, toSharedPicture, toSquareWard, toPicture } from './squares';

const SEEN: Bounds = [100, 0, 200, 100];
const SIZE = { width: 400, height: 400 };
const COUNCIL = { code: 'B', name: 'Council B', revision: 1 };
const results = (revision: number): Results =>
  ({ parties: [], contested: ['B'], councils: [{ ...COUNCIL, revision }] }) as unknown as Results;
const WARDS = 'E09000032';

describe('wards that are near', () => {
  let home: Home;
  let drawn: WardPicture | undefined;
  let asked: string[];
  const give = (patch: Partial<State>): void => {
    Object.assign(home.store.state, patch);
  };
  const codes = (): string[] => (drawn?.layers ?? []).map(({ council }) => council);

  beforeEach(() => {
    asked = [];
    drawn = undefined;
    const real = window.fetch.bind(window);
    vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
      const url = String(input instanceof Request ? input.url : input);
      if (!url.startsWith('/near/')) return real(input, init);
      asked.push(url);
      if (url.includes('revision=3')) return new Response('', { status: 503 });
      if (url.includes('topo')) return real(`/geodata/wards/${WARDS}.topo.json`);
      const file = (await (await real(`/elections/2018-05-03/wards/${WARDS}.json`)).json()) as object;
      return new Response(JSON.stringify({ ...file, council: 'B' }));
    });
    const config = { wards: '/near/{code}.json', wardBoundaries: '/near/{code}.topo.json' };
    const state = { config, results: results(1), scheme: 'light', wards: {} } as unknown as State;
    home = {
      store: { state },
      renderer: { setWards: (picture: WardPicture) => (drawn = picture) },
      words: en,
      say: (_: string, english: unknown) => english,
    } as unknown as Home;
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('are drawn and told, stay while the wards of an opened council are on their way, and go when the map moves on', async () => {
    const near = new NearWards(home);
    near.look(squares, SEEN, SIZE);
    await vi.waitFor(() => expect(codes()).toEqual(['B']));
    expect(home.near?.areas).toHaveLength(20);
    give({ selected: 'B' });
    near.update();
    near.look(squares, SEEN, SIZE);
    await Promise.resolve();
    expect(codes()).toEqual(['B']);
    expect(home.near?.areas).toHaveLength(20);
    // Its own wards did not come, and the reader has gone home.
    give({ selected: undefined });
    near.look(squares, [0, 0, 4000, 1000], SIZE);
    await vi.waitFor(() => expect(codes()).toEqual([]));
    expect(home.near).toBeUndefined();
  });

  it('are not asked for while a council is open', async () => {
    const near = new NearWards(home);
    give({ selected: 'A' });
    near.look(squares, SEEN, SIZE);
    await Promise.resolve();
    expect(asked).toEqual([]);
  });

  it('are asked for anew when they are corrected, and the last good ones stay where that does not come', async () => {
    const near = new NearWards(home);
    near.look(squares, SEEN, SIZE);
    await vi.waitFor(() => expect(codes()).toEqual(['B']));
    give({ results: results(2) });
    near.update();
    await vi.waitFor(() => expect(asked).toContain('/near/B.json?revision=2'));
    expect(codes()).toEqual(['B']);
    give({ results: results(3) });
    near.update();
    await vi.waitFor(() => expect(asked).toContain('/near/B.json?revision=3'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    near.look(squares, SEEN, SIZE);
    expect(codes()).toEqual(['B']);
    expect(asked.filter((url) => url.includes('revision=3'))).toHaveLength(1);
  });

  it('that are wanted again while their request is given up are asked for again', async () => {
    const near = new NearWards(home);
    near.look(squares, SEEN, SIZE);
    near.look(undefined, undefined, SIZE);
    near.look(squares, SEEN, SIZE);
    await vi.waitFor(() => expect(codes()).toEqual(['B']));
  });
});

describe('shared wards in the engine', () => {
  it('have a tile of their own for every set of colours', () => {
    const images: string[] = [];
    const map = {
      getSource: () => undefined,
      getLayer: () => undefined,
      addSource: () => undefined,
      addLayer: () => undefined,
      getZoom: () => 7,
      getContainer: () => document.body,
      hasImage: (id: string) => images.includes(id),
      addImage: (id: string) => images.push(id),
    };
    const wards = new EngineWards(map as never, document.createElement('div'));
    const shapes = { ...squares, areas: [toSquareWard('B1', 0)], frame: [0, 0, BOX.width, BOX.height] as const };
    const view = toSharedPicture({ B1: 'con+lab' });
    const other = toPicture({ B1: 'con+lab' });
    const paint = view.paint('con+lab');
    const bands = paint.bands!.map((band) => ({ ...band, fill: '#123456' }));
    wards.set({ layers: [{ council: 'B', shapes, view }] });
    wards.set({ layers: [{ council: 'B', shapes, view: { ...other, paint: () => ({ ...paint, bands }) } }] });
    expect(new Set(images).size).toBe(2);
  });
});
