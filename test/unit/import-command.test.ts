import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ResultsFile } from '../../src/model/contract';
import { runImport } from '../../src/desk/import';
import { ROOT } from './imports';

let folder: string;
const said: string[] = [];
const voice = { say: (line: string) => void said.push(line), complain: (line: string) => void said.push(line) };

const at = (name: string): string => join(folder, name);
const put = (name: string, text: string): void => writeFileSync(at(name), text);
const read = (name: string): ResultsFile => JSON.parse(readFileSync(at(name), 'utf8')) as ResultsFile;

const COUNCILS = 'code,name,elects,total,control before\nE01,Ambleford,all out,2,Con\nE02,Birch,all out,1,NOC\n';
const TABLE = 'council,ward,seats,candidate,party,votes\n';
const ROWS =
  'Ambleford,Castle,2,Ann,Lab,10\nAmbleford,Castle,2,Bob,Lab,9\nAmbleford,Castle,2,Cy,Con,8\nBirch,Old,1,Di,LD,7\n';

const run = (...more: string[]): Promise<number> => {
  const given = { candidates: at('table.csv'), councils: at('councils.csv'), out: at('out') };
  const files = Object.entries(given).flatMap(([name, path]) => [`--${name}`, path]);
  const election = ['--election', 'local.2018-05-03', '--date', '2018-05-03', '--name', 'A made-up election'];
  return runImport([...(more.includes('--seats') ? files.slice(2) : files), ...election, ...more], voice);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  said.length = 0;
  put('councils.csv', COUNCILS);
  put('table.csv', TABLE + ROWS);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('council-map import', () => {
  it('writes results and wards, and says what became of the rows', async () => {
    expect(await run()).toBe(0);
    expect(readdirSync(at('out')).sort()).toEqual(['import-report.json', 'results.json', 'wards']);
    expect(read('out/results.json')).toMatchObject({ sequence: 1, status: 'final', contested: ['E01', 'E02'] });
    expect(said.join('\n')).toContain('5 rows: 4 used, 1 of headings.');
  });

  it('gives other facts a higher sequence and a changed ward file a higher revision, and the same facts the same', async () => {
    await run();
    const first = readFileSync(at('out/results.json'), 'utf8');
    await run();
    expect(readFileSync(at('out/results.json'), 'utf8')).toBe(first);
    put('table.csv', TABLE + ROWS.replace('Cy,Con,8', 'Cy,Con,7'));
    await run();
    const { sequence, councils } = read('out/results.json');
    expect([sequence, councils.map(({ revision }) => revision)]).toEqual([2, [1, undefined]]);
  });

  it('writes nothing with an error, and leaves what was there as it was', async () => {
    await run();
    const before = readdirSync(at('out'), { recursive: true }).map((name) => [
      name,
      readIfFile(at(`out/${String(name)}`)),
    ]);
    put('table.csv', TABLE + ROWS.replace('Bob,Lab,9', 'Bob,Lab,nine'));
    expect(await run()).toBe(1);
    expect(said.join('\n')).toContain('table.csv:3:');
    const after = readdirSync(at('out'), { recursive: true }).map((name) => [
      name,
      readIfFile(at(`out/${String(name)}`)),
    ]);
    expect(after).toEqual(before);
  });

  it('holds what it has made against the rules of check before it writes: an error refuses, a warning is printed', async () => {
    expect(await run('--updated', '2018-05-03T12:00:00+01:00')).toBe(0);
    expect(said.join('\n')).toContain('results.json warning updated: 2018-05-03T12:00:00+01:00 is before polls closed');
    const before = readFileSync(at('out/results.json'), 'utf8');
    put('councils.csv', COUNCILS.replace('E01,', 'E06000001,').replace('E02,', 'E05000002,'));
    said.length = 0;
    expect(await run()).toBe(1);
    expect(said.join('\n')).toContain(
      '"E05000002" is the code of a ward, not of a council · Give the code of its council.',
    );
    expect(readFileSync(at('out/results.json'), 'utf8')).toBe(before);
  });

  it('says no more than once what check would say again of a council without all its rows', async () => {
    put('table.csv', TABLE + ROWS.replace('Birch,Old,1,Di,LD,7\n', ''));
    expect(await run()).toBe(0);
    expect(said.join('\n')).toContain('the table has nothing of 1 of the 2 councils');
    expect(said.filter((line) => line.includes('warning'))).toHaveLength(1);
  });

  it('writes what can be trusted with --partial: no winner of a ward that lost a row', async () => {
    put('table.csv', TABLE + ROWS.replace('Bob,Lab,9', 'Bob,Lab,nine'));
    expect(await run('--partial')).toBe(0);
    const [ambleford, birch] = read('out/results.json').councils;
    expect(ambleford).toMatchObject({ status: 'awaiting', control: { before: 'con' } });
    expect(birch).toMatchObject({ status: 'declared', control: { before: 'noc', after: 'ld' } });
  });

  it('writes the mapping the first time, and reads it from then on', async () => {
    put('table.csv', (TABLE + ROWS).replace('candidate', 'person'));
    expect(await run('--mapping', at('mapping.json'))).toBe(1);
    const mapping = JSON.parse(readFileSync(at('mapping.json'), 'utf8')) as { columns: Record<string, string | null> };
    expect(mapping.columns.candidate).toBeNull();
    mapping.columns.candidate = 'person';
    put('mapping.json', JSON.stringify(mapping));
    expect(await run('--mapping', at('mapping.json'))).toBe(0);
  });

  it('takes seats without candidates, wide and long', async () => {
    put('wide.csv', 'code,name,con,lab,ld,total\nE01,Ambleford,,2,,2\nE02,Birch,0,0,1,1\n');
    expect(await run('--seats', at('wide.csv'))).toBe(0);
    const wide = read('out/results.json').councils;
    put('long.csv', 'code,party,seats\nE01,Labour,2\nE02,Lib Dem,1\n');
    expect(await run('--seats', at('long.csv'), '--out', at('long'))).toBe(0);
    expect(read('long/results.json').councils).toEqual(wide);
    expect(wide[0]).toMatchObject({ seats: { lab: 2 }, control: { before: 'con', after: 'lab' } });
  });

  it('takes no column that is no party for none at all', async () => {
    put('wide.csv', 'code,con,lab,lib\nE01,0,2,0\nE02,0,0,1\n');
    expect(await run('--seats', at('wide.csv'))).toBe(1);
    expect(said.join('\n')).toContain('“lib” is no party that is known');
  });

  it('reads its own templates', async () => {
    const template = (name: string): string => join(ROOT, 'public/templates', name);
    const councils = ['--councils', template('councils.csv')];
    for (const table of [
      ['--candidates', template('candidates.csv')],
      ['--seats', template('seats-wide.csv')],
      ['--seats', template('seats-long.csv')],
    ]) {
      said.length = 0;
      expect(await run(...table, ...councils, '--out', at(`out-${table[1]!.length}`)), said.join('\n')).toBe(0);
      expect(
        said.filter((line) => line.includes(' error ')),
        table[1],
      ).toEqual([]);
    }
  });

  it('is understood or refused in words', async () => {
    expect(await runImport(['--help'], voice)).toBe(0);
    expect(await runImport(['--candidates', 'x.csv', '--date', '31 May'], voice)).toBe(2);
    expect(said.join('\n')).toContain('--date 31 May is no day');
    expect(await run('--candidates', at('nowhere.csv'))).toBe(1);
    expect(said.at(-1)).toBe(
      `Nothing is written: ${at('nowhere.csv')}: there is no file of that name. Check the path: it starts from where the command is called.`,
    );
    expect(await runImport(['--candidate', 'x.csv'], voice)).toBe(2);
    expect(said.join('\n')).toContain('There is no option --candidate. Did you mean --candidates?');
    expect(await runImport(['--candidates'], voice)).toBe(2);
    expect(said.join('\n')).toContain('--candidates wants a value behind it.');
    expect(await runImport(['table.csv'], voice)).toBe(2);
    expect(said.join('\n')).toContain('“table.csv” belongs to no option.');
  });
});

function readIfFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return 'a folder';
  }
}
