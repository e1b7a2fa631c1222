/**
 * What a later snapshot says other than the one before it, council by council. What a file has in another order, or says
 * twice, is no difference.
 */
import type { Council, Results, Seats } from './contract';
import { toIndex } from './results-index';
import { toStableText } from './stable-text';

/** One number that is not what it was. Absent: not known. */
export interface SeatDifference {
  readonly party: string;
  readonly was: number | undefined;
  readonly is: number | undefined;
}

/**
 * `declared`: it had not before. `corrected`: it had, with another outcome or other numbers. `withdrawn`: it had, and has
 * not any more. `progress`: not declared, before or after, and more is known of it, or it stands otherwise.
 */
export interface CouncilChange {
  readonly kind: 'declared' | 'corrected' | 'withdrawn' | 'progress';
  readonly code: string;
  /** Absent where the file had nothing of it. */
  readonly before: Council | undefined;
  readonly after: Council | undefined;
}

/** A result that came, or came again with other numbers. */
export interface Arrival {
  readonly code: string;
  readonly kind: 'declared' | 'corrected' | 'withdrawn';
  /** Of the snapshot that brought it. */
  readonly sequence: number;
  /** What that snapshot says of its time: ISO with offset. */
  readonly updated: string;
}

/** Only of councils that vote. In the order of the later file; those that it leaves out come last. */
export function diffResults(before: Results, after: Results): CouncilChange[] {
  if (before === after) return [];
  const [was, is] = [toIndex(before), toIndex(after)];
  const codes = new Set([...after.councils, ...before.councils].map(({ code }) => code));
  return [...codes]
    .filter((code) => was.contested.has(code) || is.contested.has(code))
    .flatMap((code) => toChange(code, was.councils.get(code), is.councils.get(code)) ?? []);
}

function toChange(code: string, before: Council | undefined, after: Council | undefined): CouncilChange | undefined {
  const [had, has] = [before?.status === 'declared', after?.status === 'declared'];
  const kind = has ? (had ? 'corrected' : 'declared') : had ? 'withdrawn' : 'progress';
  return isSame(before, after, has && had) ? undefined : { kind, code, before, after };
}

/** What a reader would call another result. */
export const RESULT = [
  'control',
  'seats',
  'notUp',
  'composition',
  'vacant',
  'total',
  'up',
  'change',
  'turnout',
  'postponed',
] as const;
/** What is worth knowing before there is one. */
const STANDING = [...RESULT, 'status', 'expected'] as const;

function isSame(before: Council | undefined, after: Council | undefined, isDeclared: boolean): boolean {
  if (before === after || !before || !after) return before === after;
  return (isDeclared ? RESULT : STANDING).every((key) => toStableText(before[key]) === toStableText(after[key]));
}

/** Seats that are not what they were, by party; the largest difference first. */
export function toSeatDifferences(before: Seats = {}, after: Seats = {}): SeatDifference[] {
  const of = (seats: Seats, party: string): number | undefined =>
    Object.hasOwn(seats, party) ? seats[party] : undefined;
  const size = ({ was = 0, is = 0 }: SeatDifference): number => Math.abs(is - was);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((party) => ({ party, was: of(before, party), is: of(after, party) }))
    .filter(({ was = 0, is = 0 }) => was !== is)
    .sort((a, b) => size(b) - size(a) || a.party.localeCompare(b.party));
}
