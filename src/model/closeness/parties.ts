/**
 * Who counts as one party when seats are compared. A named party counts with its group. The catch-all group is many
 * parties, so each party in it counts for itself; independents are no party at all, so each of them counts alone.
 */
import type { Party } from '../contract';
import { CATCH_ALL, toGroups } from '../seats';

/** The label that independents share; a party that is just called "Independent" is the same label under another id. */
const INDEPENDENT = 'ind';
const INDEPENDENT_NAME = /^\s*independents?\s*$/i;

export interface Blocs {
  /** The id under which compositions count a party. */
  readonly groupOf: (party: string) => string;
  /** What a party counts as, by its id: its group, or the party itself where that group is the catch-all. */
  readonly blocOf: (party: string) => string;
  /** Whether compositions count it in the catch-all group. */
  readonly isLocal: (bloc: string) => boolean;
  /** Whether the name stands for many who are not one party: the catch-all group, and independents. */
  readonly isMany: (bloc: string) => boolean;
}

/** @param parties of the results file and of the ward file; of two with one id the later one is used */
export function toBlocs(parties: readonly Party[]): Blocs {
  const groups = toGroups(parties);
  const named = parties.filter(({ name }) => INDEPENDENT_NAME.test(name)).map(({ id }) => id);
  const many = new Set([CATCH_ALL, INDEPENDENT, ...named]);
  const groupOf = (id: string): string => groups.get(id) ?? id;
  return {
    groupOf,
    blocOf: (party) => (groupOf(party) === CATCH_ALL ? party : groupOf(party)),
    isLocal: (bloc) => groupOf(bloc) === CATCH_ALL,
    isMany: (bloc) => many.has(bloc),
  };
}
