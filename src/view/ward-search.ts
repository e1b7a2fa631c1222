/**
 * Finding a ward by what is typed, among thousands of them. What can be done once for all names is done at once; the
 * words of a name are made only where its letters already fit, so that a keystroke costs little. Pure.
 */
import { FIT, matchExactly, matchWithSlips, type Label, type Match, type Matcher } from './name-match';
import { SHORT_WORDS } from './other-names';
import { toLabel, toParts, toTyped, type Found, type Place } from './search';

/** The wards of one council: codes, and names in the same order. */
export interface CouncilOfWards {
  readonly code: string;
  readonly wards: readonly string[];
  readonly names: readonly string[];
}

export interface WardFinder {
  /** The wards that a text may mean, alone or with their council, the likeliest first, those of one name by council. */
  find(text: string): Found[];
  /** Those that it may mean with a slip in a word. */
  findWithSlips(text: string): Found[];
}

interface Entry {
  readonly place: Place;
  readonly code: string;
  readonly name: string;
  /** Its letters, word by word and run together: ` st marys park stmaryspark `. */
  readonly key: string;
  label?: Label;
}

/** Fewer letters than these begin the names of hundreds of wards: they must be a whole word, and two are not enough. */
const BEGINNING = 4;
const WHOLE = 3;
/** From how many letters on a word may have a slip, but not in the first of them: by those most wards are told apart. */
const SLIP = 4;
const SURE = 2;
/** Stands in no name: names may hold line breaks. */
const SEPARATOR = '\0';

/**
 * @param councils as the ward index has them
 * @param places the councils that are on the map; wards of any other are not found
 */
export function toWardFinder(councils: readonly CouncilOfWards[], places: readonly Place[]): WardFinder {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const here = councils.filter(({ code }) => byCode.has(code));
  const keys = toKeys(here.flatMap(({ names }) => names));
  let next = 0;
  const entries = here.flatMap(({ code, wards, names }) =>
    wards.map((ward, i): Entry => ({ place: byCode.get(code)!, code: ward, name: names[i]!, key: keys[next++]! })),
  );
  entries.sort((a, b) => compare(a.key, b.key) || compare(a.place.name, b.place.name));
  return {
    find: (text) => find(entries, byCode, toWardWords(text)),
    findWithSlips: (text) => match(entries, toWardWords(text), toFirstLetters, matchWithSlips, FIT.slips),
  };
}

/** Letters and digits of all names in lower case, words parted by one space: in one go, which is many times faster. */
const toKeys = (names: readonly string[]): string[] =>
  names
    .join(SEPARATOR)
    .normalize('NFD')
    .replace(/[\p{M}.'’‘]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}\0]+/gu, ' ')
    .toLowerCase()
    .split(SEPARATOR)
    .map((key) => key.trim())
    .map((key) => (key.includes(' ') ? ` ${key} ${key.replaceAll(' ', '')} ` : ` ${key} `));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** "Abbey ward" is Abbey. */
function toWardWords(text: string): string[] {
  const typed = toTyped(text);
  return typed.length > 1 && typed.at(-1) === 'ward' ? typed.slice(0, -1) : typed;
}

function find(entries: readonly Entry[], councils: ReadonlyMap<string, Place>, typed: readonly string[]): Found[] {
  const found = match(entries, typed, toBeginnings, matchExactly, FIT.runTogether);
  // "abbey merton": a ward, and the council that it is in. As much as can be is the council: "darwen south blackburn with
  // darwen" is not the ward Blackburn South and Lower Darwen.
  for (let own = 1; own < typed.length && !found.length; own += 1) {
    const rest = typed.slice(own);
    const named = [...councils.values()].filter(({ votes, name }) => votes && isCalled(name, rest));
    const codes = new Set(named.map(({ code }) => code));
    const inside = codes.size ? entries.filter(({ place }) => codes.has(place.code)) : [];
    found.push(...match(inside, typed.slice(0, own), toBeginnings, matchExactly, FIT.runTogether));
  }
  return found;
}

const isCalled = (name: string, typed: readonly string[]): boolean =>
  (matchExactly(toLabel(name), typed)?.fit ?? Infinity) <= FIT.runTogether;

/** @param toLikely of the words typed: what the letters of a name must hold, one of each list */
function match(
  entries: readonly Entry[],
  typed: readonly string[],
  toLikely: (typed: readonly string[]) => string[][],
  matcher: Matcher,
  worst: number,
): Found[] {
  const likely = toLikely(typed);
  if (!likely.length) return [];
  const found: { entry: Entry; match: Match }[] = [];
  for (const entry of entries) {
    if (!likely.every((pieces) => pieces.some((piece) => entry.key.includes(piece)))) continue;
    const fitting = matcher((entry.label ??= toLabel(entry.name)), typed);
    if (fitting && fitting.fit <= worst) found.push({ entry, match: fitting });
  }
  return found.sort((a, b) => a.match.fit - b.match.fit).map((one) => toFound(one.entry, one.match));
}

const toFound = ({ place, code, name }: Entry, { fit, spans }: Match): Found => ({
  place,
  ward: { code, name },
  name: toParts(name, spans),
  by: '',
  fit,
});

/** Each word typed begins one of the name's, or is another form of it; the few letters of a short text are whole words. */
function toBeginnings(typed: readonly string[]): string[][] {
  const { length } = typed.join('');
  if (length < WHOLE) return [];
  const isWhole = length < BEGINNING;
  const fits = (form: string, word: string): boolean => (isWhole ? form === word : form.startsWith(word));
  return typed.map((word) => [
    isWhole ? ` ${word} ` : ` ${word}`,
    ...SHORT_WORDS.flatMap(([short, long]) => [
      ...(fits(long, word) ? [` ${short} `] : []),
      ...(fits(short, word) ? [` ${long} `] : []),
    ]),
  ]);
}

function toFirstLetters(typed: readonly string[]): string[][] {
  if (!typed.some((word) => word.length >= SLIP)) return [];
  return typed.map((word) => [` ${word.length < SLIP ? word : word.slice(0, SURE)}`]);
}
