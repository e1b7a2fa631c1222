import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCheapest } from '../../src/model/closeness/search';
import type { Choice, Goal } from '../../src/model/closeness/search';

/** Every way there is, and the cheapest of those that come to a goal. */
function searchAll(chains: readonly (readonly Choice[])[], goals: readonly Goal[]): number {
  const start = { cost: 0, seats: 0, losses: [0, 0] };
  let ways = [start];
  for (const chain of chains)
    ways = ways.flatMap((way) => [
      way,
      ...chain.map(({ cost, losses }, index) => ({
        cost: way.cost + cost,
        seats: way.seats + index + 1,
        losses: way.losses.map((lost, holder) => lost + losses[holder]!),
      })),
    ]);
  const costs = goals.flatMap((goal) =>
    ways
      .filter(({ seats }) => goal.seats === undefined || goal.seats === seats)
      .filter(({ losses }) => goal.losses.every((need, holder) => losses[holder]! >= need))
      .map(({ cost }) => cost),
  );
  return costs.reduce((least, cost) => Math.min(least, cost), Infinity);
}

/** Steps of any cost, cheaper ones after dearer ones too, each against the first, the second, both or none. */
const step = fc.record({ cost: fc.nat(9), first: fc.nat(1), second: fc.nat(1) });
const chain = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps): Choice[] => {
  let before: Choice = { cost: 0, losses: [0, 0] };
  return steps.map(({ cost, first, second }) => {
    before = { cost: before.cost + cost, losses: [before.losses[0]! + first, before.losses[1]! + second] };
    return before;
  });
});
const losses = fc.tuple(fc.nat(3), fc.nat(3));
const exact = fc.array(fc.record({ seats: fc.nat(6), losses }), { minLength: 1, maxLength: 3 });
const open = fc.array(fc.record({ losses }), { minLength: 1, maxLength: 2 });

describe('the cheapest way along chains', () => {
  it('is as cheap as the cheapest of all ways, whatever the chains', () => {
    fc.assert(
      fc.property(fc.array(chain, { maxLength: 5 }), fc.oneof(exact, open), (chains, goals) => {
        const way = findCheapest(chains, goals);
        const least = searchAll(chains, goals);
        if (least === Infinity) expect(way).toBeUndefined();
        else expect(way).toMatchObject({ cost: least });
      }),
      { numRuns: 500 },
    );
  });

  it('takes what it says: the steps come to a goal, and cost as much', () => {
    fc.assert(
      fc.property(fc.array(chain, { maxLength: 5 }), exact, (chains, goals) => {
        const way = findCheapest(chains, goals);
        if (!way || way === 'too-many-ways') return;
        const choices = way.taken.flatMap((taken, index) => (taken > 0 ? [chains[index]![taken - 1]!] : []));
        const seats = way.taken.reduce((sum, taken) => sum + taken, 0);
        const lost = [0, 1].map((holder) => choices.reduce((sum, choice) => sum + choice.losses[holder]!, 0));
        expect(choices.reduce((sum, { cost }) => sum + cost, 0)).toBe(way.cost);
        expect(
          goals.some((goal) => goal.seats === seats && goal.losses.every((need, holder) => lost[holder]! >= need)),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is the one to the goal named first where two cost the same', () => {
    const free: Choice[] = [
      { cost: 4, losses: [] },
      { cost: 4, losses: [] },
    ];
    expect(
      findCheapest(
        [free],
        [
          { seats: 1, losses: [] },
          { seats: 2, losses: [] },
        ],
      ),
    ).toEqual({ cost: 4, taken: [1] });
    expect(
      findCheapest(
        [free],
        [
          { seats: 2, losses: [] },
          { seats: 1, losses: [] },
        ],
      ),
    ).toEqual({ cost: 4, taken: [2] });
  });

  it('gives up, and says so, where a file is made to have more outcomes than any council', () => {
    const holders = Array.from({ length: 17 }, (_, holder) => holder);
    const chains = holders.map((each): Choice[] => [
      { cost: 1, losses: holders.map((holder) => (holder === each || holder === (each + 1) % 17 ? 1 : 0)) },
    ]);
    expect(findCheapest(chains, [{ losses: holders.map(() => 2) }])).toBe('too-many-ways');
    expect(findCheapest(chains.slice(0, 9), [{ losses: holders.map((holder) => (holder < 9 ? 1 : 0)) }])).toMatchObject(
      {
        cost: 5,
      },
    );
  });
});
