/**
 * Votes from a change of control, by any one party. The value of an area is `under-50`, `under-200`, `under-1000`,
 * `more`, or `out-of-reach` where no party alone could have changed it; `unknown` where the index of wards does not say.
 */
import { scaleThreshold } from 'd3-scale';
import { NO_OVERALL_CONTROL, type Council } from '../../model/contract';
import type { ClosestChange, IndexedCouncil, WardIndex } from '../../model/contract-index';
import type { MapView } from '../map-view';
import type { Paint, Scheme } from '../palette';
import { toPartyBook, type PartyBook } from '../parties';
import { toLensView, type LensContext, type LensReading } from './lens-view';
import { toNothingPaint } from './nothing';
import { toStep } from './tint';

const toValue = scaleThreshold<number, string>([50, 200, 1000], ['under-50', 'under-200', 'under-1000', 'more']);

/** No British party's colour. */
const PLUM = '#8c2f72';

/** Lightness, the closest first. */
const STEPS: Readonly<Record<Scheme, readonly number[]>> = { light: [27, 43.4, 58.1, 74.3], dark: [84, 67, 51, 36] };

export function deriveClosestView(context: LensContext, index: WardIndex): MapView {
  const { results, scheme, words, lensWords } = context;
  const councils = new Map(index.councils.map((council) => [council.code, council]));
  const book = toPartyBook([...results.parties, ...index.parties], scheme, words);
  return toLensView(context, {
    title: lensWords.titles.closest,
    column: lensWords.nearColumn,
    isAscending: true,
    classes: toPaints(scheme).map(([value, paint]) => ({ value, label: lensWords.distances[value] ?? value, paint })),
    isScale: true,
    read: (council) => toReading(council, councils.get(council.code), book, context),
  });
}

const toPaints = (scheme: Scheme): [string, Paint][] => [
  ...toValue.range().map((value, i): [string, Paint] => [value, toStep(PLUM, STEPS[scheme][i]!)]),
  ['out-of-reach', toNothingPaint(scheme)],
];

/** Whether the index was made from this control: nobody can lose what nobody has, and no party takes it from itself. */
const isFrom = ({ party, target }: ClosestChange, after: string, book: PartyBook): boolean =>
  after === NO_OVERALL_CONTROL ? target === 'control' : book.groupOf(party) !== book.groupOf(after);

function toReading(
  { control }: Council,
  indexed: IndexedCouncil | undefined,
  book: PartyBook,
  { words, lensWords }: LensContext,
): LensReading {
  const { outOfReach, closest } = indexed ?? {};
  if (outOfReach)
    return {
      value: 'out-of-reach',
      sentence: lensWords.outOfReach,
      text: lensWords.distances['out-of-reach'] ?? '',
      amount: Infinity,
    };
  const after = control?.after;
  if (!closest || !after || !isFrom(closest, after, book))
    return { value: 'unknown', sentence: lensWords.nearUnknown, text: words.notKnown };
  const { name, short } = book.of(closest.party);
  const controller = book.of(after).name;
  return {
    value: toValue(closest.votes),
    sentence: lensWords.near({ ...closest, party: name, controller }),
    text: lensWords.nearCell(short, closest.votes),
    amount: closest.votes,
  };
}
