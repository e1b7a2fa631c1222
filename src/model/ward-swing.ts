/**
 * The swing in a ward since an earlier contest, between two named parties: half the sum of the gain of the one and the
 * loss of the other (Butler), in percentage points of top-vote shares.
 *
 * Earlier contests give the best vote of each party group. So that like is compared with like, the shares of both polls
 * are by group here, the catch-all group as one: they are not always those that the ward shows for today. Shares and
 * swing can be measured from a poll for other seats of the same ward, too; a hold or gain cannot.
 */
import { toBlocs } from './closeness/parties';
import type { Blocs } from './closeness/parties';
import type { Party } from './contract';
import type { PreviousContest, Ward } from './contract-wards';
import { findSameSeats } from './ward-change';
import { toTopVotes, votesOf } from './ward-shares';

export interface ShareChange {
  /** Id of the party group. */
  readonly party: string;
  /** Per cent of the top votes now, by group. */
  readonly share: number;
  /** Percentage points above (+) or below (−) the earlier share. */
  readonly change: number;
}

export interface WardSwing {
  /** ISO date of the earlier contest: what all changes are measured from. */
  readonly date: string;
  /** Whether that contest was for the very same seats. */
  readonly sameSeats: boolean;
  /** The party that the swing is away from. */
  readonly from: ShareChange;
  readonly to: ShareChange;
  /** Percentage points, at least 0. */
  readonly points: number;
  /** True where independents and others stood, then or now, and count as one. */
  readonly othersAsOne: boolean;
}

type Shares = ReadonlyMap<string, number>;

/**
 * The swing between the two parties with the most votes now that stood then, too. Measured from the contest for the same
 * seats where there is one, so that it has the baseline of the hold or gain; otherwise from the latest.
 *
 * @param parties of the results file and of the ward file
 * @returns undefined where no two parties stood both times, where votes are not known, and where they are in doubt
 */
export function deriveWardSwing(ward: Ward, parties: readonly Party[]): WardSwing | undefined {
  if (ward.status !== 'declared' || ward.doubts?.includes('order-differs')) return undefined;
  const blocs = toBlocs(parties);
  const now = toSharesNow(ward, blocs);
  const latestFirst = [...ward.previous].sort((a, b) => (a.date < b.date ? 1 : -1));
  const same = findSameSeats(ward);
  for (const contest of same ? [same, ...latestFirst] : latestFirst) {
    const swing = now && toSwing(now, contest, contest === same, blocs);
    if (swing) return swing;
  }
  return undefined;
}

function toSharesNow({ candidates }: Ward, { groupOf }: Blocs): Shares | undefined {
  const tops = toTopVotes(candidates, ({ party }) => groupOf(party));
  return tops && toShares(tops.map((top) => [groupOf(top.party), votesOf(top)]));
}

/** Per cent by group, in the order given; undefined where there were no votes. */
function toShares(votes: readonly (readonly [string, number])[]): Shares | undefined {
  const best = new Map<string, number>();
  for (const [group, count] of votes) best.set(group, Math.max(count, best.get(group) ?? 0));
  const sum = [...best.values()].reduce((total, count) => total + count, 0);
  return sum ? new Map([...best].map(([group, count]) => [group, (count / sum) * 100])) : undefined;
}

function toSwing(now: Shares, contest: PreviousContest, sameSeats: boolean, blocs: Blocs): WardSwing | undefined {
  const then = toShares(Object.entries(contest.votes).map(([party, votes]) => [blocs.groupOf(party), votes]));
  const [first, second] = [...now]
    .filter(([party]) => then?.has(party) && !blocs.isMany(party))
    .map(([party, share]) => ({ party, share, change: share - then!.get(party)! }));
  if (!then || !first || !second) return undefined;
  const [from, to] = first.change < second.change ? [first, second] : [second, first];
  const othersAsOne = [...now.keys(), ...then.keys()].some(blocs.isMany);
  return { date: contest.date, sameSeats, from, to, points: (to.change - from.change) / 2, othersAsOne };
}
