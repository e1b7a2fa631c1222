/**
 * Further seats of one party, ward by ward. In a ward the seats at risk go in the order of votes: the first further seat
 * pairs the party's best loser with the weakest elected rival, the second its second best with the second weakest. So
 * the seats of a ward are nested (no second without the first), and each lacked at least as many votes as the one before.
 */
import type { Choice } from './search';
import type { Contest, Holder, Stood } from './contests';

/** One seat that the party lacked. */
export interface FurtherSeat {
  /** Code of the ward. */
  readonly ward: string;
  readonly wardName: string;
  /** The bloc whose seat it is: a party group, or a party of the catch-all group. */
  readonly from: string;
  /** Who lost. */
  readonly candidate: string;
  /** Who was elected. */
  readonly rival: string;
  /** Votes by which the candidate was behind the rival, and one more; 1 where they had as many. */
  readonly lacked: number;
  /**
   * True where another elected rival has exactly as many votes as this one, so that a lot would say which of them goes.
   * The target is met whichever it is.
   */
  readonly lot?: true;
}

export interface Chain {
  readonly contest: Contest;
  /** The party's own who were elected. */
  readonly own: readonly Stood[];
  /** The party's who were not, best first: no more than there are rivals. */
  readonly losers: readonly Stood[];
  /** The elected of other parties, weakest first. */
  readonly rivals: readonly Stood[];
}

export function toChains(contests: readonly Contest[], party: string): Chain[] {
  return contests.flatMap((contest) => {
    const lost = contest.lost.filter((stood) => stood.party === party);
    if (!lost.length) return [];
    const own = contest.elected.filter((stood) => stood.party === party);
    const rivals = contest.elected.filter((stood) => stood.party !== party);
    return rivals.length ? [{ contest, own, losers: lost.slice(0, rivals.length), rivals }] : [];
  });
}

const lackedOf = ({ losers, rivals }: Chain, index: number): number => rivals[index]!.votes - losers[index]!.votes + 1;

/** What 1, 2, 3… seats of this ward cost in votes, and how many of them the watched holders would surely lose. */
export function toChoices(chain: Chain, watched: readonly Holder[]): Choice[] {
  let cost = 0;
  return chain.losers.map((_, index) => {
    cost += lackedOf(chain, index);
    return { cost, losses: watched.map((holder) => surelyLost(chain.rivals, index + 1, holder)) };
  });
}

/**
 * Of the weakest `taken` rivals those of this holder, whichever way lots fall among rivals with equal votes.
 */
function surelyLost(rivals: readonly Stood[], taken: number, holder: Holder): number {
  const cut = rivals[taken - 1]!.votes;
  let [lost, equal, others] = [0, 0, 0];
  for (const rival of rivals) {
    if (rival.votes > cut) break;
    if (rival.votes < cut && rival.holder === holder) lost += 1;
    if (rival.votes === cut) equal += 1;
    if (rival.votes === cut && rival.holder !== holder) others += 1;
  }
  const below = rivals.findIndex(({ votes }) => votes === cut);
  return lost + Math.max(0, Math.min(taken - below, equal) - others);
}

/** The first `taken` seats of this ward. */
export function toFurtherSeats(chain: Chain, taken: number): FurtherSeat[] {
  const { contest, losers, rivals } = chain;
  const cut = rivals[taken - 1]?.votes;
  const isLot = taken > 0 && rivals[taken]?.votes === cut;
  return losers.slice(0, taken).map((loser, index) => ({
    ward: contest.ward.code,
    wardName: contest.ward.name,
    from: rivals[index]!.party,
    candidate: loser.name,
    rival: rivals[index]!.name,
    lacked: lackedOf(chain, index),
    ...(isLot && rivals[index]!.votes === cut ? { lot: true as const } : {}),
  }));
}

/**
 * Votes that would have won the first `taken` seats outright, with everybody else's as they are: not only must each
 * loser pass a rival, all of them and the party's own elected must be ahead of the strongest rival who is to go.
 */
export function toOutright({ own, losers, rivals }: Chain, taken: number): number {
  if (!taken) return 0;
  const wanted = rivals[taken - 1]!.votes + 1;
  const needed = [...own, ...losers.slice(0, taken)].map(({ votes }) => Math.max(0, wanted - votes));
  return needed.reduce((sum, votes) => sum + votes, 0);
}
