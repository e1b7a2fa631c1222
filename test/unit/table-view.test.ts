/** The table as plain data: a row has the same facts as the panel, for every council and in every state. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en';
import { makeCouncilWithout, makeResults } from './model-fixture';
import { council, table, toTable } from './table-fixture';

describe('a row and the panel, for each of the 150 councils', () => {
  const rows = table.rows();

  it('are made from the same view', () => {
    expect(rows).toHaveLength(150);
    for (const { code, view } of rows) expect(view).toEqual(table.view(code));
  });

  it('name the same parties with the same seats won, not up and now, and the same change', () => {
    for (const { view, parties } of rows) {
      const figures = parties.map(({ party, members, won, notUp, now, change }) => ({
        party,
        members,
        won: won.value,
        notUp: notUp.value,
        after: now.value,
        change: change.value,
      }));
      expect(figures).toEqual(view.rows.map((row) => ({ ...row })));
    }
  });

  it('give every number as text in the same form', () => {
    for (const { view, parties, total, majority, vacant, turnout } of rows) {
      expect(total).toEqual({ value: view.total, text: en.number(view.total) });
      expect(majority).toEqual({ value: view.majority, text: `${view.majority} of ${view.total} seats` });
      expect(vacant).toEqual({ value: view.vacant, text: en.number(view.vacant) });
      expect(turnout).toEqual({ text: 'not known' });
      for (const [i, { change, now }] of parties.entries()) {
        const from = view.rows[i]!;
        expect(now.text).toBe(en.number(from.after!));
        expect(change.text).toBe(from.change === undefined ? '' : `${en.change(from.change)}${view.star ? '*' : ''}`);
      }
    }
  });

  it('say who controlled the council before and who does now', () => {
    for (const { view, control, controlBefore, controlNow, short, scheme } of rows) {
      expect(`${short}, ${scheme}`).toBe(view.sentence);
      expect([controlBefore, controlNow]).toEqual([view.before?.name, view.after?.name]);
      expect(control).toEqual(view.after);
    }
  });

  it('have in the columns of parties all seats there are: with the vacant ones they make the council', () => {
    for (const { name, cells, total, vacant } of rows) {
      const sum = cells.reduce((all, { now }) => all + now.value!, vacant.value!);
      expect([name, sum]).toEqual([name, total.value]);
    }
  });

  it('have no change without a baseline, and in each column the change that the panel has', () => {
    const { parties } = table.frame;
    for (const { view, cells } of rows)
      for (const [at, { change }] of cells.entries()) {
        const own = view.rows.filter(({ party }) => parties[at]!.groups.includes(party.id));
        expect(change.value).toBe(own[0]?.change);
        if (change.text) expect(view.baseline).toBeTruthy();
      }
  });

  it('can be sent anywhere: nothing but plain values', () => {
    for (const row of rows) expect(structuredClone(row)).toEqual(row);
  });

  it('tell in words what the wards say', () => {
    expect(table.row('Wandsworth').wards).toBe(
      '20 wards: Conservative 33 seats in 12 wards; Labour 26 seats in 10 wards; Independent 1 seat in 1 ward.',
    );
    for (const { view, wards } of rows)
      for (const { party, seats } of view.wards) expect(wards).toContain(`${party.name} ${en.seats(seats)} in `);
  });
});

describe('a council that is not known yet', () => {
  const results = makeResults([council('A', 'Here')], { contested: ['A', 'B'] });

  it('has its row, in words and without any number', () => {
    const row = toTable(results, '', { B: 'London' }).row('B');
    expect(row).toMatchObject({ short: 'Awaiting result', scheme: '', region: 'London', controlNow: 'awaited' });
    expect([row.total, row.majority, row.turnout]).toEqual(Array(3).fill({ text: 'not known' }));
    expect([row.cells, row.parties, row.wards]).toEqual([[], [], '']);
    expect(row.control.id).toBe('awaiting');
  });

  it.each(['counting', 'recount', 'postponed', 'awaiting'] as const)(
    'and is %s: says so, and has no seats now',
    (status) => {
      const row = toTable(
        makeResults([
          makeCouncilWithout(['composition', 'seats', 'change'], {
            status,
            elects: 'thirds',
            notUp: { con: 20, lab: 20 },
            control: { before: 'con' },
          }),
        ]),
      ).row('Wandsworth');
      expect(row.short).toBe(en.status[status]);
      expect(row.cells).toEqual([]);
      expect(row.controlBefore).toBe('Conservative');
      expect(row.parties.map(({ won, now, notUp }) => [won.text, notUp.text, now.text])).toEqual([
        ['not known', '20', 'not known'],
        ['not known', '20', 'not known'],
      ]);
    },
  );

  it('and still counts, has no seats yet, whatever it has won so far: they would stand among those of whole councils', () => {
    const counting = makeCouncilWithout(['composition', 'change', 'control'], {
      status: 'counting',
      seats: { con: 2 },
    });
    const { row, frame } = toTable(makeResults([counting, council('B', 'Other')]));
    const labour = frame.parties.findIndex(({ short }) => short === 'Lab');
    expect(row('Wandsworth').cells).toEqual([]);
    expect(row('Wandsworth').parties.map(({ won, now }) => [won.text, now.text])).toEqual([['2', 'not known']]);
    expect(row('Other').cells[labour]?.now).toEqual({ value: 26, text: '26' });
  });
});
