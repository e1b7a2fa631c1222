import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader, LONGEST_CELL, type CsvFault, type CsvRow } from '../../src/desk/import/csv/csv-reader';
import { toLine } from './import-fixture';

function read(text: string, step = Infinity): { rows: CsvRow[]; faults: CsvFault[] } {
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  const reader = new CsvReader(
    ',',
    (row) => rows.push(row),
    (fault) => faults.push(fault),
  );
  for (let at = 0; at < text.length; at += step) reader.write(text.slice(at, at + step));
  reader.end();
  return { rows, faults };
}

describe('the reader of tables', () => {
  it('gives back what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(read(`${rows.map(toLine).join('\r\n')}\r\n`).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('reads the same wherever the text is cut into pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'b'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (whole, step) => {
        expect(read(whole, step)).toEqual(read(whole));
      }),
    );
  });

  it('knows the line and the column of every cell', () => {
    const { rows } = read('a,"b\r\nc",d\r\n\r\n"e""f",g');
    expect(rows.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [1, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(rows[0]).toMatchObject({ columns: [1, 3, 4], lines: [1, 1, 2] });
    expect(rows[2]).toMatchObject({ cells: ['e"f', 'g'], columns: [1, 8] });
  });

  it('says where a quote was opened that nobody closed, and reads nothing behind it', () => {
    const { rows, faults } = read('a,b\nc,"d\ne,f\n');
    expect(rows.map(({ cells }) => cells)).toEqual([['a', 'b']]);
    expect(faults).toEqual([{ kind: 'unclosed-quote', line: 2, column: 3, until: 4 }]);
  });

  it('says where a quote is closed in the middle of a cell', () => {
    expect(read('a,"b"c\n').faults).toEqual([{ kind: 'text-after-quote', line: 1, column: 3, until: 1 }]);
  });

  it('stops at a quoted cell that has no end, so that it never holds the whole file', () => {
    const { faults } = read(`a,"${'x,y\n'.repeat(LONGEST_CELL)}`, 1000);
    expect(faults.map(({ kind, line }) => [kind, line])).toEqual([['unclosed-quote', 1]]);
  });
});
