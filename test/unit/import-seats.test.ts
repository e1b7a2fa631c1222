/** Tables of seats that say something of some councils or some parties only: what they do not say is not known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ALIASES } from '../../src/desk/import/aliases';
import type { CouncilEntry } from '../../src/desk/import/councils/council-entry';
import { piecesOf } from '../../src/desk/import/csv/read-table';
import type { Imported } from '../../src/desk/import/import-candidates';
import { importSeats } from '../../src/desk/import/import-seats';
import { ORDER, SMALL } from './import-fixture';

const COUNCILS: CouncilEntry[] = [
  { ...SMALL, total: 10 },
  { ...SMALL, code: 'E02', name: 'Birch', total: 5 },
];

function importTable(text: string): Promise<Imported> {
  const table = { file: 'seats.csv', read: piecesOf(text) };
  const list = { councils: COUNCILS, baselines: [] };
  return importSeats({ table, order: ORDER, list, councilsFile: 'councils.csv', aliases: NO_ALIASES });
}

const councilsOf = ({ value }: Imported) => value!.results.councils;
const told = ({ problems }: Imported, rule: string) => problems.filter((problem) => problem.rule === rule);

const PARTIAL: readonly (readonly [string, string])[] = [
  ['wide', 'code,con,lab\nE01,4,2\nE02,0,5\n'],
  ['long', 'code,party,seats\nE01,con,4\nE01,lab,2\nE02,lab,5\n'],
];

describe.each(PARTIAL)('a %s table without some of the parties', (_, text) => {
  it('gives seats as far as they go, and no composition, controller or other party', async () => {
    const [ambleford, birch] = councilsOf(await importTable(text));
    expect(ambleford).toMatchObject({ status: 'counting', seats: { con: 4, lab: 2 }, control: { before: 'con' } });
    expect(ambleford).not.toHaveProperty('composition');
    expect(ambleford!.control).not.toHaveProperty('after');
    expect(Object.keys(ambleford!.seats!)).toEqual(['con', 'lab']);
    expect(birch).toMatchObject({ status: 'declared', seats: { lab: 5 }, control: { after: 'lab' } });
  });

  it('is told with what is missing, where, and what supplies it', async () => {
    const made = await importTable(text);
    expect(told(made, 'seats-partial')).toEqual([
      {
        level: 'warning',
        rule: 'seats-partial',
        file: 'seats.csv',
        line: 2,
        message:
          'Ambleford: the table gives 6 of 10 seats, and who won the other 4 is not known; shown as counting, and without a controller',
        remedy:
          'Give the other parties too, each in a column or a row of its own, “other” for the rest; or wait for the rest of the count.',
      },
    ]);
    expect(made.problems.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a table without some of the councils', () => {
  it.each([
    ['wide', 'code,con,lab\nE02,0,5\n'],
    ['wide, with an empty row for one', 'code,con,lab\nE01,,\nE02,0,5\n'],
    ['long', 'code,party,seats\nE02,lab,5\n'],
  ])('leaves them awaiting, without a number, and names them: %s', async (_, text) => {
    const made = await importTable(text);
    const [ambleford] = councilsOf(made);
    expect(ambleford).toMatchObject({ status: 'awaiting', control: { before: 'con' } });
    expect(ambleford!.seats ?? {}).toEqual({});
    expect(ambleford).not.toHaveProperty('composition');
    expect(told(made, 'council-silent').map(({ message }) => message)).toEqual([
      'the table has nothing of 1 of the 2 councils in councils.csv: Ambleford; shown as awaiting',
    ]);
    expect(made.value!.results.status).toBe('live');
  });
});

describe('an empty cell', () => {
  it('is none where the others have all seats, and not known where they have not', async () => {
    const whole = await importTable('code,con,lab,ld\nE01,6,4,\nE02,,5,\n');
    expect(whole.problems).toEqual([]);
    expect(councilsOf(whole).map(({ status }) => status)).toEqual(['declared', 'declared']);
    const part = await importTable('code,con,lab,ld\nE01,6,,\nE02,,5,\n');
    expect(told(part, 'seats-partial')[0]!.message).toContain('(empty: lab, ld)');
  });
});

describe('a column of the sum', () => {
  it('tells what is missing too, and contradicts what is too much', async () => {
    const less = await importTable('code,con,lab,total\nE01,4,2,10\nE02,0,5,5\n');
    expect(told(less, 'seats-partial')).toHaveLength(1);
    const more = await importTable('code,con,lab,total\nE01,4,2,5\nE02,0,5,5\n');
    expect(told(more, 'seats-sum')[0]!.message).toBe('Ambleford: the parties have 6 seats, “total” says 5');
    const other = await importTable('code,con,lab,total\nE01,6,4,12\nE02,0,5,5\n');
    expect(told(other, 'council-up').map(({ level }) => level)).toEqual(['error']);
  });
});

it('whatever part of its seats a table gives, no council is declared before all are there', async () => {
  const seats = fc.record({ con: fc.nat({ max: 12 }), lab: fc.nat({ max: 12 }), ld: fc.option(fc.nat({ max: 12 })) });
  await fc.assert(
    fc.asyncProperty(seats, async ({ con, lab, ld }) => {
      const made = await importTable(`code,con,lab,ld\nE01,${con},${lab},${ld ?? ''}\n`);
      const sum = con + lab + (ld ?? 0);
      const status = made.value?.results.councils[0]!.status;
      expect(status).toBe(sum === 10 ? 'declared' : sum === 0 ? 'awaiting' : 'counting');
      if (sum !== 10) expect(made.value?.results.councils[0]).not.toHaveProperty('control.after');
      if (sum !== 10) expect(made.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});
