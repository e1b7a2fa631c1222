/** A table of candidates to an election in the contract: as a function, with everything that is wrong as data. */
import type { DeskProblem } from '../report/problem';
import type { Aliases } from './aliases';
import { CANDIDATE_FIELDS, FIELD_NAMES, toMissingFields, type CandidateField } from './candidates/fields';
import { CandidateTable } from './candidates/candidate-table';
import type { Aside } from './candidates/ward-draft';
import { CouncilBook } from './councils/council-book';
import type { CouncilList } from './councils/council-entry';
import type { CsvRow } from './csv/csv-reader';
import { readTable, type TableSource } from './csv/read-table';
import { Ledger, quote, type RowCount } from './ledger';
import { makeFromWards, type ElectionOrder, type MadeElection } from './make-election';
import { guessPlaces, toMappingText, type Mapping } from './mapping';
import { PartyBook } from './party-book';
import { TableFrame } from './table-frame';
import { tellBroken } from './tell-books';
import { tellSilent } from './tell-silent';

export interface ImportOrder {
  readonly table: TableSource;
  readonly order: ElectionOrder;
  readonly list: CouncilList;
  /** The name of the file of councils, for problems. */
  readonly councilsFile: string;
  readonly aliases: Aliases;
  /** Absent: the columns are guessed from the headings. */
  readonly mapping?: Mapping | undefined;
}

export interface Imported {
  /** Absent where the table could not be read at all. */
  readonly value?: MadeElection;
  readonly problems: readonly DeskProblem[];
  readonly rows: RowCount;
  /** By-elections, mayors and polls of other days: told, and in no file. */
  readonly asides: readonly Aside[];
  /** Which column was taken for what, ready to be written; absent where a mapping was given. */
  readonly mappingText?: string;
  /** Set where what is wrong leaves other contests in doubt too: not even a part may be published. */
  readonly isBeyondPart: boolean;
}

const KIND = { usual: CANDIDATE_FIELDS, fields: FIELD_NAMES, toMissing: toMissingFields } as const;

/** Rejects only where the file cannot be read. */
export async function importCandidates(given: ImportOrder): Promise<Imported> {
  const { table: source, order, list, aliases, mapping } = given;
  const ledger = new Ledger(source.file);
  const books = {
    councils: new CouncilBook(list.councils, aliases.councils),
    parties: new PartyBook(aliases.parties),
    date: order.date,
  };
  tellBroken(books.councils.broken, books.parties.broken, ledger);
  let table: CandidateTable | undefined;
  const begin = (): CandidateTable => new CandidateTable(frame.places!, frame.headings, books, ledger);
  const frame = new TableFrame<CandidateField>(KIND, mapping, ledger, (row) => (table ??= begin()).take(row));
  const faults = await readTable(source, (row: CsvRow) => frame.row(row));
  frame.end();
  table?.end();
  const mappingText = mapping
    ? undefined
    : toMappingText(frame.headings, frame.places ?? guessPlaces(frame.headings, CANDIDATE_FIELDS), FIELD_NAMES);
  const isCut = faults.some(({ level }) => level === 'error');
  const end = { asides: [...(table?.asides.values() ?? [])], ...(mappingText !== undefined && { mappingText }) };
  if (!table?.wards.size) {
    if (frame.places) tellEmpty(ledger);
    return { ...end, problems: [...faults, ...ledger.toProblems()], rows: ledger.count, isBeyondPart: true };
  }
  tellUnknownParties(table, ledger);
  tellAsides(end.asides, ledger);
  const drafts = [...table.wards.values()];
  const made = makeFromWards({ ...given, drafts, hasElected: table.hasElected, book: books.parties, ledger });
  ledger.count.used += drafts.reduce((sum, { standers }) => sum + standers.length, 0);
  tellSilent(given, (code) => made.value.wards.has(code), ledger);
  const problems = [...faults, ...ledger.toProblems(), ...made.problems];
  return { ...end, value: made.value, problems, rows: ledger.count, isBeyondPart: isCut || table.lost > 0 };
}

function tellEmpty(ledger: Ledger): void {
  const message = 'no candidate of the councils that vote is in the table';
  const remedy = 'Check the table and the file of councils.';
  ledger.tell(undefined, { level: 'error', rule: 'table-empty', message, remedy });
}

function tellUnknownParties({ unknownParties }: CandidateTable, ledger: Ledger): void {
  if (!unknownParties.size) return;
  const sorted = [...unknownParties].sort((a, b) => b[1] - a[1]);
  const named = sorted.map(([name, count]) => `${quote(name)} (${count})`).join(', ');
  const what = unknownParties.size === 1 ? 'one party is' : `${unknownParties.size} parties are`;
  const message = `${what} not known and counted among the others: ${named}`;
  ledger.tell(undefined, {
    ...{ level: 'warning', rule: 'party-unknown', message },
    remedy: 'Look whether one of them is another name of a large party: then add it to the aliases.',
  });
}

const ASIDE_WORDS: Readonly<Record<Aside['kind'], readonly [string, string]>> = {
  'by-election': ['a by-election, left out: it is in no total', 'Nothing, where that is so.'],
  mayor: [
    'the election of a mayor, who is no control of a council: left out',
    'Nothing: it is listed in import-report.json.',
  ],
  'other-day': [
    'polled on another day than the election: left out',
    'Where the poll was put off, name the ward under postponed in the file of councils.',
  ],
};

function tellAsides(asides: readonly Aside[], ledger: Ledger): void {
  for (const { kind, council, contest, line, date, candidates } of asides) {
    const [what, remedy] = ASIDE_WORDS[kind];
    const when = date === undefined || kind !== 'other-day' ? '' : ` (${date})`;
    const message = `${council}, ${contest}${when}, ${candidates.length} candidates: ${what}`;
    ledger.tell({ line }, { level: kind === 'other-day' ? 'warning' : 'note', rule: kind, message, remedy });
  }
}
