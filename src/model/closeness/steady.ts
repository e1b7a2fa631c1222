/**
 * Chains that can be settled by sorting. A chain is *steady* where no step costs less than the one before it, and every
 * step counts against the same watched holder, or every one against none.
 *
 * Why sorting is exact. All steps of steady chains go into one list for each holder, cheapest first. The first so many
 * of a list are always first steps of their chains, since within a chain none is cheaper than the one before. So nothing
 * is left to choose but how many of each list, and what they cost is convex in that number. Of numbers that have to be at
 * least so much each, and so much together, those cost least that begin with what each has to be and go on wherever the
 * next step is cheapest: in any other set a dearer step could be exchanged for a cheaper one.
 */
import type { Chains, Choice, Goal } from './search';
import type { Outcome } from './outcomes';

/** One step of a steady chain. */
export interface Step {
  readonly chain: number;
  readonly cost: number;
  /** Index of the holder it counts against, or −1. */
  readonly against: number;
  /** Its place among the steps that count against the same. */
  rank: number;
}

export interface SteadySteps {
  /** All steps, cheapest first. */
  readonly all: readonly Step[];
  /** What the first 0, 1, 2… of all cost together. */
  readonly sums: readonly number[];
  /** Those against each holder, cheapest first. */
  readonly against: ReadonlyMap<number, readonly Step[]>;
}

/** Against whom every step of a steady chain counts: a holder's index, or −1; undefined where the chain is not steady. */
export function toSteadyKind(chain: readonly Choice[]): number | undefined {
  let kind: number | undefined;
  let [cost, step] = [0, 0];
  for (let index = 0; index < chain.length; index += 1) {
    const choice = chain[index]!;
    const against = toAgainst(choice, chain[index - 1]);
    if (against === undefined || (index > 0 && against !== kind) || choice.cost - cost < step) return undefined;
    kind = against;
    step = choice.cost - cost;
    cost = choice.cost;
  }
  return kind;
}

/** Against whom one step counts; undefined where it counts against several, or several times. */
function toAgainst({ losses }: Choice, before: Choice | undefined): number | undefined {
  let against = -1;
  for (let holder = 0; holder < losses.length; holder += 1) {
    const lost = losses[holder]! - (before?.losses[holder] ?? 0);
    if (lost === 0) continue;
    if (lost !== 1 || against !== -1) return undefined;
    against = holder;
  }
  return against;
}

/** @param kinds of the chains; the steps of those that have none are left out */
export function toSteadySteps(chains: Chains, kinds: readonly (number | undefined)[]): SteadySteps {
  const all: Step[] = [];
  for (const [chain, choices] of chains.entries()) {
    const against = kinds[chain];
    let before = 0;
    for (const { cost } of against === undefined ? [] : choices) {
      all.push({ chain, cost: cost - before, against: against!, rank: 0 });
      before = cost;
    }
  }
  // The sort keeps the order of equals, so that the first steps of a chain stay first.
  all.sort((a, b) => a.cost - b.cost);
  const against = new Map<number, Step[]>();
  const sums = [0];
  for (const step of all) {
    const list = against.get(step.against) ?? against.set(step.against, []).get(step.against)!;
    step.rank = list.push(step) - 1;
    sums.push(sums.at(-1)! + step.cost);
  }
  return { all, sums, against };
}

/** No way to the goal that begins with this outcome costs less. */
export const leastOf = ({ sums }: SteadySteps, goal: Goal, outcome: Outcome): number =>
  outcome.cost + (sums[Math.max(0, (goal.seats ?? 0) - outcome.seats)] ?? Infinity);

/**
 * Calls `take` with the cheapest steps that lead from an outcome to the goal: first what each holder has to lose yet,
 * then whatever is cheapest of the rest.
 * @returns false where no steps lead there; what was taken before is then worth nothing
 */
export function eachStep(
  { all, against }: SteadySteps,
  goal: Goal,
  outcome: Outcome,
  take: (step: Step) => void,
): boolean {
  const needs = goal.losses.map((need, holder) => Math.max(0, need - outcome.losses[holder]!));
  let left = (goal.seats ?? 0) - outcome.seats;
  for (const [holder, need] of needs.entries()) {
    const list = against.get(holder) ?? [];
    if (need > list.length) return false;
    for (let rank = 0; rank < need; rank += 1) take(list[rank]!);
    left -= need;
  }
  if (goal.seats === undefined) return true;
  for (let index = 0; index < all.length && left > 0; index += 1) {
    const step = all[index]!;
    if (step.rank < (needs[step.against] ?? 0)) continue;
    take(step);
    left -= 1;
  }
  return left === 0;
}
