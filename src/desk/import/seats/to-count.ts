/** The seats of a table as the count of a council. */
import { noSeats, sumOf } from '../../../model/seats';
import type { CouncilEntry } from '../councils/council-entry';
import type { CouncilCount } from '../settle-council';
import type { Tally } from './seat-table';

/** A council with no seats in the table is awaiting, as is one whose row was refused. */
export function toCount(entry: CouncilEntry, tally: Tally | undefined, file: string): CouncilCount {
  const postponed = entry.postponed.map(({ ward, date, seats = 0 }) => ({
    ward,
    name: ward,
    seats,
    ...(date && { date }),
  }));
  const late = postponed.reduce((sum, { seats }) => sum + seats, 0);
  const known = tally?.isBroken ? undefined : tally;
  const won = known ? sumOf(known.seats) : 0;
  return {
    ...{ seats: won ? known!.seats : noSeats(), wards: undefined, postponed, unfilled: 0 },
    ...{ up: won ? won + late : 0, status: won ? 'declared' : 'awaiting', turnout: known?.turnout },
    ...(known && {
      sum: known.sum === undefined ? undefined : known.sum + late,
      empty: known.empty,
      place: { file, line: known.place.line },
    }),
  };
}
