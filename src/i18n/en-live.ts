/** The words of a night that is still being counted, in English. */

export const enLive = {
  live: 'Live',
  delayed: 'Delayed',
  stopped: 'Not updating',
  asOf: (time: string, date: string): string => `results as of ${[time, date].filter(Boolean).join(', ')}`,
  trying: 'trying again',
  stay: 'the last results stay on the map',
} as const;

export type LiveMessages = typeof enLive;
