/** The state of the parties after N of M. */
import type { Messages } from '../i18n/en';
import { NO_OVERALL_CONTROL, type Party, type Results, type Seats } from '../model/contract';
import { addSeats, noSeats } from '../model/seats';
import { tally, type SeatChangeTally, type Tally } from '../model/tally';
import type { PartyBook, PartyView } from './parties';

export interface ScoreView {
  readonly party: PartyView;
  readonly councils: number;
  /** Since the eve of poll; absent where it is not known. */
  readonly councilChange?: number | undefined;
  /** Absent for no overall control, which wins no seats. */
  readonly seats?: number | undefined;
  readonly seatChange?: number | undefined;
  /** Who won the seats of a group of several parties, the most seats first. */
  readonly within?: readonly { readonly name: string; readonly seats: number }[] | undefined;
}

export interface ScoreboardView {
  readonly declared: number;
  readonly contested: number;
  /** The largest parties and no overall control, in this order. */
  readonly main: readonly ScoreView[];
  /** Everybody else who has won a seat or a council. */
  readonly others: readonly ScoreView[];
  /** What seat changes are measured from, and for how many of the declared councils they are known. */
  readonly baseline?: { readonly label: string; readonly known: number; readonly of: number } | undefined;
  readonly estimate?:
    { readonly title: string; readonly parts: readonly { party: PartyView; share: number }[] } | undefined;
}

const MAIN = 3;

export function deriveScoreboard(
  results: Results,
  book: PartyBook,
  words: Messages,
  preferred: string,
): ScoreboardView {
  const totals = tally(results);
  const baseline = toWidestBaseline(results, totals, preferred);
  const scores = book.groups
    .map((id) => ({
      ...toScore(book.of(id), totals, baseline?.change),
      within: toWithin(id, results.parties, totals.seats.byParty, words),
    }))
    .filter(({ councils, seats, councilChange }) => councils || seats || councilChange)
    .sort((a, b) => b.councils - a.councils || (b.seats ?? 0) - (a.seats ?? 0));
  const noc = totals.councils.get(NO_OVERALL_CONTROL);
  return {
    declared: totals.declared,
    contested: totals.contested,
    main: [
      ...scores.slice(0, MAIN),
      { party: book.of(NO_OVERALL_CONTROL), councils: noc?.count ?? 0, councilChange: toKnownChange(noc, totals) },
    ],
    others: scores.slice(MAIN),
    baseline: baseline && { label: baseline.label, known: baseline.change.known, of: baseline.change.of },
    estimate: toEstimate(results, book, words),
  };
}

function toScore(party: PartyView, totals: Tally, change: SeatChangeTally | undefined): ScoreView {
  const control = totals.councils.get(party.id);
  return {
    party,
    councils: control?.count ?? 0,
    councilChange: toKnownChange(control, totals),
    seats: totals.seats.byGroup[party.id] ?? 0,
    seatChange: change?.byGroup[party.id],
  };
}

/** Beyond so many, parties of a group that are of no kind are counted together. */
const NAMED = 2;

/** Absent where the seats of the group are all of one name. */
function toWithin(group: string, parties: readonly Party[], seats: Seats, words: Messages): ScoreView['within'] {
  const winners = parties.filter((party) => party.group === group && seats[party.id]);
  const unkind = winners.filter(({ kind }) => !kind);
  const nameOf = ({ kind, name }: Party): string => kind ?? (unkind.length > NAMED ? words.otherParties : name);
  const byName = noSeats();
  for (const party of winners) addSeats(byName, { [nameOf(party)]: seats[party.id]! });
  const parts = Object.entries(byName).map(([name, won]) => ({ name, seats: won }));
  return parts.length > 1 ? parts.sort((a, b) => b.seats - a.seats) : undefined;
}

/** A change in councils is only a number where control before is known for all that have declared. */
const toKnownChange = (control: { change?: number } | undefined, totals: Tally): number | undefined =>
  totals.controlKnown === totals.declared && totals.declared ? (control?.change ?? 0) : undefined;

/** The preferred baseline, else the one that most of the declared councils have. Two are never added up. */
function toWidestBaseline(
  { baselines }: Results,
  { seatChange }: Tally,
  preferred: string,
): { label: string; change: SeatChangeTally } | undefined {
  const known = baselines
    .map(({ id, label }) => ({ id, label, change: seatChange.get(id) }))
    .flatMap((entry) => (entry.change?.known ? [{ ...entry, change: entry.change }] : []))
    .sort((a, b) => b.change.known - a.change.known);
  return known.find(({ id }) => id === preferred) ?? known[0];
}

function toEstimate({ estimates }: Results, book: PartyBook, words: Messages): ScoreboardView['estimate'] {
  const latest = [...estimates].sort((a, b) => b.date.localeCompare(a.date))[0];
  return (
    latest && {
      title: words.estimate(latest.label, latest.source, words.date(latest.date)),
      parts: Object.entries(latest.shares)
        .sort(([, a], [, b]) => b - a)
        .map(([id, share]) => ({ party: book.of(id), share })),
    }
  );
}
