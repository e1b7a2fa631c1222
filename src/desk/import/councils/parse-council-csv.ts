/**
 * The file of councils as a table: a row a council. `not up: con` is the number of seats not up that a party has,
 * `May 2017: con` its seats at a baseline of that name.
 */
import * as v from 'valibot';
import type { DeskProblem } from '../../report/problem';
import { piecesOf, readTable } from '../csv/read-table';
import type { CsvRow } from '../csv/csv-reader';
import { toIssueWords } from '../../report/schema-problems';
import { quote } from '../ledger';
import { PartyBook } from '../party-book';
import { parseCount, parseFlag, toTidy } from '../values';
import { CouncilEntrySchema, type BaselineEntry, type CouncilEntry } from './council-entry';
import { settleCouncils, toCouncilProblem, type ParsedCouncils, type Placed } from './parse-council-json';

type Take = (entry: Record<string, unknown>, text: string) => string | undefined;

/** Where a cell of the column goes; it says what is wrong with it. */
interface Column {
  readonly heading: string;
  readonly take: Take;
}

const EXPECTED_COUNT = 'expected a number of seats';

const asText =
  (field: string): Take =>
  (entry, text) => {
    if (text) entry[field] = text;
    return undefined;
  };

const asCount =
  (field: string): Take =>
  (entry, text) => {
    const value = parseCount(text);
    if (value === undefined) return EXPECTED_COUNT;
    if (value !== null) entry[field] = value;
    return undefined;
  };

const asFlag =
  (field: string): Take =>
  (entry, text) => {
    const value = parseFlag(text);
    if (value === undefined) return 'expected yes or no';
    if (value !== null) entry[field] = value;
    return undefined;
  };

const asList =
  (field: string, toItem: (text: string) => unknown): Take =>
  (entry, text) => {
    const items = text.split(';').map(toTidy).filter(Boolean);
    if (items.length) entry[field] = items.map(toItem);
    return undefined;
  };

/** `E05000105 2018-06-21; Willesden Green` */
function toPostponed(text: string): object {
  const [, ward = text, date] = /^(.*?)\s+(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  return { ward, ...(date && { date }) };
}

const SCHEME_WORDS: Readonly<Record<string, string>> = {
  'all out': 'all',
  'whole council': 'all',
  'by halves': 'halves',
  'by thirds': 'thirds',
  half: 'halves',
  third: 'thirds',
  '': 'none',
};

const asScheme: Take = (entry, text) => {
  const word = text.toLowerCase();
  entry.elects = SCHEME_WORDS[word] ?? word;
  return undefined;
};

const FIELDS: Readonly<Record<string, Take>> = {
  code: asText('code'),
  name: asText('name'),
  type: asText('type'),
  region: asText('region'),
  elects: asScheme,
  total: asCount('total'),
  up: asCount('up'),
  vacant: asCount('vacant'),
  new: asFlag('isNew'),
  'boundary change': asText('boundaryChange'),
  system: (entry, text) => asText('system')(entry, text.toLowerCase()),
  postponed: asList('postponed', toPostponed),
  notes: asList('notes', (text) => text),
};

/** Headings that mean the same. */
const SAME: Readonly<Record<string, string>> = {
  council: 'name',
  scheme: 'elects',
  'total seats': 'total',
  'seats up': 'up',
};

/** Rejects only where the content cannot be read. */
export async function parseCouncilCsv(content: string | Uint8Array, file: string): Promise<ParsedCouncils> {
  const rows: CsvRow[] = [];
  const problems = await readTable({ file, read: piecesOf(content) }, (row) => rows.push(row));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim()));
  const [head, ...body] = filled;
  if (!head) return { problems: [...problems, toCouncilProblem(file, 'the table is empty', 'Export it again.')] };
  const baselines = new Map<string, BaselineEntry>();
  const columns = head.cells.map((cell) => toColumn(toTidy(cell), baselines));
  const missing = ['code', 'name', 'elects', 'total'].filter((field) => !columns.some((one) => one?.heading === field));
  if (missing.length) {
    const message = `no column is called ${missing.map(quote).join(', ')}`;
    const remedy = 'Name the columns as in the template councils.csv.';
    return { problems: [...problems, toCouncilProblem(file, message, remedy, head.line)] };
  }
  head.cells.forEach((cell, at) => {
    if (columns[at] || !cell.trim()) return;
    const message = `the column ${quote(cell)} is not known, so it is not read`;
    const remedy = 'Columns of seats are called “not up: con” or “May 2017: con”; see the template councils.csv.';
    problems.push({ ...toCouncilProblem(file, message, remedy, head.line), level: 'warning' });
  });
  const councils = body.flatMap((row) => parseRow(row, columns, file, problems));
  return { value: settleCouncils(councils, [...baselines.values()], file, problems), problems };
}

function toColumn(heading: string, baselines: Map<string, BaselineEntry>): Column | undefined {
  const plain = heading.toLowerCase().replaceAll('_', ' ');
  const field = Object.hasOwn(SAME, plain) ? SAME[plain]! : plain;
  if (Object.hasOwn(FIELDS, field)) return { heading: field, take: FIELDS[field]! };
  if (plain === 'control before') return { heading: plain, take: toController };
  const [, of = '', party = ''] = /^(.+): *(.+)$/.exec(heading) ?? [];
  const id = party && toPartyGroup(party);
  if (!id) return undefined;
  if (of.toLowerCase() === 'not up') return { heading, take: asSeats((entry) => toInner(entry, 'notUp'), id) };
  const key = of.toLowerCase().replace(/[^a-z0-9]+/g, '');
  if (!key || key === 'proto') return undefined;
  if (!baselines.has(key)) baselines.set(key, { id: key, label: of });
  return { heading, take: asSeats((entry) => toInner(toInner(entry, 'baselines'), key), id) };
}

const BOOK = new PartyBook({});

const toPartyGroup = (name: string): string | undefined => {
  const party = BOOK.find(name);
  return party && (party.group ?? party.id);
};

const toController: Take = (entry, text) => {
  if (!text) return undefined;
  const id = /^(noc|no overall control|nobody)$/i.test(text) ? 'noc' : toPartyGroup(text);
  if (id === undefined) return 'expected a party or NOC';
  entry.controlBefore = id;
  return undefined;
};

/** What a field is called in the table, where it is called something else. */
const HEADING_OF: Readonly<Record<string, string>> = {
  controlBefore: 'control before',
  isNew: 'new',
  boundaryChange: 'boundary change',
  notUp: 'not up: …',
  baselines: 'May 2017: …',
};

type Inner = Record<string, unknown>;

const toInner = (entry: Inner, field: string): Inner => (entry[field] ??= {}) as Inner;

const asSeats =
  (toSeats: (entry: Inner) => Inner, id: string): Take =>
  (entry, text) => {
    const value = parseCount(text);
    if (value === undefined) return EXPECTED_COUNT;
    if (value === null) return undefined;
    const seats = toSeats(entry);
    seats[id] = ((seats[id] as number | undefined) ?? 0) + value;
    return undefined;
  };

function parseRow(
  { line, cells, columns: starts }: CsvRow,
  columns: readonly (Column | undefined)[],
  file: string,
  problems: DeskProblem[],
): Placed<CouncilEntry>[] {
  const entry: Inner = {};
  const before = problems.length;
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim())) {
    const message = `found ${cells.length} cells, expected ${columns.length}`;
    problems.push(toCouncilProblem(file, message, 'Put a cell that has a comma in quotes.', line));
  }
  columns.forEach((column, at) => {
    const text = toTidy(cells[at] ?? '');
    const wrong = column?.take(entry, text);
    if (wrong) {
      const message = `found ${quote(text)} under ${quote(column!.heading)}, ${wrong}`;
      problems.push(
        toCouncilProblem(file, message, 'Correct the cell; leave it empty where it is not known.', line, starts[at]),
      );
    }
  });
  if (problems.length > before) return [];
  const result = v.safeParse(CouncilEntrySchema, entry);
  if (result.success) return [{ entry: result.output, place: { line } }];
  for (const issue of result.issues) {
    const { key } = (issue.path?.[0] ?? { key: '' }) as { key: string };
    const heading = HEADING_OF[key] ?? key;
    const words = toIssueWords(issue);
    const message = `${quote(heading)}: ${words === 'it is missing' ? 'the cell is empty' : words}`;
    problems.push(toCouncilProblem(file, message, `Fill in or correct the cell under ${quote(heading)}.`, line));
  }
  return [];
}
