/** Words of a page's own: set at any time, on any map, wrong ones among them. */
import { describe, expect, it, vi } from 'vitest';
import { CouncilMap } from '../../src/council-map';
import type { MessageOverrides } from '../../src/i18n/sections';
import { until } from './messages-stage';
import { createMap, stage, TAG, textOf, untilPhase, untilText, useStage, witness } from './stage';

useStage();

/** A few words of German. */
const GERMAN: MessageOverrides = {
  core: {
    number: (value) => new Intl.NumberFormat('de-DE').format(value).replace('-', '−'),
    date: (iso) => new Date(iso).toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'UTC' }),
    seats: (count) => `${count.toLocaleString('de-DE')} ${count === 1 ? 'Sitz' : 'Sitze'}`,
    councils: (count) => (count === 1 ? 'Rat' : 'Räte'),
    legend: { noc: 'Ohne Mehrheit' },
    loading: 'Die Karte wird geladen …',
  },
  table: { title: 'Rat für Rat', sortBy: 'Ordnen nach' },
  search: { find: 'Rat suchen' },
};
/** The same for somebody else. */
const DANISH: MessageOverrides = { core: { councils: () => 'råd' }, table: { title: 'Råd for råd' } };

describe('words of a page’s own', () => {
  it('are there from the first, where they were set before the element was known', async () => {
    const tag = 'council-map-late';
    const map = document.createElement(tag) as CouncilMap;
    for (const [name, value] of Object.entries(TAG)) map.setAttribute(name, value);
    map.messages = GERMAN;
    document.body.append(map);
    customElements.define(tag, class extends CouncilMap {});
    await map.updateComplete;
    expect(map.shadowRoot?.textContent ?? '').not.toContain('Loading');
    await untilPhase(map, 'interactive');
    await untilText(map, 'scoreboard', '2.352 Sitze');
    expect(textOf(map, 'status')).toContain('3. Mai 2018');
    expect(textOf(map, 'legend')).toContain('Ohne Mehrheit');
    await untilText(map, 'search', 'Rat suchen');
    // What has no words of its own is in English.
    expect(textOf(map, 'panel')).toContain('councils changed control');
  });

  it('may come at any time, change, and go again: everything is drawn anew, and nothing else happens', async () => {
    const { events } = witness();
    const map = await stage({ ...TAG, show: 'scoreboard search legend panel table' });
    await untilText(map, 'table', 'Council by council');
    const updates = events.filter((each) => each === 'results-update').length;
    map.messages = GERMAN;
    await untilText(map, 'table', 'Rat für Rat');
    await untilText(map, 'scoreboard', '74 Räte');
    await untilText(map, 'search', 'Rat suchen');
    expect(textOf(map, 'table')).toContain('Ordnen nach');
    map.messages = DANISH;
    await untilText(map, 'table', 'Råd for råd');
    await untilText(map, 'scoreboard', '74 råd');
    expect(textOf(map, 'scoreboard')).toContain('2,352 seats');
    map.messages = null;
    await untilText(map, 'table', 'Council by council');
    await untilText(map, 'scoreboard', '74 councils');
    expect(events.filter((each) => each === 'results-update')).toHaveLength(updates);
  });

  it('are each map’s own: two on a page speak two languages', async () => {
    const [german, danish] = [createMap(), createMap()];
    german.messages = GERMAN;
    danish.messages = DANISH;
    document.body.append(german, danish);
    await Promise.all([untilText(german, 'scoreboard', '74 Räte'), untilText(danish, 'scoreboard', '74 råd')]);
  });

  it('of a wrong kind or name are told to editors with the nearest name, and the English stays', async () => {
    const { problems } = witness();
    const map = await stage({ ...TAG, show: 'scoreboard legend table' });
    map.messages = {
      core: { councls: () => 'Räte', seats: 'Sitze', notKnown: 'unbekannt' },
      tabel: { title: 'x' },
    } as unknown as MessageOverrides;
    await until(() => expect(problems.filter(({ code }) => code.startsWith('message'))).toHaveLength(3));
    expect(problems.map(({ place, remedy }) => `${place}: ${remedy}`)).toEqual(
      expect.arrayContaining([
        'messages.core.councls: Did you mean "councils"?',
        'messages.tabel: Did you mean "table"?',
        'messages.core.seats: Give a function.',
      ]),
    );
    expect(textOf(map, 'scoreboard')).toContain('2,352 seats');
    map.messages = null;
    await until(() => expect(map.problems).toEqual([]));
  });

  it('that throw are told once, and the English takes their place', async () => {
    const { problems } = witness();
    const map = createMap();
    const seats = vi.fn((): string => {
      throw new Error('no plural');
    });
    map.messages = { core: { seats } };
    document.body.append(map);
    await untilText(map, 'scoreboard', '2,352 seats');
    await until(() => expect(problems.map(({ code }) => code)).toEqual(['message-threw']));
    expect(seats.mock.calls.length).toBeGreaterThan(1);
    expect(problems[0]!.message).toContain('no plural');
  });

  it('may be anything, and the map stands', async () => {
    witness();
    for (const messages of ['German', 3, [], { core: null }, { core: [] }, { table: 'x' }]) {
      const map = createMap();
      map.messages = messages as unknown as MessageOverrides;
      document.body.append(map);
      await untilPhase(map, 'interactive');
      await untilText(map, 'scoreboard', '74 councils');
      map.remove();
    }
  });
});
