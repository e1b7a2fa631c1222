/**
 * The cheapest way to a goal by taking the first few steps along each of several chains. Exact: steady chains are
 * settled by sorting (`steady.ts` says why that is exact), all others are searched in full
 * (`outcomes.ts`), and every outcome of the search is completed from the sorted steps.
 */
import { toOutcomes } from './outcomes';
import type { Bounds, Outcome } from './outcomes';
import { eachStep, leastOf, toSteadyKind, toSteadySteps } from './steady';
import type { SteadySteps } from './steady';

/** Taking so many steps of a chain: 1 for the first choice, 2 for the second… */
export interface Choice {
  /** Of all these steps together; never less than the choice before costs. */
  readonly cost: number;
  /** Seats that each watched holder loses by them: never fewer than by the choice before. */
  readonly losses: readonly number[];
}

export type Chains = readonly (readonly Choice[])[];

/** What has to be come to. All goals of one search watch the same holders, and either all or none say how many seats. */
export interface Goal {
  /** Steps in all, exactly; absent where any number will do. */
  readonly seats?: number;
  /** What each watched holder has to lose, at the least. */
  readonly losses: readonly number[];
}

export interface Way {
  readonly cost: number;
  /** Steps taken, by chain. */
  readonly taken: readonly number[];
}

/**
 * The cheapest way to any of the goals; of ways that cost the same one to the goal that is named first.
 * @returns undefined where no way leads to any; `too-many-ways` where there are more outcomes than are searched
 */
export function findCheapest(chains: Chains, goals: readonly Goal[]): Way | 'too-many-ways' | undefined {
  const within = toWithin(chains, goals);
  if (!within.length) return undefined;
  const kinds = chains.map(toSteadyKind);
  const steady = toSteadySteps(chains, kinds);
  const outcomes = toOutcomes(chains, kinds, toBounds(within));
  if (!outcomes) return 'too-many-ways';
  let cheapest = Infinity;
  let best: [Goal, Outcome] | undefined;
  for (const goal of within) {
    for (const outcome of outcomes) {
      if (leastOf(steady, goal, outcome) >= cheapest) continue;
      const cost = toCost(steady, goal, outcome);
      if (cost >= cheapest) continue;
      cheapest = cost;
      best = [goal, outcome];
    }
  }
  return best && { cost: cheapest, taken: toTaken(chains.length, steady, ...best) };
}

/** The goals that are not beyond all the chains together: asked first, because most are. */
function toWithin(chains: Chains, goals: readonly Goal[]): readonly Goal[] {
  let seats = 0;
  const losses = (goals[0]?.losses ?? []).map(() => 0);
  for (const chain of chains) {
    seats += chain.length;
    const last = chain.at(-1);
    for (const holder of losses.keys()) losses[holder]! += last?.losses[holder] ?? 0;
  }
  return goals.filter(
    (goal) => (goal.seats ?? 0) <= seats && goal.losses.every((need, holder) => need <= losses[holder]!),
  );
}

function toBounds(goals: readonly Goal[]): Bounds {
  const mostOf = (numbers: number[]): number => numbers.reduce((most, each) => Math.max(most, each), 0);
  const isOpen = goals.some(({ seats }) => seats === undefined);
  return {
    seats: isOpen ? undefined : mostOf(goals.map(({ seats }) => seats!)),
    losses: goals[0]!.losses.map((_, holder) => mostOf(goals.map(({ losses }) => losses[holder]!))),
  };
}

/** What the outcome, and the steps from there to the goal, cost; Infinity where none lead to it. */
function toCost(steady: SteadySteps, goal: Goal, outcome: Outcome): number {
  let cost = outcome.cost;
  const isReached = eachStep(steady, goal, outcome, (step) => {
    cost += step.cost;
  });
  return isReached ? cost : Infinity;
}

function toTaken(count: number, steady: SteadySteps, goal: Goal, outcome: Outcome): number[] {
  const taken = new Array<number>(count).fill(0);
  eachStep(steady, goal, outcome, ({ chain }) => {
    taken[chain]! += 1;
  });
  for (let at: Outcome | undefined = outcome; at; at = at.before) if (at.chain >= 0) taken[at.chain] = at.steps;
  return taken;
}
