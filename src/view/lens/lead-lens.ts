/**
 * The largest party's lead over the second, as a share of all seats, whoever controls the council. The value of an area
 * is `con-large` (over 30 per cent), `con-middle` (from 10 per cent) or `con-small` for a Conservative lead, and `tie`.
 */
import { scaleThreshold } from 'd3-scale';
import type { Council } from '../../model/contract';
import { toSeatsNow } from '../seats-now';
import type { MapView } from '../map-view';
import { toNeutralPaint, type Paint, type Scheme } from '../palette';
import { toLensView, type LensClass, type LensContext, type LensReading } from './lens-view';
import { toLightness, toStep, toTexturedPaint } from './tint';

const SIZES = ['large', 'middle', 'small'] as const;

/** Leads in per cent of all seats. */
const toSize = scaleThreshold<number, (typeof SIZES)[number]>([10, 30 + 1e-9], ['small', 'middle', 'large']);

type Steps = readonly [large: number, middle: number, small: number];

/** Lightness by the size of the lead; a light colour would be brown if it went as dark as the others. */
const STEPS: Readonly<Record<Scheme, Readonly<Record<'usual' | 'bright', Steps>>>> = {
  light: { usual: [43.3, 56, 75], bright: [58, 75, 95] },
  dark: { usual: [72, 53, 34.5], bright: [76, 55, 34.5] },
};
const BRIGHT = 66;

/** Where its texture is all that tells a pale fill from the page. */
const PALE = 'grid-dashes';

export function deriveLeadView(context: LensContext): MapView {
  const { lensWords } = context;
  return toLensView(context, {
    title: lensWords.titles.lead,
    column: lensWords.leadColumn,
    classes: toClasses(context),
    isScale: false,
    read: (council) => toReading(council, context),
  });
}

/** By party in the order of the file, and each by the size of its lead. */
function toClasses({ book, scheme, lensWords }: LensContext): LensClass[] {
  const parties = book.groups.map((id) => book.of(id));
  return [
    ...parties.flatMap(({ id, short, paint }) =>
      SIZES.map((size, i) => ({
        value: `${id}-${size}`,
        label: lensWords.leads[size](short),
        paint: toPaint(paint, i, scheme),
      })),
    ),
    { value: 'tie', label: lensWords.leads.tie, paint: toTexturedPaint(toNeutralPaint('noc', scheme).fill, 'crosses') },
  ];
}

function toPaint({ fill, texture }: Paint, size: number, scheme: Scheme): Paint {
  const lightness = STEPS[scheme][toLightness(fill) > BRIGHT ? 'bright' : 'usual'][size]!;
  return toStep(fill, lightness, texture === 'none' && lightness > 90 ? PALE : texture);
}

function toReading(council: Council, { book, words, lensWords }: LensContext): LensReading {
  const now = toSeatsNow(council, book);
  if (!now) return { value: 'unknown', sentence: lensWords.leadUnknown, text: words.notKnown };
  const [first, second] = Object.entries(now)
    .map(([id, seats]) => ({ party: book.of(id), seats }))
    .sort((a, b) => b.seats - a.seats);
  const { party, seats } = first!;
  const lead = seats - (second?.seats ?? 0);
  if (lead === 0) return toTie(now, seats, { book, words, lensWords });
  const percent = (100 * lead) / council.total;
  return {
    value: `${party.id}-${toSize(percent)}`,
    sentence: second?.seats
      ? lensWords.leadOver(party.name, words.seats(lead), second.party.name)
      : lensWords.leadAlone(party.name, words.seats(seats)),
    text: lensWords.leadCell(party.short, lead),
    amount: lead,
  };
}

function toTie(
  now: Readonly<Record<string, number>>,
  seats: number,
  { book, words, lensWords }: Pick<LensContext, 'book' | 'words' | 'lensWords'>,
): LensReading {
  const level = book.groups.concat(Object.keys(now)).filter((id, i, all) => now[id] === seats && all.indexOf(id) === i);
  const names = (form: 'name' | 'short'): string[] => level.map((id) => book.of(id)[form]);
  return {
    value: 'tie',
    sentence: lensWords.level(names('name'), words.seats(seats)),
    text: lensWords.levelCell(names('short')),
    amount: 0,
  };
}
