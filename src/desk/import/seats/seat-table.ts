/**
 * Seats by council, without candidates: wide, a row a council and a column a party, or long, a row a party. The seats are
 * those won on the day; whatever is not up comes from the file of councils.
 */
import type { Party, Seats } from '../../../model/contract';
import { noSeats, seatsOf, sumOf } from '../../../model/seats';
import type { CouncilBook } from '../councils/council-book';
import type { CouncilEntry } from '../councils/council-entry';
import { MOST_SEATS } from '../councils/council-entry';
import type { CsvRow } from '../csv/csv-reader';
import { quote, type Ledger, type Place } from '../ledger';
import type { Places } from '../mapping';
import type { PartyBook } from '../party-book';
import type { CouncilCount } from '../settle-council';
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
  return [...place, ...(isHalf ? ['both party and seats, or neither where each party has a column'] : [])];
}

interface Tally {
  readonly entry: CouncilEntry;
  readonly place: Place;
  readonly seats: Seats;
  readonly isSeen: Set<string>;
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
      this.#ledger.refuse(place, { rule: 'row-long', message, remedy: 'Put a number with a comma in quotes.' });
      return;
    }
    const placed = this.#books.councils.place(text('councilCode') || undefined, text('council') || undefined);
    if (!('council' in placed))
      return this.#refuseCouncil(place, `${text('councilCode')} ${text('council')}`.trim(), placed.near);
    if (placed.council.elects === 'none') {
      const message = `${placed.council.name} does not vote: its row is left out`;
      this.#ledger.leaveOut(place, { rule: 'by-election', message, remedy: 'Nothing, where that is so.' });
      return;
    }
    const tally = this.#toTally(placed.council, place);
    const turnout = parsePercentage(text('turnout'));
    const isFine = this.#places.party === undefined ? this.#takeWide(tally, row) : this.#takeLong(tally, row);
    if (turnout === undefined) this.#ledger.tell(place, this.#toFault(text('turnout'), 'turnout', 'a percentage'));
    else if (turnout !== null) tally.turnout = turnout;
    if (isFine) this.#ledger.count.used += 1;
    else {
      tally.isBroken = true;
      this.#ledger.count.refused += 1;
    }
  }

  #toTally(entry: CouncilEntry, place: Place): Tally {
    const found = this.tallies.get(entry.code) ?? { entry, place, seats: noSeats(), isSeen: new Set<string>() };
    this.tallies.set(entry.code, found);
    return found;
  }

  #takeWide(tally: Tally, row: CsvRow): boolean {
    if (tally.isSeen.has('row')) return this.#complainTwice(row, tally.entry.name);
    tally.isSeen.add('row');
    const cells = this.#columns.map(({ at, party }) => ({ at, party, ...this.#toSeats(row, at) }));
    for (const { party, seats } of cells) if (seats) this.#add(tally, party, seats);
    const sum = this.#places.sum === undefined ? { isFine: true } : this.#toSeats(row, this.#places.sum);
    const isFine = cells.every((cell) => cell.isFine) && sum.isFine;
    if (!isFine || sum.seats === undefined || sum.seats === sumOf(tally.seats)) return isFine;
    const message = `${tally.entry.name}: the parties have ${sumOf(tally.seats)} seats, ${quote(this.#headings[this.#places.sum!]!.trim())} says ${sum.seats}`;
    this.#ledger.tell(
      { line: row.line },
      { level: 'error', rule: 'seats-sum', message, remedy: 'Correct one of them.' },
    );
    return false;
  }

  #takeLong(tally: Tally, row: CsvRow): boolean {
    const name = toTidy(row.cells[this.#places.party!] ?? '');
    const placed = name ? this.#books.parties.place(name) : undefined;
    const { seats, isFine } = this.#toSeats(row, this.#places.seats!);
    if (!placed) {
      const near = this.#books.parties.suggest(name).map((party) => party.name);
      const message = `the party ${quote(name)} is not known${near.length ? `; near it: ${near.join(', ')}` : ''}`;
      const remedy = 'Say in the aliases which it is.';
      this.#ledger.tell({ line: row.line }, { level: 'error', rule: 'party', message, remedy });
      return false;
    }
    if (tally.isSeen.has(placed.party.id)) return this.#complainTwice(row, `${tally.entry.name}, ${name}`);
    tally.isSeen.add(placed.party.id);
    if (placed.isUnknown) {
      const message = `the party ${quote(name)} is not known and counted among the others`;
      const remedy = 'Where it is another name of a large party, add it to the aliases.';
      this.#ledger.tell({ line: row.line }, { level: 'warning', rule: 'party-unknown', message, remedy });
    }
    if (seats) this.#add(tally, placed.party, seats);
    return isFine;
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
    return { level: 'error', rule: 'cell-seats', found: text, expected, message, remedy: 'Correct the cell.' } as const;
  }

  #refuseCouncil(place: Place, found: string, near: readonly CouncilEntry[]): void {
    const names = near.map(({ code, name }) => `${name} (${code})`).join(', ');
    const message = `the council ${quote(found)} is not in the file of councils${names ? ` under that name; it may be ${names}` : ''}`;
    this.#ledger.refuse(place, {
      rule: 'council',
      found,
      message,
      remedy: 'Say in the aliases which it is, or add it to the file.',
    });
  }
}

/** A council with no seats in the table is awaiting, as is one whose row was refused. */
export function toCount(entry: CouncilEntry, tally: Tally | undefined): CouncilCount {
  const postponed = entry.postponed.map(({ ward, date, seats = 0 }) => ({
    ward,
    name: ward,
    seats,
    ...(date && { date }),
  }));
  const late = postponed.reduce((sum, { seats }) => sum + seats, 0);
  const won = tally && !tally.isBroken ? sumOf(tally.seats) : 0;
  return {
    ...{ seats: won ? tally!.seats : noSeats(), wards: undefined, postponed, unfilled: 0 },
    ...{ up: won ? won + late : 0, status: won ? 'declared' : 'awaiting', turnout: won ? tally?.turnout : undefined },
  };
}
