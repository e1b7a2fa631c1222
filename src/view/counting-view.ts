/** What is known of a council before it has declared, in a sentence. Pure. */
import type { Messages } from '../i18n/en';
import type { ClockMessages } from '../i18n/en-clock';
import type { CountingMessages } from '../i18n/en-counting';
import { NO_OVERALL_CONTROL, type Council } from '../model/contract';
import { toCount, type Count } from '../model/counting';
import { toClockTime } from './live-view';
import type { PartyBook } from './parties';

export interface CountingWords {
  readonly words: Messages;
  readonly counting: CountingMessages;
  /** English where absent. */
  readonly clock?: ClockMessages;
  readonly book: PartyBook;
}

/**
 * "Labour retained control after winning 32 of the 60 seats, some wards still to declare"; "12 of 60 seats declared so far:
 * Labour 8, Conservative 4"; "Result expected about 4.00am". Empty where nothing is known.
 */
export function toCountingSentence(council: Council, { words, counting, clock, book }: CountingWords): string {
  const { status, expected, up } = council;
  if (status === 'declared' || status === 'no-election' || status === 'postponed') return '';
  const count = toCount(council, (seats) => book.rollUp(seats));
  if (count?.decided) return toDecided(council, count, count.decided, { counting, book });
  const parts = Object.entries(count?.seats ?? {})
    .filter(([, seats]) => seats)
    .sort((a, b) => b[1] - a[1])
    .map(([party, seats]) => `${book.of(party).name} ${words.number(seats)}`);
  const soFar = count && counting.soFar(count.won, up, parts.join(', '));
  const time = expected ? toClockTime(expected, clock) : '';
  return [soFar, time && counting.expected(time)].filter(Boolean).join('. ');
}

function toDecided(
  { control, isNew, total, notUp }: Council,
  { has }: Count,
  decided: string,
  { counting, book }: Pick<CountingWords, 'counting' | 'book'>,
): string {
  if (decided === NO_OVERALL_CONTROL) return counting.noc;
  const held = Object.values(notUp).some(Boolean);
  const seats = held ? counting.with(has, total) : counting.winning(has, total);
  const party = book.of(decided).name;
  const before = isNew ? undefined : control?.before;
  if (!before) return counting.won(party, seats);
  if (before === decided || book.groupOf(before) === decided) return counting.retained(party, seats);
  return counting.gained(party, before === NO_OVERALL_CONTROL ? '' : book.of(before).name, seats);
}
