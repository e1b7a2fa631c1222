/** Ways to spoil what a desk is given, tables and JSON alike, the same for the same seed. */
import { pick, type Chance } from '../../src/desk/rehearse/chance';
import { toLine } from './import-fixture';

type Fields = Record<string | number, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every place in a value: its object, and its key. */
function placesOf(value: unknown): [Fields, string | number][] {
  if (!isFields(value)) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key): [Fields, string | number][] => [[value, key], ...placesOf(value[key])]);
}

const WORDS = ['', ' ', '12', 'twelve', '1,234', '=1+1', '3 May', '2018-05-03', '\0', '\u202e', 'x'.repeat(5000)];
const NAMES = ['__proto__', 'constructor', '\ud800', 'noc', 'awaiting', 'lab', 'con', 'none', 'declared'];
const ODD: readonly unknown[] = [
  ...[null, true, -1, 0, 1, 0.5, 1e21, 2 ** 53, [], {}, [[]], { lab: 1 }, ['con'], ...WORDS, ...NAMES],
];

type Spoil = (value: unknown, chance: Chance) => void;

const SPOILS: readonly Spoil[] = [
  (value, chance) => {
    const [object, key] = pick(placesOf(value), chance);
    object[key] = structuredClone(pick(ODD, chance));
  },
  (value, chance) => {
    const [object, key] = pick(placesOf(value), chance);
    if (Array.isArray(object)) object.splice(Number(key), 1);
    else delete object[key];
  },
  (value, chance) => {
    const [[a, i], [b, j]] = [pick(placesOf(value), chance), pick(placesOf(value), chance)];
    [a[i], b[j]] = [structuredClone(b[j]), structuredClone(a[i])];
  },
  (value, chance) => {
    const [object, key] = pick(placesOf(value), chance);
    const more = structuredClone(object[key]);
    if (Array.isArray(object)) object.push(more);
    else {
      const strange = pick(['__proto__', 'constructor', 'Total', 'total '], chance);
      Object.defineProperty(object, strange, { value: more, enumerable: true, writable: true, configurable: true });
    }
  },
];

const SIGNS = ['\0', '"', ',', '}', ']', '=', '\ufffd', '<p>', '// x'];

const TEXTS: readonly ((text: string, chance: Chance) => string)[] = [
  (text, chance) => text.slice(0, Math.floor(chance() * text.length)),
  (text, chance) => {
    const at = Math.floor(chance() * text.length);
    return text.slice(0, at) + pick(SIGNS, chance) + text.slice(at + 1);
  },
];

/** A value with one to three things wrong, as text; of five texts one is spoilt as a text, too. */
export function spoilJson(value: unknown, chance: Chance): string {
  const own = structuredClone(value);
  for (let times = 1 + Math.floor(chance() * 3); times > 0; times -= 1)
    if (placesOf(own).length) pick(SPOILS, chance)(own, chance);
  const text = JSON.stringify(own, null, 1);
  return chance() < 0.2 ? pick(TEXTS, chance)(text, chance) : text;
}

/** The first row has the headings. */
export type Table = readonly (readonly string[])[];
type Mutation = (table: Table, chance: Chance) => Table | string;

const CELLS = ['', '=1+1', '-5', 'twelve', '03/05/2018', '1e3', 'NaN', '__proto__', 'constructor', '\0', '\u202eabc'];
const MORE = ['"', '<script>', 'Newcastle', 'Labuor', 'noc', '99999999999', '0.5', '…'.repeat(200), '(Elected)', '٣'];
const NASTY = [...CELLS, '1,2345', ...MORE];

const below = (limit: number, chance: Chance): number => Math.floor(chance() * limit);
const anyRow = (table: Table, chance: Chance): number => 1 + below(table.length - 1, chance);
const anyColumn = (table: Table, chance: Chance): number => below(table[0]!.length, chance);

const withCell = (table: Table, row: number, column: number, text: string): Table =>
  table.map((cells, at) => (at === row ? cells.map((cell, i) => (i === column ? text : cell)) : cells));

export const toText = (table: Table): string => `${table.map(toLine).join('\n')}\n`;

/** Text as it is, without the quotes that would make it whole. */
const toRaw = (table: Table): string => `${table.map((cells) => cells.join(',')).join('\n')}\n`;

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a column dropped': (table, chance) => {
    const column = anyColumn(table, chance);
    return table.map((cells) => cells.filter((_, at) => at !== column));
  },
  'two columns swapped under their headings': (table, chance) => {
    const [a, b] = [anyColumn(table, chance), anyColumn(table, chance)];
    const swap = (cells: readonly string[]): string[] =>
      cells.map((cell, at) => (at === a ? cells[b]! : at === b ? cells[a]! : cell));
    return table.map((cells, row) => (row ? swap(cells) : cells));
  },
  'a cell that is nonsense': (table, chance) =>
    withCell(table, anyRow(table, chance), anyColumn(table, chance), pick(NASTY, chance)),
  'a heading that is nonsense': (table, chance) => withCell(table, 0, anyColumn(table, chance), pick(CELLS, chance)),
  'a quote that nobody closed': (table, chance) => {
    const [row, column] = [anyRow(table, chance), anyColumn(table, chance)];
    return toRaw(withCell(table, row, column, `"${table[row]![column] ?? ''}`));
  },
  'a row there twice': (table, chance) => table.toSpliced(anyRow(table, chance), 0, table[anyRow(table, chance)]!),
  'a row that is not there': (table, chance) => table.toSpliced(anyRow(table, chance), 1),
  'a row cut': (table, chance) => {
    const row = anyRow(table, chance);
    return table.map((cells, at) => (at === row ? cells.slice(0, below(cells.length, chance)) : cells));
  },
  'the end cut': (table, chance) => {
    const text = toText(table);
    return text.slice(0, below(text.length, chance));
  },
  'a character changed': (table, chance) => {
    const text = toText(table);
    const at = below(text.length, chance);
    const sign = pick([',', '"', '\n', '\r', '\0', ';', '0', '9', ' ', '\t'], chance);
    return text.slice(0, at) + sign + text.slice(at + 1);
  },
  'headings again and lines of words': (table, chance) =>
    table.toSpliced(anyRow(table, chance), 0, table[0]!, ['Source: the council'], ['']),
};

export const MUTATION_NAMES = Object.keys(MUTATIONS);

/** @param index which of the mutations, in turn */
export function spoilTable(table: Table, index: number, chance: Chance): { name: string; text: string } {
  const name = MUTATION_NAMES[index % MUTATION_NAMES.length]!;
  const made = MUTATIONS[name]!(table, chance);
  return { name, text: typeof made === 'string' ? made : toText(made) };
}
