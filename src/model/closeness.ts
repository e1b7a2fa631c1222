/**
 * How close it was: for a council and a party, the cheapest set of further seats and the votes that each lacked, always
 * with its target. Pure, and apart from the painting path; `toStanding` reads a council once, `deriveCloseness` asks it.
 *
 * "Lacked" is counted seat by seat, each loser against one rival, and the votes of a set are their sum. That is what the
 * losers were short of, not a recount: where a ward gives two seats, or a colleague was elected with fewer votes than the
 * rival, the very same votes would not have been enough with everybody else's as they were. `outright` says what would.
 */
import type { Holder } from './closeness/contests';
import { toChains, toChoices, toFurtherSeats, toOutright } from './closeness/pairs';
import type { Chain, FurtherSeat } from './closeness/pairs';
import { findCheapest } from './closeness/search';
import type { Goal } from './closeness/search';
import { isExact, toContenders, toStanding } from './closeness/standing';
import type { NotKnown, Standing } from './closeness/standing';
import { NO_OVERALL_CONTROL } from './contract';
import { CATCH_ALL } from './seats';

export { toContenders, toStanding };
export type { FurtherSeat, NotKnown, Standing };
export * from './swing';

/**
 * `deny`: the party in control loses its majority of all seats, by seats taken from it.
 * `largest`: the party has more seats than any other; exactly as many is not enough.
 * `control`: the party has a majority of all seats, vacant ones and those not up included.
 */
export const CLOSENESS_TARGETS = ['deny', 'largest', 'control'] as const;
export type ClosenessTarget = (typeof CLOSENESS_TARGETS)[number];

/** Further seats that come to the target, and what they lacked. */
export interface Shortfall {
  readonly kind: 'short';
  /** Votes lacked, summed over `evidence`: the fewest of any set of seats that comes to the target. */
  readonly votes: number;
  /** Votes that would have won these very seats with everybody else's as they were; never fewer than `votes`. */
  readonly outright: number;
  /** Further seats. */
  readonly seats: number;
  /** Wards that they are in. */
  readonly wards: number;
  /** Seat by seat, fewest votes first. */
  readonly evidence: readonly FurtherSeat[];
}

export type Closeness =
  | Shortfall
  /** It is so already. A majority is denied to everybody where there is no overall control. */
  | { readonly kind: 'met' }
  /** Not to be had from the wards fought: too few candidates, or too few seats at stake. */
  | { readonly kind: 'out-of-reach' }
  /** `many-parties`: the catch-all group and independents are not one party. `own-majority`: it would deny itself. */
  | { readonly kind: 'no-target'; readonly reason: 'many-parties' | 'own-majority' }
  | { readonly kind: 'unknown'; readonly reason: NotKnown };

const MET: Closeness = { kind: 'met' };
const OUT_OF_REACH: Closeness = { kind: 'out-of-reach' };
const unknown = (reason: NotKnown): Closeness => ({ kind: 'unknown', reason });

/** One party's question to a council. */
interface Question {
  readonly standing: Standing;
  readonly party: string;
  /** Seats that the party has; of a small party at least these. */
  readonly seats: number;
  /** Seats that may be the party's besides. */
  readonly spare: number;
  readonly chains: readonly Chain[];
}

/**
 * How far a party was from each target, in votes.
 *
 * The k-th further seat in a ward pairs the party's k-th best loser with the k-th weakest elected rival and lacks the gap
 * between them and one vote; seats of a ward are taken in that order, from whoever holds them. A seat taken from a third
 * party on the way to one of the party in control is paid for, too. Where rivals have equal votes the set is such that
 * it serves whichever of them goes. Uncontested seats and polls that were put off cannot be taken. The search is exact:
 * no set of further seats that comes to the target lacked fewer votes.
 *
 * @param party id of a party or of its group. A party of the catch-all group is asked for by its own id; its `largest`
 *   and `control` are not known where some of that group's seats are not known to be anybody's.
 */
export function deriveCloseness(standing: Standing, party: string): Readonly<Record<ClosenessTarget, Closeness>> {
  const bloc = standing.blocs.blocOf(party);
  if (standing.blocs.isMany(bloc)) return toAll({ kind: 'no-target', reason: 'many-parties' });
  if (standing.notKnown) return toAll(unknown(standing.notKnown));
  const { held, unsplit } = standing.composition!;
  const spare = isExact(bloc, standing.composition!, standing.blocs) ? 0 : unsplit;
  const chains = toChains(standing.contests, bloc);
  const question = { standing, party: bloc, seats: held.get(bloc) ?? 0, spare, chains };
  return { deny: toDeny(question), largest: toLargest(question), control: toControl(question) };
}

const toAll = (each: Closeness): Record<ClosenessTarget, Closeness> => ({ deny: each, largest: each, control: each });

function toDeny(question: Question): Closeness {
  const { controller, controlNotKnown, majority, composition } = question.standing;
  if (controlNotKnown) return unknown(controlNotKnown);
  if (controller === NO_OVERALL_CONTROL) return MET;
  if (controller === question.party) return { kind: 'no-target', reason: 'own-majority' };
  const excess = composition!.held.get(controller!)! - majority + 1;
  return search(question, [controller!], [{ losses: [excess] }]);
}

function toControl(question: Question): Closeness {
  const toAnswer = (seats: number): Closeness => {
    const wanted = question.standing.majority - seats;
    return wanted <= 0 ? MET : search(question, [], [{ seats: wanted, losses: [] }]);
  };
  const { seats, spare } = question;
  return spare === 0 ? toAnswer(seats) : toAgreed(toAnswer(seats), toAnswer(seats + spare));
}

function toLargest(question: Question): Closeness {
  const { seats, spare, standing } = question;
  const { unsplit } = standing.composition!;
  const worst = toLargestOf(question, seats, toRivals(question, unsplit));
  if (unsplit === 0) return worst;
  return toAgreed(worst, toLargestOf(question, seats + spare, toRivals(question, 0)));
}

/**
 * Where the catch-all group has seats of which nobody says whose they are, a target is reckoned twice: as if they were
 * all of every rival there, and as if they were all the party's own. Any truth lies between, so an answer that is the
 * same for both is the answer.
 */
function toAgreed(worst: Closeness, best: Closeness): Closeness {
  const isSame = worst.kind === best.kind && (worst.kind !== 'short' || worst.votes === (best as Shortfall).votes);
  return isSame ? worst : unknown('others-not-split');
}

/** Everybody else with a seat. @param spare seats that any small party may have besides its own */
function toRivals({ standing, party }: Question, spare: number): [Holder, number][] {
  const { held, named } = standing.composition!;
  const rivals = [...held].filter(([holder]) => holder !== party);
  if (!spare) return rivals;
  const mayHaveMore = (holder: Holder): boolean =>
    typeof holder === 'string' && standing.blocs.isLocal(holder) && !named.has(holder);
  const more = rivals.map(([holder, seats]): [Holder, number] => [holder, seats + (mayHaveMore(holder) ? spare : 0)]);
  // One who won nothing this time.
  return [...more, [CATCH_ALL, spare]];
}

/**
 * With k further seats a rival who has as many as the party would then have, or more, has to lose down to one fewer. The
 * more seats, the less that is; from one more than the strongest rival's lead on it is nothing, and further seats only
 * cost. So every number of seats from the first that leaves room for those losses up to there is a goal.
 */
function toLargestOf(question: Question, seats: number, rivals: readonly [Holder, number][]): Closeness {
  const { chains } = question;
  const strongest = rivals.reduce((most, [, count]) => Math.max(most, count), 0);
  if (seats > strongest) return MET;
  const most = Math.min(strongest - seats + 1, countSeats(chains));
  const toLoss = (count: number, further: number): number => Math.max(0, count - seats - further + 1);
  const goals: Goal[] = [];
  let watched: readonly [Holder, number][] | undefined;
  for (let further = 1; further <= most; further += 1) {
    if (!watched && rivals.reduce((sum, [, count]) => sum + toLoss(count, further), 0) > further) continue;
    watched ??= rivals.filter(([, count]) => count >= seats + further);
    goals.push({ seats: further, losses: watched.map(([, count]) => toLoss(count, further)) });
  }
  return search(question, watched?.map(([holder]) => holder) ?? [], goals);
}

const countSeats = (chains: readonly Chain[]): number => chains.reduce((sum, { losers }) => sum + losers.length, 0);

function search({ standing, chains }: Question, watched: readonly Holder[], goals: readonly Goal[]): Closeness {
  if (standing.wardsNotKnown) return unknown(standing.wardsNotKnown);
  const fewest = goals.reduce((least, { seats, losses }) => Math.min(least, seats ?? losses[0] ?? 0), Infinity);
  if (countSeats(chains) < fewest) return OUT_OF_REACH;
  const way = findCheapest(
    chains.map((chain) => toChoices(chain, watched)),
    goals,
  );
  if (way === 'too-many-ways') return unknown(way);
  return way ? toShortfall(chains, way.cost, way.taken) : OUT_OF_REACH;
}

function toShortfall(chains: readonly Chain[], votes: number, taken: readonly number[]): Shortfall {
  const evidence = chains.flatMap((chain, index) => toFurtherSeats(chain, taken[index]!));
  return {
    kind: 'short',
    votes,
    outright: chains.reduce((sum, chain, index) => sum + toOutright(chain, taken[index]!), 0),
    seats: evidence.length,
    wards: taken.filter((count) => count > 0).length,
    evidence: evidence.sort((a, b) => a.lacked - b.lacked),
  };
}
