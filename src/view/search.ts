/** Finding a place by what is typed: in any order of words, by their beginnings, with a slip where nothing fits. Pure. */
import { toNameKey } from './focus';
import { FIT, matchExactly, matchInOrder, matchWithSlips, type Label, type Match, type Matcher } from './name-match';
import { toNameWords } from './name-words';
import { findNearest } from './nearest';
import { SAME_PLACES, SIDE_WORDS } from './other-names';

/** A place to be found. */
export interface Place {
  readonly code: string;
  readonly name: string;
  /** What else it is called in the files at hand. */
  readonly others: readonly string[];
  /** Name of its region; empty where it has none. */
  readonly region: string;
  readonly votes: boolean;
}

/** A piece of a name, and whether it is what was typed. */
export interface NamePart {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface Found {
  /** The council, or the area without an election. */
  readonly place: Place;
  /** The ward of it that was found, and whose name stands in `name`; absent where it is the place itself. */
  readonly ward?: { readonly code: string; readonly name: string };
  readonly name: readonly NamePart[];
  /** The other name, or the region, by which it was found; empty where that was its own name. */
  readonly by: string;
  /** How well it fits, as one of `FIT`. */
  readonly fit: number;
}

export interface Finder {
  /** The places that a text may mean, the likeliest first; none for a text without letters. */
  find(text: string): Found[];
  /** Those of them that it means as it is written; `findWithSlips` those that it may mean with a slip in a word. */
  findExactly(text: string): Found[];
  findWithSlips(text: string): Found[];
  /** The place that was probably meant where none was found. */
  nearest(text: string): Found | undefined;
}

interface Entry {
  readonly place: Place;
  readonly labels: readonly Label[];
  readonly region: Label;
}

/** More than any name: what is typed beyond it is not read. */
const LONGEST = 60;
export const toLabel = (text: string): Label => ({ text, words: toNameWords(text) });
const toPlain = ({ words }: Label): string => words.map(({ forms }) => forms[0]).join(' ');
const SAME = SAME_PLACES.map((names) => names.map(toLabel));
export const toTyped = (text: string): string[] => toNameWords(text.slice(0, LONGEST)).map(({ forms }) => forms[0]);

export function toFinder(places: readonly Place[]): Finder {
  const regions = new Map([...new Set(places.map(({ region }) => region))].map((name) => [name, toLabel(name)]));
  let keys: string[] | undefined;
  const entries = [...places].sort(byName).map((place) => toEntry(place, regions.get(place.region)!));
  return {
    find: (text) => orElse(find(entries, text, matchExactly), () => find(entries, text, matchWithSlips)),
    findExactly: (text) => find(entries, text, matchExactly),
    findWithSlips: (text) => find(entries, text, matchWithSlips),
    nearest(text) {
      keys ??= places.map(({ name }) => toNameKey(name));
      const place = places[findNearest(text, keys)];
      return place && { place, name: toParts(place.name, []), by: '', fit: FIT.slips };
    },
  };
}

/** Those who vote first: they have something to tell. */
const byName = (a: Place, b: Place): number => Number(b.votes) - Number(a.votes) || a.name.localeCompare(b.name);

function toEntry(place: Place, region: Label): Entry {
  const labels = [place.name, ...place.others].map(toLabel);
  const known = new Set(labels.map(toPlain));
  const same = SAME.filter((names) => names.some((label) => known.has(toPlain(label)))).flat();
  return { place, labels: [...labels, ...same.filter((label) => !known.has(toPlain(label)))], region };
}

const orElse = <T>(found: T[], other: () => T[]): T[] => (found.length ? found : other());

function find(entries: readonly Entry[], text: string, match: Matcher): Found[] {
  const typed = toTyped(text);
  if (!typed.length) return [];
  const code = text.trim().toLowerCase();
  const byCode = entries.find(({ place }) => place.code.toLowerCase() === code);
  if (byCode) return [toFound(byCode, 0, { fit: FIT.whole, spans: [] })];
  const told = withoutSideWords(typed);
  const isTold = told.length > 0 && told.length < typed.length;
  return orElse(rank(entries, typed, match), () => (isTold ? rank(entries, told, match) : []));
}

/** The last word may be one that is still being typed: "bristol c" on the way to "bristol city". */
const withoutSideWords = (typed: readonly string[]): string[] =>
  typed.filter((word, i) =>
    i > 0 && i === typed.length - 1 ? !SIDE_WORDS.some((side) => side.startsWith(word)) : !SIDE_WORDS.includes(word),
  );

function rank(entries: readonly Entry[], typed: readonly string[], match: Matcher): Found[] {
  const found: { fit: number; found: Found }[] = [];
  for (const entry of entries) {
    const best = toBest(entry, typed, match);
    // A place's own name comes before what else a place is called.
    const fit = (best?.match.fit ?? 0) + (best?.label ? 0.5 : 0);
    if (best) found.push({ fit, found: toFound(entry, best.label, best.match) });
  }
  return found.sort((a, b) => a.fit - b.fit).map((one) => one.found);
}

/** The label that fits best: index −1 is the region, which must fit whole. */
function toBest(entry: Entry, typed: readonly string[], match: Matcher): { label: number; match: Match } | undefined {
  let best: { label: number; match: Match } | undefined;
  entry.labels.forEach((label, i) => {
    const one = match(label, typed);
    if (one && (!best || one.fit < best.match.fit)) best = { label: i, match: one };
  });
  if (best) return best;
  const region = matchInOrder(entry.region, typed);
  return region?.fit === FIT.whole ? { label: -1, match: { ...region, fit: FIT.region } } : undefined;
}

function toFound({ place, labels, region }: Entry, index: number, { spans, fit }: Match): Found {
  if (index === 0) return { place, name: toParts(place.name, spans), by: '', fit };
  return { place, name: toParts(place.name, []), by: (index < 0 ? region : labels[index]!).text, fit };
}

/** The name in pieces. */
export function toParts(name: string, spans: Match['spans']): NamePart[] {
  const parts: NamePart[] = [];
  let done = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    parts.push({ text: name.slice(done, from), isMatch: false }, { text: name.slice(from, to), isMatch: true });
    done = to;
  }
  return [...parts, { text: name.slice(done), isMatch: false }].filter(({ text }) => text);
}
