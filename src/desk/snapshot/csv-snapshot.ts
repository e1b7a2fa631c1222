/**
 * A snapshot as a table for machines: one row a council, in CSV (RFC 4180, UTF-8, CRLF, no byte order mark). Numbers are
 * plain: a hyphen-minus, no thousands separators, no per cent sign. What is not known is empty. What a spreadsheet would
 * take for a formula is text with an apostrophe before it.
 */
import { toChange } from '../../model/change';
import { seatsOf, sumOf } from '../../model/seats';
import { toSeatsNow } from '../../view/seats-now';
import type { PartyBook } from '../../view/parties';
import type { TableRow } from '../../view/table-view';
import type { Snapshot, Voter } from './derive-snapshot';
import { deriveSnapshotTable } from './table-rows';

/** Words are quoted where they must be, and defused; numbers are what they are. */
type Cell = string | number | undefined;

/** What spreadsheets take for the beginning of a formula, however many spaces stand before it. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

const toText = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

export const toCsvCell = (cell: Cell): string =>
  typeof cell === 'number' ? (Number.isFinite(cell) ? `${cell}` : '') : toText(cell ?? '');

const toLine = (cells: readonly Cell[]): string => `${cells.map(toCsvCell).join(',')}\r\n`;

interface Column {
  readonly head: string;
  readonly cell: (row: TableRow, voter: Voter) => Cell;
}

export function toCsvSnapshot(snapshot: Snapshot): string {
  const { rows } = deriveSnapshotTable(snapshot);
  const columns = toColumns(snapshot);
  const lines = rows.map(({ row, voter }) => toLine(columns.map(({ cell }) => cell(row, voter))));
  return [toLine(columns.map(({ head }) => head)), ...lines].join('');
}

function toColumns(snapshot: Snapshot): Column[] {
  const { results } = snapshot.files;
  const { book, view } = snapshot.look('light');
  const changeOf = ({ council }: Voter) => council && toChange(council, results.baselines, snapshot.config.baseline);
  const { meaning } = view;
  return [
    // Such a row must never be taken for a result, wherever it is copied to.
    ...(results.test ? [{ head: 'test', cell: () => 'TEST' }] : []),
    { head: 'code', cell: ({ code }) => code },
    { head: 'council', cell: ({ name }) => name },
    { head: 'type', cell: (_, { council }) => council?.type },
    { head: 'region', cell: ({ region }) => region },
    { head: 'status', cell: (_, { council }) => council?.status ?? 'awaiting' },
    { head: 'elects', cell: (_, { council }) => council?.elects },
    { head: 'seats', cell: ({ total }) => total.value },
    { head: 'seats_up', cell: (_, { council }) => council?.up },
    { head: 'majority', cell: ({ majority }) => majority.value },
    { head: 'control_before', cell: ({ view: { before } }) => before?.name },
    { head: 'control_after', cell: ({ view: { after } }) => after?.name },
    { head: 'result', cell: ({ short }) => short },
    ...(meaning ? [{ head: 'view', cell: ({ reading }: TableRow) => reading?.sentence }] : []),
    ...book.groups.flatMap((id) => toPartyColumns(id, book, changeOf)),
    { head: 'vacant', cell: (_, { council }) => (council?.status === 'declared' ? council.vacant : undefined) },
    { head: 'change_from', cell: (_, voter) => changeOf(voter)?.baseline.label },
    {
      head: 'change_like_for_like',
      cell: (_, voter) => {
        const change = changeOf(voter);
        return change && (change.starred || voter.council?.postponed.length ? 'no' : 'yes');
      },
    },
    { head: 'turnout_percent', cell: ({ turnout }) => turnout.value },
    { head: 'notes', cell: ({ view: { star, notes } }) => [...(star ? [star] : []), ...notes].join(' ') },
  ];
}

function toPartyColumns(
  id: string,
  book: PartyBook,
  changeOf: (voter: Voter) => ReturnType<typeof toChange>,
): Column[] {
  return [
    {
      head: `${id}_won`,
      cell: (_, { council }) => (council?.status === 'declared' ? wonOf(council.seats, id, book) : undefined),
    },
    {
      head: `${id}_seats`,
      cell: (_, { council }) => {
        const now = council && toSeatsNow(council, book);
        return now && seatsOf(now, id);
      },
    },
    {
      head: `${id}_change`,
      cell: (_, voter) => {
        const seats = changeOf(voter)?.seats;
        return seats && Object.hasOwn(seats, id) ? seats[id] : undefined;
      },
    },
  ];
}

const wonOf = (seats: Readonly<Record<string, number>>, id: string, book: PartyBook): number | undefined =>
  sumOf(seats) ? seatsOf(book.rollUp(seats), id) : undefined;
