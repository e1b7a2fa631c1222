/** The words for what has changed while a reader looks on, or looked away, in English. */
import { en } from './en';

const councils = (count: number): string => `${en.number(count)} ${count === 1 ? 'council' : 'councils'}`;

export const enNews = {
  number: en.number,
  list: en.list,
  /** "4 more councils declared"; the names follow. */
  declared: (count: number): string => `${en.number(count)} more ${count === 1 ? 'council' : 'councils'} declared`,
  corrected: (count: number): string => (count === 1 ? '1 correction' : `${en.number(count)} corrections`),
  withdrawn: (count: number): string => `${councils(count)} withdrawn`,
  ofAll: (declared: number, contested: number): string => `${en.number(declared)} of ${en.number(contested)}`,
  /** "Plymouth, Labour gain from Conservative" */
  result: (name: string, outcome: string): string => `${name}, ${outcome}`,
  /** "Barnet corrected: Conservative 38 seats, not 40" */
  correction: (name: string, what: string): string => `${name} corrected${what ? `: ${what}` : ''}`,
  withdrawal: (name: string): string => `${name}: the result is withdrawn`,
  /** "Conservative 38 seats, not 40" */
  seats: (party: string, is: number | undefined, was: number | undefined): string =>
    `${party} ${is === undefined ? en.notKnown : en.seats(is)}${was === undefined ? '' : `, not ${en.number(was)}`}`,
  outcome: (is: string, was: string): string => `${is}, not ${was}`,
  otherwise: 'other figures have changed',
  more: (count: number): string => `and ${en.number(count)} more`,
  /** In the panel of a council. */
  note: (time: string, what: string): string => `Corrected${time ? ` by ${time}` : ''}: ${what}.`,
} as const;

export type NewsMessages = typeof enNews;
