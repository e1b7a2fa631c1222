/** One row of a table of candidates: its cells as values, or what is wrong with the first that cannot be read. */
import type { CsvRow } from '../csv/csv-reader';
import { quote, type Finding, type Place } from '../ledger';
import type { Places } from '../mapping';
import { MOST_VOTES, UNSEEN, parseCount, parseDay, parseFlag, parsePercentage, toTidy } from '../values';
import type { CandidateField } from './fields';

/** More seats than any ward elects. */
export const MOST_WARD_SEATS = 30;

/** `null`: the cell is empty or says that there is none. */
export interface CandidateRow {
  readonly place: Place;
  readonly councilCode: string;
  readonly council: string;
  readonly wardCode: string;
  readonly ward: string;
  readonly name: string;
  readonly party: string;
  readonly partyName: string | undefined;
  readonly group: string | undefined;
  readonly seats: number | null;
  readonly votes: number | null;
  readonly elected: boolean | null;
  readonly electorate: number | null;
  readonly turnout: number | null;
  readonly date: string | undefined;
  readonly ballot: string;
  readonly isByElection: boolean;
  readonly isUncontested: boolean | null;
}

export type Fault = Omit<Finding, 'level'> & { readonly place: Place };

/** Either marks both sides of a tie, or says what another table says in a column. */
const IN_NAME = /\s*\((not )?elected\)\s*$/i;

export class CandidateReader {
  readonly #places: Places<CandidateField>;
  /** Cells up to this one must be there. */
  readonly #width: number;
  readonly #headings: readonly string[];

  constructor(places: Places<CandidateField>, headings: readonly string[]) {
    this.#places = places;
    this.#headings = headings;
    this.#width = Math.max(...Object.values(places)) + 1;
  }

  /** What of the row can be told even where it is refused: whose it is. */
  identify({ cells }: CsvRow): { councilCode: string; council: string; wardCode: string; ward: string } {
    const text = (field: CandidateField): string => toTidy(cells[this.#places[field] ?? -1] ?? '');
    const wardCode = text('wardCode').replace(/^gss:/, '');
    return { councilCode: text('councilCode'), council: text('council'), wardCode, ward: text('ward') };
  }

  parse(row: CsvRow): { value?: CandidateRow; fault?: Fault } {
    const broken = this.#checkShape(row);
    if (broken) return { fault: broken };
    let fault: Fault | undefined;
    const at = (field: CandidateField): Place => toPlace(row, this.#places[field]);
    const raw = (field: CandidateField): string => row.cells[this.#places[field] ?? -1] ?? '';
    const read = <T>(field: CandidateField, parse: (text: string) => T | undefined, expected: string): T | null => {
      const value = parse(raw(field));
      if (value !== undefined) return value;
      fault ??= { ...this.#toCellFault(field, raw(field), expected), place: at(field) };
      return null;
    };
    const seats = read('seats', parseSeats, `a number of seats from 1 to ${MOST_WARD_SEATS}`);
    const votes = read('votes', parseVotes, 'a number of votes');
    const flag = read('elected', parseFlag, 'whether elected: yes or no, 1 or 0');
    const electorate = read('electorate', parseVotes, 'a number of electors');
    const turnout = read('turnout', parsePercentage, 'a percentage');
    const date = read('date', (text) => (text.trim() ? parseDay(text) : ''), 'a day, such as 2018-05-03') ?? '';
    const isUncontested = read('uncontested', parseFlag, 'yes or no');
    const isByElection = read('byElection', parseFlag, 'yes or no') === true;
    const named = toTidy(raw('candidate') || `${raw('firstNames')} ${raw('lastName')}`);
    const mark = IN_NAME.exec(named);
    const elected = flag ?? (mark ? !mark[1] : null);
    const name = named.replace(IN_NAME, '');
    if (mark && flag !== null && flag === !!mark[1]) {
      const message = `the name says ${quote(mark[0].trim())}, the column says otherwise`;
      fault ??= { rule: 'elected-twice', message, remedy: 'Correct one of the two.', place: at('elected') };
    }
    const ids = this.identify(row);
    const party = toTidy(raw('party'));
    fault ??= this.#checkFilled({ ...ids, name, party }, row);
    if (fault) return { fault };
    const { councilCode, council, wardCode, ward } = ids;
    // Written out, because a large table has hundreds of thousands of them.
    const value: CandidateRow = {
      place: { line: row.line, column: at('candidate').column },
      councilCode,
      council,
      wardCode,
      ward,
      name,
      party,
      partyName: toTidy(raw('partyName')) || undefined,
      group: toTidy(raw('group')) || undefined,
      seats,
      votes,
      elected,
      electorate,
      turnout,
      date: date || undefined,
      ballot: toTidy(raw('ballot')),
      isByElection,
      isUncontested,
    };
    return { value };
  }

  #checkShape(row: CsvRow): Fault | undefined {
    const { cells, line } = row;
    const wanted = this.#headings.length || this.#width;
    if (cells.length < this.#width) {
      const message = `found ${cells.length === 1 ? '1 cell' : `${cells.length} cells`}, expected ${wanted}: the row is cut`;
      return { rule: 'row-cut', message, remedy: 'Give the row all its cells, empty ones too.', place: { line } };
    }
    const over = this.#headings.length ? cells.slice(this.#headings.length).some((cell) => cell.trim()) : false;
    if (over) {
      const message = `found ${cells.length} cells, expected ${wanted}`;
      return {
        rule: 'row-long',
        message,
        remedy: 'Put a cell with a comma (or whatever parts the cells) in it in quotes.',
        place: { line },
      };
    }
    for (const at of Object.values(this.#places)) {
      if (!UNSEEN.test(cells[at]!.trim())) continue;
      const isBreak = /[\r\n]/.test(cells[at]!);
      const message = `${quote(this.#headings[at] ?? `column ${at + 1}`)} holds ${isBreak ? `a line break, from line ${line} to ${row.lastLine}: a quote may be missing` : 'signs that cannot be seen'}`;
      return { rule: 'cell-unseen', message, remedy: 'Type the cell again.', place: toPlace(row, at) };
    }
    return undefined;
  }

  #checkFilled(
    { councilCode, council, wardCode, ward, name, party }: Record<string, string>,
    row: CsvRow,
  ): Fault | undefined {
    const lacks = [
      ...(councilCode || council ? [] : ['council']),
      ...(wardCode || ward ? [] : ['ward']),
      ...(name ? [] : ['candidate']),
      ...(party ? [] : ['party']),
    ];
    if (!lacks.length) return undefined;
    const message = `the row has no ${lacks.join(', no ')}`;
    const remedy = 'Fill the cells; a candidate without a party is “Independent”.';
    return { rule: 'cell-empty', message, remedy, place: { line: row.line } };
  }

  #toCellFault(field: CandidateField, text: string, expected: string): Omit<Fault, 'place'> {
    const heading = this.#headings[this.#places[field] ?? -1] ?? field;
    const message = `found ${quote(toTidy(text))} under ${quote(heading.trim())}, expected ${expected}`;
    return {
      rule: `cell-${field}`,
      found: text,
      expected,
      message,
      remedy: 'Correct the cell; leave it empty where it is not known.',
    };
  }
}

function toPlace({ line, columns, lines }: CsvRow, at: number | undefined): Place {
  if (at === undefined) return { line };
  return { line: lines?.[at] ?? line, column: columns[at] };
}

function parseSeats(text: string): number | null | undefined {
  const seats = parseCount(text);
  return typeof seats === 'number' && (seats < 1 || seats > MOST_WARD_SEATS) ? undefined : seats;
}

function parseVotes(text: string): number | null | undefined {
  const votes = parseCount(text);
  return typeof votes === 'number' && votes > MOST_VOTES ? undefined : votes;
}
