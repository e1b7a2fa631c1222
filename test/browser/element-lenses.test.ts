/** The views other than control as a reader meets them: picture, key, card, panel, table, and the switch among them. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CouncilMap } from '../../src/council-map';
import { toCounts } from './sample';
import { buttonOf, createMap, partOf, stage, TAG, textOf, untilPhase, untilText, useStage, witness } from './stage';
import { cellsOf, headOf, namesOf, recordOf, rowOf, sortBy, stageTable, untilNames, wordsOf } from './table-stage';

useStage();

const ALL = 'control change seats change-seats lead closest';

const untilPainted = (map: CouncilMap, value: string): Promise<void> =>
  vi.waitFor(() => expect([...map.paintedAreas().values()]).toContain(value), { timeout: 5000, interval: 20 });

async function stageView(view: string, more: Record<string, string> = {}): Promise<CouncilMap> {
  const map = await stage({ ...TAG, view, ...more });
  await vi.waitFor(() => expect(titleOf(map)).not.toBe(''), { timeout: 5000, interval: 20 });
  return map;
}

const titleOf = (map: CouncilMap): string => wordsOf(map.shadowRoot!.querySelector('.view-title'));

const countsInKey = (map: CouncilMap): number[] =>
  [...partOf(map, 'legend')!.querySelectorAll('li b')].map((each) => Number(each.textContent.replace(',', '')));

const sorted = (numbers: readonly number[]): number[] => numbers.filter(Boolean).sort((a, b) => a - b);

describe('a map with another view', () => {
  it.each([
    ['change', 'lab-hold', 'Gains and losses of control'],
    ['seats', 'majority', 'Share of all seats: Labour'],
    ['change-seats', 'up-5', 'Change in seats: Labour, against each council’s baseline'],
    ['lead', 'tie', 'Lead of the largest party, as a share of all seats'],
    ['closest', 'under-50', 'Votes from a change of control'],
  ])('paints %s, and its key counts what is painted', async (view, value, title) => {
    const map = await stageView(view);
    await untilPainted(map, value);
    expect(titleOf(map)).toBe(title);
    const { 'no-election': empty, ...counts } = toCounts(map.paintedAreas().values());
    expect(empty).toBe(176);
    await vi.waitFor(() => expect(sorted(countsInKey(map))).toEqual(sorted(Object.values(counts))));
    expect(map.problems).toEqual([]);
  });

  it('speaks over the map of what control is compared with only where the colours are of control', async () => {
    const map = await stageView('change');
    const compared = /after 150 of 150 councils · control compared with the eve of poll$/;
    expect(textOf(map, 'status')).toMatch(compared);
    for (const view of ['seats', 'change-seats', 'lead']) {
      map.view = view;
      await untilText(map, 'status', /after 150 of 150 councils$/);
      map.view = 'control';
      await untilText(map, 'status', compared);
    }
  });

  it('never shows control first: nothing is painted before the view is there', async () => {
    const map = createMap({ ...TAG, view: 'change' });
    let first: string[] = [];
    map.addEventListener('map-ready', () => (first = [...map.paintedAreas().values()]));
    document.body.append(map);
    await untilPhase(map, 'interactive');
    expect(first).toContain('con-hold');
  });

  it('names itself and its values to those who hear it', async () => {
    const map = await stageView('lead');
    const drawing = map.shadowRoot!.querySelector('.map')!;
    await vi.waitFor(() => expect(drawing.ariaLabel).toContain('Lead of the largest party'));
    expect(drawing.getAttribute('aria-description')).toContain('Con over 30% 31');
  });

  it('says the same in the panel, in the row and in its column', async () => {
    const map = await stageTable({ ...TAG, view: 'seats', party: 'lab', council: 'Wandsworth' });
    await untilPainted(map, 'majority');
    await vi.waitFor(() => expect(wordsOf(recordOf(map, 'Wandsworth'))).toContain('Labour 26 of 60 seats, 43.3%'));
    expect(cellsOf(rowOf(map, 'Wandsworth'))).toContain('26 of 60, 43.3%');
    map.council = 'Hartlepool';
    await vi.waitFor(() => expect(textOf(map, 'panel')).toContain('Labour 19 of 33 seats, 57.6%'));
  });

  it('does not say twice what the result says', async () => {
    const map = await stageView('change', { council: 'Plymouth' });
    await untilPainted(map, 'lab');
    await vi.waitFor(() => expect(textOf(map, 'panel')).toContain('Labour gain from Conservative'));
    expect(textOf(map, 'panel').match(/Labour gain from Conservative/g)).toHaveLength(1);
  });

  it('tells a party that there is not, with the nearest, and shows the largest', async () => {
    const heard = witness();
    const map = await stageView('seats', { party: 'Labur' });
    await vi.waitFor(() => expect(heard.problems.map(({ place }) => place)).toEqual(['attribute party']));
    expect(heard.problems[0]!.remedy).toContain('Labour');
    expect(titleOf(map)).toBe('Share of all seats: Labour');
    map.party = 'ld';
    await vi.waitFor(() => expect(titleOf(map)).toBe('Share of all seats: Liberal Democrat'));
    await vi.waitFor(() => expect(map.problems).toEqual([]));
  });

  it('follows a new snapshot', async () => {
    const map = await stageView('change');
    await untilPainted(map, 'lab');
    const file = (await (await fetch(TAG['results']!)).json()) as { councils: { name: string; status: string }[] };
    const councils = file.councils.map((one) => (one.name === 'Plymouth' ? { ...one, status: 'counting' } : one));
    map.data = { results: { ...file, sequence: 151, councils } };
    await vi.waitFor(() => expect(map.paintedAreas().get('E06000026')).toBe('awaiting'));
    expect(textOf(map, 'legend')).toContain('Awaiting 1');
  });
});

describe('the closest', () => {
  it('without its file is told, and control is shown in its place', async () => {
    const heard = witness();
    const map = await stageView('closest', { wards: '/not-there/{code}.json' });
    await untilPainted(map, 'lab');
    await vi.waitFor(() =>
      expect(wordsOf(map.shadowRoot!.querySelector('.view-note'))).toContain('could not be loaded'),
    );
    expect(heard.problems.map(({ place }) => place).join()).toContain('/not-there/index.json');
    expect(textOf(map, 'legend')).toContain('No overall control 21');
    expect(map.phase).toBe('interactive');
  });
});

describe('the switch', () => {
  const pressed = (map: CouncilMap): string[] =>
    [...map.shadowRoot!.querySelectorAll<HTMLElement>('.view-buttons [aria-pressed="true"]')].map(wordsOf);

  it('is not there where the editor allows no choice, and neither is a title over control', async () => {
    const map = await stage();
    expect(map.shadowRoot!.querySelector<HTMLElement>('.views')!.checkVisibility()).toBe(false);
  });

  it('changes the view by a click: picture, key, title and attribute', async () => {
    const map = await stageView('control', { views: ALL });
    expect(pressed(map)).toEqual(['Control']);
    buttonOf(map, /^Lead$/).click();
    await untilPainted(map, 'tie');
    expect([map.getAttribute('view'), pressed(map), titleOf(map)]).toEqual([
      'lead',
      ['Lead'],
      'Lead of the largest party, as a share of all seats',
    ]);
    expect(textOf(map, 'legend')).toContain('Con over 30% 31');
  });

  it('goes back to control', async () => {
    const map = await stageView('lead', { views: 'control lead' });
    await untilPainted(map, 'tie');
    buttonOf(map, /^Control$/).click();
    await untilPainted(map, 'lab');
    expect(toCounts(map.paintedAreas().values())).toEqual({ con: 46, lab: 74, ld: 9, noc: 21, 'no-election': 176 });
    await vi.waitFor(() => expect(textOf(map, 'legend')).toContain('No overall control 21'));
  });

  it('works by keys, and keeps focus', async () => {
    const map = await stageView('control', { views: 'control change' });
    const button = buttonOf(map, /^Change$/);
    button.focus();
    await userEvent.keyboard('{Enter}');
    await untilPainted(map, 'con-hold');
    expect(map.shadowRoot!.activeElement).toBe(button);
    expect(button.ariaPressed).toBe('true');
  });

  it('is a list where there is no room for six buttons', async () => {
    const column = document.createElement('div');
    column.style.width = '320px';
    const map = createMap({ ...TAG, views: ALL });
    column.append(map);
    document.body.append(column);
    await untilPhase(map, 'interactive');
    const list = await vi.waitFor(() => {
      const found = map.shadowRoot!.querySelector<HTMLSelectElement>('.view-list select');
      expect(found?.checkVisibility()).toBe(true);
      return found!;
    });
    expect(map.shadowRoot!.querySelector<HTMLElement>('.view-buttons')!.checkVisibility()).toBe(false);
    expect([...list.options].map(({ label }) => label)).toEqual([
      'Control',
      'Change',
      'Seats',
      'Seat change',
      'Lead',
      'Closest',
    ]);
    list.value = 'change';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await untilPainted(map, 'con-hold');
    expect(map.getAttribute('view')).toBe('change');
  });

  it('has its room from the start: what is under it does not move when it comes', async () => {
    const map = createMap({ ...TAG, view: 'change', views: ALL });
    map.style.display = 'block';
    document.body.append(map);
    const box = await vi.waitFor(() => {
      const found = map.shadowRoot?.querySelector<HTMLElement>('.views');
      expect(found?.clientHeight).toBeGreaterThan(0);
      return found!;
    });
    const before = box.clientHeight;
    await untilPhase(map, 'interactive');
    await vi.waitFor(() => expect(titleOf(map)).not.toBe(''));
    expect(box.clientHeight).toBe(before);
  });
});

describe('the table of a view', () => {
  it('is sorted by it, the largest first, and what is not known last', async () => {
    const map = await stageTable({ ...TAG, view: 'change-seats', party: 'lab' });
    await vi.waitFor(() => expect(headOf(map, 'Lab ±')).toBeDefined());
    sortBy(map, 'Lab ±');
    await vi.waitFor(() => expect(headOf(map, 'Lab ±').ariaSort).toBe('descending'));
    expect(cellsOf(rowOf(map, namesOf(map)[0]!))).toContainEqual(
      expect.stringMatching(/^\+\d+\*? on (2014|May 2017)$/),
    );
  });

  it('begins with the closest', async () => {
    const map = await stageTable({ ...TAG, view: 'closest' });
    await vi.waitFor(() => expect(headOf(map, 'Votes short')).toBeDefined(), { timeout: 5000 });
    sortBy(map, 'Votes short');
    await untilNames(map, 'Elmbridge', 'Woking', 'Crawley', 'Peterborough');
    expect(headOf(map, 'Votes short').ariaSort).toBe('ascending');
  });

  it('goes back to names where the view by which it was sorted is left', async () => {
    const map = await stageTable({ ...TAG, view: 'closest' });
    await vi.waitFor(() => expect(headOf(map, 'Votes short')).toBeDefined(), { timeout: 5000 });
    sortBy(map, 'Votes short');
    await untilNames(map, 'Elmbridge');
    map.view = 'control';
    await untilNames(map, 'Adur');
    expect(() => headOf(map, 'Votes short')).toThrow();
    expect(headOf(map, 'Result')).toBeDefined();
  });
});
