/** From classes with their paints, and a reading of each council, to the picture and all that is said of it. */
import { scaleOrdinal } from 'd3-scale';
import type { Messages } from '../../i18n/en';
import type { LensMessages } from '../../i18n/en-lenses';
import type { Council, Results } from '../../model/contract';
import type { AreaValue, KeyEntry, MapView, Reading } from '../map-view';
import { toNeutralPaint, type Paint, type Scheme } from '../palette';
import type { PartyBook } from '../parties';
import { toSoftPaint } from './tint';

export interface LensContext {
  readonly results: Results;
  readonly scheme: Scheme;
  readonly book: PartyBook;
  readonly words: Messages;
  readonly lensWords: LensMessages;
}

/** A value of the picture. */
export interface LensClass {
  readonly value: AreaValue;
  readonly label: string;
  readonly paint: Paint;
}

/** A declared council as a view reads it. The value is that of a class, or `unknown`. */
export type LensReading = Omit<Reading, 'paint'> & { readonly value: AreaValue };

export interface LensPlan {
  readonly title: string;
  readonly column: string;
  readonly isAscending?: boolean;
  /** In the order of the key. */
  readonly classes: readonly LensClass[];
  /** Whether a class that no council is in stays in the key, because the others are measured by it. */
  readonly isScale: boolean;
  readonly read: (council: Council) => LensReading;
}

/** The picture of a snapshot: `awaiting` where a council has not declared, as in the control view. */
export function toLensView(context: LensContext, plan: LensPlan): MapView {
  const { results, scheme, words, lensWords } = context;
  const councils = new Map(results.councils.map((council) => [council.code, council]));
  const quiet = scheme === 'dark' ? toSoftPaint : (paint: Paint): Paint => paint;
  const own = plan.classes.map((one) => ({ ...one, paint: quiet(one.paint) }));
  const classes = [...own, ...toStates(context)];
  const paints = new Map(classes.map(({ value, paint }) => [value, paint]));
  const paint = scaleOrdinal<string, Paint>([...paints.keys()], [...paints.values()]).unknown(paints.get('unknown')!);
  const readings = new Map(
    results.contested.map((code) => [code, toReading(councils.get(code), plan, words)] as const),
  );
  // A party that the file does not define has no class: it is painted as in the control view, as not known.
  const areas = new Map([...readings].map(([code, { value }]) => [code, paints.has(value) ? value : 'unknown']));
  return {
    areas,
    paint,
    scheme,
    meaning: {
      title: plan.title,
      name: lensWords.mapName(plan.title, results.election.name),
      column: plan.column,
      isAscending: plan.isAscending ?? false,
      key: toKey(classes, areas, plan.isScale ? own : []),
      readings: new Map([...readings].map(([code, reading]) => [code, { ...reading, paint: paint(reading.value) }])),
    },
  };
}

function toReading(council: Council | undefined, { read }: LensPlan, words: Messages): LensReading {
  if (council?.status === 'declared') return read(council);
  return { value: 'awaiting', sentence: '', text: words.status[council?.status ?? 'awaiting'] ?? '' };
}

/** What every view has besides its classes. */
const toStates = ({ scheme, words, lensWords }: LensContext): LensClass[] =>
  (['awaiting', 'unknown', 'no-election'] as const).map((value) => ({
    value,
    label: value === 'unknown' ? lensWords.unknown : (words.legend[value] ?? value),
    paint: toNeutralPaint(value, scheme),
  }));

/** @param kept classes that are in the key whether or not a council is in them */
function toKey(
  classes: readonly LensClass[],
  areas: ReadonlyMap<string, AreaValue>,
  kept: readonly LensClass[],
): KeyEntry[] {
  const counts = new Map<AreaValue, number>();
  for (const value of areas.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return classes
    .map((one) => ({ one, count: one.value === 'no-election' ? undefined : (counts.get(one.value) ?? 0) }))
    .filter(({ one, count }) => count !== 0 || kept.includes(one))
    .map(({ one: { value, label, paint }, count }) => ({ party: { id: value, name: label, paint }, count }));
}
