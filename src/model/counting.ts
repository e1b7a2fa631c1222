/** A council that is still counting: what its seats so far have settled, and what they have not. */
import type { Council, Seats } from './contract';
import { controlOf } from './control';
import { addSeats, noSeats, seatsOf, sumOf } from './seats';

export interface Count {
  /** Seats declared so far, by party group, and in all. */
  readonly seats: Seats;
  readonly won: number;
  /**
   * Who controls the council whatever the other seats bring: a party group, or `noc` where none can reach a majority any
   * more. Absent while the seats do not say.
   */
  readonly decided?: string;
  /** Seats that the one who is decided has by now, those not up included; 0 for `noc`. */
  readonly has: number;
}

/**
 * Undefined of a council that is not counting, or of which no seat is known yet.
 * @param rollUp the same seats by party group
 */
export function toCount(
  { status, seats, notUp, total, vacant }: Council,
  rollUp: (seats: Seats) => Seats,
): Count | undefined {
  const won = sumOf(seats);
  if ((status !== 'counting' && status !== 'recount') || !won) return undefined;
  const now = rollUp(addSeats(addSeats(noSeats(), seats), notUp));
  const decided = controlOf(now, total, vacant);
  return { seats: rollUp(seats), won, has: decided ? seatsOf(now, decided) : 0, ...(decided && { decided }) };
}
