/** Names as readers type them: words without case, accents and punctuation, each knowing where it is written. Pure. */
import { SHORT_WORDS } from './other-names';

export interface NameWord {
  /** Where the word stands in the name: from the first index to before the second. */
  readonly from: number;
  readonly to: number;
  /** What may be typed for it; its own letters first. */
  readonly forms: readonly [string, ...string[]];
}

/** A word, with the points and apostrophes in it; a hyphen parts two words. */
const WORD = /&|[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’‘]*/gu;
const MARK = /\p{M}/u;
/** Most words are no more than these, and need no more work. */
const PLAIN = /^[A-Za-z]+$/;
/** Short and long form, each by the other. */
const OTHER_FORMS = new Map(SHORT_WORDS.flatMap(([short, long]) => [[short, long] as const, [long, short] as const]));

/** The letters and digits of a text, in lower case, without their accents. */
const toLetters = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFD').replace(/[\p{M}.'’‘]/gu, '')).toLowerCase();

/** `St.` → st, saint; `Herts` → herts, hertfordshire; and the other way round. */
function toForms(written: string): [string, ...string[]] {
  const word = written === '&' ? 'and' : toLetters(written);
  const other = OTHER_FORMS.get(word);
  return other ? [word, other] : [word];
}

export const toNameWords = (name: string): NameWord[] =>
  [...name.matchAll(WORD)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
    forms: toForms(written),
  }));

/** A name without all that is not a letter or a digit: `St. Helens` → `sthelens`. */
export const toPlainName = (name: string): string =>
  toNameWords(name)
    .map(({ forms }) => forms[0])
    .join('');

/** The index in `name` behind the first `letters` letters of a word of it. */
export function toIndexBehind(name: string, { from, to }: NameWord, letters: number): number {
  let [left, index] = [letters, from];
  for (const sign of name.slice(from, to)) {
    if (left <= 0 && !MARK.test(sign)) break;
    left -= toLetters(sign).length;
    index += sign.length;
  }
  return index;
}
