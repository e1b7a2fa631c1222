/** The table as things change around it: a live update, another width, paper. */
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { Facts } from '../../src/furniture/facts';
import { readResultsFile } from './sample';
import { TAG, textOf, useStage } from './stage';
import {
  cellsOf,
  countOf,
  headOf,
  nameOf,
  namesOf,
  openerOf,
  pick,
  recordOf,
  rowOf,
  rowsOf,
  selectOf,
  sortBy,
  stageTable,
  tableOf,
  wordsOf,
} from './table-stage';

useStage();

/** The next snapshot, with what a test says of each council. */
async function update(map: CouncilMap, change: (name: string, index: number) => object): Promise<void> {
  const file = await readResultsFile();
  const councils = file.councils.map((council, i) => ({ ...council, ...change(council.name, i) }));
  const heard = new Promise((resolve) => map.addEventListener('results-update', resolve, { once: true }));
  map.data = { results: { ...file, sequence: file.sequence + 1, councils } };
  await heard;
}

const focused = (map: CouncilMap): Element | null => map.shadowRoot!.activeElement;

describe('a live update', () => {
  it('leaves order, filters and open rows as they were', async () => {
    const map = await stageTable();
    pick(map, 'Region', 'London');
    sortBy(map, 'Con');
    const names = namesOf(map);
    recordOf(map, names[2]!);
    await update(map, (_, i) => (i % 3 ? {} : { turnout: 35 }));
    await vi.waitFor(() => expect(selectOf(map, 'Sort by').options.length).toBeGreaterThan(11));
    expect(namesOf(map)).toEqual(names);
    expect(countOf(map)).toBe('32 of 150 councils');
    expect(openerOf(map, names[2]!).getAttribute('aria-expanded')).toBe('true');
  });

  it('keeps the focus on the council whose row has moved', async () => {
    const map = await stageTable();
    sortBy(map, 'Seats');
    nameOf(map, 'Leeds').focus();
    await update(map, (name) =>
      name === 'Birmingham' ? { total: 40, composition: { lab: 40 }, seats: { lab: 40 } } : {},
    );
    await vi.waitFor(() => expect(namesOf(map)[0]).toBe('Leeds'));
    expect(focused(map)).toBe(nameOf(map, 'Leeds'));
  });

  it('works out no council that is neither in the table nor in the list of changes', async () => {
    const map = await stageTable();
    const asked = vi.spyOn(Facts.prototype, 'viewOf');
    await update(map, (_, i) => ({ turnout: 30 + (i % 20) }));
    await vi.waitFor(() => expect(selectOf(map, 'Sort by').options.length).toBeGreaterThan(11));
    expect(new Set(asked.mock.calls.map(([code]) => code)).size).toBeLessThanOrEqual(10 + 15);
  });

  it('shows councils that count again in words, without a number that is not known', async () => {
    const map = await stageTable();
    await update(map, (name) =>
      name === 'Adur'
        ? { status: 'counting', seats: {}, composition: undefined, change: {}, control: { before: 'con' } }
        : {},
    );
    await vi.waitFor(() =>
      expect(cellsOf(rowOf(map, 'Adur'))).toEqual([
        'Adur',
        'South East',
        'Awaiting',
        'Counting',
        '29',
        'Seats not known',
      ]),
    );
    expect(textOf(map, 'table')).toContain('after 149 of 150 councils');
    pick(map, 'Control', 'Awaiting');
    expect(namesOf(map)).toEqual(['Adur']);
  });
});

describe('a narrow table', () => {
  it('has name, result and seats, all parties in the opened row, and nothing beyond its edge', async () => {
    const map = await stageTable(TAG, 288);
    expect(cellsOf(rowOf(map, 'Barnet'))).toEqual(['Barnet', 'Con gain from NOC', '63']);
    const record = recordOf(map, 'Barnet');
    expect(wordsOf(record)).toMatch(/Conservative 38 0 38 \+6/);
    const { right } = tableOf(map).getBoundingClientRect();
    for (const each of tableOf(map).querySelectorAll('*'))
      if (!each.closest('svg'))
        expect([each.outerHTML.slice(0, 60), each.getBoundingClientRect().right <= right + 1]).toEqual([
          each.outerHTML.slice(0, 60),
          true,
        ]);
  });

  it('shows the number that it is sorted by', async () => {
    const map = await stageTable(TAG, 288);
    pick(map, 'Sort by', 'Labour seats');
    expect(namesOf(map)[0]).toBe('Manchester');
    expect(cellsOf(rowsOf(map)[0]!)).toEqual(['Manchester', 'Lab hold', '94']);
    expect(headOf(map, 'Lab').getAttribute('aria-sort')).toBe('descending');
  });

  it('becomes a wide one when there is room, as it was left', async () => {
    const map = await stageTable(TAG, 288);
    pick(map, 'Sort by', 'Region');
    map.parentElement!.style.width = '1200px';
    await vi.waitFor(() => expect(headOf(map, 'Region').getAttribute('aria-sort')).toBe('ascending'));
    expect(namesOf(map)[0]).toBe('Amber Valley');
  });
});

describe('on paper', () => {
  it('every row is there, and what was open stays open; afterwards the table is as it was', async () => {
    const map = await stageTable();
    rowOf(map, 'Barnet').querySelector<HTMLElement>('.toggle')!.click();
    window.dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(map)).toHaveLength(150);
    expect([...tableOf(map).querySelectorAll('[data-record]')]).toHaveLength(1);
    expect(textOf(map, 'table')).toContain('Wyre Forest');
    window.dispatchEvent(new Event('afterprint'));
    expect([rowsOf(map).length, tableOf(map).querySelectorAll('[data-record]').length]).toEqual([10, 1]);
  });

  it('says by which filters the rows are chosen, as there are none to read it from', async () => {
    const map = await stageTable({ ...TAG, focus: 'London' });
    await vi.waitFor(() => expect(countOf(map)).toBe('32 of 150 councils'));
    pick(map, 'Control', 'Liberal Democrat');
    window.dispatchEvent(new Event('beforeprint'));
    expect(countOf(map)).toBe('3 of 150 councils · Liberal Democrat · London');
    window.dispatchEvent(new Event('afterprint'));
    expect(countOf(map)).toBe('3 of 150 councils');
  });

  it('a map that left the page while it was printed is that of the screen when it comes back', async () => {
    const map = await stageTable();
    const home = map.parentElement!;
    window.dispatchEvent(new Event('beforeprint'));
    map.remove();
    window.dispatchEvent(new Event('afterprint'));
    home.append(map);
    await vi.waitFor(() => expect(rowsOf(map)).toHaveLength(10));
    window.dispatchEvent(new Event('beforeprint'));
    await vi.waitFor(() => expect(rowsOf(map)).toHaveLength(150));
    window.dispatchEvent(new Event('afterprint'));
  });

  it('a map that has left the page is not drawn for it', async () => {
    const map = await stageTable();
    map.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(map)).toHaveLength(10);
  });
});
