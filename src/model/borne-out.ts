/** Whether a council's own seats allow the control that it is said to be under. PAINTING PATH. */
import type { Council, Party, Seats } from './contract';
import { NO_OVERALL_CONTROL } from './contract-words';
import { addSeats, CATCH_ALL, majorityOf, noSeats, rollUp, seatsOf, sumOf, toGroups } from './seats';
import type { Groups } from './seats';

/** What of a council says it. */
export type SeatFacts = Pick<Council, 'composition' | 'total'> & Partial<Pick<Council, 'seats' | 'notUp' | 'vacant'>>;

/** The seats that are somebody's, and how many are not: without a composition there are the seats won and not up. */
export function toNamedSeats({ composition, seats = {}, notUp = {}, total, vacant = 0 }: SeatFacts) {
  const named = composition ?? addSeats(addSeats(noSeats(), seats), notUp);
  return { named, missing: total - vacant - sumOf(named) };
}

/** More than half of all seats, and no more seats in all than there are. Seats without a composition that are missing may be anybody's. */
export function isBorneOut(council: SeatFacts, after: string, groups: Groups): boolean {
  const { total, composition } = council;
  const { named, missing } = toNamedSeats(council);
  return isAllowed(after, named, total, groups, composition ? 0 : missing);
}

/** Whether each of the councils has the control that its seats allow, or none that is known. */
export function areBorneOut(councils: readonly Council[], parties: readonly Party[]): boolean {
  const groups = toGroups(parties);
  return councils.every((council) => {
    const after = council.control?.after;
    return after === undefined || isBorneOut(council, after, groups);
  });
}

/** @param spare seats of nobody knows whom, which may be the controller's */
function isAllowed(after: string, seats: Seats, total: number, groups: Groups, spare: number): boolean {
  const isMajority = (count: number): boolean => count >= majorityOf(total);
  if (!total || sumOf(seats) > total) return false;
  if (after === NO_OVERALL_CONTROL)
    return Object.entries(rollUp(seats, groups)).every(([id, count]) => id === CATCH_ALL || !isMajority(count));
  if (isMajority(seatsOf(seats, after) + spare)) return true;
  const group = groups.get(after) ?? after;
  if (group === CATCH_ALL && Object.hasOwn(seats, after)) return false;
  return isMajority(seatsOf(rollUp(seats, groups), group) + spare);
}
