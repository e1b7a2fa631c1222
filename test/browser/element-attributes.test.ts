/** Attributes: in any order, at any time, and what becomes of wrong ones. */
import { describe, expect, it, vi } from 'vitest';
import { CouncilMap } from '../../src/council-map';
import { BOUNDARIES_URL, RESULTS_URL } from './sample';
import {
  createMap,
  partOf,
  stage,
  TAG,
  textOf,
  untilPhase,
  untilText,
  useStage,
  witness,
  type Attributes,
} from './stage';

useStage();

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

describe('attributes may come in any order', () => {
  const all: Attributes = { ...TAG, council: 'Wandsworth', show: 'panel legend', theme: 'dark', heading: 'Who won' };
  const names = Object.keys(all);

  it.each([
    ['as written', names],
    ['backwards', [...names].reverse()],
  ])('%s, before the element is on the page', async (_, order) => {
    const map = await stage(Object.fromEntries(order.map((name) => [name, all[name]!])));
    await untilText(map, 'panel', 'Conservative hold');
    expect(map.paintedAreas().size).toBe(326);
    expect(map.shadowRoot!.textContent).toContain('Who won');
    expect(partOf(map, 'scoreboard')).toBeUndefined();
  });

  it('one by one, after it is on the page', async () => {
    const map = createMap({});
    document.body.append(map);
    for (const name of [...names].reverse()) {
      map.setAttribute(name, all[name]!);
      await map.updateComplete;
    }
    await untilPhase(map, 'interactive');
    await untilText(map, 'panel', 'Conservative hold');
    expect(map.problems).toEqual([]);
  });

  it('before the element is upgraded', async () => {
    class Upgraded extends CouncilMap {}
    const map = document.createElement('upgraded-map') as CouncilMap;
    for (const [name, value] of Object.entries(all)) map.setAttribute(name, value);
    document.body.append(map);
    customElements.define('upgraded-map', Upgraded);
    await untilPhase(map, 'interactive');
    await untilText(map, 'panel', 'Conservative hold');
  });
});

describe('attributes may change at any time', () => {
  it('council opens, changes and closes the panel', async () => {
    const map = await stage();
    map.setAttribute('council', 'Wandsworth');
    await untilText(map, 'panel', 'Conservative hold');
    map.setAttribute('council', 'E06000026');
    await untilText(map, 'panel', 'Labour gain from Conservative');
    map.removeAttribute('council');
    await untilText(map, 'panel', '15 councils changed control');
  });

  it('show takes parts away and brings them back', async () => {
    const map = await stage();
    const shown = () => ['scoreboard', 'legend', 'panel'].filter((part) => partOf(map, part));
    expect(shown()).toEqual(['scoreboard', 'legend', 'panel']);
    map.setAttribute('show', 'legend');
    await vi.waitFor(() => expect(shown()).toEqual(['legend']));
    map.setAttribute('show', 'panel scoreboard');
    await vi.waitFor(() => expect(shown()).toEqual(['scoreboard', 'panel']));
    expect(textOf(map, 'scoreboard')).toContain('State of the parties after 150 of 150');
  });

  it('theme changes the colours of the page’s part and of the map', async () => {
    const map = await stage({ ...TAG, theme: 'light' });
    const look = () => [
      getComputedStyle(map.shadowRoot!.querySelector('.figure')!).backgroundColor,
      map.shadowRoot!.querySelector('[data-value="con"]')?.getAttribute('fill'),
    ];
    const light = look();
    map.setAttribute('theme', 'dark');
    await vi.waitFor(() => expect(look()[0]).not.toBe(light[0]));
    expect(look()[1]).not.toBe(light[1]);
    map.setAttribute('theme', 'light');
    await vi.waitFor(() => expect(look()).toEqual(light));
  });

  it('focus crops the map, and lets go again', async () => {
    const map = await stage();
    const widthOf = () => map.shadowRoot!.querySelector('[data-code="E06000026"]')!.getBoundingClientRect().width;
    const whole = widthOf();
    map.setAttribute('focus', 'Plymouth');
    await vi.waitFor(() => expect(widthOf()).toBeGreaterThan(whole * 5));
    expect(map.paintedAreas().size).toBe(326);
    map.removeAttribute('focus');
    await vi.waitFor(() => expect(widthOf()).toBeCloseTo(whole, 1));
  });

  it('baseline changes what ± is measured from, and its name', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    await untilText(map, 'panel', /Change on 2014.*−8.*\+7.*\+1/);
    map.setAttribute('baseline', 'may2017');
    await untilText(map, 'panel', /Change on May 2017.*−6.*\+7.*−1/);
  });

  it('heading is the headline, as text', async () => {
    const map = await stage({ ...TAG, heading: 'Who <b>won</b>' });
    expect(map.shadowRoot!.querySelector('h2')?.textContent).toBe('Who <b>won</b>');
  });

  it('are the properties too, in camel case', async () => {
    const map = createMap({});
    Object.assign(map, {
      results: RESULTS_URL,
      boundaries: BOUNDARIES_URL,
      focusArea: 'London',
      council: 'Wandsworth',
    });
    document.body.append(map);
    await untilPhase(map, 'interactive');
    await untilText(map, 'panel', 'Conservative hold');
    expect(map.getAttribute('council')).toBe('Wandsworth');
  });
});

describe('a wrong value', () => {
  it.each([
    ['view', 'controll', '"control"'],
    ['theme', 'drak', '"dark"'],
    ['show', 'legend pannel', '"panel"'],
    ['council', 'Wansworth', '"Wandsworth"'],
    ['focus', 'Lundon', '"London"'],
    ['baseline', 'may2071', '"may2017"'],
  ])(
    'of %s (%s) is told once, with the nearest right one, and the map is drawn all the same',
    async (name, wrong, right) => {
      const heard = witness();
      const map = await stage({ ...TAG, [name]: wrong });
      await vi.waitFor(() => expect(heard.problems).toHaveLength(1));
      map.setAttribute('heading', 'Another change');
      await settle();
      expect(heard.problems).toHaveLength(1);
      expect(heard.problems[0]).toMatchObject({ place: `attribute ${name}` });
      expect(heard.problems[0]?.remedy).toContain(right);
      expect(heard.lines).toHaveLength(1);
      expect(heard.lines[0]).toContain(right);
      expect(map.problems).toHaveLength(1);
      expect(map.paintedAreas().size).toBe(326);
    },
  );

  it.each(['javascript:alert(1)', 'data:application/json,{}', 'http://example.org/w/{code}.json', 'w.json'])(
    'of wards (%s) is never fetched, and told once',
    async (wrong) => {
      const heard = witness();
      const map = await stage({ ...TAG, wards: wrong, council: 'Wandsworth' });
      await untilText(map, 'panel', 'Conservative hold');
      await vi.waitFor(() => expect(heard.problems).not.toEqual([]));
      await settle();
      expect(heard.problems.map(({ place }) => place)).toEqual(['attribute wards']);
      expect(heard.lines).toHaveLength(1);
    },
  );

  it('that is put right is a problem no more', async () => {
    witness();
    const map = await stage({ ...TAG, council: 'Wansworth' });
    await vi.waitFor(() => expect(map.problems).toHaveLength(1));
    map.setAttribute('council', 'Wandsworth');
    await vi.waitFor(() => expect(map.problems).toEqual([]));
  });

  it('is each told: two mistakes are two lines', async () => {
    const heard = witness();
    await stage({ ...TAG, view: 'controll', council: 'Wansworth' });
    await vi.waitFor(() => expect(heard.problems).toHaveLength(2));
    expect(heard.lines).toHaveLength(2);
  });
});
