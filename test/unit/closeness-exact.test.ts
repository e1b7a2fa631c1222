/** The answers on small councils, beside a search through every set of seats and every fall of lots. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSENESS_TARGETS, deriveCloseness } from '../../src/model/closeness';
import type { Closeness, ClosenessTarget } from '../../src/model/closeness';
import { makeStanding, searchAll, toHolders } from './closeness-fixture';
import type { CouncilParts, IsMet, WardRows } from './closeness-fixture';

describe('the search, beside one through every set of seats and every fall of lots', () => {
  const row = fc.tuple(fc.constantFrom('con', 'lab', 'lab-coop', 'ld', 'ra', 'ind'), fc.nat(8));
  const ward = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.array(row, { minLength: 3, maxLength: 6 }))
    .map(([seats, rows]): WardRows => {
      const sorted = rows.sort((a, b) => b[1] - a[1]);
      if (rows.length > seats) return { seats, rows: sorted };
      return { seats, rows: sorted.map(([party]) => [party, null]), over: { status: 'uncontested' } };
    });
  const toCouncil = (notUp: fc.Arbitrary<Record<string, number>>): fc.Arbitrary<CouncilParts> =>
    fc.record({ wards: fc.array(ward, { minLength: 1, maxLength: 5 }), notUp, vacant: fc.nat(2) });
  const some = fc.nat(5);
  const few = fc.nat(2);

  const totalOf = (held: ReadonlyMap<string, number>): number =>
    [...held.values()].reduce((sum, count) => sum + count, 0);

  /** With the controller named: in the composition a small party is part of the catch-all group. */
  function withControl(parts: CouncilParts, majority: number): { parts: CouncilParts; controller: string | undefined } {
    const controller = [...toHolders(parts)].find(([, seats]) => seats >= majority)?.[0];
    const isParty = controller !== undefined && !controller.includes(' ');
    return { parts: { ...parts, over: { control: isParty ? { after: controller } : {} } }, controller };
  }

  /** The same answer from both for these targets. */
  function expectSameOf(
    answers: Readonly<Record<ClosenessTarget, Closeness>>,
    targets: readonly ClosenessTarget[],
    toLeast: (target: ClosenessTarget) => number,
  ): void {
    for (const target of targets) {
      const answer = answers[target];
      if (answer.kind === 'unknown') expect(answer.reason).toBe('others-not-split');
      else expectSame(answer, toLeast(target));
    }
  }

  function expectSame(answer: Closeness, least: number): void {
    if (least === 0) expect(['met', 'no-target']).toContain(answer.kind);
    else if (least === Infinity) expect(answer).toEqual({ kind: 'out-of-reach' });
    else expect(answer).toMatchObject({ kind: 'short', votes: least });
  }

  const toGoals = (
    party: string,
    majority: number,
    controller: string | undefined,
  ): Record<ClosenessTarget, IsMet> => ({
    deny: (held) => controller === undefined || held.get(controller)! < majority,
    largest: (held) => [...held].every(([holder, seats]) => holder === party || seats < (held.get(party) ?? 0)),
    control: (held) => (held.get(party) ?? 0) >= majority,
  });

  const PARTIES_ASKED = ['con', 'lab', 'ld', 'ra'];

  it('finds the very same votes for every party and target', () => {
    const notUp = fc.record({ con: some, lab: some, ld: some, ra: few, ind: few });
    fc.assert(
      fc.property(toCouncil(notUp), (made) => {
        const held = toHolders(made);
        const majority = Math.floor((totalOf(held) + made.vacant!) / 2) + 1;
        const { parts, controller } = withControl(made, majority);
        const standing = makeStanding(parts);
        for (const party of PARTIES_ASKED) {
          const goals = toGoals(party, majority, controller);
          const answers = deriveCloseness(standing, party);
          const isAsked = party !== controller && !standing.controlNotKnown;
          const targets = CLOSENESS_TARGETS.filter((target) => target !== 'deny' || isAsked);
          for (const target of targets) expectSame(answers[target], searchAll(made.wards, held, party, goals[target]));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('says of seats that are nobody knows whose only what holds for everybody they may be', () => {
    const splits = [{ ra: 2 }, { ra: 1, mra: 1 }, { mra: 2 }, { ra: 1, ind: 1 }, { mra: 1, ind: 1 }, { ind: 2 }];
    fc.assert(
      fc.property(toCouncil(fc.record({ con: some, lab: some, ld: few })), (made) => {
        const standing = makeStanding({ ...made, notUp: { ...made.notUp, other: 2 } });
        for (const party of PARTIES_ASKED) {
          const answers = deriveCloseness(standing, party);
          for (const split of splits) {
            const held = toHolders({ ...made, notUp: { ...made.notUp, ...split } });
            const majority = Math.floor((totalOf(held) + made.vacant!) / 2) + 1;
            const goals = toGoals(party, majority, undefined);
            expectSameOf(answers, ['largest', 'control'], (target) =>
              searchAll(made.wards, held, party, goals[target]),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
