/** The contests of a council as seats could have changed hands in them: who was elected, weakest first, and who was not. */
import type { Blocs } from './parties';
import type { Council, Seats } from '../contract';
import type { Candidate, CouncilWards, Ward } from '../contract-wards';
import { addSeats, noSeats } from '../seats';

/** Whose a seat is: a bloc, or the independent who sits in it. */
export type Holder = string | Candidate;

/** One who stood where there was a poll. */
export interface Stood {
  readonly name: string;
  /** The bloc: a party group, or a party of the catch-all group. */
  readonly party: string;
  readonly holder: Holder;
  readonly votes: number;
}

export interface Contest {
  readonly ward: Ward;
  /** Fewest votes first. */
  readonly elected: readonly Stood[];
  /** Most votes first. */
  readonly lost: readonly Stood[];
}

/** What makes the wards no ground to reckon on. */
export type WardsNotKnown = 'ward-doubted' | 'votes-not-known';

export interface Contests {
  readonly contests: readonly Contest[];
  /** Seats won, by party id, uncontested ones included. */
  readonly won: Seats;
  readonly notKnown?: WardsNotKnown | undefined;
}

/**
 * Wards that declared with the rest of the council. A poll that was put off is none of them, even if it has been held
 * since: its seats are vacant in the council that the results show. An uncontested ward has seats, but no contest.
 */
export function toContests({ postponed }: Council, file: CouncilWards, blocs: Blocs): Contests {
  const later = new Set(postponed.map(({ ward }) => ward));
  const wards = file.wards.filter(({ code, status }) => isSettled(status) && !later.has(code));
  const elected = wards.flatMap(({ candidates }) => candidates.filter((candidate) => candidate.elected));
  const won = elected.reduce((seats, { party }) => addSeats(seats, { [party]: 1 }), noSeats());
  const fought = wards.filter(isFought);
  if (wards.some((ward) => !isSound(ward))) return { contests: [], won, notKnown: 'ward-doubted' };
  if (fought.some((ward) => !hasVotes(ward))) return { contests: [], won, notKnown: 'votes-not-known' };
  return { contests: fought.map((ward) => toContest(ward, blocs)), won };
}

const isSettled = (status: Ward['status']): boolean => status === 'declared' || status === 'uncontested';

const isFought = ({ status, candidates }: Ward): boolean =>
  status === 'declared' && candidates.some(({ elected }) => !elected);

const hasVotes = ({ candidates }: Ward): boolean => candidates.every(({ votes }) => typeof votes === 'number');

/** Elects as many as there are seats, and nobody who has fewer votes than one who lost. */
function isSound({ candidates, seats, doubts }: Ward): boolean {
  let [count, last, next] = [0, Infinity, -Infinity];
  for (const { elected, votes } of candidates) {
    if (elected) count += 1;
    if (elected) last = Math.min(last, votes ?? Infinity);
    else next = Math.max(next, votes ?? -Infinity);
  }
  return !doubts?.length && count === seats && last >= next;
}

function toContest(ward: Ward, blocs: Blocs): Contest {
  const elected: Stood[] = [];
  const lost: Stood[] = [];
  for (const candidate of ward.candidates) {
    const party = blocs.blocOf(candidate.party);
    const holder = blocs.isMany(party) ? candidate : party;
    (candidate.elected ? elected : lost).push({ name: candidate.name, party, holder, votes: candidate.votes! });
  }
  elected.sort((a, b) => a.votes - b.votes);
  lost.sort((a, b) => b.votes - a.votes);
  return { ward, elected, lost };
}
