/** Look-ups into one snapshot: who votes, and what is known of them. */
import type { Council, Results } from './contract';

export type AreaState = Council['status'];

/** Maps and sets, because codes come from files. */
export interface ResultsIndex {
  councils: ReadonlyMap<string, Council>;
  contested: ReadonlySet<string>;
}

export const toIndex = (results: Results): ResultsIndex => ({
  councils: new Map(results.councils.map((council) => [council.code, council])),
  contested: new Set(results.contested),
});

/**
 * `contested` decides who votes: a code outside it has no election whatever else the file holds (a by-election there is
 * not this election), and a code in it without a council, or with one that says nothing yet, is awaiting.
 */
export function stateOf(code: string, results: Results, index: ResultsIndex = toIndex(results)): AreaState {
  if (!index.contested.has(code)) return 'no-election';
  const status = index.councils.get(code)?.status ?? 'awaiting';
  return status === 'no-election' ? 'awaiting' : status;
}
