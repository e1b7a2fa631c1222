/** How close a council was to another control, as one figure. Pure. */
import { deriveCloseness, toContenders } from './closeness';
import type { Closeness, Standing } from './closeness';
import { NO_OVERALL_CONTROL } from './contract';
import { CONTROL_TARGETS } from './contract-index';
import type { ClosestChange, ControlTarget } from './contract-index';

export type Closest =
  | { readonly kind: 'short'; readonly change: ClosestChange }
  /** No party alone could have changed control from the wards that were fought. */
  | { readonly kind: 'out-of-reach' }
  | { readonly kind: 'unknown' };

/**
 * The fewest votes that any one party lacked to make control another's. Where a party has control that is, over all
 * the others, to deny it its majority or to win one of their own; where nobody has, over all of them, to win control.
 * Seats of several parties taken together are not counted: that might have taken fewer votes. Where two ways lacked as
 * many, `control` comes before `deny`, then fewer seats, then the party's id by its letters.
 *
 * Unknown where it is for any party that could have been the closest: votes not known, a doubted ward, numbers that
 * contradict each other.
 */
export function deriveClosest(standing: Standing): Closest {
  if (standing.notKnown || standing.wardsNotKnown || standing.controlNotKnown) return { kind: 'unknown' };
  const targets = standing.controller === NO_OVERALL_CONTROL ? (['control'] as const) : CONTROL_TARGETS;
  const rivals = toContenders(standing).filter((party) => party !== standing.controller);
  const answers = rivals.flatMap((party) => {
    const closeness = deriveCloseness(standing, party);
    return targets.map((target) => ({ party, target, answer: closeness[target] }));
  });
  if (answers.some(({ answer }) => answer.kind === 'unknown')) return { kind: 'unknown' };
  const [change] = answers.flatMap(toChange).sort(byVotes);
  return change ? { kind: 'short', change } : { kind: 'out-of-reach' };
}

function toChange(way: { party: string; target: ControlTarget; answer: Closeness }): ClosestChange[] {
  const { party, target, answer } = way;
  if (answer.kind !== 'short') return [];
  return [{ votes: answer.votes, party, target, seats: answer.seats, wards: answer.wards }];
}

const toRank = ({ target }: ClosestChange): number => (target === 'control' ? 0 : 1);

const byVotes = (a: ClosestChange, b: ClosestChange): number =>
  a.votes - b.votes || toRank(a) - toRank(b) || a.seats - b.seats || (a.party < b.party ? -1 : 1);
