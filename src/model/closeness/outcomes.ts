/**
 * The chains that are not steady, searched in full: dynamic programming, chain by chain, over the seats and losses that
 * they come to. Two ways to one outcome can be gone on from alike, so only the cheaper one is kept.
 */
import type { Chains, Choice } from './search';

/** What some of these chains come to, and the way there. */
export interface Outcome {
  readonly cost: number;
  /** 0 throughout where the number makes no difference. */
  readonly seats: number;
  /** Of each watched holder, counted up to the most that any goal needs. */
  readonly losses: readonly number[];
  /** The chain gone along last, and how many steps; −1 at the start. */
  readonly chain: number;
  readonly steps: number;
  readonly before?: Outcome;
}

/** The most that any goal needs: beyond these an outcome serves none of them better. */
export interface Bounds {
  /** Absent where any number will do. */
  readonly seats: number | undefined;
  readonly losses: readonly number[];
}

/** No council of this world comes near so many; a file made to hang the page does. */
const MOST_OUTCOMES = 20_000;

/**
 * Every outcome of the chains without a kind, the start included, each by its cheapest way.
 * @returns undefined where there are more than are searched
 */
export function toOutcomes(
  chains: Chains,
  kinds: readonly (number | undefined)[],
  bounds: Bounds,
): readonly Outcome[] | undefined {
  const start: Outcome = { cost: 0, seats: 0, losses: bounds.losses.map(() => 0), chain: -1, steps: 0 };
  let outcomes = new Map([[toKey(start), start]]);
  for (const [chain, choices] of chains.entries()) {
    if (kinds[chain] !== undefined || !choices.length) continue;
    const next = new Map(outcomes);
    for (const before of outcomes.values()) goOn(next, before, chain, choices, bounds);
    if (next.size > MOST_OUTCOMES) return undefined;
    outcomes = next;
  }
  return [...outcomes.values()];
}

const toKey = ({ seats, losses }: Outcome): string => `${seats} ${losses.join(' ')}`;

/** Adds what comes of an outcome by going on along a further chain. */
function goOn(
  outcomes: Map<string, Outcome>,
  before: Outcome,
  chain: number,
  choices: readonly Choice[],
  bounds: Bounds,
): void {
  for (const [index, choice] of choices.entries()) {
    const seats = bounds.seats === undefined ? 0 : before.seats + index + 1;
    if (seats > (bounds.seats ?? 0)) return;
    const losses = before.losses.map((lost, holder) => Math.min(lost + choice.losses[holder]!, bounds.losses[holder]!));
    const outcome = { cost: before.cost + choice.cost, seats, losses, chain, steps: index + 1, before };
    const known = outcomes.get(toKey(outcome));
    if (!known || outcome.cost < known.cost) outcomes.set(toKey(outcome), outcome);
  }
}
