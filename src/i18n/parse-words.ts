/**
 * Words of a page's own in place of the English ones, entry by entry. Whatever of them is not of the same kind as the
 * English entry is told, and that entry stays English: a page that speaks half of two languages still says what is so.
 */

/** What is wrong with one entry. */
export interface WordFault {
  /** "core.outcome", "feed.names.latest" */
  readonly place: string;
  /** `threw` and `answer`: of a function, when it was called. */
  readonly reason: 'unknown' | 'kind' | 'threw' | 'answer';
  /** What it should have been: the names that there are, or the kind of value. */
  readonly known: readonly string[];
}

type Tell = (fault: WordFault) => void;
type Entry = (...input: unknown[]) => unknown;

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Orders of names answer with a number; all other functions with a text. */
const toAnswerKind = (key: string): string => (key === 'compare' ? 'number' : 'string');

/**
 * A section, or a group in it, with the page's own entries in it.
 * @param given what the page has set; entries that are undefined count as left out
 * @param place of the section: "feed"
 */
export function parseWords<T extends object>(english: T, given: unknown, place: string, tell: Tell): T {
  if (!isGroup(given)) {
    if (given !== undefined) tell({ place, reason: 'kind', known: ['object'] });
    return english;
  }
  const words = { ...english } as Record<string, unknown>;
  for (const key of toKeys(given, place, tell)) {
    const at = `${place}.${key}`;
    const own = attempt(() => given[key], at, tell);
    if (own === undefined) continue;
    if (!Object.hasOwn(words, key)) tell({ place: at, reason: 'unknown', known: Object.keys(english) });
    else words[key] = toEntry(words[key], own, at, tell);
  }
  return words as T;
}

/** What is read from a page may throw: a getter, a proxy. Then it counts as left out. */
export function attempt<T>(read: () => T, place: string, tell: Tell): T | undefined {
  try {
    return read();
  } catch (error) {
    tell({ place, reason: 'threw', known: [toErrorText(error)] });
    return undefined;
  }
}

export const toKeys = (given: object, place: string, tell: Tell): string[] =>
  attempt(() => Object.keys(given), place, tell) ?? [];

/** Even what was thrown may throw when it is to be a text. */
function toErrorText(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'what cannot be said';
  }
}

function toEntry(english: unknown, own: unknown, place: string, tell: Tell): unknown {
  if (isGroup(english)) return parseWords(english, own, place, tell);
  if (typeof own === typeof english)
    return typeof own === 'function' ? toSafe(english as Entry, own as Entry, place, tell) : own;
  tell({ place, reason: 'kind', known: [typeof english] });
  return english;
}

/** The function, or the English one wherever it has no answer: words never stop the map. */
function toSafe(english: Entry, own: Entry, place: string, tell: Tell): Entry {
  const kind = toAnswerKind(place.slice(place.lastIndexOf('.') + 1));
  return (...input) => {
    try {
      const answer = own(...input);
      if (typeof answer === kind) return answer;
      tell({ place, reason: 'answer', known: [kind] });
    } catch (error) {
      tell({ place, reason: 'threw', known: [toErrorText(error)] });
    }
    return english(...input);
  };
}

/**
 * A section whose entries that are those of the core follow it: who has set numbers there has set them everywhere.
 * @param coreEnglish the core as it is in English
 * @param core the same with the page's own entries
 */
export function followCore<T extends object, C extends object>(english: T, coreEnglish: C, core: C): T {
  const words = { ...english } as Record<string, unknown>;
  const [from, to] = [coreEnglish as Record<string, unknown>, core as Record<string, unknown>];
  for (const key of Object.keys(words)) if (Object.hasOwn(from, key) && words[key] === from[key]) words[key] = to[key];
  return words as T;
}
