/** How well a name fits what is typed, and which letters of it are meant. Pure. */
import { toIndexBehind, type NameWord } from './name-words';
import { toDistance } from './nearest';
import { LINKS } from './other-names';

/** The lower, the better. */
export const FIT = {
  whole: 0,
  begins: 1,
  wholeWords: 2,
  wordBeginnings: 3,
  runTogether: 4,
  insideWords: 5,
  slips: 6,
  region: 7,
} as const;

type Span = readonly [from: number, to: number];

export interface Match {
  /** One of `FIT`. */
  readonly fit: number;
  /** Indexes into the name. */
  readonly spans: readonly Span[];
}

/** A name by which a place is found. */
export interface Label {
  readonly text: string;
  readonly words: readonly NameWord[];
}

export type Matcher = (label: Label, typed: readonly string[]) => Match | undefined;

/** From how many letters on they are looked for inside of words. */
const INSIDE = 3;
/** From how many letters on a word may have a slip, and a second one. */
const SLIP = 4;
const SECOND_SLIP = 8;

export const matchExactly: Matcher = (label, typed) => matchInOrder(label, typed) ?? matchWords(label, typed);

/** The name begins with what is typed. */
export function matchInOrder({ text, words }: Label, typed: readonly string[]): Match | undefined {
  const last = typed.length - 1;
  const isWhole = (word: string, i: number): boolean => words[i]?.forms.includes(word) ?? false;
  if (!words.length || !typed.every((word, i) => (i === last ? toPrefix(words[i], word) > 0 : isWhole(word, i))))
    return undefined;
  const end = toIndexBehind(text, words[last]!, toPrefix(words[last], typed[last]!));
  const fit = typed.length === words.length && isWhole(typed[last]!, last) ? FIT.whole : FIT.begins;
  return { fit, spans: [[words[0]!.from, end]] };
}

/** How many letters of a word are typed where it begins so; all of it where that is one of its other forms. */
function toPrefix(word: NameWord | undefined, typed: string): number {
  const form = word?.forms.findIndex((one) => one.startsWith(typed)) ?? -1;
  if (!word || form < 0) return 0;
  return form ? word.forms[0].length : typed.length;
}

/** Each word typed is one of the name's, whole, begun or inside of it, in any order. */
function matchWords({ text, words }: Label, typed: readonly string[]): Match | undefined {
  const free = new Set(words);
  const spans: Span[] = [];
  let fit: number = FIT.wholeWords;
  for (const word of [...typed].sort((a, b) => b.length - a.length)) {
    const one = pickWord([...free], word);
    if (!one) return matchRunTogether({ text, words }, typed);
    free.delete(one.word);
    fit = Math.max(fit, one.fit);
    spans.push([toIndexBehind(text, one.word, one.from), toIndexBehind(text, one.word, one.to)]);
  }
  return fit === FIT.insideWords ? (matchRunTogether({ text, words }, typed) ?? { fit, spans }) : { fit, spans };
}

interface Pick {
  readonly word: NameWord;
  readonly fit: number;
  /** Letters of the word. */
  readonly from: number;
  readonly to: number;
}

function pickWord(words: readonly NameWord[], typed: string): Pick | undefined {
  const whole = words.find(({ forms }) => forms.includes(typed));
  if (whole) return { word: whole, fit: FIT.wholeWords, from: 0, to: whole.forms[0].length };
  // "o" is the beginning of Oldham, not of every "of".
  const begun = words.find((word) => toPrefix(word, typed) > 0 && !LINKS.includes(word.forms[0]));
  if (begun) return { word: begun, fit: FIT.wordBeginnings, from: 0, to: toPrefix(begun, typed) };
  const holder = typed.length >= INSIDE ? words.find(({ forms }) => forms[0].includes(typed)) : undefined;
  const from = holder?.forms[0].indexOf(typed) ?? 0;
  return holder && { word: holder, fit: FIT.insideWords, from, to: from + typed.length };
}

/** "miltonkeynes", "south ampton": the same letters, otherwise parted. */
function matchRunTogether({ text, words }: Label, typed: readonly string[]): Match | undefined {
  const letters = typed.join('');
  const own = words.map(({ forms }) => forms[0]);
  if (letters.length < INSIDE || !own.join('').startsWith(letters)) return undefined;
  let left = letters.length;
  for (const word of words) {
    if (left <= word.forms[0].length)
      return { fit: FIT.runTogether, spans: [[words[0]!.from, toIndexBehind(text, word, left)]] };
    left -= word.forms[0].length;
  }
  return undefined;
}

/** As `matchExactly`, but a word of some length may have a slip in it: a letter too many, too few, wrong, or two swapped. */
export const matchWithSlips: Matcher = ({ words }, typed) => {
  const free = new Set(words);
  const spans: Span[] = [];
  for (const one of typed) {
    const word = [...free].find((each) => each.forms.some((form) => form.startsWith(one) || isSlipOf(form, one)));
    if (!word) return undefined;
    free.delete(word);
    spans.push([word.from, word.to]);
  }
  return { fit: FIT.slips, spans };
};

/** The word is typed with a slip, or begun with one. */
function isSlipOf(word: string, typed: string): boolean {
  const { length } = typed;
  const slips = length >= SECOND_SLIP ? 2 : 1;
  // A slip leaves one of the first two letters near its place: most words are told apart without measuring.
  const isNear = [word[0], word[1]].some((letter) => letter === typed[0] || letter === typed[1]);
  if (length < SLIP || word.length < length - slips || !isNear) return false;
  const ends = [length - 1, length, length + 1].filter((end) => end <= word.length);
  return ends.some((end) => toDistance(typed, word.slice(0, end)) <= slips);
}
