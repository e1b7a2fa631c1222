/**
 * Tables as they are broken in life. Whatever comes, nothing crashes, nobody wins who did not, and every row is in the
 * output or in a problem. `IMPORT_CORPUS` in the environment sets how many; the same seed gives the same tables.
 */
import { describe, expect, it } from 'vitest';
import type { Imported } from '../../src/desk/import/import-candidates';
import { HEADINGS, importText, toCouncilList, toLine, toRows, wardsOf } from './import-fixture';

const COUNT = Number(process.env.IMPORT_CORPUS ?? 330);
const CODES = ['E06000001', 'E07000072'];
const LIST = toCouncilList(CODES);
const ROWS = toRows(CODES);

/** Parties that can have control. A letter changed in the name of any other makes another of the others. */
const LARGE: ReadonlySet<string> = new Set(['con', 'lab', 'ld', 'green', 'ukip']);

/** Winners by ward code, by party. */
const WINNERS = new Map(
  CODES.flatMap((code) => wardsOf(code).wards.map((ward) => [ward.code, toWinners(ward.candidates)] as const)),
);

function toWinners(candidates: readonly { party: string; elected?: boolean | undefined }[]): string {
  const won = candidates.filter(({ elected }) => elected).map(({ party }) => (LARGE.has(party) ? party : 'other'));
  return won.sort().join();
}

/** Whole numbers below `below`, the same for the same seed. */
function toChance(seed: number): (below: number) => number {
  let state = seed + 0x9e3779b9;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) % below;
  };
}

type Chance = (below: number) => number;
type Table = string[][];
type Mutation = (table: Table, chance: Chance) => Table | string;

const NASTY = [
  '',
  '=1+1',
  '-5',
  'twelve',
  '03/05/2018',
  '1e3',
  'NaN',
  '__proto__',
  'constructor',
  '\0',
  '\u202eabc',
  '1,2345',
];
const MORE = ['"', '<script>', 'Newcastle', 'Labuor', 'noc', '99999999999', '0.5', '…'.repeat(200), '(Elected)', '٣'];

const withCell = (table: Table, row: number, column: number, text: string): Table =>
  table.map((cells, at) => (at === row ? cells.map((cell, i) => (i === column ? text : cell)) : cells));

const toText = (table: Table): string => `${table.map(toLine).join('\n')}\n`;

/** Text as it is, without the quotes that would make it whole. */
const toRaw = (table: Table): string => `${table.map((cells) => cells.join(',')).join('\n')}\n`;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a column dropped': (table, chance) => {
    const column = chance(HEADINGS.length);
    return table.map((cells) => cells.filter((_, at) => at !== column));
  },
  'two columns swapped under their headings': (table, chance) => {
    const [a, b] = [chance(HEADINGS.length), chance(HEADINGS.length)];
    return table.map((cells, row) =>
      row ? cells.map((cell, at) => (at === a ? cells[b]! : at === b ? cells[a]! : cell)) : cells,
    );
  },
  'a cell that is nonsense': (table, chance) => {
    const words = [...NASTY, ...MORE];
    return withCell(table, 1 + chance(table.length - 1), chance(HEADINGS.length), words[chance(words.length)]!);
  },
  'a heading that is nonsense': (table, chance) =>
    withCell(table, 0, chance(HEADINGS.length), NASTY[chance(NASTY.length)]!),
  'a quote that nobody closed': (table, chance) => {
    const row = 1 + chance(table.length - 1);
    const column = chance(HEADINGS.length);
    return toRaw(withCell(table, row, column, `"${table[row]![column]!}`));
  },
  'a row there twice': (table, chance) => {
    const row = 1 + chance(table.length - 1);
    return table.toSpliced(chance(table.length - 1) + 1, 0, table[row]!);
  },
  'a row that is not there': (table, chance) => table.toSpliced(1 + chance(table.length - 1), 1),
  'a row cut': (table, chance) => {
    const row = 1 + chance(table.length - 1);
    return table.map((cells, at) => (at === row ? cells.slice(0, chance(cells.length)) : cells));
  },
  'the end cut': (table, chance) => {
    const text = toText(table);
    return text.slice(0, chance(text.length));
  },
  'a character changed': (table, chance) => {
    const text = toText(table);
    const at = chance(text.length);
    const signs = [',', '"', '\n', '\r', '\0', ';', '0', '9', ' ', '\t'];
    return text.slice(0, at) + signs[chance(signs.length)]! + text.slice(at + 1);
  },
  'headings again and lines of words': (table, chance) => {
    const at = 1 + chance(table.length - 1);
    return table.toSpliced(at, 0, table[0]!, ['Source: the council'], ['']);
  },
};

const NAMES = Object.keys(MUTATIONS);

function toMutant(seed: number): { name: string; text: string } {
  const chance = toChance(seed);
  const name = NAMES[seed % NAMES.length]!;
  const made = MUTATIONS[name]!([HEADINGS, ...ROWS], chance);
  return { name, text: typeof made === 'string' ? made : toText(made) };
}

/** A change of votes, seats or marks into others that are as good cannot be seen: all else must be. */
function toFalseWinners({ value }: Imported): string[] {
  return [...(value?.wards.values() ?? [])].flatMap(({ wards }) =>
    wards.flatMap((ward) => {
      const won = toWinners(ward.candidates);
      return won === '' || !WINNERS.has(ward.code) || won === WINNERS.get(ward.code) ? [] : [`${ward.code}: ${won}`];
    }),
  );
}

const toCounted = ({ rows }: Imported): number => rows.used + rows.leftOut + rows.refused + rows.blank + rows.headings;

describe('tables as they are broken', () => {
  it(`crash nothing, elect nobody, lose nothing: ${COUNT} of them`, { timeout: 600_000 }, async () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < COUNT; seed += 1) {
      const { name, text } = toMutant(seed);
      const imported = await importText(text, { list: LIST });
      const where = `${name}, seed ${seed}`;
      expect(toCounted(imported), where).toBe(imported.rows.read);
      const candidates = [...(imported.value?.wards.values() ?? [])]
        .flatMap(({ wards }) => wards)
        .flatMap((ward) => ward.candidates);
      expect(candidates.length, where).toBe(imported.value ? imported.rows.used : 0);
      expect(toFalseWinners(imported), where).toEqual([]);
      for (const { message, remedy } of imported.problems) {
        expect(message.length, where).toBeLessThan(9000);
        expect(remedy, where).toMatch(/\S/);
      }
      if (imported.problems.length) seen.add(name);
    }
    expect([...seen].sort()).toEqual([...NAMES].sort());
  });
});
