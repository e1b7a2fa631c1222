/** What councils write in the cells and headings of their tables, as they publish them. */
import { describe, expect, it } from 'vitest';
import { CANDIDATE_FIELDS } from '../../src/desk/import/candidates/fields';
import { parseCouncilCsv } from '../../src/desk/import/councils/parse-council-csv';
import { parseFlag } from '../../src/desk/import/values';

describe('who is elected', () => {
  it.each(['Elected', 'ELECTED', 'yes', '1', 'Elected unopposed', 'Elected (by lot)', 'Re-elected', 'Unopposed'])(
    '“%s” says yes',
    (text) => expect(parseFlag(text)).toBe(true),
  );
  it.each(['Not elected', 'no', '0', '–'])('“%s” says no', (text) => expect(parseFlag(text)).toBe(false));
  it.each(['Elected?', 'Elected in 2014', 'unelected', 'maybe'])('“%s” says neither', (text) =>
    expect(parseFlag(text)).toBeUndefined(),
  );
});

describe('the headings of a notice of poll', () => {
  it('are known', () => {
    const known: readonly string[] = Object.values(CANDIDATE_FIELDS).flat();
    for (const heading of ['electoral ward', 'number of vacancies', 'name of candidate', 'description if any'])
      expect(known).toContain(heading);
  });
});

describe('the file of councils', () => {
  it('takes the usual words of schemes and systems, in whatever case', async () => {
    const rows = ['X1,A,Whole council,3,STV', 'X2,B,All out,3,fptp', 'X3,C,By thirds,9,FPTP'];
    const { value } = await parseCouncilCsv(['code,name,elects,total,system', ...rows].join('\n'), 'councils.csv');
    expect(value?.councils.map(({ elects, system }) => `${elects} ${system}`)).toEqual([
      'all stv',
      'all fptp',
      'thirds fptp',
    ]);
  });
});
