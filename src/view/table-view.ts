/**
 * A row of the table: the very view of a council that card and panel show, with all of its facts as values and as the
 * text in which the table gives them. Plain and serialisable.
 */
import type { Messages } from '../i18n/en';
import type { TableMessages } from '../i18n/en-table';
import type { CouncilView, SeatRow } from './council-view';
import type { Meaning, Reading } from './map-view';
import type { PartyBook, PartyView } from './parties';
import type { PartyColumn } from './table-columns';
import type { TableEntry } from './table-order';

/** A number and the text for it; without a value it is not known, and the text says so or is empty. */
export interface Figure {
  readonly value?: number | undefined;
  readonly text: string;
}

export interface PartyFigures {
  readonly party: PartyView;
  /** The parties of a group of many. */
  readonly members: string;
  readonly won: Figure;
  readonly notUp: Figure;
  readonly now: Figure;
  /** From the row's baseline, with a star where it is not like for like. */
  readonly change: Figure;
}

export interface TableRow {
  readonly code: string;
  readonly name: string;
  /** Empty where it is not known. */
  readonly region: string;
  readonly view: CouncilView;
  /** Who controls it now, or what is painted in place of that. */
  readonly control: PartyView;
  /** What the map's colours say of it, where that is not control. */
  readonly reading?: Reading | undefined;
  /** "Con gain from Lab" or, where it has not declared, its state. */
  readonly short: string;
  /** "third of seats up"; empty where it has not declared. */
  readonly scheme: string;
  readonly controlBefore: string;
  readonly controlNow: string;
  readonly total: Figure;
  readonly majority: Figure;
  readonly vacant: Figure;
  readonly turnout: Figure;
  readonly parties: readonly PartyFigures[];
  /** Seats now and their change, one for each of the columns of parties; none where the seats are not known. */
  readonly cells: readonly Pick<PartyFigures, 'now' | 'change'>[];
  /** "20 wards: Conservative 33 seats in 12 wards; …"; empty where it is not known. */
  readonly wards: string;
}

export interface RowContext {
  readonly parties: readonly PartyColumn[];
  readonly book: PartyBook;
  readonly words: Messages;
  readonly tableWords: TableMessages;
  readonly meaning?: Meaning | undefined;
}

export function deriveTableRow({ code, name, region }: TableEntry, view: CouncilView, context: RowContext): TableRow {
  const { book, words, tableWords, meaning } = context;
  const figure = (value: number | undefined, toText = words.number): Figure =>
    value === undefined ? { text: words.notKnown } : { value, text: toText(value) };
  const isSized = view.total > 0;
  const parties = view.rows.map((row) => toPartyFigures(row, view, words));
  return {
    code,
    name,
    region,
    view,
    control: view.after ?? book.of(view.declared ? 'unknown' : 'awaiting'),
    reading: meaning?.readings.get(code),
    ...toShort(view, words),
    controlBefore: view.before?.name ?? words.notKnown,
    controlNow: view.after?.name ?? (view.declared ? words.notKnown : tableWords.awaited),
    total: figure(isSized ? view.total : undefined),
    majority: figure(isSized ? view.majority : undefined, (value) => tableWords.majorityOf(value, view.total)),
    vacant: figure(view.vacant),
    turnout: figure(view.turnout, words.percent),
    parties,
    cells: toCells(parties, view, context),
    wards: toWards(view, words),
  };
}

/** The sentence without its last part, which says how many seats were up, and that part. */
function toShort({ sentence }: CouncilView, words: Messages): Pick<TableRow, 'short' | 'scheme'> {
  const scheme = Object.values(words.scheme).find((each) => sentence.endsWith(`, ${each}`)) ?? '';
  return { short: scheme ? sentence.slice(0, -scheme.length - 2) : sentence, scheme };
}

function toPartyFigures(
  { party, members, won, notUp, after, change }: SeatRow,
  { allOut, declared, star }: CouncilView,
  words: Messages,
): PartyFigures {
  // What a council has won while it counts is not what it has.
  const now = after ?? (allOut && declared ? won : undefined);
  // Before a council has declared, nothing won so far is not nothing won.
  const isWonKnown = declared || won > 0;
  return {
    party,
    members,
    won: isWonKnown ? { value: won, text: words.number(won) } : { text: words.notKnown },
    notUp: { value: notUp, text: words.number(notUp) },
    now: now === undefined ? { text: words.notKnown } : { value: now, text: words.number(now) },
    change: toChangeFigure(change, star, words),
  };
}

const toChangeFigure = (value: number | undefined, star: string | undefined, words: Messages): Figure =>
  value === undefined ? { text: '' } : { value, text: `${words.change(value)}${star ? '*' : ''}` };

const sum = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((total, value) => (value === undefined ? total : (total ?? 0) + value), undefined);

/** A party that has no seats in a declared council has none: 0. Of a council that still counts nobody knows. */
function toCells(
  figures: readonly PartyFigures[],
  { declared, star }: CouncilView,
  { parties, words }: RowContext,
): TableRow['cells'] {
  if (!sum(figures.map(({ now }) => now.value)) || figures.some(({ now }) => now.value === undefined)) return [];
  return parties.map(({ groups }) => {
    const own = figures.filter(({ party }) => groups.includes(party.id));
    const seats = sum(own.map(({ now }) => now.value)) ?? (declared ? 0 : undefined);
    return {
      now: seats === undefined ? { text: '' } : { value: seats, text: words.number(seats) },
      change: toChangeFigure(sum(own.map(({ change }) => change.value)), star, words),
    };
  });
}

function toWards({ wards, wardsContested }: CouncilView, words: Messages): string {
  const parts = wards.map(
    ({ party, seats, wards: count }) => `${party.name} ${words.wonIn(words.seats(seats), words.wards(count))}`,
  );
  const head = wardsContested === undefined ? '' : `${words.wards(wardsContested)}: `;
  return parts.length ? `${head}${parts.join('; ')}.` : '';
}
