/** Results that are in order, which nearly all are: read without the schema library, and without words for what is wrong. */
import { areBorneOut } from './borne-out';
import { CONTRACT_MAJOR, ResultsSchema } from './contract';
import type { Council, Results } from './contract';
import { fit, MISFIT } from './fit';
import type { Parsed } from './problems';
import type { ParseResultsOptions } from './read-results';

const isOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/**
 * Never throws.
 * @returns undefined where anything is out of order: `parseResults` then keeps what is good, and says what is wrong
 */
export function readFittingResults(
  input: unknown,
  { allowTest = false }: ParseResultsOptions,
): Parsed<Results> | undefined {
  try {
    const value = fit(ResultsSchema, input);
    return value !== MISFIT && isInOrder(value as Results, allowTest)
      ? { value: value as Results, problems: [] }
      : undefined;
  } catch {
    // JSON cannot, but what a page hands over may throw when it is touched.
    return undefined;
  }
}

function isInOrder({ version, test, parties, baselines, contested, councils }: Results, allowTest: boolean): boolean {
  const known = new Set(baselines.map(({ id }) => id));
  const hasBaselines = ({ change }: Council): boolean => Object.keys(change).every((id) => known.has(id));
  return (
    parseInt(version) === CONTRACT_MAJOR &&
    (allowTest || !test) &&
    [parties.map(({ id }) => id), contested, councils.map(({ code }) => code)].every(isOnce) &&
    known.size === baselines.length &&
    areBorneOut(councils, parties) &&
    councils.every(hasBaselines)
  );
}
