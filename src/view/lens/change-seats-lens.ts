/**
 * A party's net change in seats, always from a named baseline. The value of an area is `up-5` (five or more), `up-1`,
 * `same`, `down-1` or `down-5`; `unknown` where the council has no baseline, or none that says it.
 */
import { scaleThreshold } from 'd3-scale';
import { toChange, type Change } from '../../model/change';
import type { Council } from '../../model/contract';
import { seatsOf, sumOf } from '../../model/seats';
import { toSeatsNow } from '../seats-now';
import type { MapView } from '../map-view';
import type { Paint, Scheme } from '../palette';
import { toLensView, type LensContext, type LensReading } from './lens-view';
import { toNothingPaint } from './nothing';
import { toFileColour } from './party-choice';
import { toStep } from './tint';

const toValue = scaleThreshold<number, string>([-4, 0, 1, 5], ['down-5', 'down-1', 'same', 'up-1', 'up-5']);

/** Lightness of many and of few seats. What was lost is grey and lined, because no party's colour is its opposite. */
const STEPS: Readonly<Record<Scheme, readonly [many: number, few: number]>> = { light: [44, 68], dark: [76, 50] };
const GREY = '#77736c';

export function deriveChangeSeatsView(context: LensContext, party: string, preferred: string): MapView {
  const { book, results, scheme, lensWords } = context;
  const { name, short } = book.of(party);
  const changeOf = (council: Council): Change | undefined => toChange(council, results.baselines, preferred);
  return toLensView(context, {
    title: `${lensWords.titles.changeSeats(name)}, ${lensWords.against(toCommonBaseline(context, changeOf))}`,
    column: lensWords.changeColumn(short),
    classes: toPaints(toFileColour(results, party, book), scheme).map(([value, paint]) => ({
      value,
      label: lensWords.changes[value] ?? value,
      paint,
    })),
    isScale: true,
    read: (council) => toReading(council, changeOf(council), party, context),
  });
}

/** Label of the one baseline that all councils with a change share. */
function toCommonBaseline(
  { results: { councils, contested } }: LensContext,
  changeOf: (council: Council) => Change | undefined,
): string | undefined {
  const voting = new Set(contested);
  const declared = councils.filter(({ code, status }) => status === 'declared' && voting.has(code));
  const labels = new Set(declared.flatMap((council) => changeOf(council)?.baseline.label ?? []));
  return labels.size === 1 ? [...labels][0] : undefined;
}

function toPaints(colour: string, scheme: Scheme): [string, Paint][] {
  const [many, few] = STEPS[scheme];
  return [
    ['up-5', toStep(colour, many)],
    ['up-1', toStep(colour, few)],
    ['same', toNothingPaint(scheme)],
    ['down-1', toStep(GREY, few, 'lines')],
    ['down-5', toStep(GREY, many, 'lines')],
  ];
}

function toReading(council: Council, change: Change | undefined, party: string, context: LensContext): LensReading {
  const { book, words, lensWords } = context;
  const { name } = book.of(party);
  const seats = change && toNetChange(council, change, party, context);
  if (!change || seats === undefined)
    return { value: 'unknown', sentence: lensWords.changeUnknown(name), text: words.notKnown };
  const { label } = change.baseline;
  const isStarred = change.starred || council.postponed.length > 0;
  return {
    value: toValue(seats),
    sentence: lensWords.changed(name, seats, label, isStarred),
    text: `${words.change(seats)}${isStarred ? '*' : ''}`,
    under: lensWords.onBaseline(label),
    amount: seats,
  };
}

/**
 * A party that the change does not name has none now; had it lost any, the others would have won as many. Where theirs
 * sum to zero it had none before.
 */
function toNetChange(council: Council, { seats }: Change, party: string, { book }: LensContext): number | undefined {
  if (Object.hasOwn(seats, party)) return seats[party];
  const now = toSeatsNow(council, book);
  const unnamed = now && Object.keys(now).filter((id) => seatsOf(now, id) && !Object.hasOwn(seats, id));
  return unnamed?.length === 0 && !council.boundaryChange && sumOf(seats) === 0 ? 0 : undefined;
}
