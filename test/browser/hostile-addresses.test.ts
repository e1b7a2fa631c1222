/** Addresses that are refused, in every attribute that takes one, with the real element: nobody is ever asked for them. */
import { describe, expect, it, vi } from 'vitest';
import { REFUSED_ADDRESSES } from '../unit/hostile-corpus-addresses';
import { makeCountry, makeSecond } from '../unit/hostile-corpus-country';
import { STRANGE_TEXT } from '../unit/hostile-corpus-text';
import { file } from '../unit/topology-fixture';
import { BOUNDARIES, RESULTS, serve, untilSettled, WARDS } from './hostile-stage';
import { createMap, stage, TAG, textOf, untilPhase, untilText, useStage, witness } from './stage';

useStage();

const ADDRESSES = Object.entries(REFUSED_ADDRESSES);

/** What has left the page since the call: asked for by script, or seen by the browser in any other way. */
function watchRequests(): () => string[] {
  performance.clearResourceTimings();
  const asked = serve({});
  const opened = vi.spyOn(XMLHttpRequest.prototype, 'open');
  return () => [
    ...asked,
    ...opened.mock.calls.map(([, url]) => String(url)),
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ];
}

/** All that was asked for is on this machine, and was asked for over http. */
function expectOwn(requests: readonly string[]): void {
  for (const request of requests) {
    const { protocol, hostname, port, username } = new URL(request, document.baseURI);
    expect(['http:', location.hostname, location.port, '']).toEqual([protocol, hostname, port, username]);
    expect(request).not.toMatch(/%7B|{/i);
  }
}

describe('a refused address', () => {
  it.each(ADDRESSES)(
    '%s: of wards and finer boundaries is not asked for, told once each, and the map drawn',
    async (_, raw) => {
      const heard = witness();
      const requests = watchRequests();
      const map = await stage({ ...TAG, wards: raw, 'boundaries-detail': raw, council: 'Wandsworth', focus: 'London' });
      await untilText(map, 'panel', 'Conservative hold');
      await untilSettled(map);
      expect(map.paintedAreas().size).toBe(326);
      // The part that tells of faults comes when there are some.
      await vi.waitFor(() =>
        expect(heard.problems.map(({ code, place }) => `${code}: ${place}`).sort()).toEqual([
          'attribute-url: attribute boundaries-detail',
          'attribute-url: attribute wards',
        ]),
      );
      for (const { remedy } of heard.problems) expect(remedy).toContain('https');
      expect(heard.lines).toHaveLength(2);
      expect(requests().length).toBeGreaterThanOrEqual(2);
      expectOwn(requests());
    },
  );

  it('of results and boundaries is not asked for, told once each, and leaves words in place of the map', async () => {
    const heard = witness();
    const requests = watchRequests();
    const maps = ADDRESSES.map(([, raw]) => createMap({ results: raw, boundaries: raw }));
    document.body.append(...maps);
    await Promise.all(maps.map((map) => untilPhase(map, 'error')));
    await vi.waitFor(() => expect(heard.problems.length).toBeGreaterThanOrEqual(2 * maps.length));
    for (const [index, map] of maps.entries()) {
      const places = map.problems.map(({ code, place }) => `${code}: ${place}`).sort();
      expect(places, ADDRESSES[index]![0]).toEqual([
        'attribute-url: attribute boundaries',
        'attribute-url: attribute results',
      ]);
      expect(textOf(map, 'map')).toContain('could not be loaded');
      expect(map.paintedAreas().size).toBe(0);
    }
    expect(heard.problems).toHaveLength(2 * maps.length);
    expectOwn(requests());
    expect(requests().filter((request) => !/\/(src|node_modules|@)/.test(request))).toEqual([]);
  });

  it('that is set later leaves what is drawn, and is not asked for', async () => {
    witness();
    const map = await stage();
    const requests = watchRequests();
    for (const [name, raw] of ADDRESSES)
      for (const attribute of ['results', 'boundaries', 'wards', 'boundaries-detail']) {
        map.setAttribute(attribute, raw);
        await map.updateComplete;
        expect(map.paintedAreas().get('E06000026'), name).toBe('lab');
      }
    await untilSettled(map);
    expect(map.phase).toBe('interactive');
    expectOwn(requests());
  });
});

describe('a code that is an address', () => {
  const codes = [
    'https://evil.example/',
    '//evil.example/',
    '../../../../evil',
    '?x#y',
    '{code}',
    'E2\ud800',
    ...Object.values(STRANGE_TEXT),
  ];

  it.each(codes.map((code) => [JSON.stringify(code).slice(0, 40), code]))(
    '%s: stays in its place in the address of the wards',
    async (_, code) => {
      witness();
      const results = JSON.stringify(makeCountry(makeSecond({ code }), { contested: ['E1', code, 'E3'] }));
      const asked = serve({ [RESULTS]: results, [BOUNDARIES]: JSON.stringify(file()) });
      const map = createMap({ results: RESULTS, boundaries: BOUNDARIES, wards: WARDS, council: 'Second' });
      document.body.append(map);
      await untilText(map, 'panel', 'The wards could not be loaded');
      const wards = asked
        .map((address) => new URL(address, document.baseURI))
        .filter(({ pathname }) => pathname.includes('wards'));
      expect(wards.length).toBeGreaterThan(0);
      for (const { origin, pathname, search, hash } of wards) {
        expect([origin, search, hash]).toEqual([location.origin, '', '']);
        expect(pathname).toMatch(/^\/hostile\/wards\/[^/]+\.json$/);
      }
    },
  );
});
