/** The wards of an open council: winners, candidates, votes and majority. */
import type { WardMessages } from '../i18n/en-wards';
import type { Candidate, CouncilWards, Party, Ward } from '../model/contract';
import type { PartyBook, PartyView } from './parties';
import { deriveWardFacts, toNamesakes, toPartiesOf, type WardFacts } from './ward-facts';

export interface CandidateView {
  readonly name: string;
  readonly party: PartyView;
  /** Absent where nobody voted or no number is known. */
  readonly votes?: number | undefined;
  /** 0 to 1, of the most votes in the ward: the length of the bar. */
  readonly share: number;
  readonly elected: boolean;
  /** "45.2%" of the top votes, beside the best candidate of each party. */
  readonly topShare?: string | undefined;
}

export interface WardView extends Omit<WardFacts, 'shares'> {
  readonly code: string;
  readonly name: string;
  /** "Lab 2, Con 1" */
  readonly wonBy: string;
  readonly winners: readonly PartyView[];
  /** "35", "uncontested", "tied"… or empty where it is not known. */
  readonly majority: string;
  /** Votes between the last elected and the first not elected. */
  readonly margin?: number | undefined;
  /** "3 seats" */
  readonly seats: string;
  /** Whole sentences: majority, turnout, electorate, date of the poll. */
  readonly facts: readonly string[];
  readonly candidates: readonly CandidateView[];
  /** False where nobody stood against: there were no votes to be known. */
  readonly wasPolled: boolean;
  readonly notes: readonly string[];
}

// Not as arguments of a function, of which there may be only so many.
const toMost = (votes: readonly number[]): number => votes.reduce((most, each) => Math.max(most, each), 0);
const toLeast = (votes: readonly number[]): number => votes.reduce((least, each) => Math.min(least, each), Infinity);

/** Votes between the last elected and the first not elected; undefined where either is missing or not known. */
export function toMajority(candidates: readonly Candidate[]): number | undefined {
  const votesOf = (elected: boolean) =>
    candidates.filter((candidate) => candidate.elected === elected).map((c) => c.votes);
  const [inside, outside] = [votesOf(true), votesOf(false)];
  if (!inside.length || !outside.length || [...inside, ...outside].some((votes) => typeof votes !== 'number'))
    return undefined;
  return toLeast(inside as number[]) - toMost(outside as number[]);
}

/** All wards of the file, by name. */
export function deriveWards(file: CouncilWards, book: PartyBook, words: WardMessages): WardView[] {
  const parties = toPartiesOf(file, book);
  return [...file.wards].sort((a, b) => a.name.localeCompare(b.name)).map((ward) => toWard(ward, parties, book, words));
}

function toWard(ward: Ward, parties: readonly Party[], book: PartyBook, words: WardMessages): WardView {
  const margin = ward.status === 'uncontested' || ward.doubts?.length ? undefined : toMajority(ward.candidates);
  const won = toWinners(ward, book);
  const { shares, ...story } = deriveWardFacts(ward, parties, book, words);
  return {
    ...story,
    code: ward.code,
    name: ward.name,
    seats: words.seats(ward.seats),
    winners: won.map(({ party }) => party),
    wonBy: won
      .map(({ party, seats }) => (ward.seats === 1 ? party.short : `${party.short} ${words.number(seats)}`))
      .join(', '),
    majority: toMajorityWord(ward, margin, words),
    margin,
    facts: toFacts(ward, margin, words),
    candidates: toCandidates(ward, shares, book),
    wasPolled: ward.status !== 'uncontested',
    notes: [...toDoubts(ward, words), ...ward.notes],
  };
}

const toDoubts = (ward: Ward, words: WardMessages): string[] => [
  ...(ward.doubts ?? []).map((doubt) => words.doubts[doubt] ?? doubt),
  ...toNamesakes(ward).map(words.namesakes),
];

function toWinners({ candidates }: Ward, book: PartyBook): { party: PartyView; seats: number }[] {
  const seats = new Map<string, number>();
  for (const { party, elected } of candidates) if (elected) seats.set(party, (seats.get(party) ?? 0) + 1);
  return [...seats].sort((a, b) => b[1] - a[1]).map(([id, count]) => ({ party: book.of(id), seats: count }));
}

function toMajorityWord({ status, tied }: Ward, margin: number | undefined, words: WardMessages): string {
  if (status === 'uncontested') return words.uncontested;
  if (status !== 'declared') return words.status[status] ?? status;
  if (tied) return words.tied;
  return margin === undefined ? words.notKnown : words.number(margin);
}

function toFacts(ward: Ward, margin: number | undefined, words: WardMessages): string[] {
  const majority = ward.tied ? words.tiedMajority : margin !== undefined && words.majority(margin);
  return [
    ward.status === 'uncontested' ? words.uncontested : majority,
    ward.turnout !== undefined && words.turnout(words.percent(ward.turnout)),
    ward.electorate !== undefined && words.electorate(ward.electorate),
    ward.polled !== undefined && words.polled(words.date(ward.polled)),
  ].filter((fact) => typeof fact === 'string');
}

function toCandidates({ candidates }: Ward, shares: WardFacts['shares'], book: PartyBook): CandidateView[] {
  const most = Math.max(1, toMost(candidates.map(({ votes }) => votes ?? 0)));
  return [...candidates]
    .sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0) || Number(b.elected) - Number(a.elected))
    .map((candidate) => ({
      name: candidate.name,
      party: book.of(candidate.party),
      votes: candidate.votes ?? undefined,
      share: (candidate.votes ?? 0) / most,
      elected: candidate.elected,
      topShare: shares.get(candidate),
    }));
}
