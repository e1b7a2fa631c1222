/** The table's columns: which there are depends on the parties, on what the file knows, and on the room. */
import type { TableMessages } from '../i18n/en-table';
import { addSeats, noSeats, seatsOf } from '../model/seats';
import type { Paint } from './palette';
import type { PartyBook } from './parties';
import type { SortKey, TableEntry } from './table-order';

/** The room that the table has: parties have columns of their own from `middle` on. */
export type TableWidth = 'narrow' | 'middle' | 'wide';

/** From these widths of the table on, in pixels. */
const MIDDLE = 680;
const WIDE = 940;

export const toTableWidth = (pixels: number): TableWidth =>
  pixels < MIDDLE ? 'narrow' : pixels < WIDE ? 'middle' : 'wide';

/** Most columns that parties may have; where there are more, the last is for all others together. */
const MOST_PARTIES = 6;

export interface PartyColumn {
  readonly key: SortKey;
  /** The groups that are counted in it. */
  readonly groups: readonly string[];
  readonly name: string;
  readonly short: string;
  /** Absent where the column is for several groups. */
  readonly paint?: Paint | undefined;
}

export interface TableColumn {
  readonly kind: 'council' | 'region' | 'control' | 'outcome' | 'view' | 'total' | 'party' | 'turnout';
  readonly key: SortKey;
  readonly label: string;
  /** Place of a party's column among those of the parties. */
  readonly at: number;
  readonly party?: PartyColumn | undefined;
}

/** A column for each party group that has, had or lost a seat; for the largest where there are too many. File order. */
export function toPartyColumns(
  entries: readonly TableEntry[],
  book: PartyBook,
  { others }: Pick<TableMessages, 'others'>,
): PartyColumn[] {
  const seats = toPresence(entries, book);
  const ids = [...new Set([...book.groups, ...Object.keys(seats)])].filter((id) => seatsOf(seats, id));
  const toColumn = (id: string): PartyColumn => ({ ...book.of(id), key: `seats:${id}`, groups: [id] });
  if (ids.length <= MOST_PARTIES) return ids.map(toColumn);
  const bySize = [...ids].sort((a, b) => seatsOf(seats, b) - seatsOf(seats, a));
  const largest = new Set(bySize.slice(0, MOST_PARTIES - 1));
  const rest = { key: 'seats:', groups: ids.filter((id) => !largest.has(id)), name: others, short: others } as const;
  return [...ids.filter((id) => largest.has(id)).map(toColumn), rest];
}

/** How much there is of each group, now or in what it lost. */
function toPresence(entries: readonly TableEntry[], book: PartyBook): Record<string, number> {
  const presence = noSeats();
  for (const { council } of entries) {
    if (!council) continue;
    const { composition, seats, notUp, change } = council;
    addSeats(presence, composition ?? addSeats(addSeats(noSeats(), seats), notUp), (id) => book.groupOf(id));
    for (const [id, lost] of Object.values(change).flatMap((each) => Object.entries(each)))
      if (lost && book.groups.includes(id)) presence[id] ||= 1;
  }
  return presence;
}

/**
 * All that a table may be sorted by, in the order of a wide table's columns.
 * @param view head of the column of what the map's colours mean; empty where there is none
 */
export function toAllColumns(
  entries: readonly TableEntry[],
  parties: readonly PartyColumn[],
  words: TableMessages,
  view = '',
): TableColumn[] {
  const column = (kind: Exclude<TableColumn['kind'], 'party' | 'council'>, label: string): TableColumn => ({
    kind,
    key: kind,
    label,
    at: -1,
  });
  return [
    { ...column('region', words.council), kind: 'council', key: 'name' },
    ...(entries.some(({ region }) => region) ? [column('region', words.region)] : []),
    column('control', words.control),
    column('outcome', words.outcome),
    ...(view ? [column('view', view)] : []),
    column('total', words.total),
    ...parties.map((party, at): TableColumn => ({ kind: 'party', key: party.key, label: party.short, at, party })),
    ...(entries.some(({ council }) => council?.turnout !== undefined) ? [column('turnout', words.turnout)] : []),
  ];
}

const SHOWN: Readonly<Record<TableWidth, readonly TableColumn['kind'][]>> = {
  narrow: ['council', 'outcome', 'total'],
  middle: ['council', 'outcome', 'total', 'party'],
  wide: ['council', 'region', 'control', 'outcome', 'total', 'party', 'turnout'],
};

/**
 * Those that there is room for. What the table is sorted by is never left out where it is a number. What the map's
 * colours mean has the place of the result, unless that makes the order.
 */
export function pickColumns(all: readonly TableColumn[], width: TableWidth, sort: SortKey): TableColumn[] {
  const isNumber = ({ kind, key }: TableColumn): boolean => key === sort && (kind === 'party' || kind === 'turnout');
  const words = sort !== 'outcome' && all.some(({ kind }) => kind === 'view') ? 'view' : 'outcome';
  const kinds = SHOWN[width].map((kind) => (kind === 'outcome' ? words : kind));
  const shown = all.filter((column) => kinds.includes(column.kind) || isNumber(column));
  return width === 'narrow' && shown.some(isNumber) ? shown.filter(({ kind }) => kind !== 'total') : shown;
}

/** Widths of columns in the terms of a grid; the rest is shared by the two that hold words. */
const WIDTHS: Readonly<Record<Exclude<TableColumn['kind'], 'party'>, string>> = {
  council: 'minmax(0, 1fr)',
  region: '98px',
  control: '92px',
  outcome: 'minmax(0, 1fr)',
  view: 'minmax(0, 1fr)',
  total: '84px',
  turnout: '54px',
};
/** Where there are no changes under the numbers. */
const NARROW_WIDTHS: typeof WIDTHS = { ...WIDTHS, council: 'minmax(0, 1.34fr)', total: '40px' };

/** In CSS pixels. Few words of a head are wider than their letters times `letter`. */
const PARTY = { least: 46, most: 56, letter: 8 };

/** As wide as the longest word over it, where that leaves room for names: one that is longer is broken in any case. */
function toPartyWidth({ label }: TableColumn): string {
  const letters = Math.max(...label.split(/\s+/).map((word) => [...word].length));
  const wanted = letters * PARTY.letter;
  return `${wanted > PARTY.most ? PARTY.least : Math.max(PARTY.least, wanted)}px`;
}

/** The columns as a grid lays them out, after the one of the buttons that open rows. */
export function toGridTemplate(columns: readonly TableColumn[], width: TableWidth): string {
  const widths = width === 'narrow' ? NARROW_WIDTHS : WIDTHS;
  return columns.map((column) => (column.kind === 'party' ? toPartyWidth(column) : widths[column.kind])).join(' ');
}
