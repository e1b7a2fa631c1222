/** Change in seats: always from one baseline, and never without its name. */
import type { Baseline, Council, Seats } from './contract';

export interface Change {
  baseline: Baseline;
  /** Net change by party group. */
  seats: Seats;
  /** True where boundaries changed, so that the numbers compare unlike councils: shown with an asterisk. */
  starred: boolean;
}

/** The council's change from the `preferred` baseline, else from the first of `baselines` that it has, else not known. */
export function toChange(council: Council, baselines: readonly Baseline[], preferred?: string): Change | undefined {
  const known = baselines.filter(({ id }) => Object.hasOwn(council.change, id));
  const baseline = known.find(({ id }) => id === preferred) ?? known[0];
  return baseline && { baseline, seats: council.change[baseline.id]!, starred: council.boundaryChange !== undefined };
}
