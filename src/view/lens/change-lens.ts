/**
 * Changes of control, strong, over those councils where there was none, faint. The value of an area is `lab` for a gain
 * by Labour, `lab-hold` for a hold and `lab-new` for a new council; `noc` where control was lost to nobody, `noc-hold`
 * where nobody had it or has it, `noc-new` for a new council that nobody controls.
 */
import { NO_OVERALL_CONTROL, type Council } from '../../model/contract';
import { toControlOutcome } from '../../model/control-outcome';
import { deriveControl } from '../council-view';
import type { MapView } from '../map-view';
import type { Paint, Scheme } from '../palette';
import { toLensView, type LensClass, type LensContext, type LensReading } from './lens-view';
import { toLightness, toStep } from './tint';

/**
 * Lightness of a faint fill, which is as far from the strong one as from the areas that do not vote. What is nearly as
 * light, or on a dark page as dark, goes beyond them; a texture tells it from them.
 */
interface Faintness {
  readonly plain: number;
  readonly textured: number;
  readonly beyond: number;
  readonly isNear: (lightness: number) => boolean;
}

const FAINT: Readonly<Record<Scheme, Faintness>> = {
  light: { plain: 75, textured: 80, beyond: 95, isNear: (lightness) => lightness > 58 },
  dark: { plain: 36, textured: 24, beyond: 15, isNear: (lightness) => lightness < 50 },
};
/** How much darker the texture of a faint fill is. */
const MARKED = 22;

/** Told from the page's own quiet colours by its texture. */
const PALE = 'grid-dashes';

export const toFaintPaint = ({ fill, texture }: Paint, scheme: Scheme): Paint => {
  const { plain, textured, beyond, isNear } = FAINT[scheme];
  const isPale = isNear(toLightness(fill));
  const lightness = isPale ? beyond : texture === 'none' ? plain : textured;
  const faint = toStep(fill, lightness, texture === 'none' && isPale ? PALE : texture);
  return scheme === 'dark' ? faint : { ...faint, mark: toStep(fill, lightness - MARKED).fill };
};

/** A new council was neither gained nor held: strong, and crossed. */
const toFreshPaint = (paint: Paint): Paint => ({
  ...paint,
  texture: paint.texture === 'none' ? 'crosses' : `${paint.texture}-crosses`,
});

/** What the table begins with. */
const ORDER: readonly string[] = ['gain', 'lose', 'win', 'hold', 'noc'];

export function deriveChangeView(context: LensContext): MapView {
  const { lensWords } = context;
  return toLensView(context, {
    title: lensWords.titles.change,
    column: lensWords.names['change'] ?? '',
    isAscending: true,
    classes: toClasses(context),
    isScale: false,
    read: (council) => toReading(council, context),
  });
}

function toReading(council: Council, { book, words, lensWords }: LensContext): LensReading {
  const { kind, party } = toControlOutcome(council);
  const { short, outcome } = deriveControl(council, book, words);
  const after = council.control?.after;
  const said = { text: short, sentence: outcome, amount: ORDER.indexOf(kind) };
  switch (kind) {
    case 'gain':
      return { ...said, value: book.groupOf(party) };
    case 'lose':
      return { ...said, value: NO_OVERALL_CONTROL };
    case 'win':
      return { ...said, value: `${book.groupOf(party)}-new` };
    case 'hold':
    case 'noc':
      return { ...said, value: `${book.groupOf(party)}-hold` };
    case 'unknown': {
      const sentence = after ? lensWords.beforeUnknown(book.of(after).name) : outcome;
      return { text: words.notKnown, sentence, value: 'unknown' };
    }
  }
}

/** Gains first, then what was lost, new councils, and what stayed: each in the order of the file. */
function toClasses({ book, scheme, lensWords }: LensContext): LensClass[] {
  const parties = book.groups.map((id) => book.of(id));
  const { paint, short: noc } = book.of(NO_OVERALL_CONTROL);
  return [
    ...parties.map(({ id, short, paint: strong }) => ({ value: id, label: lensWords.gain(short), paint: strong })),
    { value: NO_OVERALL_CONTROL, label: lensWords.lost, paint },
    ...[...parties, { id: NO_OVERALL_CONTROL, short: noc, paint }].map(({ id, short, paint: strong }) => ({
      value: `${id}-new`,
      label: lensWords.fresh(short),
      paint: toFreshPaint(strong),
    })),
    ...parties.map(({ id, short, paint: strong }) => ({
      value: `${id}-hold`,
      label: lensWords.hold(short),
      paint: toFaintPaint(strong, scheme),
    })),
    { value: `${NO_OVERALL_CONTROL}-hold`, label: lensWords.nocHold, paint: toFaintNoc(paint, scheme) },
  ];
}

/** No overall control is the same grey on any page. */
const toFaintNoc = (paint: Paint, scheme: Scheme): Paint =>
  scheme === 'light' ? toFaintPaint(paint, scheme) : toStep(paint.fill, FAINT.dark.textured, paint.texture);
