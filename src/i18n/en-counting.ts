/** The words for councils that have not declared yet, in English. */
import { en } from './en';

export const enCounting = {
  winning: (seats: number, total: number): string =>
    `after winning ${en.number(seats)} of the ${en.number(total)} seats`,
  /** Some of them were not up. */
  with: (seats: number, total: number): string => `with ${en.number(seats)} of the ${en.number(total)} seats`,
  retained: (party: string, seats: string): string => `${party} retained control ${seats}, some wards still to declare`,
  gained: (party: string, from: string, seats: string): string =>
    `${party} gained control from ${from || 'no overall control'} ${seats}, some wards still to declare`,
  won: (party: string, seats: string): string => `${party} won control ${seats}, some wards still to declare`,
  noc: 'No party can reach a majority any more, some wards still to declare',
  soFar: (won: number, up: number, parts: string): string =>
    `${en.number(won)} of ${en.seats(up)} declared so far: ${parts}`,
  expected: (time: string): string => `Result expected about ${time}`,
} as const;

export type CountingMessages = typeof enCounting;
