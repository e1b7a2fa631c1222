/** With another language set, nothing on the map is English any more, whatever a reader does. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { toPseudo } from '../../src/i18n/pseudo';
import { toLogEntry } from '../../src/model/night-log';
import { DRILL_TAG, untilWards, WANDSWORTH } from './drill-stage';
import { LOG_URL, NIGHT_URL, publish, server, toNight, useNight } from './live-night';
import { plainOn, readTexts, stagePseudo, until } from './messages-stage';
import { BOUNDARIES_URL, RESULTS_URL, WARDS_URL } from './sample';
import { TAG, useStage, witness } from './stage';

useStage();
useNight();

const ALL = 'scoreboard search panel legend table feed';
const VIEWS = 'control change seats change-seats lead closest';
let known: string[] = [];

beforeAll(async () => {
  const wards = [WARDS_URL.replace('{code}', WANDSWORTH), `/geodata/wards/${WANDSWORTH}.topo.json`];
  known = await readTexts(RESULTS_URL, BOUNDARIES_URL, '/geodata/hexes.json', ...wards);
});

const all = (map: CouncilMap, selector: string): HTMLElement[] => [
  ...map.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const one = (map: CouncilMap, selector: string): HTMLElement => {
  const [found] = all(map, selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
};
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
function type(map: CouncilMap, text: string): void {
  const field = one(map, '.search input') as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function stageAll(more = {}): Promise<CouncilMap> {
  const map = await stagePseudo({ ...DRILL_TAG, show: ALL, hexes: '/geodata/hexes.json', ...more });
  await until(() => expect(all(map, '.table tbody tr').length).toBeGreaterThan(9));
  return map;
}

describe('a map in another language', () => {
  it('has no English on it as it comes: scoreboard, key, search, panel, table, zoom, layout', async () => {
    const map = await stageAll();
    await until(() => expect(all(map, '.zoom-home button').length).toBeGreaterThan(1));
    await until(() => expect(all(map, '.feed-line')).toHaveLength(1));
    expect(plainOn(map, known)).toEqual([]);
    expect(map.shadowRoot!.textContent).toContain(toPseudo('Sort by'));
  });

  it('has none in the panel of a council with its wards, nor in its row', async () => {
    const map = await stageAll({ council: WANDSWORTH });
    await untilWards(map, 20);
    await until(() => expect(all(map, '.side .close-head')).toHaveLength(1));
    for (const details of all(map, '.side details')) (details as HTMLDetailsElement).open = true;
    one(map, '.chosen .toggle').click();
    await until(() => expect(all(map, '.table .ward-table')).toHaveLength(1));
    await until(() => expect(all(map, '.side .candidates').length).toBeGreaterThan(0));
    await until(() => expect(plainOn(map, known)).toEqual([]));
  });

  it('has none in what keys reach and hear', async () => {
    const map = await stageAll();
    await until(() => expect(one(map, '.map').tabIndex).toBe(0));
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp', 'x', 'q']) {
      press(one(map, '.map'), key);
      expect(one(map, '.spoken').textContent).not.toBe('');
      expect(plainOn(map, [...known, 'xq'])).toEqual([]);
    }
  });

  it('has none in search, whatever is found', async () => {
    const map = await stageAll();
    await until(() => expect(all(map, '.search input')).toHaveLength(1));
    for (const text of ['Bark', 'Barkinf', 'a', 'zzzzzz', 'SW18 2PU']) {
      type(map, text);
      await until(() => expect(one(map, '.found').textContent.trim() + one(map, '.search').textContent).not.toBe(''));
      expect(plainOn(map, [...known, text])).toEqual([]);
    }
  });

  it('has none in any view', async () => {
    const map = await stageAll({ views: VIEWS });
    for (const view of VIEWS.split(' ')) {
      map.view = view;
      await until(() => expect(one(map, '.view-title').textContent).not.toBe(''));
      await until(() => expect(plainOn(map, known)).toEqual([]));
    }
  });

  it('has none with hexagons', async () => {
    const map = await stageAll({ layout: 'hex' });
    await until(() => expect(map.shadowRoot!.textContent).toContain(toPseudo('Open').slice(0, 3)));
    await until(() => expect(plainOn(map, known)).toEqual([]));
  });

  it('has none on the night, while paused, after a correction, in the replay', async () => {
    const nights = [0, 40, 80].map((declared, i) => toNight(declared, { sequence: i + 1 }));
    const log = nights.map((night, i) => `${JSON.stringify(toLogEntry(nights[i - 1], night))}\n`);
    server.log = () => new Response(log.join(''));
    publish(toNight(80));
    const map = await stageAll({ results: NIGHT_URL, live: '10', replay: LOG_URL });
    await until(() => expect(one(map, '.live-line').textContent).toContain(toPseudo('Live')));
    await until(() => expect(plainOn(map, known)).toEqual([]));
    one(map, '.live-line button').click();
    publish(toNight(90));
    await until(() => expect(one(map, '.live-line').textContent).toMatch(/·.*1/));
    expect(plainOn(map, known)).toEqual([]);
    one(map, '.live-line button').click();
    await until(() => expect(one(map, '.status').textContent).toContain('9\u03320\u0332'));
    // Five are taken back.
    publish(toNight(85, { sequence: 91 }));
    await until(() => expect(all(map, '.live-line .changes li').length).toBeGreaterThan(4));
    await until(() => expect(plainOn(map, known)).toEqual([]));
    one(map, '.replay button').click();
    await until(() => expect(all(map, '.timeline input')).toHaveLength(1));
    await until(() => expect(plainOn(map, known)).toEqual([]));
  });

  it('has none when nothing has come', async () => {
    witness();
    const map = await stagePseudo({ ...TAG, results: '/nothing.json' }, 'error');
    await until(() => expect(one(map, '.words').textContent).not.toBe(''));
    expect(plainOn(map, known)).toEqual([]);
  });
});
