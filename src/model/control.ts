/** Who controls a council. A majority is always counted from all seats, never from those up. */
import type { Seats } from './contract';
import { NO_OVERALL_CONTROL } from './contract-words';
import { CATCH_ALL, majorityOf, sumOf } from './seats';

/**
 * The party group with more than half of all seats, or `noc` where no party can have that many.
 * `undefined` where the seats do not say: some are not accounted for and could decide it, or there are more than `total`.
 * The group `other` is many parties, so it has no control of its own; a file that knows better says so in `control`.
 */
export function controlOf(composition: Seats, total: number, vacant = 0): string | undefined {
  const unaccounted = total - sumOf(composition) - vacant;
  const parties = Object.entries(composition).filter(([party]) => party !== CATCH_ALL);
  if (total < 1 || sumOf(composition) > total) return undefined;
  const winner = parties.find(([, seats]) => seats >= majorityOf(total));
  if (winner) return winner[0];
  const most = parties.reduce((sum, [, seats]) => Math.max(sum, seats), 0);
  return most + Math.max(0, unaccounted) < majorityOf(total) ? NO_OVERALL_CONTROL : undefined;
}
