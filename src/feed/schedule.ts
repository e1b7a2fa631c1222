/**
 * When a results file is asked for again. Millions of readers hold a page open: they must not ask in step, and not ask
 * harder of a server that fails. Pure: times in milliseconds, chance as a number from 0 to 1.
 */

/** Nobody polls faster than this. */
export const LEAST_INTERVAL = 10_000;
/** However long a server has failed, it is asked again within this time, unless it asked for longer. */
const MOST_BACKOFF = 120_000;
/** A server may ask for patience up to here; what is beyond is a mistake of its clock. */
const MOST_PATIENCE = 600_000;
/** How far from the interval a poll may come, as a share of it. */
const JITTER = 0.25;

/** The first poll of a page, and the first after a return to it: anywhere in one interval. */
export const toFirstDelay = (interval: number, chance: number): number => interval * chance;

/** From an answer to the next question. */
export const toNextDelay = (interval: number, chance: number): number => interval * (1 - JITTER + 2 * JITTER * chance);

/**
 * From a failure to the next try: anywhere up to a limit that doubles with each failure in a row.
 * @param failures in a row, this one included
 * @param patience what the server asked for, if anything: never sooner, and spread over one interval more; later where
 * it has failed so often that it would be asked later without
 */
export function toRetryDelay(interval: number, failures: number, chance: number, patience = 0): number {
  const limit = Math.min(MOST_BACKOFF, interval * 2 ** Math.min(failures, 10));
  const wait = limit * chance;
  return patience ? Math.max(patience + interval * chance, wait) : wait;
}

/**
 * A `Retry-After` header, in milliseconds from now: seconds, or a date. 0 where it says nothing that can be followed.
 * @param now the reader's clock, which may be wrong by hours: a date is taken as a wish for a pause of some length
 */
export function parseRetryAfter(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(MOST_PATIENCE, Number(text) * 1000);
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : Math.min(MOST_PATIENCE, Math.max(0, at - now));
}
