/** The order and the choice of councils in the table. */
import { describe, expect, it } from 'vitest';
import { enTable } from '../../src/i18n/en-table';
import { toExcerpt } from '../../src/view/table-frame';
import { startsDescending } from '../../src/view/table-order';
import { sample, toPartial } from './front-fixture';
import { makeCouncilWithout, makeResults } from './model-fixture';
import { council, table, toTable } from './table-fixture';

const keys = table.frame.columns.map(({ key }) => key);

describe('the order of the sample', () => {
  it('starts by name', () => {
    expect(table.names().slice(0, 4)).toEqual(['Adur', 'Amber Valley', 'Barking and Dagenham', 'Barnet']);
    expect(table.names({ descending: true })[0]).toBe('Wyre Forest');
  });

  it.each([
    ['total', ['Birmingham', 'Leeds', 'Manchester', 'Bradford']],
    ['seats:lab', ['Manchester', 'Liverpool', 'Sandwell', 'Birmingham']],
    ['seats:other', ['Havering', 'Elmbridge', 'Epping Forest', 'Castle Point']],
  ] as const)('by %s has the largest first', (sort, names) => {
    expect(table.names({ sort, descending: startsDescending(sort) }).slice(0, 4)).toEqual(names);
  });

  it('by result has the fifteen that changed first: gains, then losses', () => {
    const names = table.names({ sort: 'outcome' });
    const changed = table.rows().filter(({ view }) => view.changed);
    expect(new Set(names.slice(0, 15))).toEqual(new Set(changed.map(({ name }) => name)));
    expect(names.slice(0, 15).map((name) => table.row(name).short)).toEqual(
      [
        ['Con gain from Lab', 1],
        ['Con gain from NOC', 3],
        ['Lab gain from Con', 1],
        ['Lab gain from NOC', 2],
        ['LD gain from Con', 3],
        ['LD gain from NOC', 1],
        ['Con lose to NOC', 2],
        ['Lab lose to NOC', 2],
      ].flatMap(([words, count]) => Array<string>(count as number).fill(words as string)),
    );
  });

  it('by control and by region goes by their names', () => {
    expect(table.row(table.names({ sort: 'control' })[0]!).controlNow).toBe('Conservative');
    expect(table.row(table.names({ sort: 'control', descending: true })[0]!).controlNow).toBe('No overall control');
    const regions = table.names({ sort: 'region' }).map((name) => table.row(name).region);
    expect(regions).toEqual([...regions].sort(enTable.compare));
  });

  it.each(keys)('by %s is by what the row shows', (key) => {
    const at = table.frame.parties.findIndex((party) => party.key === key);
    for (const row of table.rows()) {
      const shown: Record<string, string | number | undefined> = {
        name: row.name,
        region: row.region,
        control: row.controlNow,
        total: row.total.value,
      };
      const value = at < 0 ? shown[key] : row.cells[at]?.now.value;
      if (key !== 'outcome') expect([row.name, table.valueOf(row.name, key)]).toEqual([row.name, value]);
    }
  });

  it.each(keys)('by %s loses nobody, and keeps equals by name in both directions', (key) => {
    for (const descending of [false, true]) {
      const names = table.names({ sort: key, descending });
      expect([...names].sort(enTable.compare)).toEqual(table.names());
      const pairs = names.slice(1).map((name, i) => [names[i]!, name] as const);
      const equal = pairs.filter(([a, b]) => table.valueOf(a, key) === table.valueOf(b, key));
      for (const [a, b] of equal) expect(enTable.compare(a, b)).toBeLessThan(0);
    }
  });
});

describe('an order', () => {
  const night = toTable(
    makeResults([
      council('A', 'Éast', { total: 60, turnout: 40 }),
      council('B', 'Eden', { turnout: 40 }),
      council('C', 'Zeal', { status: 'awaiting' }),
      makeCouncilWithout(['composition', 'control'], { code: 'D', name: 'Abel', elects: 'thirds', up: 20 }),
    ]),
  );

  it('puts what is not known last, up and down', () => {
    for (const descending of [false, true])
      expect(night.names({ sort: 'turnout', descending }).slice(2)).toEqual(['Abel', 'Zeal']);
    for (const descending of [false, true])
      expect(night.names({ sort: 'control', descending }).slice(2)).toEqual(['Abel', 'Zeal']);
    expect(night.names({ sort: 'seats:con', descending: true }).at(-1)).toBe('Abel');
  });

  it('goes by the language, not by the code of letters', () => {
    expect(night.names()).toEqual(['Abel', 'Éast', 'Eden', 'Zeal']);
  });

  it('does not depend on the order of the file', () => {
    const turned = toTable({ ...sample, contested: [...sample.contested].reverse() });
    for (const sort of keys) expect(turned.names({ sort })).toEqual(table.names({ sort }));
  });

  it('starts with the largest for numbers, and from A for names', () => {
    expect(keys.filter(startsDescending)).toEqual(['total', ...table.frame.parties.map(({ key }) => key)]);
  });
});

describe('the choice', () => {
  it.each([
    [{ control: 'con' }, 46],
    [{ control: 'lab' }, 74],
    [{ control: 'ld' }, 9],
    [{ control: 'noc' }, 21],
    [{ changed: true }, 15],
    [{ region: 'London' }, 32],
    [{ region: 'London', changed: true }, 4],
    [{ region: 'North East', control: 'ld' }, 0],
  ])('of %o leaves %i councils', (choice, count) => {
    expect(table.names(choice)).toHaveLength(count);
  });

  it('offers what is on the map, parties in the order of the file, and regions by name', () => {
    expect(table.frame.controls.map(({ value }) => value)).toEqual(['', 'con', 'lab', 'ld', 'noc']);
    expect(table.frame.controls.map(({ label }) => label)[4]).toBe('No overall control');
    expect(table.frame.regions).toHaveLength(10);
    expect(table.frame.regions[1]?.label).toBe('East Midlands');
  });

  it('takes every council in exactly one kind of control', () => {
    const parts = table.frame.controls.slice(1).flatMap(({ value }) => table.names({ control: value }));
    expect(parts.sort(enTable.compare)).toEqual(table.names());
  });

  it('finds those that are still counting as awaiting, whoever had them', () => {
    const partial = toTable(toPartial(80));
    expect(partial.frame.controls.at(-1)?.value).toBe('awaiting');
    expect(partial.names({ control: 'awaiting' })).toHaveLength(70);
    expect(partial.names({ changed: true }).length).toBeLessThan(15);
  });
});

describe('the first rows', () => {
  const entries = Array.from({ length: 12 }, (_, i) => ({ code: `c${i}`, name: `Council ${i}`, region: '' }));
  const codes = (selected?: string): string[] => toExcerpt(entries, 5, selected).entries.map(({ code }) => code);

  it('are the first of the order', () => {
    expect(codes()).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
    expect(toExcerpt(entries, 5, 'c2')).toEqual({ entries: entries.slice(0, 5), gapAt: -1 });
  });

  it('have the open council in their last place where it would be left out, and are no more for it', () => {
    expect(codes('c9')).toEqual(['c0', 'c1', 'c2', 'c3', 'c9']);
    expect(toExcerpt(entries, 5, 'c9').gapAt).toBe(4);
  });

  it('do not have a council that the filters leave out', () => {
    expect(codes('elsewhere')).toEqual(codes());
  });
});
