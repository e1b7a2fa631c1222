/** The words of a night that is shown once more, in English. */
import { en } from './en';

export const enReplay = {
  start: 'Replay the night',
  loading: 'Loading the night…',
  failed: 'The night could not be loaded.',
  empty: 'There is no moment of the night to show yet.',
  retry: 'Try again',
  play: 'Play',
  pause: 'Stop',
  back: (isLive: boolean): string => (isLive ? 'Return to live' : 'Return to the latest'),
  timeline: 'Moment of the night',
  asItStood: (declared: number, contested: number): string =>
    `As it stood after ${en.number(declared)} of ${en.number(contested)} councils`,
  by: (time: string, date: string): string => `by ${[time, date].filter(Boolean).join(', ')}`,
  rehearsed: 'The order is that of a rehearsal, not history’s: no source has the times.',
} as const;

export type ReplayMessages = typeof enReplay;
