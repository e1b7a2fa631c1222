/** Which councils the table shows, and in which order: worked out from the file itself, before any row is derived. */
import type { TableMessages } from '../i18n/en-table';
import type { Area, Shapes } from '../model/boundaries';
import type { Council } from '../model/contract';
import { toControlOutcome } from '../model/control-outcome';
import { seatsOf } from '../model/seats';
import { hasChanged } from './council-view';
import { toSeatsNow } from './seats-now';
import { toControlValue, type Meaning } from './map-view';
import type { PartyBook } from './parties';

/** A council that votes, whether or not anything is known of it yet. */
export interface TableEntry {
  readonly code: string;
  readonly name: string;
  /** Empty where it is not known. */
  readonly region: string;
  readonly council?: Council | undefined;
  /** What the map's colours measure, where that is not control and it is known. */
  readonly amount?: number | undefined;
}

/** The name of a council's region: the map's own first, as it is what a map is cropped to; empty where neither file says. */
export const toRegionName = (
  council: Pick<Council, 'region'> | undefined,
  area: Pick<Area, 'region'> | undefined,
  regions: Shapes['regions'] = {},
): string => regions[area?.region ?? ''] ?? council?.region ?? '';

/** `seats:` stands before the id of a party group, or before nothing: all groups that have no column of their own. */
export type SortKey = 'name' | 'region' | 'control' | 'outcome' | 'view' | 'total' | 'turnout' | `seats:${string}`;

export interface TableChoice {
  readonly sort: SortKey;
  readonly descending: boolean;
  /** What the map shows for a council: a party id, `noc`, `awaiting`, `unknown`. Empty: any. */
  readonly control: string;
  /** Empty: any. */
  readonly region: string;
  /** Only councils whose control has changed. */
  readonly changed: boolean;
}

export const FIRST_CHOICE: TableChoice = { sort: 'name', descending: false, control: '', region: '', changed: false };

/** Ids of the groups in a column, by the column's sort key. */
export type SeatGroups = ReadonlyMap<SortKey, readonly string[]>;

/** What the map shows for it. */
export const toEntryControl = ({ council }: TableEntry): string => (council ? toControlValue(council) : 'awaiting');

export const filterEntries = (entries: readonly TableEntry[], choice: TableChoice): TableEntry[] =>
  entries.filter(
    (entry) =>
      (!choice.control || toEntryControl(entry) === choice.control) &&
      (!choice.region || entry.region === choice.region) &&
      (!choice.changed || (entry.council?.status === 'declared' && hasChanged(entry.council.control))),
  );

/** What a click on another column starts with: names from A, numbers from the largest. */
export const startsDescending = (sort: SortKey): boolean =>
  sort === 'total' || sort === 'turnout' || sort.startsWith('seats:');

/** The same, where the order may be that of what the map's colours mean. */
export const beginsDescending = (sort: SortKey, meaning: Meaning | undefined): boolean =>
  sort === 'view' ? !meaning?.isAscending : startsDescending(sort);

/** The choice once the colours mean something else: an order by them starts anew, and ends with them. */
export function toChoiceFor(
  meaning: Meaning | undefined,
  before: Meaning | undefined,
  choice: TableChoice,
): TableChoice {
  if (choice.sort !== 'view' || meaning?.title === before?.title) return choice;
  const { sort, descending } = meaning?.column
    ? ({ sort: 'view', descending: beginsDescending('view', meaning) } as const)
    : FIRST_CHOICE;
  return { ...choice, sort, descending };
}

/**
 * The choice under a crop. Where that has become another, the region is the crop's; else it stays the reader's, as long as
 * councils of the table are in it.
 * @param place the region that the map is cropped to, `before` the one that it was; empty: none of the table's
 */
export function toChoiceWithin(
  place: string,
  before: string,
  regions: readonly { readonly value: string }[],
  choice: TableChoice,
): TableChoice {
  const region = place === before ? toKnownRegion(choice.region, regions) : place;
  return region === choice.region ? choice : { ...choice, region };
}

/** The name, or nothing where no council of the table is in a region of that name. */
export const toKnownRegion = (name: string, regions: readonly { readonly value: string }[]): string =>
  regions.some(({ value }) => value === name) ? name : '';

/** The same entries in order. What is not known comes last, whichever way; ties go by name. */
export function sortEntries(
  entries: readonly TableEntry[],
  { sort, descending }: Pick<TableChoice, 'sort' | 'descending'>,
  groups: SeatGroups,
  book: PartyBook,
  { compare }: Pick<TableMessages, 'compare'>,
): TableEntry[] {
  const sign = descending ? -1 : 1;
  return entries
    .map((entry) => ({ entry, value: toSortValue(entry, sort, groups, book) }))
    .sort(
      (a, b) =>
        compareValues(a.value, b.value, sign, compare) ||
        compare(a.entry.name, b.entry.name) ||
        (a.entry.code < b.entry.code ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

type SortValue = string | number | undefined;

function compareValues(a: SortValue, b: SortValue, sign: number, compare: TableMessages['compare']): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
}

/** @returns undefined where the file does not say */
export function toSortValue(entry: TableEntry, sort: SortKey, groups: SeatGroups, book: PartyBook): SortValue {
  const { name, region, council } = entry;
  const toValue: Readonly<Record<string, (known: Council) => SortValue>> = {
    control: ({ status, control }) =>
      status === 'declared' && control?.after ? book.of(control.after).name : undefined,
    outcome: (known) => toOutcomeValue(known, book),
    total: ({ total }) => total || undefined,
    turnout: ({ turnout }) => turnout,
  };
  if (sort === 'name') return name;
  if (sort === 'region') return region || undefined;
  if (sort === 'view') return entry.amount;
  return council && (toValue[sort] ?? ((known) => toSeatsIn(known, groups.get(sort) ?? [], book)))(council);
}

function toSeatsIn(council: Council, groups: readonly string[], book: PartyBook): number | undefined {
  const seats = toSeatsNow(council, book);
  return seats && groups.reduce((sum, id) => sum + seatsOf(seats, id), 0);
}

const OUTCOMES = ['gain', 'lose', 'win', 'hold', 'noc'] as const;

/** Changes first: gains, losses, new councils; then holds. Within each by the party and by whom it took it from. */
function toOutcomeValue(council: Council, book: PartyBook): string | undefined {
  const { kind, party, from } = toControlOutcome(council);
  if (kind === 'unknown') return undefined;
  return [OUTCOMES.indexOf(kind), book.of(party).name, from ? book.of(from).name : ''].join(' ');
}
