/** The words of the map of wards in English. */
import { en } from './en';

export const enDrill = {
  number: en.number,
  back: 'All councils',
  keyOf: (council: string): string => `Wards of ${council}`,
  shared: 'Shared',
  wardOf: (council: string): string => `Ward of ${council}`,
  notFought: 'No election in this ward',
  openHint: 'Click for every candidate',
  /** Spoken. */
  ward: (name: string, wonBy: string, facts: readonly string[]): string =>
    `${[name, wonBy, ...facts].filter(Boolean).join('. ')}.`,
  unfought: (name: string): string => `${name}. No election in this ward.`,
  failed: 'The map of its wards could not be loaded.',
  retry: 'Try again',
  without: (names: readonly string[]): string =>
    `Not on the map, because their boundaries are not known: ${names.join(', ')}.`,
} as const;

export type DrillMessages = typeof enDrill;
