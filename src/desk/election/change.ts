import type { Seats } from '../../model/contract';
import { BASELINE_2014, BASELINE_MAY_2017, GREENS_AMONG_OTHERS_2014 } from './facts';
import { GROUPS, type CouncilSource, type SeatsByGroup } from './source-schema';

/** Seats of 2014 with the Green that the source has among the others counted as a Green. */
export function toSeats2014(name: string, seats: SeatsByGroup): SeatsByGroup {
  if (!GREENS_AMONG_OTHERS_2014.has(name)) return seats;
  return { ...seats, green: seats.green + 1, other: seats.other - 1 };
}

/** After less before, for every group that has a seat now or had one then: no change is 0, not known is absent. */
export function toChange(after: SeatsByGroup, before: SeatsByGroup): Seats {
  const present = GROUPS.filter((group) => after[group] > 0 || before[group] > 0);
  return Object.fromEntries(present.map((group) => [group, after[group] - before[group]]));
}

/**
 * Change by baseline, wherever the source holds the two comparable. It is measured from the figures of the day, so that
 * it belongs to the composition beside it: the source's own change on 2014 for Brent has the poll of June in it.
 */
export function toChanges(council: CouncilSource): Record<string, Seats> {
  const { composition_after: after, seats_2014: seats2014, composition_may2017_ocd: may2017 } = council;
  const changes: Record<string, Seats> = {};
  if (council.seat_change_vs_2014 && seats2014) {
    changes[BASELINE_2014] = toChange(after, toSeats2014(council.name, seats2014));
  }
  if (council.seat_change_vs_may2017 && may2017) changes[BASELINE_MAY_2017] = toChange(after, may2017);
  return changes;
}
