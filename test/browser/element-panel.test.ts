/** The panel: what a reader learns of a council, and of its wards. */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { readBoundariesFile, readResultsFile } from './sample';
import { buttonOf, createMap, partOf, stage, TAG, textOf, untilPhase, untilText, useStage } from './stage';

useStage();

/** The rows of the table of seats, cell by cell. */
function seatsOf(map: CouncilMap): string[][] {
  const rows = [...partOf(map, 'panel')!.querySelectorAll('table')[0]!.querySelectorAll('tbody tr')];
  return rows.map((row) =>
    [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  );
}

const wardsOf = (map: CouncilMap): HTMLDetailsElement[] => [
  ...partOf(map, 'panel')!.querySelectorAll<HTMLDetailsElement>('details[data-ward]'),
];

/** The ward of that name, once the wards have come. */
async function findWard(map: CouncilMap, name: string): Promise<HTMLDetailsElement> {
  await vi.waitFor(() => expect(wardsOf(map).length).toBeGreaterThan(0), { timeout: 5000 });
  return wardsOf(map).find((ward) => ward.querySelector('summary')!.innerText.includes(name))!;
}

describe('before a council is chosen', () => {
  it('has the fifteen councils that changed hands, each of which can be opened', async () => {
    const map = await stage();
    expect(textOf(map, 'panel')).toContain('15 councils changed control');
    expect(textOf(map, 'panel')).toMatch(/Tower Hamlets Lab gain from NOC/);
    buttonOf(map, /Plymouth/).click();
    await untilText(map, 'panel', 'Labour gain from Conservative');
    expect(map.council).toBe('E06000026');
    expect(map.getAttribute('council')).toBe('E06000026');
  });
});

describe('a night on which all councils changed hands', () => {
  it('lists the first forty, and all of them when asked', async () => {
    const results = await readResultsFile();
    for (const council of results.councils) council.control = { ...council.control, before: 'ukip' };
    const map = createMap({});
    map.data = { results, boundaries: await readBoundariesFile() };
    document.body.append(map);
    await untilPhase(map, 'interactive');
    expect(textOf(map, 'panel')).toContain('150 councils changed control');
    const list = (): number => partOf(map, 'panel')!.querySelectorAll('.changes button').length;
    expect(list()).toBe(40);
    buttonOf(map, /^Show all$/).click();
    await vi.waitFor(() => expect(list()).toBe(150));
  });
});

describe('an open council', () => {
  it('Wandsworth: Con hold, 33, 26 and 1 of 60, −8, +7 and +1 on 2014', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    await untilText(map, 'panel', 'Conservative hold');
    expect(textOf(map, 'panel')).toContain('London borough · all 60 seats up');
    expect(textOf(map, 'panel')).toContain('31 for control');
    expect(textOf(map, 'panel')).toContain('Change on 2014');
    expect(seatsOf(map)).toEqual([
      ['Conservative', '33', '−8'],
      ['Labour', '26', '+7'],
      ['Independent', '1', '+1'],
    ]);
  });

  it('Trafford: lost to no overall control, seats won beside those on the council', async () => {
    const map = await stage({ ...TAG, council: 'Trafford' });
    await untilText(map, 'panel', 'Conservative lose to no overall control');
    expect(textOf(map, 'panel')).toContain('22 of 63 seats up');
    expect(textOf(map, 'panel')).toContain('32 for control');
    expect(seatsOf(map).slice(0, 2)).toEqual([
      ['Labour', '13', '30', '+5'],
      ['Conservative', '7', '29', '−5'],
    ]);
  });

  it('Pendle carries its note', async () => {
    const map = await stage({ ...TAG, council: 'Pendle' });
    await untilText(map, 'panel', /suspended Conservative councillor was readmitted/);
  });

  it('Southwark has its three vacant seats, a star on every change and the reason for it', async () => {
    const map = await stage({ ...TAG, council: 'Southwark' });
    await untilText(map, 'panel', 'New wards in 2018');
    const rows = seatsOf(map);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['Vacant', '3']);
    const changes = rows.map((row) => row.at(-1)).filter(Boolean);
    expect(changes.length).toBeGreaterThan(1);
    expect(changes.every((change) => change?.endsWith('*'))).toBe(true);
  });

  it('Birmingham says that change is not known, and gives no number for it', async () => {
    const map = await stage({ ...TAG, council: 'Birmingham' });
    await untilText(map, 'panel', /change not known/i);
    expect(seatsOf(map).every((row) => !/\d/.test(row.at(-1)!))).toBe(true);
  });

  it('has a bar of its seats with words for those who do not see it', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    await untilText(map, 'panel', 'Conservative hold');
    const bar = partOf(map, 'panel')!.querySelector('[role="img"][aria-label*="needed for control"]');
    expect(bar?.getAttribute('aria-label')).toBe(
      'Wandsworth council: Conservative 33, Labour 26 and Independent 1; 31 needed for control',
    );
  });

  it('closes by its button, and the news is back', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    await untilText(map, 'panel', 'Conservative hold');
    buttonOf(map, /^Close/).click();
    await untilText(map, 'panel', '15 councils changed control');
    expect(map.hasAttribute('council')).toBe(false);
  });

  it('says in how many wards each party took its seats', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    await untilText(
      map,
      'panel',
      'Conservative 33 seats in 12 wards; Labour 26 seats in 10 wards; Independent 1 seat in 1 ward',
    );
  });
});

describe('the wards of an open council', () => {
  it('are fetched only when it is opened, once', async () => {
    const asked = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/wards/E08000009'));
    const map = await stage();
    // The page's list of requests takes so many and no more.
    performance.clearResourceTimings();
    map.council = 'Trafford';
    await findWard(map, 'Altrincham');
    map.council = 'Plymouth';
    await untilText(map, 'panel', 'Labour gain from Conservative');
    map.council = 'Trafford';
    await findWard(map, 'Altrincham');
    expect(asked().length).toBe(1);
  });

  it('are all there, with winners and majority, before one is opened', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    const bedford = await findWard(map, 'Bedford');
    expect(wardsOf(map)).toHaveLength(20);
    expect(bedford.querySelector('summary')!.innerText).toMatch(/Bedford\s+Lab 3\s+[\d,]+/);
  });

  it('have every candidate with votes once one is opened, the elected marked', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    const ward = await findWard(map, 'Bedford');
    ward.querySelector('summary')!.click();
    await vi.waitFor(() => expect(ward.querySelectorAll('tbody tr').length).toBeGreaterThan(9));
    const rows = [...ward.querySelectorAll<HTMLElement>('tbody tr')];
    expect(ward.querySelectorAll('[aria-label="Elected"]')).toHaveLength(3);
    expect(rows[0]!.innerText).toMatch(/Labour/);
    const votes = rows.map((row) => Number(/([\d,]+)\s*$/.exec(row.innerText.trim())![1]!.replace(',', '')));
    expect(votes).toEqual([...votes].sort((a, b) => b - a));
    const majority = votes[2]! - votes[3]!;
    expect(ward.innerText).toContain(`Majority ${majority.toLocaleString('en-GB')}`);
    expect(map.ward).toBe(ward.dataset['ward']);
  });

  it('may be named by the attribute ward, and then one is open', async () => {
    const map = await stage({ ...TAG, council: 'Wandsworth', ward: 'bedford' });
    const ward = await findWard(map, 'Bedford');
    await vi.waitFor(() => expect(ward.open).toBe(true));
    expect(wardsOf(map).filter(({ open }) => open)).toHaveLength(1);
    expect(map.problems).toEqual([]);
  });

  it('that do not come leave the council’s own facts, words and a button to try again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const real = window.fetch.bind(window);
    let isThere = false;
    vi.spyOn(window, 'fetch').mockImplementation(async (input, init) =>
      `${input as string}`.includes('/wards/') && !isThere ? new Response('', { status: 404 }) : real(input, init),
    );
    const map = await stage({ ...TAG, council: 'Wandsworth' });
    await untilText(map, 'panel', /wards could not be loaded/);
    expect(seatsOf(map)[0]).toEqual(['Conservative', '33', '−8']);
    expect(map.problems[0]?.place).toContain('/wards/E09000032.json');
    isThere = true;
    buttonOf(map, /Try again/).click();
    await findWard(map, 'Bedford');
    await vi.waitFor(() => expect(map.problems).toEqual([]));
  });

  it('that do not come are no fault of the map: its own line says nothing of old results', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const map = await stage({ ...TAG, wards: '/nowhere/{code}.json', council: 'Wandsworth' });
    await untilText(map, 'panel', /wards could not be loaded/);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(textOf(map, 'status')).not.toContain('The last good results');
  });

  it('are asked for anew when the attribute says where else they are', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const map = await stage({ ...TAG, wards: '/nowhere/{code}.json', council: 'Wandsworth' });
    await untilText(map, 'panel', /wards could not be loaded/);
    map.setAttribute('wards', TAG['wards']!);
    await findWard(map, 'Bedford');
    await vi.waitFor(() => expect(map.problems).toEqual([]));
  });

  it('that were never promised are not asked for, and the panel says that there are none', async () => {
    const { results, boundaries } = TAG as Record<'results' | 'boundaries', string>;
    const map = await stage({ results, boundaries, council: 'Wandsworth' });
    await untilText(map, 'panel', 'No ward results are given');
    expect(map.problems).toEqual([]);
  });
});
