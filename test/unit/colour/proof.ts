/** What must hold of the paints of a map, and what is wrong with those of which it does not. */
import type { Paint, Texture } from '../../../src/view/palette';
import { toDifference } from './cielab';
import { toContrast } from './contrast';
import { blend } from './srgb';
import { toForm, toFormDifference, type Form } from './texture-form';
import { ALL_VISIONS, see, type Vision } from './vision';

/** Paints by value. */
export type Paints = Readonly<Record<string, Paint>>;

/** ΔE2000 from which two fills are told apart without more: ten would be a different colour at a glance. */
export const APART = 12;

/**
 * The least contrast of a texture to its fill, under every vision. A stroke is about a pixel wide: where it falls between
 * two pixels each gets half of it, and 1.7:1 is still some 1.3:1 there, a modulation of an eighth. At a pitch of six
 * pixels, some eight cycles a degree at arm's length, a hundredth can be seen.
 */
export const SEEN = 1.7;

/** The least share of a tile that two textures ink differently, however they are laid against each other. */
export const FORM = 0.08;

export interface Verdict {
  readonly a: string;
  readonly b: string;
  readonly vision: Vision;
  /** ΔE2000 of the fills. */
  readonly difference: number;
  readonly by: 'colour' | 'texture' | 'nothing';
}

const forms = new Map<Texture, Form>();

function formOf(texture: Texture): Form {
  const form = forms.get(texture) ?? toForm(texture);
  forms.set(texture, form);
  return form;
}

const differences = new Map<string, number>();

/** `toFormDifference`, once a pair. */
export function toTextureDifference(a: Texture, b: Texture): number {
  const pair = [a, b].sort().join(' ');
  const difference = differences.get(pair) ?? toFormDifference(formOf(a), formOf(b));
  differences.set(pair, difference);
  return difference;
}

/** The colour that a texture's strokes have on its fill: one of eight digits lets some of the fill through. */
export const toMarkColour = ({ fill, mark }: Paint, under = fill): string =>
  mark.length === 9 ? blend(mark.slice(0, 7), under, parseInt(mark.slice(7), 16) / 255) : mark;

/** Contrast of a texture to its fill as it is seen; 1 where there is none. */
export const toMarkContrast = (paint: Paint, vision: Vision): number =>
  paint.texture === 'none' ? 1 : toContrast(see(toMarkColour(paint), vision), see(paint.fill, vision));

/** Their textures differ in form, and a reader sees at least one of them: the other then looks plain, at worst. */
function isToldByTexture(a: Paint, b: Paint, vision: Vision): boolean {
  if (toTextureDifference(a.texture, b.texture) < FORM) return false;
  return Math.max(toMarkContrast(a, vision), toMarkContrast(b, vision)) >= SEEN;
}

export function judge(paints: Paints, a: string, b: string, vision: Vision): Verdict {
  const [one, other] = [paints[a]!, paints[b]!];
  const difference = toDifference(see(one.fill, vision), see(other.fill, vision));
  const isTextured = difference < APART && isToldByTexture(one, other, vision);
  return { a, b, vision, difference, by: difference >= APART ? 'colour' : isTextured ? 'texture' : 'nothing' };
}

export const pairsOf = <T>(values: readonly T[]): [T, T][] =>
  values.flatMap((a, i) => values.slice(i + 1).map((b): [T, T] => [a, b]));

/** Every pair under every vision. */
export const judgeAll = (paints: Paints): Verdict[] =>
  ALL_VISIONS.flatMap((vision) => pairsOf(Object.keys(paints)).map(([a, b]) => judge(paints, a, b, vision)));

export const toSentence = ({ a, b, vision, difference, by }: Verdict): string =>
  `${vision}: ${a} and ${b} are ΔE2000 ${difference.toFixed(1)} apart, told by ${by}`;

/** Pairs that a reader cannot tell apart. */
export const findAlike = (paints: Paints): string[] =>
  judgeAll(paints)
    .filter(({ by }) => by === 'nothing')
    .map(toSentence);

/** The nearest pair under each vision, for whoever reads a failure. */
export const describeWorst = (paints: Paints): string =>
  ALL_VISIONS.map((vision) => judgeAll(paints).filter((verdict) => verdict.vision === vision))
    .map((verdicts) => verdicts.reduce((worst, each) => (each.difference < worst.difference ? each : worst)))
    .map(toSentence)
    .join('\n');

/** Textures that are too faint on their fills. */
export const findFaint = (paints: Paints): string[] =>
  Object.entries(paints).flatMap(([value, paint]) =>
    ALL_VISIONS.map((vision) => ({ vision, contrast: toMarkContrast(paint, vision) }))
      .filter(({ contrast }) => paint.texture !== 'none' && contrast < SEEN)
      .map(({ vision, contrast }) => `${vision}: the texture of ${value} has ${contrast.toFixed(2)}:1`),
  );
