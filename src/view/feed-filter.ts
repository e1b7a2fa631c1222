/** What a reader can ask of the declarations, how many there are of each, and what of it stands where. Pure. */
import { NO_OVERALL_CONTROL, type Council } from '../model/contract';
import { toControlOutcome } from '../model/control-outcome';
import { CATCH_ALL, majorityOf, seatsOf, sumOf } from '../model/seats';
import { hasChanged } from './council-view';
import { toSeatsNow } from './seats-now';
import type { Feed, FeedItem } from './feed-view';
import type { PartyBook, PartyView } from './parties';

/** `gains:` stands before the id of a party. */
export type FeedFilter = 'latest' | 'changed' | 'targets' | 'closest' | `gains:${string}`;

export const FEED_FILTERS = ['latest', 'changed', 'targets', 'closest'] as const;

/** The most seats by which a council counts as close to another control: in 2018 it was one seat in 19 of the 150. */
export const CLOSE = 1;

/** How many seats a council is from another control, by its seats alone. */
export interface FeedMargin {
  /** `win`: those with the most seats, who lack so many for control. `lose`: who has control, and loses it with so many. */
  readonly kind: 'win' | 'lose';
  /** Several where they have as many. */
  readonly parties: readonly PartyView[];
  readonly seats: number;
  /** Seats that each of the parties has, of all seats, and those that are a majority. */
  readonly held: number;
  readonly total: number;
  readonly majority: number;
}

export interface FeedGains {
  readonly party: PartyView;
  readonly count: number;
}

export interface FeedChoices {
  readonly counts: Readonly<Record<(typeof FEED_FILTERS)[number], number>>;
  /** Councils that have declared, and results that were withdrawn. */
  readonly declared: number;
  readonly withdrawn: number;
  /** Parties that gained control of a council, most first. */
  readonly gains: readonly FeedGains[];
  /** How many targets were named, and the names of those councils that have not declared. */
  readonly targets: number;
  readonly awaited: readonly string[];
  /** Councils that have declared, of which nobody can say how close they were. */
  readonly marginsUnknown: number;
}

/**
 * Seats between a council and another control: where a party has a majority, how many it would have to lose to end that;
 * where none has, how many the largest lacks. Undefined where the seats of the whole council are not known.
 */
export function toMargin(council: Council, book: PartyBook): FeedMargin | undefined {
  const after = council.control?.after;
  const seats = toSeatsNow(council, book);
  const { total, vacant } = council;
  if (council.status !== 'declared' || !after || !seats || sumOf(seats) + vacant !== total) return undefined;
  const majority = majorityOf(total);
  if (after !== NO_OVERALL_CONTROL) {
    const held = seatsOf(seats, book.groupOf(after));
    if (book.groupOf(after) === CATCH_ALL || held < majority) return undefined;
    return { kind: 'lose', parties: [book.of(after)], seats: held - majority + 1, held, total, majority };
  }
  const parties = Object.keys(seats).filter((id) => id !== CATCH_ALL);
  const held = Math.max(0, ...parties.map((id) => seatsOf(seats, id)));
  if (!held || held >= majority) return undefined;
  const largest = parties.filter((id) => seatsOf(seats, id) === held).map((id) => book.of(id));
  return { kind: 'win', parties: largest, seats: majority - held, held, total, majority };
}

/** A party as controls are compared: its group, but for the group that is many parties. */
export function toContender(id: string, book: PartyBook): string {
  const group = book.groupOf(id);
  return group === CATCH_ALL ? id : group;
}

const isDeclared = ({ kind }: FeedItem): boolean => kind !== 'withdrawn';

const isChanged = (item: FeedItem): boolean => isDeclared(item) && hasChanged(item.council?.control);

/** Who gained control; undefined where nobody did. */
function toGainer({ council, kind }: FeedItem, book: PartyBook): string | undefined {
  const outcome = council && kind !== 'withdrawn' ? toControlOutcome(council) : undefined;
  return outcome?.kind === 'gain' ? toContender(outcome.party, book) : undefined;
}

const toMarginOf = (item: FeedItem, book: PartyBook): FeedMargin | undefined =>
  item.council && toMargin(item.council, book);

const isClose = (margin: FeedMargin | undefined): boolean => margin !== undefined && margin.seats <= CLOSE;

/** The items of a filter, in the order of the feed. */
export function pickFeed(feed: Feed, filter: FeedFilter, book: PartyBook): FeedItem[] {
  switch (filter) {
    case 'latest':
      return [...feed.items];
    case 'changed':
      return feed.items.filter(isChanged);
    case 'targets':
      return feed.items.filter((item) => isDeclared(item) && feed.targets.has(item.code));
    case 'closest':
      return feed.items.filter((item) => isClose(toMarginOf(item, book)));
    default:
      return feed.items.filter((item) => `gains:${toGainer(item, book)}` === filter);
  }
}

export function deriveChoices(feed: Feed, book: PartyBook): FeedChoices {
  const declared = feed.items.filter(isDeclared);
  const known = new Set(declared.map(({ code }) => code));
  const awaited = [...feed.targets.keys()].filter((code) => feed.names.has(code) && !known.has(code));
  const margins = declared.map((item) => toMarginOf(item, book));
  const gains = new Map<string, number>();
  for (const item of declared) {
    const party = toGainer(item, book);
    if (party) gains.set(party, (gains.get(party) ?? 0) + 1);
  }
  return {
    counts: {
      latest: feed.items.length,
      changed: pickFeed(feed, 'changed', book).length,
      targets: pickFeed(feed, 'targets', book).length,
      closest: margins.filter(isClose).length,
    },
    declared: declared.length,
    withdrawn: feed.items.length - declared.length,
    gains: [...gains].map(([id, count]) => ({ party: book.of(id), count })).sort((a, b) => b.count - a.count),
    targets: feed.targets.size,
    awaited: awaited.map((code) => feed.names.get(code)!),
    marginsUnknown: margins.filter((margin) => !margin).length,
  };
}

/** Whether each council on show stands among those of which nobody knows when they came, in the order of the list. */
export type FeedOrder = ReadonlyMap<string, boolean>;

export const toFeedOrder = (items: readonly FeedItem[]): FeedOrder =>
  new Map(items.map(({ code, moment }) => [code, !moment]));

export interface FeedArrangement {
  readonly dated: readonly FeedItem[];
  readonly undated: readonly FeedItem[];
  /** How many are held back. */
  readonly held: number;
}

/** The items in an order that the reader has before them: each where it was, with what is known of it now. */
export function arrangeFeed(items: readonly FeedItem[], order: FeedOrder): FeedArrangement {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const kept = [...order].flatMap(([code, isApart]) => {
    const item = byCode.get(code);
    return item ? [{ item, isApart }] : [];
  });
  const pick = (apart: boolean): FeedItem[] => kept.filter(({ isApart }) => isApart === apart).map(({ item }) => item);
  return { dated: pick(false), undated: pick(true), held: items.length - kept.length };
}
