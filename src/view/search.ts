/** Finding a place by what is typed: in any order of words, by their beginnings, with a slip where nothing fits. Pure. */
import { FIT, matchExactly, matchInOrder, matchWithSlips, type Label, type Match, type Matcher } from './name-match';
import { toNameWords } from './name-words';
import { toNearest } from './nearest';
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
  readonly place: Place;
  readonly name: readonly NamePart[];
  /** The other name, or the region, by which it was found; empty where that was its own name. */
  readonly by: string;
}

export interface Finder {
  /** The places that a text may mean, the likeliest first; none for a text without letters. */
  find(text: string): Found[];
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
const toLabel = (text: string): Label => ({ text, words: toNameWords(text) });
const toPlain = ({ words }: Label): string => words.map(({ forms }) => forms[0]).join(' ');
const SAME = SAME_PLACES.map((names) => names.map(toLabel));
const toTyped = (text: string): string[] => toNameWords(text.slice(0, LONGEST)).map(({ forms }) => forms[0]);

export function toFinder(places: readonly Place[]): Finder {
  const regions = new Map([...new Set(places.map(({ region }) => region))].map((name) => [name, toLabel(name)]));
  const entries = [...places].sort(byName).map((place) => toEntry(place, regions.get(place.region)!));
  return {
    find: (text) => find(entries, text),
    nearest(text) {
      const name = toNearest(
        text,
        places.map((place) => place.name),
      );
      const place = places.find((one) => one.name === name);
      return place && { place, name: toParts(place.name, []), by: '' };
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

function find(entries: readonly Entry[], text: string): Found[] {
  const typed = toTyped(text);
  if (!typed.length) return [];
  const code = text.trim().toLowerCase();
  const byCode = entries.find(({ place }) => place.code.toLowerCase() === code);
  if (byCode) return [toFound(byCode, 0, { fit: FIT.whole, spans: [] })];
  const told = withoutSideWords(typed);
  for (const match of [matchExactly, matchWithSlips])
    for (const words of told.length && told.length < typed.length ? [typed, told] : [typed]) {
      const found = rank(entries, words, match);
      if (found.length) return found;
    }
  return [];
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

function toFound({ place, labels, region }: Entry, index: number, { spans }: Match): Found {
  if (index === 0) return { place, name: toParts(place.name, spans), by: '' };
  return { place, name: toParts(place.name, []), by: (index < 0 ? region : labels[index]!).text };
}

/** The name in pieces. */
function toParts(name: string, spans: Match['spans']): NamePart[] {
  const parts: NamePart[] = [];
  let done = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    parts.push({ text: name.slice(done, from), isMatch: false }, { text: name.slice(from, to), isMatch: true });
    done = to;
  }
  return [...parts, { text: name.slice(done), isMatch: false }].filter(({ text }) => text);
}
