/** How many seats each group has on a council now. */
import type { Council, Seats } from '../model/contract';
import { sumOf } from '../model/seats';
import type { PartyBook } from './parties';

/**
 * A council's seats now by group: as the file has them, else those won where all were up. Undefined where neither says.
 */
export function toSeatsNow({ composition, elects, seats, status }: Council, book: PartyBook): Seats | undefined {
  const now = book.rollUp(composition ?? (elects === 'all' && status === 'declared' ? seats : {}));
  return sumOf(now) ? now : undefined;
}
