/**
 * Seats by council, without candidates: wide, a row a council and a column a party, or long, a row a party. The seats are
 * those won on the day; whatever is not up comes from the file of councils.
 */
import type { Party, Seats } from '../../../model/contract';
import { noSeats, seatsOf, sumOf } from '../../../model/seats';
import type { CouncilBook } from '../councils/council-book';
import type { CouncilEntry } from '../councils/council-entry';
import { MOST_SEATS } from '../councils/council-entry';
import { toCouncilWords } from '../councils/council-words';
import type { CsvRow } from '../csv/csv-reader';
import { quote, type Ledger, type Place } from '../ledger';
import type { Places } from '../mapping';
import type { PartyBook } from '../party-book';
import { UNSEEN, parseCount, parsePercentage, toTidy } from '../values';

export const SEAT_FIELDS = {
  councilCode: ['code', 'council code', 'lad18cd', 'lad code', 'authority code'],
  council: ['name', 'council', 'council name', 'organisation name', 'local authority', 'authority'],
  party: ['party', 'party name', 'party code'],
  seats: ['seats', 'seats won', 'won', 'councillors'],
  turnout: ['turnout', 'turnout percentage', 'turnout pct'],
  /** A check: what the party columns must add up to. */
  sum: ['total', 'sum', 'seats total', 'all seats', 'declared seats'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SeatField = keyof typeof SEAT_FIELDS;

export const SEAT_FIELD_NAMES = Object.keys(SEAT_FIELDS) as SeatField[];

export function toMissingSeatFields(has: (field: SeatField) => boolean): string[] {
  const place = has('councilCode') || has('council') ? [] : ['the council (councilCode or council)'];
  const isHalf = has('party') !== has('seats');
  return [
    ...place,
    ...(isHalf
      ? ['a column of parties beside one of seats (or, where each party has a column of its own, neither)']
      : []),
  ];
}

/** What a table gives for one council. */
export interface Tally {
  readonly entry: CouncilEntry;
  readonly place: Place;
  readonly seats: Seats;
  readonly isSeen: Set<string>;
  /** Parties whose cell is empty: what they have is not known, unless the others have all. */
  readonly empty: string[];
  /** What the table says that the seats add up to. */
  sum?: number;
  turnout?: number;
  isBroken?: boolean;
}

interface PartyColumn {
  readonly at: number;
  readonly party: Party;
}

export class SeatTable {
  readonly tallies = new Map<string, Tally>();
  readonly parties = new Map<string, Party>();
  readonly #columns: readonly PartyColumn[];
  readonly #places: Places<SeatField>;
  readonly #headings: readonly string[];
  readonly #books: { councils: CouncilBook; parties: PartyBook };
  readonly #ledger: Ledger;

  constructor(
    places: Places<SeatField>,
    headings: readonly string[],
    books: { councils: CouncilBook; parties: PartyBook },
    ledger: Ledger,
  ) {
    this.#places = places;
    this.#headings = headings;
    this.#books = books;
    this.#ledger = ledger;
    this.#columns = places.party === undefined ? this.#toColumns() : [];
  }

  /** Wide: every heading that is no field must be a party, or its seats would be lost. */
  #toColumns(): PartyColumn[] {
    const fields = new Set(Object.values(this.#places));
    return this.#headings.flatMap((heading, at) => {
      if (fields.has(at) || !heading.trim()) return [];
      const party = this.#books.parties.find(heading);
      if (party) return [{ at, party }];
      const message = `the column ${quote(heading.trim())} is no party that is known`;
      const remedy = 'Say in the aliases which party it is, or take the column out.';
      this.#ledger.tell({ line: 1 }, { level: 'error', rule: 'column', message, remedy });
      return [];
    });
  }

  take(row: CsvRow): void {
    const text = (field: SeatField): string => toTidy(row.cells[this.#places[field] ?? -1] ?? '');
    const place = { line: row.line };
    if (row.cells.some((cell) => UNSEEN.test(cell.trim()))) {
      const message = 'a cell holds a line break or signs that cannot be seen';
      this.#ledger.refuse(place, { rule: 'cell-unseen', message, remedy: 'Type the row again.' });
      return;
    }
    if (row.cells.slice(this.#headings.length || Infinity).some((cell) => cell.trim())) {
      const message = `found ${row.cells.length} cells, expected ${this.#headings.length}`;
      this.#ledger.refuse(place, { rule: 'row-long', message, remedy: 'Put a number with a comma in it in quotes.' });
      return;
    }
    const placed = this.#books.councils.place(text('councilCode') || undefined, text('council') || undefined);
    if (!('council' in placed)) {
      const named = { code: text('councilCode'), name: text('council') };
      return this.#ledger.refuse(place, toCouncilWords(named, placed));
    }
    if (placed.council.elects === 'none') {
      const message = `${placed.council.name} does not vote: its row is left out`;
      this.#ledger.leaveOut(place, { rule: 'by-election', message, remedy: 'Nothing, where that is so.' });
      return;
    }
    const tally = this.#toTally(placed.council, place);
    const turnout = parsePercentage(text('turnout'));
    const isFine = this.#places.party === undefined ? this.#takeWide(tally, row) : this.#takeLong(tally, row);
    if (turnout === undefined) this.#tellTurnout(row, text('turnout'));
    else if (turnout !== null) tally.turnout = turnout;
    if (isFine) this.#ledger.count.used += 1;
    else {
      tally.isBroken = true;
      this.#ledger.count.refused += 1;
    }
  }

  #tellTurnout(row: CsvRow, text: string): void {
    const place = { line: row.line, column: row.columns[this.#places.turnout ?? -1] };
    this.#ledger.tell(place, { ...this.#toFault(text, 'turnout', 'a percentage'), rule: 'cell-turnout' });
  }

  #toTally(entry: CouncilEntry, place: Place): Tally {
    const found = this.tallies.get(entry.code) ?? {
      entry,
      place,
      seats: noSeats(),
      isSeen: new Set<string>(),
      empty: [],
    };
    this.tallies.set(entry.code, found);
    return found;
  }

  #takeWide(tally: Tally, row: CsvRow): boolean {
    if (tally.isSeen.has('row')) return this.#complainTwice(row, tally.entry.name);
    tally.isSeen.add('row');
    const cells = this.#columns.map(({ at, party }) => ({ at, party, ...this.#toSeats(row, at) }));
    for (const { at, party, seats, isFine } of cells) {
      if (seats) this.#add(tally, party, seats);
      else if (seats === undefined && isFine) tally.empty.push(this.#headings[at]!.trim());
    }
    const sum = this.#places.sum === undefined ? { isFine: true } : this.#toSeats(row, this.#places.sum);
    const isFine = cells.every((cell) => cell.isFine) && sum.isFine;
    if (!isFine || sum.seats === undefined || sum.seats === sumOf(tally.seats)) return isFine;
    if (sum.seats > sumOf(tally.seats)) {
      tally.sum = sum.seats;
      return true;
    }
    const words = `the parties have ${inSeats(sumOf(tally.seats))}, ${quote(this.#headings[this.#places.sum!]!.trim())} says ${sum.seats}`;
    const message = `${tally.entry.name}: ${words}`;
    const remedy = 'Correct one of them.';
    this.#ledger.tell({ line: row.line }, { level: 'error', rule: 'seats-sum', message, remedy });
    return false;
  }

  #takeLong(tally: Tally, row: CsvRow): boolean {
    const name = toTidy(row.cells[this.#places.party!] ?? '');
    if (!name) return this.#complain(row, 'the row names no party', 'Fill in the party; “Other” for all the rest.');
    const placed = this.#books.parties.place(name);
    const { seats, isFine } = this.#toSeats(row, this.#places.seats!);
    if (!placed) {
      const near = this.#books.parties.suggest(name).map((party) => party.name);
      const message = `the party ${quote(name)} is not known${near.length ? `; near it: ${near.join(', ')}` : ''}`;
      return this.#complain(row, message, 'Correct it, or say in the aliases which it is.');
    }
    if (tally.isSeen.has(placed.party.id)) return this.#complainTwice(row, `${tally.entry.name}, ${name}`);
    tally.isSeen.add(placed.party.id);
    if (placed.isUnknown) {
      const message = `the party ${quote(name)} is not known and counted among the others`;
      const remedy = 'Where it is another name of a large party, add it to the aliases.';
      this.#ledger.tell({ line: row.line }, { level: 'warning', rule: 'party-unknown', message, remedy });
    }
    if (seats) this.#add(tally, placed.party, seats);
    else if (seats === undefined && isFine) tally.empty.push(name);
    return isFine;
  }

  #complain({ line }: CsvRow, message: string, remedy: string): false {
    this.#ledger.tell({ line }, { level: 'error', rule: 'party', message, remedy });
    return false;
  }

  #add({ seats }: Tally, party: Party, more: number): void {
    seats[party.id] = seatsOf(seats, party.id) + more;
    this.parties.set(party.id, party);
  }

  #complainTwice({ line }: CsvRow, what: string): false {
    const message = `${what} is there a second time`;
    this.#ledger.tell({ line }, { level: 'error', rule: 'row-twice', message, remedy: 'Take one of the rows out.' });
    return false;
  }

  #toSeats(row: CsvRow, at: number): { seats?: number; isFine: boolean } {
    const text = row.cells[at] ?? '';
    const value = parseCount(text);
    if (value === null) return { isFine: true };
    if (value !== undefined && value <= MOST_SEATS) return { seats: value, isFine: true };
    const heading = this.#headings[at]?.trim() ?? `column ${at + 1}`;
    this.#ledger.tell({ line: row.line, column: row.columns[at] }, this.#toFault(text, heading, 'a number of seats'));
    return { isFine: false };
  }

  #toFault(text: string, heading: string, expected: string) {
    const message = `found ${quote(toTidy(text))} under ${quote(heading)}, expected ${expected}`;
    return {
      level: 'error',
      rule: 'cell-seats',
      found: text,
      expected,
      message,
      remedy: 'Correct the cell; leave it empty where it is not known.',
    } as const;
  }
}

const inSeats = (count: number): string => (count === 1 ? '1 seat' : `${count} seats`);
