/**
 * Contract → CSV → contract, over the whole sample as it is committed: two tables are made of results and ward files, and
 * every field that they hold comes back as it was. What no table holds is listed.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilList } from '../../src/desk/import/councils/council-entry';
import { parseCouncilCsv } from '../../src/desk/import/councils/parse-council-csv';
import type { Imported } from '../../src/desk/import/import-candidates';
import type { CouncilFile, CouncilWardsFile } from '../../src/model/contract';
import { seatsOf } from '../../src/model/seats';
import { importText, results, toRows, toTable, wardsOf } from './import-fixture';

const CODES = results.contested;
const GROUPS = ['con', 'lab', 'ld', 'green', 'ukip', 'other'];
const BASELINES = results.baselines ?? [];

/** Of a council: times, notes and revisions are in no table. */
const NOT_IN_TABLES = new Set(['notes', 'revision', 'declared', 'expected', 'turnout']);
/** Of a ward: earlier contests, and notes on it. */
const NOT_IN_ROWS = new Set(['notes', 'previous', 'doubts']);

const HEADINGS = [
  ...['code', 'name', 'type', 'region', 'elects', 'total', 'up', 'control before', 'new', 'boundary change', 'vacant'],
  ...['postponed', ...GROUPS.map((group) => `not up: ${group}`)],
  ...BASELINES.flatMap(({ label }) => GROUPS.map((group) => `${label}: ${group}`)),
];

/** A council as a row of the file of councils. The composition at a baseline is that of now, less the change. */
function toRow(council: CouncilFile): string[] {
  const {
    code,
    name,
    type,
    region,
    elects,
    total,
    up,
    control,
    isNew,
    boundaryChange,
    notUp = {},
    change = {},
  } = council;
  const { postponed = [], vacant = 0, composition = {} } = council;
  const late = postponed.reduce((sum, { seats }) => sum + seats, 0);
  const polls = postponed.map(({ ward, date }) => [ward, date].filter(Boolean).join(' ')).join('; ');
  const cells = [
    code,
    name,
    type,
    region,
    elects,
    total,
    up,
    control?.before,
    isNew ? 'yes' : '',
    boundaryChange?.reason,
  ];
  const before = BASELINES.flatMap(({ id }) => {
    const own = change[id];
    return GROUPS.map((group) => own && seatsOf(composition, group) - seatsOf(own, group));
  });
  const rest = [vacant - late, polls, ...GROUPS.map((group) => notUp[group]), ...before];
  return [...cells, ...rest].map((cell) => String(cell ?? ''));
}

const without = (value: object, fields: ReadonlySet<string>): object =>
  Object.fromEntries(Object.entries(value).filter(([field]) => !fields.has(field)));

/** A party that neither gained nor lost may stand as 0 or not at all. */
function toComparable(council: CouncilFile): object {
  const change = Object.entries(council.change ?? {}).map(([id, own]): [string, object] => [
    id,
    Object.fromEntries(Object.entries(own).filter(([, seats]) => seats !== 0)),
  ]);
  return { ...without(council, NOT_IN_TABLES), change: Object.fromEntries(change) };
}

let list: CouncilList;
let made: Imported;
beforeAll(async () => {
  const parsed = await parseCouncilCsv(toTable(results.councils.map(toRow), HEADINGS), 'councils.csv');
  expect(parsed.problems).toEqual([]);
  list = parsed.value!;
  made = await importText(toTable(toRows(CODES)), { list });
}, 60_000);

describe('the 150 councils of the sample as two tables', () => {
  it('are read to the last row, with nothing to complain of', () => {
    expect(list.councils).toHaveLength(150);
    expect(made.rows).toMatchObject({ used: 16_042, refused: 0, leftOut: 0, headings: 1, blank: 0 });
    expect(made.problems.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('come back with every field that the tables have', () => {
    const back = new Map(made.value!.results.councils.map((council) => [council.code, council]));
    expect(made.value!.results.contested).toEqual(CODES);
    for (const own of results.councils) expect(toComparable(back.get(own.code)!), own.name).toEqual(toComparable(own));
  });

  it('come back with every candidate, vote and mark of all wards', () => {
    expect(made.value!.wards.size).toBe(150);
    let wards = 0;
    for (const code of CODES) {
      const [own, back] = [wardsOf(code), made.value!.wards.get(code)!];
      expect(toWards(back), code).toEqual(toWards(own));
      wards += own.wards.length;
    }
    expect(wards).toBe(2744);
  });

  it('come back with the parties and baselines that are used', () => {
    const ids = (file: typeof results): string[] => file.parties.map(({ id }) => id).sort();
    expect(ids(made.value!.results)).toEqual(ids(results));
    expect(made.value!.results.baselines!.map(({ id, label }) => [id, label])).toEqual(
      BASELINES.map(({ id, label }) => [id, label]),
    );
  });
});

/** Blanks around a name, of which the source has a few, say nothing and are taken off by import. */
const toWards = ({ wards }: CouncilWardsFile): object[] =>
  wards.map((ward) => ({
    ...without(ward, NOT_IN_ROWS),
    name: ward.name.trim(),
    candidates: ward.candidates.map(toTidy),
  }));

const toTidy = <T extends { name: string }>(one: T): T => ({ ...one, name: one.name.trim() });
