/**
 * A party's share of all seats on each council. The value of an area is `majority`, `25-50`, `10-25`, `0-10` (per cent:
 * from the one up to but without the other; exactly half is no majority) or `0`.
 */
import { scaleThreshold } from 'd3-scale';
import type { Council } from '../../model/contract';
import { seatsOf } from '../../model/seats';
import { toSeatsNow } from '../seats-now';
import type { MapView } from '../map-view';
import type { Paint, Scheme } from '../palette';
import { toLensView, type LensContext, type LensReading } from './lens-view';
import { toNothingPaint } from './nothing';
import { toFileColour } from './party-choice';
import { toStep } from './tint';

/** Shares in per cent; more than half is whatever is beyond it. */
const toValue = scaleThreshold<number, string>(
  [Number.MIN_VALUE, 10, 25, 50 + 1e-9],
  ['0', '0-10', '10-25', '25-50', 'majority'],
);

/** Lightness, the largest share first; the smallest is dotted, as its colour comes near to that of the page. */
const STEPS: Readonly<Record<Scheme, readonly [number, number, number, number]>> = {
  light: [37, 54, 72, 88],
  dark: [85, 67, 50, 31],
};

export function deriveSeatsView(context: LensContext, party: string): MapView {
  const { book, scheme, lensWords } = context;
  const { name, short } = book.of(party);
  return toLensView(context, {
    title: lensWords.titles.seats(name),
    column: lensWords.shareColumn(short),
    classes: toPaints(toFileColour(context.results, party, book), scheme).map(([value, paint]) => ({
      value,
      label: lensWords.shares[value] ?? value,
      paint,
    })),
    isScale: true,
    read: (council) => toReading(council, party, context),
  });
}

function toPaints(colour: string, scheme: Scheme): [string, Paint][] {
  const [majority, half, quarter, tenth] = STEPS[scheme];
  return [
    ['majority', toStep(colour, majority)],
    ['25-50', toStep(colour, half)],
    ['10-25', toStep(colour, quarter)],
    ['0-10', toStep(colour, tenth, 'dots')],
    ['0', toNothingPaint(scheme)],
  ];
}

function toReading(council: Council, party: string, { book, words, lensWords }: LensContext): LensReading {
  const { name } = book.of(party);
  const now = toSeatsNow(council, book);
  if (!now) return { value: 'unknown', sentence: lensWords.seatsUnknown(name), text: words.notKnown };
  const seats = seatsOf(now, party);
  const share = (100 * seats) / council.total;
  const percent = words.percent(share);
  return {
    value: toValue(share),
    sentence: lensWords.share(name, seats, council.total, percent),
    text: lensWords.shareCell(seats, council.total, percent),
    amount: share,
  };
}
