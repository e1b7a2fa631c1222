/** The table: every council in a row, sorted, filtered, chosen and opened. */
import { userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import type { CouncilMap } from '../../src/council-map';
import { buttonOf, partOf, stage, TAG, untilText, useStage } from './stage';
import {
  cellsOf,
  countOf,
  headOf,
  nameOf,
  namesOf,
  pick,
  rowOf,
  rowsOf,
  selectOf,
  showAll,
  sortBy,
  stageTable,
  tableOf,
  untilNames,
  untilRows,
  wordsOf,
} from './table-stage';

useStage();

const focused = (map: CouncilMap): Element | null => map.shadowRoot!.activeElement;

describe('the table', () => {
  it('is a table with a caption that names election, date and how far the count is', async () => {
    const map = await stageTable();
    const table = tableOf(map).querySelector('table')!;
    expect(wordsOf(table.caption)).toContain('English local elections, 3 May 2018, after 150 of 150 councils.');
    expect(table.tHead!.querySelectorAll('th[scope="col"]')).toHaveLength(table.tHead!.rows[0]!.cells.length);
    for (const row of rowsOf(map)) expect(row.querySelectorAll('th[scope="row"]')).toHaveLength(1);
  });

  it('has the first ten councils by name, a button for all 150, and a count', async () => {
    const map = await stageTable();
    expect(namesOf(map)).toHaveLength(10);
    expect(namesOf(map)[0]).toBe('Adur');
    expect(headOf(map, 'Council').getAttribute('aria-sort')).toBe('ascending');
    expect(countOf(map)).toBe('150 of 150 councils');
    buttonOf(map, /Show all 150 councils/).click();
    await untilRows(map, 150);
    expect(namesOf(map).at(-1)).toBe('Wyre Forest');
    expect(wordsOf(focused(map))).toBe(namesOf(map)[10]);
    buttonOf(map, /Show only 10/).click();
    await untilRows(map, 10);
  });

  it('has in a row who controls it, the result, all seats, and each party with the change and its baseline', async () => {
    const map = await stageTable();
    expect(cellsOf(rowOf(map, 'Barnet')).slice(0, 7)).toEqual([
      'Barnet',
      'London',
      '→ Con',
      'Con gain from NOC all seats up',
      '63 on 2014',
      '38 +6',
      '25 −5',
    ]);
    const labour = rowOf(map, 'Barnet').children[7]!;
    expect(labour.getAttribute('aria-label')).toBe('25, change on 2014 −5');
    expect(cellsOf(rowOf(map, 'Bexley'))[4]).toBe('45 not known');
  });

  it('names the baseline in the head where it is one for all, and then not in the rows', async () => {
    const map = await stageTable({ ...TAG, baseline: 'may2017' });
    expect(wordsOf(headOf(map, 'Seats'))).toBe('Seats change on May 2017');
    expect(cellsOf(rowOf(map, 'Barnet'))[4]).toBe('63');
    expect(rowOf(map, 'Barnet').children[7]!.getAttribute('aria-label')).toContain('change on May 2017');
  });

  it('is not there where the page has not asked for it', async () => {
    const map = await stage({ ...TAG, show: 'panel' });
    expect(partOf(map, 'table')).toBeUndefined();
    map.show = 'panel table';
    await vi.waitFor(() => expect(rowsOf(map)).toHaveLength(10));
  });
});

describe('sorting', () => {
  it('by a number starts with the largest, turns round at the second click, and keeps the focus on the head', async () => {
    const map = await stageTable();
    sortBy(map, 'Lab');
    await untilNames(map, 'Manchester', 'Liverpool');
    expect(headOf(map, 'Lab').getAttribute('aria-sort')).toBe('descending');
    expect(headOf(map, 'Council').hasAttribute('aria-sort')).toBe(false);
    expect(focused(map)).toBe(headOf(map, 'Lab').querySelector('button'));
    sortBy(map, 'Lab');
    expect(headOf(map, 'Lab').getAttribute('aria-sort')).toBe('ascending');
    expect(cellsOf(rowsOf(map)[0]!)[6]).toMatch(/^0/);
  });

  it('works by keys and by the list of all columns, which also turns round', async () => {
    const map = await stageTable();
    headOf(map, 'Result').querySelector('button')!.focus();
    await userEvent.keyboard('{Enter}');
    expect(cellsOf(rowsOf(map)[0]!)[3]).toContain('Con gain from Lab');
    pick(map, 'Sort by', 'Liberal Democrat seats');
    const most = namesOf(map)[0]!;
    expect(headOf(map, 'LD').getAttribute('aria-sort')).toBe('descending');
    buttonOf(map, /Reverse the order/).click();
    expect(namesOf(map)[0]).not.toBe(most);
    expect(selectOf(map, 'Sort by').selectedOptions[0]?.label).toBe('Liberal Democrat seats');
  });

  it('of all rows reaches those out of sight too', async () => {
    const map = await stageTable();
    showAll(map);
    await untilRows(map, 150);
    sortBy(map, 'Seats');
    await vi.waitFor(() => {
      const totals = rowsOf(map).map((row) => Number(row.children[5]!.textContent.trim().split(/\s/)[0]));
      expect(new Set(namesOf(map)).size).toBe(150);
      expect(totals).toEqual([...totals].sort((a, b) => b - a));
    });
  });
});

describe('filters', () => {
  it('leave the councils that fit, and say how many', async () => {
    const map = await stageTable();
    tableOf(map).querySelector<HTMLInputElement>('input')!.click();
    expect(countOf(map)).toBe('15 of 150 councils');
    expect(buttonOf(map, /Show all 15 councils/)).toBeTruthy();
    pick(map, 'Control', 'Liberal Democrat');
    expect(namesOf(map)).toEqual([
      'Kingston upon Thames',
      'Richmond upon Thames',
      'South Cambridgeshire',
      'Three Rivers',
    ]);
    pick(map, 'Region', 'London');
    expect(countOf(map)).toBe('2 of 150 councils');
    expect(focused(map)).toBe(selectOf(map, 'Region'));
    expect(tableOf(map).querySelector('.show-all')).toBeNull();
  });

  it('that nothing fits say so, with a way back that keeps the focus in the table', async () => {
    const map = await stageTable();
    pick(map, 'Control', 'Liberal Democrat');
    pick(map, 'Region', 'North East');
    expect(countOf(map)).toBe('0 of 150 councils');
    expect(wordsOf(tableOf(map).querySelector('tbody'))).toContain('No council fits this choice.');
    const clear = buttonOf(map, /Clear filters/);
    clear.focus();
    clear.click();
    expect(countOf(map)).toBe('150 of 150 councils');
    expect(selectOf(map, 'Region').selectedOptions[0]?.label).toBe('All');
    expect(focused(map)).toBe(selectOf(map, 'Control'));
  });

  it('that leave out the open council say so', async () => {
    const map = await stageTable({ ...TAG, council: 'Wandsworth' });
    pick(map, 'Control', 'Labour');
    expect(countOf(map)).toBe('74 of 150 councils · Wandsworth is open and not among them');
    expect(namesOf(map)).not.toContain('Wandsworth');
  });
});

describe('choosing', () => {
  it('a row opens the council on the map, marks the row, and leaves focus and page where they are', async () => {
    const map = await stageTable();
    nameOf(map, 'Barnet').scrollIntoView({ block: 'center' });
    const { scrollY } = window;
    nameOf(map, 'Barnet').focus();
    await userEvent.keyboard('{Enter}');
    await untilText(map, 'panel', 'Conservative gain from no overall control');
    expect(map.council).toBe('E09000003');
    expect(nameOf(map, 'Barnet').getAttribute('aria-current')).toBe('true');
    expect(tableOf(map).querySelectorAll('[aria-current]')).toHaveLength(1);
    expect(focused(map)).toBe(nameOf(map, 'Barnet'));
    expect(map.shadowRoot!.querySelector('.spoken')!.textContent).toBe(
      'Barnet. Con gain from NOC, all seats up. Open on the map.',
    );
    expect(window.scrollY).toBe(scrollY);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(map.council).toBeNull());
    expect(tableOf(map).querySelectorAll('[aria-current]')).toHaveLength(0);
    expect(focused(map)).toBe(nameOf(map, 'Barnet'));
  });

  it('works anywhere in the row', async () => {
    const map = await stageTable();
    (rowOf(map, 'Barnet').children[5] as HTMLElement).click();
    await vi.waitFor(() => expect(map.council).toBe('E09000003'));
  });

  it('on the map marks the row, which is shown wherever it is in the order; the page does not scroll', async () => {
    const map = await stageTable();
    const { height } = tableOf(map).getBoundingClientRect();
    const { scrollY } = window;
    map.choose('E09000032');
    await vi.waitFor(() => expect(namesOf(map)[9]).toBe('Wandsworth'));
    expect(namesOf(map)).toHaveLength(10);
    expect(nameOf(map, 'Wandsworth').getAttribute('aria-current')).toBe('true');
    expect([tableOf(map).getBoundingClientRect().height, window.scrollY]).toEqual([height, scrollY]);
    map.choose('');
    await vi.waitFor(() => expect(namesOf(map)).not.toContain('Wandsworth'));
  });

  it('that the page forbids marks nothing', async () => {
    const map = await stageTable();
    map.addEventListener('council-select', (event) => event.preventDefault());
    nameOf(map, 'Barnet').click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(map.hasAttribute('council')).toBe(false);
    expect(tableOf(map).querySelectorAll('[aria-current]')).toHaveLength(0);
  });
});
