/** The words of a night that is still being counted, in English. */
import { en } from './en';

export const enLive = {
  live: 'Live',
  delayed: 'Delayed',
  stopped: 'Not updating',
  paused: 'Paused',
  replay: 'Replay',
  final: 'Final',
  asOf: (time: string, date: string): string => `results as of ${[time, date].filter(Boolean).join(', ')}`,
  trying: 'trying again',
  stay: 'the last results stay on the map',
  earlier: 'an earlier moment of the night',
  pause: 'Pause',
  /** Newer states that have come meanwhile. */
  resume: (waiting: number): string => (waiting ? `Resume · ${en.number(waiting)} waiting` : 'Resume'),
  spoken: 'Announce results',
  since: 'Since you last looked',
  close: 'Clear this list',
} as const;

export type LiveMessages = typeof enLive;
