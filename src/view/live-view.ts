/** How new the picture is, as a reader is told: never more than is known. Pure. */
import { enClock, type ClockMessages } from '../i18n/en-clock';

/** `final` once the publisher has said so, whatever the server does since. */
export type Freshness = 'live' | 'delayed' | 'stopped' | 'final';

/** After this long without an answer it is not called live; after the second, not even late. Milliseconds. */
const DELAYED_AFTER = 90_000;
const STOPPED_AFTER = 600_000;

export interface LiveClock {
  /** Status of the snapshot that is shown. */
  readonly status: 'before' | 'live' | 'final';
  /** Since the publisher's server last answered with a file in order; since the page opened where it never has. */
  readonly silence: number;
  /** Milliseconds between two questions: one that is not due yet is not missed. */
  readonly interval: number;
}

export function toFreshness({ status, silence, interval }: LiveClock): Freshness {
  if (status === 'final') return 'final';
  if (silence >= Math.max(STOPPED_AFTER, 4 * interval)) return 'stopped';
  return silence >= Math.max(DELAYED_AFTER, 2 * interval) ? 'delayed' : 'live';
}

/** "2018-05-04": the day on the publisher's own calendar, which past midnight is not yet that of Greenwich. */
export const toDay = (updated: string): string => updated.slice(0, 10);

const CLOCK = /T(\d\d):(\d\d)/;

/** "1.05am": the publisher's own wall clock, as the file has it; empty where it has none. */
export function toClockTime(updated: string, { time }: ClockMessages = enClock): string {
  const [, hours, minutes] = CLOCK.exec(updated) ?? [];
  if (hours === undefined || minutes === undefined || Number.isNaN(Date.parse(updated))) return '';
  return time(Number(hours), minutes);
}
