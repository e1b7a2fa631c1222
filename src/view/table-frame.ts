/** What holds for the whole table of a snapshot: its councils, its columns, what they can be filtered by, its caption. */
import type { Messages } from '../i18n/en';
import type { TableMessages } from '../i18n/en-table';
import { toChange } from '../model/change';
import type { Results } from '../model/contract';
import type { Meaning } from './map-view';
import type { PartyBook } from './parties';
import { toAllColumns, toPartyColumns, type PartyColumn, type TableColumn } from './table-columns';
import { filterEntries, sortEntries, toEntryControl, type TableChoice, type TableEntry } from './table-order';

/** A value that councils can be filtered by. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface TableFrame {
  readonly entries: readonly TableEntry[];
  readonly parties: readonly PartyColumn[];
  /** All that it may be sorted by, in the order of a wide table's columns. */
  readonly columns: readonly TableColumn[];
  readonly controls: readonly Option[];
  readonly regions: readonly Option[];
  /** "English local elections, 3 May 2018, after 150 of 150 councils." */
  readonly caption: string;
  /** The one baseline that all known changes are measured from; undefined where there are several, or none. */
  readonly baseline: string | undefined;
  /** Whether a change of any council is not like for like. */
  readonly hasStars: boolean;
  /** What the map's colours mean, where that is not control. */
  readonly meaning?: Meaning | undefined;
}

export interface FrameContext {
  readonly book: PartyBook;
  /** Id of the baseline that is asked for. */
  readonly preferred: string;
  readonly words: Messages;
  readonly tableWords: TableMessages;
  /** What the map's colours mean, where that is not control. */
  readonly meaning?: Meaning | undefined;
}

export function deriveTableFrame(
  results: Results,
  entries: readonly TableEntry[],
  { book, preferred, words, tableWords, meaning }: FrameContext,
): TableFrame {
  const parties = toPartyColumns(entries, book, tableWords);
  return {
    entries,
    parties,
    columns: toAllColumns(entries, parties, tableWords, meaning?.column),
    controls: toControls(entries, book, tableWords),
    regions: toRegions(entries, tableWords),
    caption: toCaption(results, entries, words, tableWords),
    ...toBaseline(results, entries, preferred),
    meaning,
  };
}

/** Every party that controls a council, in the order of the file, then what the map has besides parties. */
function toControls(entries: readonly TableEntry[], book: PartyBook, { anyControl }: TableMessages): Option[] {
  const present = new Set(entries.map(toEntryControl));
  const parties = [...new Set([...book.groups, ...present])].filter((id) => !STATES.includes(id));
  const options = [...parties, ...STATES].filter((id) => present.has(id));
  return [{ value: '', label: anyControl }, ...options.map((id) => ({ value: id, label: book.of(id).name }))];
}

const STATES = ['noc', 'awaiting', 'unknown'];

function toRegions(entries: readonly TableEntry[], { anyRegion, compare }: TableMessages): Option[] {
  const names = [...new Set(entries.map(({ region }) => region))].filter(Boolean).sort(compare);
  return [{ value: '', label: anyRegion }, ...names.map((name) => ({ value: name, label: name }))];
}

function toCaption(
  { election }: Results,
  entries: readonly TableEntry[],
  words: Messages,
  tableWords: TableMessages,
): string {
  const declared = entries.filter(({ council }) => council?.status === 'declared').length;
  return tableWords.caption(election.name, words.date(election.date), words.after(declared, entries.length));
}

function toBaseline(
  { baselines }: Results,
  entries: readonly TableEntry[],
  preferred: string,
): Pick<TableFrame, 'baseline' | 'hasStars'> {
  const labels = new Set<string>();
  let hasStars = false;
  for (const { council } of entries) {
    const change = council && toChange(council, baselines, preferred);
    if (!change) continue;
    labels.add(change.baseline.label);
    hasStars ||= change.starred || council.postponed.length > 0;
  }
  return { baseline: labels.size === 1 ? [...labels][0] : undefined, hasStars };
}

/** The councils that fit the choice, in its order. */
export function pickEntries(
  { entries, parties }: TableFrame,
  choice: TableChoice,
  book: PartyBook,
  tableWords: TableMessages,
): TableEntry[] {
  const groups = new Map(parties.map(({ key, groups: ids }) => [key, ids]));
  return sortEntries(filterEntries(entries, choice), choice, groups, book, tableWords);
}

export interface Excerpt {
  readonly entries: readonly TableEntry[];
  /** Place of the one row that stands further up than its order would have it; −1 where none does. */
  readonly gapAt: number;
}

/** The first few; the open council, wherever it is, takes the last of their places rather than be left out. */
export function toExcerpt(found: readonly TableEntry[], length: number, selected: string | undefined): Excerpt {
  const at = found.findIndex(({ code }) => code === selected);
  if (at < length) return { entries: found.slice(0, length), gapAt: -1 };
  return { entries: [...found.slice(0, length - 1), found[at]!], gapAt: length - 1 };
}
