/** What holds for the whole table: its columns, its caption, what its changes are measured from. */
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/model/contract';
import { pickColumns, toGridTemplate, toTableWidth } from '../../src/view/table-columns';
import type { SortKey } from '../../src/view/table-order';
import { sample, toPartial } from './front-fixture';
import { makeResults } from './model-fixture';
import { council, table, toTable } from './table-fixture';

describe('the caption and the baseline', () => {
  it('name the election, its date, and after how many of how many', () => {
    expect(table.frame.caption).toBe('English local elections, 3 May 2018, after 150 of 150 councils.');
    expect(toTable(toPartial(80)).frame.caption).toContain('after 80 of 150 councils');
  });

  it('stand in the head only where all councils share the baseline', () => {
    expect(table.frame.baseline).toBeUndefined();
    expect(toTable(sample, 'may2017').frame.baseline).toBe('May 2017');
  });

  it('say whether any change is not like for like', () => {
    expect(table.frame.hasStars).toBe(true);
    expect(toTable(makeResults()).frame.hasStars).toBe(false);
    expect(toTable(makeResults([council('A', 'A', { boundaryChange: { reason: 'New wards' } })])).frame.hasStars).toBe(
      true,
    );
  });
});

describe('the columns', () => {
  it('are one for each party group that has, had or lost seats, in the order of the file', () => {
    expect(table.frame.parties.map(({ short }) => short)).toEqual(['Con', 'Lab', 'LD', 'Green', 'UKIP', 'Others']);
    const gone = toTable(makeResults([council('A', 'A', { change: { '2014': { con: 8, ld: -8 } } })]));
    expect(gone.frame.parties.map(({ short }) => short)).toEqual(['Con', 'Lab', 'LD', 'Oth']);
  });

  it('put all parties but the largest five together where there are too many, and lose no seat', () => {
    const seats = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, i + 1]));
    const parties = Object.keys(seats).map((id) => ({ id, name: id, short: id, colour: '#446870' }));
    const change = { '2014': Object.fromEntries(Object.keys(seats).map((id) => [id, 1])) };
    const many = toTable(
      makeResults(
        [council('A', 'A', { total: 465, up: 465, seats, composition: seats, change, control: { after: 'noc' } })],
        {
          parties,
        },
      ),
    );
    expect(many.frame.parties.map(({ short }) => short)).toEqual(['p25', 'p26', 'p27', 'p28', 'p29', 'Others']);
    const cells = many.row('A').cells;
    expect(cells.reduce((sum, { now }) => sum + now.value!, 0)).toBe(465);
    expect(cells.at(-1)).toEqual({ now: { value: 325, text: '325' }, change: { value: 25, text: '+25' } });
    expect(many.row('A').parties).toHaveLength(30);
    expect(many.valueOf('A', 'seats:')).toBe(325);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('know a party called %s by its own seats only', (id) => {
    const seats = { con: 33, [id]: 27 };
    const odd = toTable(makeResults([council('A', 'A', { seats, composition: seats, change: {} }), council('B', 'B')]));
    expect(odd.valueOf('A', `seats:${id}`)).toBe(27);
    expect(odd.valueOf('B', `seats:${id}`)).toBe(0);
    const at = odd.frame.parties.findIndex(({ key }) => key === `seats:${id}`);
    expect([odd.row('A').cells[at]?.now.value, odd.row('B').cells[at]?.now.value]).toEqual([27, 0]);
  });

  it('are as many as the room allows, and always that of the number which makes the order', () => {
    const kinds = (pixels: number, sort: SortKey = 'name'): string[] =>
      pickColumns(table.frame.columns, toTableWidth(pixels), sort).map(({ label }) => label);
    expect(kinds(288)).toEqual(['Council', 'Result', 'Seats']);
    expect(kinds(288, 'seats:lab')).toEqual(['Council', 'Result', 'Lab']);
    expect(kinds(736)).toEqual(['Council', 'Result', 'Seats', 'Con', 'Lab', 'LD', 'Green', 'UKIP', 'Others']);
    expect(kinds(960).slice(0, 5)).toEqual(['Council', 'Region', 'Control', 'Result', 'Seats']);
  });

  it('have a place in the grid each', () => {
    for (const width of ['narrow', 'middle', 'wide'] as const) {
      const columns = pickColumns(table.frame.columns, width, 'name');
      expect(toGridTemplate(columns, width).match(/\d+px|minmax\([^)]*\)/g)).toHaveLength(columns.length);
    }
  });

  it('of a party are as wide as its name needs, within bounds', () => {
    const widthOf = (short: string): number => {
      const parties = [{ id: 'con', name: 'One', short, colour: '#0087dc' }];
      const { columns } = toTable(makeResults([council('A', 'A')], { parties })).frame;
      const found = columns.filter(({ label }) => label === short);
      return parseInt(toGridTemplate(found, 'wide'), 10);
    };
    expect(widthOf('Con')).toBe(46);
    expect(widthOf('Reform')).toBe(48);
    expect(widthOf('LD and Green')).toBe(46);
    expect(widthOf('Liberaldemocrats')).toBe(46);
  });

  it('have turnout only where it is known of somebody, and no region where none is known', () => {
    const labels = (results: Results): string[] => toTable(results).frame.columns.map(({ label }) => label);
    expect(labels(sample)).not.toContain('Turnout');
    expect(labels(makeResults([council('A', 'A', { turnout: 31.4 })]))).toContain('Turnout');
    expect(labels(makeResults())).not.toContain('Region');
    expect(toTable(makeResults([council('A', 'A', { turnout: 31.4 })])).row('A').turnout.text).toBe('31.4%');
  });
});
