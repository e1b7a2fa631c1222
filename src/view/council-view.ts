/** One council as the panel, the card, the spoken text and the table tell it: from here, so that they cannot disagree. */
import type { Messages } from '../i18n/en';
import { toChange } from '../model/change';
import { NO_OVERALL_CONTROL, type Council, type Results, type Seats } from '../model/contract';
import { toControlOutcome } from '../model/control-outcome';
import { majorityOf, seatsOf } from '../model/seats';
import type { PartyBook, PartyView } from './parties';

export interface SeatRow {
  readonly party: PartyView;
  /** Seats won on the day. */
  readonly won: number;
  readonly notUp: number;
  /** Seats on the council now; absent where the file does not say. */
  readonly after?: number | undefined;
  /** Absent where no named baseline gives one. */
  readonly change?: number | undefined;
  /** The parties of a group of many: "8 Havering Residents Association, 1 Independent". */
  readonly members: string;
}

/** Who controls a council, who did, and how that is said. */
export interface ControlView {
  /** "Con hold" and "Con hold, all seats up" for lists, "Conservative hold" for the panel. */
  readonly short: string;
  readonly sentence: string;
  readonly outcome: string;
  readonly declared: boolean;
  readonly before?: PartyView | undefined;
  readonly after?: PartyView | undefined;
  readonly changed: boolean;
}

export interface CouncilView extends ControlView {
  readonly code: string;
  readonly name: string;
  /** "London borough · all 60 seats up" */
  readonly standfirst: string;
  readonly total: number;
  readonly majority: number;
  /** Nothing but seats that were up: the column of seats won says it all. */
  readonly allOut: boolean;
  readonly rows: readonly SeatRow[];
  readonly vacant: number;
  /** What the changes are measured from; absent where they are not known. */
  readonly baseline?: string | undefined;
  /** Why the changes are not like for like. */
  readonly star?: string | undefined;
  readonly wards: readonly { party: PartyView; seats: number; wards: number }[];
  readonly wardsContested?: number | undefined;
  readonly turnout?: number | undefined;
  readonly notes: readonly string[];
  /** What the map says of it where its colours do not mean control. */
  readonly fact?: string | undefined;
}

/** A council that votes. */
export function deriveCouncil(
  council: Council,
  { baselines }: Results,
  book: PartyBook,
  words: Messages,
  preferred: string,
): CouncilView {
  const change = toChange(council, baselines, preferred);
  return {
    code: council.code,
    name: council.name,
    standfirst: words.schemeOf(council.type, council.elects, council.up, council.total),
    ...deriveControl(council, book, words),
    total: council.total,
    majority: majorityOf(council.total),
    allOut: council.elects === 'all',
    rows: toRows(council, change?.seats, book, words),
    vacant: council.vacant,
    baseline: change?.baseline.label,
    star: change && toStar(council, words),
    wards: toWardSummary(council, book),
    wardsContested: council.wards?.contested,
    turnout: council.turnout,
    notes: [...council.postponed.map((poll) => toPostponedNote(poll, book, words)), ...council.notes],
  };
}

/** True where control before and after is known and is not the same. */
export const hasChanged = ({ before, after }: NonNullable<Council['control']> = {}): boolean =>
  before !== undefined && after !== undefined && before !== after;

/** Why a change is not like for like: other wards, or seats that were not filled with the rest. */
function toStar({ boundaryChange, postponed }: Council, words: Messages): string | undefined {
  if (boundaryChange) return words.starNote(boundaryChange.reason);
  return postponed.length ? words.postponedStar : undefined;
}

/** Who holds it and who held it: only of a council that has declared. Cheap, for a list of many. */
export function deriveControl(council: Council, book: PartyBook, words: Messages): ControlView {
  const { before, after } = council.control ?? {};
  const held = before ? book.of(before) : undefined;
  if (council.status !== 'declared')
    return { ...toUndeclared(words.status[council.status] ?? council.status), before: held };
  const { short, long } = toOutcome(council, book);
  const said = words.outcome(short);
  return {
    short: said,
    sentence: `${said}, ${words.scheme[council.elects]}`,
    outcome: words.outcomeLong(long),
    declared: true,
    before: held,
    after: after ? book.of(after) : undefined,
    changed: hasChanged(council.control),
  };
}

/** A council that votes and of which the file says nothing yet. */
export const deriveAwaiting = (code: string, name: string, words: Messages): CouncilView => ({
  code,
  name,
  standfirst: '',
  ...toUndeclared(words.status['awaiting'] ?? ''),
  total: 0,
  majority: 0,
  allOut: false,
  rows: [],
  vacant: 0,
  wards: [],
  notes: [],
});

const toUndeclared = (said: string): ControlView => ({
  short: said,
  sentence: said,
  outcome: said,
  declared: false,
  changed: false,
});

function toOutcome(council: Council, book: PartyBook): Record<'short' | 'long', Parameters<Messages['outcome']>[0]> {
  const { kind, party, from } = toControlOutcome(council);
  const named = (form: 'short' | 'name') => ({
    kind,
    party: party && party !== NO_OVERALL_CONTROL ? book.of(party)[form] : '',
    from: from && from !== NO_OVERALL_CONTROL ? book.of(from)[form] : undefined,
  });
  return { short: named('short'), long: named('name') };
}

/** Sums by group, largest first; a group that was wiped out keeps its row, because its loss is a fact. */
function toRows(council: Council, change: Seats | undefined, book: PartyBook, words: Messages): SeatRow[] {
  const won = book.rollUp(council.seats);
  const notUp = book.rollUp(council.notUp);
  const after = council.composition && book.rollUp(council.composition);
  const groups = new Set([...book.groups, ...Object.keys({ ...won, ...notUp, ...after })]);
  return [...groups]
    .map((group) => {
      const row = {
        won: seatsOf(won, group),
        notUp: seatsOf(notUp, group),
        after: after && seatsOf(after, group),
        change: change && Object.hasOwn(change, group) ? change[group] : undefined,
      };
      return { ...row, ...toRowName(group, council.seats, row, book, words) };
    })
    .filter((row) => row.won || row.notUp || row.after || row.change)
    .sort((a, b) => (b.after ?? b.won) - (a.after ?? a.won) || b.won - a.won);
}

/**
 * The row of a group of many is named after one party where that party is all that the group has now and had before;
 * otherwise the group's name stands, with who won what.
 */
function toRowName(
  group: string,
  seats: Seats,
  { won, after = won, change = won }: Pick<SeatRow, 'won' | 'after' | 'change'>,
  book: PartyBook,
  words: Messages,
): Pick<SeatRow, 'party' | 'members'> {
  const members = Object.entries(seats).filter(([id, count]) => count && id !== group && book.groupOf(id) === group);
  const [only] = members;
  if (only && members.length === 1 && only[1] === won && won === after && change === won)
    return { party: { ...book.of(only[0]), id: group }, members: '' };
  const parts = members.sort((a, b) => b[1] - a[1]).map(([id, count]) => `${words.number(count)} ${book.of(id).name}`);
  return { party: book.of(group), members: parts.join(', ') };
}

/** How many seats each party took in how many wards, the most seats first. */
function toWardSummary({ seats, wards }: Council, book: PartyBook): CouncilView['wards'] {
  return Object.entries(wards?.won ?? {})
    .map(([id, count]) => ({ party: book.of(id), seats: seatsOf(seats, id), wards: count }))
    .filter((entry) => entry.seats)
    .sort((a, b) => b.seats - a.seats);
}

function toPostponedNote(poll: Council['postponed'][number], book: PartyBook, words: Messages): string {
  const won = Object.entries(poll.won ?? {}).map(([id, count]) => `${words.number(count)} ${book.of(id).name}`);
  const date = poll.date && words.date(poll.date);
  return words.postponedPoll(poll.name, words.seats(poll.seats), date, won.length ? words.list(won) : undefined);
}
