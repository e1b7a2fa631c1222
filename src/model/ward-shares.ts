/**
 * Vote shares of a ward by the top-vote method: the votes of each party's best candidate, over the sum of all parties'
 * best votes. Where electors have several votes, summed votes would count parties with a full slate more than once a
 * head; where there is one seat and one candidate a party, this is the plain share of the vote.
 *
 * A named party counts with its group. A party of the catch-all group counts for itself, and each independent alone.
 */
import { toBlocs } from './closeness/parties';
import type { Party } from './contract';
import type { Candidate, Ward } from './contract-wards';

export interface TopVoteShare {
  /** The party's best candidate; of two with the same votes, the elected one. */
  readonly candidate: Candidate;
  /** Per cent of the sum of all top votes, 0 to 100, not rounded. */
  readonly share: number;
}

/** Where the votes of each count: under the same word they are of one party. */
export type CountedUnder = (candidate: Candidate) => unknown;

/** Each party's best candidate, the most votes first; undefined where anybody's votes are not known. */
export function toTopVotes(candidates: readonly Candidate[], countedUnder: CountedUnder): Candidate[] | undefined {
  const best = new Map<unknown, Candidate>();
  for (const candidate of candidates) {
    if (typeof candidate.votes !== 'number') return undefined;
    const key = countedUnder(candidate);
    const other = best.get(key);
    if (!other || isBetter(candidate, other)) best.set(key, candidate);
  }
  return [...best.values()].sort((a, b) => votesOf(b) - votesOf(a));
}

export const votesOf = ({ votes }: Candidate): number => votes ?? 0;

const isBetter = (one: Candidate, other: Candidate): boolean =>
  votesOf(one) > votesOf(other) || (votesOf(one) === votesOf(other) && one.elected && !other.elected);

/**
 * @param parties of the results file and of the ward file
 * @returns one share for each party and each independent, the largest first; undefined where the ward has not declared
 * a poll, where anybody's votes are not known, and where there are none
 */
export function toTopVoteShares(ward: Ward, parties: readonly Party[]): TopVoteShare[] | undefined {
  if (ward.status !== 'declared') return undefined;
  const { blocOf, isMany } = toBlocs(parties);
  const tops = toTopVotes(ward.candidates, (candidate) => {
    const bloc = blocOf(candidate.party);
    return isMany(bloc) ? candidate : bloc;
  });
  const sum = tops?.reduce((votes, top) => votes + votesOf(top), 0);
  return sum ? tops?.map((candidate) => ({ candidate, share: (votesOf(candidate) / sum) * 100 })) : undefined;
}
