/**
 * A language for tests: every English text with accents on all its letters, two in five of them more than it had, and
 * every number underlined. What is still plain on the page was never a message; what is cut off would be so in German.
 */

const PLAIN = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz';
const ACCENTED = 'ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļḾḿÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž';
const ACCENTS = new Map([...PLAIN].map((letter, index) => [letter, [...ACCENTED][index]!]));

/** How much longer than English. */
const GROWTH = 0.4;
/** Beneath each figure: it takes no room. */
const MARK = '\u0332';

/** "Seats" → "Šééååţš"; "1,332" → the same, underlined. What is pseudo already stays as it is. */
export function toPseudo(text: string): string {
  const count = [...text].filter((letter) => ACCENTS.has(letter)).length;
  let extra = Math.ceil(count * GROWTH);
  let said = '';
  for (const sign of text.replaceAll(MARK, '')) {
    const letter = ACCENTS.get(sign);
    // Doubled vowels keep words words, so that lines break where they would; what is still missing follows at the end.
    const isDoubled = letter !== undefined && extra > 0 && /[aeiou]/.test(sign);
    if (isDoubled) extra -= 1;
    said += /\d/.test(sign) ? sign + MARK : (letter ?? sign) + (isDoubled ? letter : '');
  }
  return said + '~'.repeat(Math.max(0, extra));
}

/**
 * The same of everything in a section: texts, groups of texts, what functions answer. Numbers that they answer stay.
 * @param words a module of words: its type is that of the answer
 */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return toPseudo(words) as T;
  if (typeof words === 'function')
    return ((...input: unknown[]) => pseudo((words as (...input: unknown[]) => unknown)(...input))) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, entry]) => [key, pseudo(entry as unknown)])) as T;
}
