/** Unknown input to results: never throws, keeps every good council, and never lets a false winner through. */
import type { Results } from './contract';
import { explain } from './explain';
import type { Parsed } from './problems';
import { readResults, type ParseResultsOptions } from './read-results';

export type { ParseResultsOptions };

/**
 * A council that does not fit the contract is left out of `councils` and stays in `contested`, so it shows as awaiting.
 * No `value`: not a results file, a newer major version, or test results that are not allowed here.
 */
export const parseResults = (input: unknown, options: ParseResultsOptions = {}): Parsed<Results> =>
  readResults(input, options, explain);
