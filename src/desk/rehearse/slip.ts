/** A slip of the pen, as desks make them on the night: one seat stands with the wrong party until it is put right. */
import type { CouncilFile, Seats } from '../../model/contract';
import { controlOf } from '../../model/control';
import { CATCH_ALL, seatsOf, sumOf } from '../../model/seats';

/**
 * The council with one seat moved from the party that won most to the one that won next most, in every number that
 * counts it, so that it is wrong and yet agrees with itself. Nothing where the file's numbers do not allow that.
 */
export function toSlip(council: CouncilFile): CouncilFile | undefined {
  const { composition, seats = {}, total, vacant, control } = council;
  if (!composition || !control || controlOf(composition, total, vacant) !== control.after) return undefined;
  const [from, to] = Object.keys(seats)
    .filter((party) => party !== CATCH_ALL && seatsOf(seats, party) > 0 && seatsOf(composition, party) > 0)
    .sort((a, b) => seatsOf(seats, b) - seatsOf(seats, a) || a.localeCompare(b));
  if (!from || !to || sumOf(composition) + (vacant ?? 0) !== total) return undefined;
  const composed = toHolders(moveSeat(composition, from, to));
  const after = controlOf(composed, total, vacant);
  if (!after) return undefined;
  const change = Object.entries(council.change ?? {}).map(
    ([id, byParty]) => [id, moveSeat(byParty, from, to)] as const,
  );
  return {
    ...council,
    seats: toHolders(moveSeat(seats, from, to)),
    composition: composed,
    control: { ...control, after },
    ...(council.change ? { change: Object.fromEntries(change) } : {}),
    // In how many wards a party took a seat is not known of a seat that nobody won.
    ...(council.wards ? { wards: { contested: council.wards.contested } } : {}),
  };
}

/** A party without seats is not named among those who have some. */
const toHolders = (seats: Seats): Seats => Object.fromEntries(Object.entries(seats).filter(([, count]) => count !== 0));

const moveSeat = (seats: Seats, from: string, to: string): Seats => ({
  ...seats,
  [from]: seatsOf(seats, from) - 1,
  [to]: seatsOf(seats, to) + 1,
});
