import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/desk/import/csv/read-table';
import { parseCouncilJson } from '../../src/desk/import/councils/parse-council-json';
import { importText, results, toCouncilList, toRows, toTable, wardsOf, CODES, councilOf } from './import-fixture';

/** What a table of candidates and a file of councils hold between them. Notes and earlier contests they do not. */
const FIELDS = [
  ...(['code', 'name', 'type', 'region', 'elects', 'total', 'up', 'status', 'seats', 'notUp', 'composition'] as const),
  ...(['control', 'vacant', 'wards', 'postponed', 'boundaryChange'] as const),
];

/** Notes and earlier contests are in no table. */
const toComparable = (ward: object): object =>
  Object.fromEntries(Object.entries(ward).filter(([field]) => field !== 'notes' && field !== 'previous'));

describe('the sample as tables', () => {
  it('comes back as the councils that it was', async () => {
    const { value, problems, rows } = await importText(toTable(toRows()));
    expect(problems).toEqual([]);
    expect(rows).toMatchObject({ used: toRows().length, refused: 0, leftOut: 0, headings: 1 });
    expect(value!.results.contested).toEqual(CODES);
    for (const code of CODES) {
      const [made, own] = [value!.results.councils.find((council) => council.code === code)!, councilOf(code)];
      for (const field of FIELDS) expect(made[field], `${own.name} ${field}`).toEqual(own[field]);
    }
  });

  it('comes back as the wards that they were, but for notes and earlier contests', async () => {
    const { value } = await importText(toTable(toRows()));
    for (const code of CODES) {
      const own = wardsOf(code).wards.map(toComparable);
      const made = value!.wards.get(code)!.wards.map(toComparable);
      expect(made, councilOf(code).name).toEqual(own);
    }
  });

  it('is the same from Windows-1252, with a mark, with other line breaks and other separators', async () => {
    const text = toTable(toRows(['E06000001']));
    const list = toCouncilList(['E06000001']);
    const plain = await importText(text, { list });
    const forms = [`\uFEFF${text}`, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')];
    for (const form of [...forms, text.replaceAll(',', ';'), text.replaceAll(',', '\t')]) {
      expect((await importText(form, { list })).value).toEqual(plain.value);
    }
    const french = text.replace('John Lauderdale', 'José Lauderdale');
    const made = await importText(Uint8Array.from(Buffer.from(french, 'latin1')), { list });
    expect(made.problems.map(({ rule }) => rule)).toEqual(['csv-encoding']);
    expect(JSON.stringify([...made.value!.wards])).toContain('José Lauderdale');
  });
});

const SOURCE = process.env.ELECTION_SOURCE ?? join(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(join(SOURCE, 'results/candidates-2018.csv'));

interface SourceCouncil {
  readonly lad18cd: string;
  readonly name: string;
  readonly scheme_2018: string;
  readonly seats_up: number;
  readonly total_seats: number;
  readonly control_before: string;
  readonly deferred_seats_in_leap: number;
  readonly seats_won: Record<string, number>;
  readonly composition_after: Record<string, number>;
}

/** Wards whose poll was held in June: the source's table of candidates does not say so. */
const LATE: Readonly<Record<string, object[]>> = {
  E09000005: [{ ward: 'E05000105', date: '2018-06-21' }],
  E09000028: [{ ward: 'E05011104', date: '2018-06-14' }],
};

function toEntry(council: SourceCouncil): object {
  const { composition_after: after, seats_won: won, deferred_seats_in_leap: late, total_seats: total } = council;
  const notUp = Object.entries(after).map(([group, seats]): [string, number] => [group, seats - won[group]!]);
  const missing = total - Object.values(after).reduce((sum, seats) => sum + seats, 0);
  return {
    ...{ code: council.lad18cd, name: council.name, elects: council.scheme_2018, total, up: council.seats_up },
    ...{ controlBefore: council.control_before.toLowerCase(), vacant: missing - late },
    notUp: council.scheme_2018 === 'all' ? {} : (Object.fromEntries(notUp) as Record<string, number>),
    postponed: LATE[council.lad18cd] ?? [],
  };
}

describe('the source of the sample', () => {
  const name = isThere
    ? 'gives the 150 councils again'
    : 'gives the 150 councils again (skipped: the source is not on this machine)';
  it.skipIf(!isThere)(name, async () => {
    const { councils } = JSON.parse(readFileSync(join(SOURCE, 'results/councils-2018.json'), 'utf8')) as {
      councils: SourceCouncil[];
    };
    const list = parseCouncilJson(JSON.stringify(councils.map(toEntry)), 'councils.json');
    const content = readFileSync(join(SOURCE, 'results/candidates-2018.csv'));
    expect(piecesOf(content)()).toHaveLength(1);
    const { value, problems, rows } = await importText(content, { list: list.value! });
    expect([...list.problems, ...problems]).toEqual([]);
    expect(rows.used).toBe(16_042);
    expect(value!.results.contested).toEqual(results.contested);
    for (const own of results.councils) {
      const made = value!.results.councils.find(({ code }) => code === own.code)!;
      for (const field of [
        'name',
        'seats',
        'notUp',
        'composition',
        'vacant',
        'control',
        'up',
        'total',
        'wards',
        'postponed',
      ] as const)
        expect(made[field], `${own.name} ${field}`).toEqual(own[field]);
      const wards = value!.wards.get(own.code)!.wards.map(({ candidates }) => candidates);
      expect(wards).toEqual(wardsOf(own.code).wards.map(({ candidates }) => candidates));
    }
  });
});
