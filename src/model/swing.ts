/**
 * The uniform swing between two parties at which the one in control would have lost its majority. A rule of thumb, not
 * a forecast: the same number of percentage points moves in every ward.
 *
 * Method. A ward's shares are of its top votes: the best vote of each party, summed. A swing of s points takes s % of
 * that sum from every candidate of the one party and gives as many votes to every candidate of the other; all others
 * keep theirs; the candidates are ranked anew. The party that loses votes loses ties. It can then only lose seats as s
 * grows, and keeps the order among its own, so its c-th seat in a ward goes when its c-th candidate has been reached by
 * so many others that no seat is left: candidates of the other party are reached after half their gap to him, all others
 * after the whole of it. These points are computed, not searched for, so the answer is exact.
 *
 * Seats not up, seats won without a poll and vacant seats stay as they are.
 */
import type { Contest, Stood } from './closeness/contests';
import type { NotKnown, Standing } from './closeness/standing';
import { NO_OVERALL_CONTROL } from './contract';

/** A seat that the party in control loses on the way to the swing. */
export interface SwungSeat {
  /** Code of the ward. */
  readonly ward: string;
  readonly wardName: string;
  /** Percentage points of swing at which it goes. */
  readonly points: number;
}

export type Swing =
  | {
      readonly kind: 'swing';
      /** Percentage points, at least 0: 0 where a seat that decides is held by lot alone. */
      readonly points: number;
      /** The seats that go up to there, those that go first first: at least as many as the majority hangs on. */
      readonly evidence: readonly SwungSeat[];
    }
  /** The party keeps its majority by seats that no such swing can take. */
  | { readonly kind: 'out-of-reach' }
  /**
   * `no-majority`: nobody has control, so there is none to lose. `not-in-control`: another party has it.
   * `many-parties`: the catch-all group and independents are not one party. `same-party`: the two are one.
   */
  | { readonly kind: 'no-target'; readonly reason: 'no-majority' | 'not-in-control' | 'many-parties' | 'same-party' }
  /** `not-everywhere`: in a ward that was fought one of the two had no candidate. */
  | { readonly kind: 'unknown'; readonly reason: NotKnown | 'not-everywhere' };

/**
 * @param from id of the party in control, or of its group: the one that loses votes
 * @param to id of the party that gains them, or of its group
 */
export function deriveSwing(standing: Standing, from: string, to: string): Swing {
  const { blocs, contests, composition, majority } = standing;
  const [loser, gainer] = [blocs.blocOf(from), blocs.blocOf(to)];
  const reason = toReason(standing, loser, gainer);
  if (reason) return reason;
  const isEverywhere = contests.every((contest) => hasStood(contest, loser) && hasStood(contest, gainer));
  if (!isEverywhere) return { kind: 'unknown', reason: 'not-everywhere' };
  const falls = contests.flatMap((contest) => toFalls(contest, loser, gainer)).sort((a, b) => a.points - b.points);
  const last = falls[composition!.held.get(loser)! - majority];
  if (!last) return { kind: 'out-of-reach' };
  return { kind: 'swing', points: last.points, evidence: falls.filter(({ points }) => points <= last.points) };
}

/** Why there is no answer, where there is none. */
function toReason(standing: Standing, loser: string, gainer: string): Swing | undefined {
  const { blocs, notKnown, wardsNotKnown, controlNotKnown, controller } = standing;
  if (blocs.isMany(loser) || blocs.isMany(gainer)) return { kind: 'no-target', reason: 'many-parties' };
  if (loser === gainer) return { kind: 'no-target', reason: 'same-party' };
  const doubt = notKnown ?? controlNotKnown;
  if (doubt) return { kind: 'unknown', reason: doubt };
  if (controller === NO_OVERALL_CONTROL) return { kind: 'no-target', reason: 'no-majority' };
  if (controller !== loser) return { kind: 'no-target', reason: 'not-in-control' };
  return wardsNotKnown && { kind: 'unknown', reason: wardsNotKnown };
}

const hasStood = ({ elected, lost }: Contest, party: string): boolean =>
  elected.some((stood) => stood.party === party) || lost.some((stood) => stood.party === party);

/** The swings at which the party loses its seats in a ward; those that it cannot lose are left out. */
function toFalls({ ward, elected, lost }: Contest, loser: string, gainer: string): SwungSeat[] {
  const all = [...elected, ...lost];
  const points = toSumOfTopVotes(all) / 100;
  const own = elected.filter(({ party }) => party === loser).sort((a, b) => b.votes - a.votes);
  const others = all.filter(({ party }) => party !== loser);
  return own.flatMap(({ votes }, better) => {
    const reached = others.map((other) => (votes - other.votes) / (other.party === gainer ? 2 : 1) / points);
    // He is out when all seats but those of his better colleagues are taken.
    const point = reached.sort((a, b) => a - b)[elected.length - better - 1];
    return point === undefined ? [] : [{ ward: ward.code, wardName: ward.name, points: point }];
  });
}

/** Independents have one top vote together, as any label has. */
function toSumOfTopVotes(all: readonly Stood[]): number {
  const tops = new Map<string, number>();
  for (const { party, votes } of all) tops.set(party, Math.max(votes, tops.get(party) ?? 0));
  return [...tops.values()].reduce((sum, votes) => sum + votes, 0);
}
