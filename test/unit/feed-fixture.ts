/** The whole way from a snapshot to the entries of the feed, as the page goes it. */
import { en } from '../../src/i18n/en';
import { enFeed } from '../../src/i18n/en-feed';
import type { CouncilFile, Results } from '../../src/model/contract';
import { deriveAwaiting, deriveCouncil } from '../../src/view/council-view';
import { deriveFeedEntry, type FeedEntry } from '../../src/view/feed-entry';
import { deriveChoices, pickFeed, type FeedChoices, type FeedFilter } from '../../src/view/feed-filter';
import { toEmptyWords, toLineWords, toUndatedWords } from '../../src/view/feed-lines';
import { deriveFeed, NO_MEMORY, type Feed, type FeedArrival, type FeedMemory } from '../../src/view/feed-view';
import { toPartyBook } from '../../src/view/parties';
import { makeCouncil } from './model-fixture';

export interface FeedCase {
  readonly feed: Feed;
  readonly choices: FeedChoices;
  readonly names: (filter?: FeedFilter) => string[];
  readonly entry: (name: string) => FeedEntry;
  readonly line: (filter?: FeedFilter) => string;
  readonly empty: (filter: FeedFilter) => string;
  readonly undatedLine: (filter?: FeedFilter) => string;
}

export interface CaseOptions {
  readonly arrivals?: readonly FeedArrival[];
  readonly memory?: FeedMemory;
  readonly preferred?: string;
  /** Code and name of the council that each ward is of, by the ward's code. */
  readonly wards?: Readonly<Record<string, { council: string; name: string }>>;
}

export function toFeed(results: Results, options: CaseOptions = {}): FeedCase {
  const { arrivals = [], memory = NO_MEMORY, preferred = '', wards = {} } = options;
  const book = toPartyBook(results.parties, 'light', en);
  const councils = new Map(results.councils.map((council) => [council.code, council]));
  const feed = deriveFeed({
    results,
    arrivals,
    former: memory.former,
    names: new Map(results.contested.map((code) => [code, councils.get(code)?.name ?? code])),
    councilOf: (ward) => wards[ward]?.council,
    compare: enFeed.compare,
  });
  const choices = deriveChoices(feed, book);
  const about = (filter: FeedFilter) => ({ feed, filter, choices, book, feedWords: enFeed });
  const context = { feed, book, words: en, feedWords: enFeed, wardName: (code: string) => wards[code]?.name };
  return {
    feed,
    choices,
    names: (filter = 'latest') => pickFeed(feed, filter, book).map(({ name }) => name),
    entry: (name) => {
      const item = feed.items.find((each) => each.name === name);
      if (!item) throw new Error(`${name} is not in the feed`);
      const council = councils.get(item.code);
      const view = council
        ? deriveCouncil(council, results, book, en, preferred)
        : deriveAwaiting(item.code, item.name, en);
      return deriveFeedEntry(item, view, context);
    },
    line: (filter = 'latest') => toLineWords(about(filter)),
    empty: (filter) => toEmptyWords(about(filter)),
    undatedLine: (filter = 'latest') =>
      toUndatedWords(
        pickFeed(feed, filter, book).filter(({ moment }) => moment),
        feed,
        enFeed,
      ),
  };
}

/** @param minute of one o'clock in the night after the poll */
export const toUpdated = (minute: number): string => `2018-05-04T01:${String(minute).padStart(2, '0')}:00+01:00`;

/** What the snapshot with this number brought, published at as many minutes past one. */
export const arrival = (code: string, sequence: number, kind: FeedArrival['kind'] = 'declared'): FeedArrival => ({
  code,
  kind,
  sequence,
  updated: toUpdated(sequence),
});

/** What a file has of a council that has not declared. */
export const AWAITING = {
  status: 'awaiting',
  control: { before: 'con' },
  seats: {},
  composition: undefined,
  change: {},
} as const;

/** Con 33, Lab 26 and one independent, but for what a test says. */
export const named = (name: string, over: Partial<CouncilFile> = {}): CouncilFile =>
  makeCouncil({ code: `E-${name}`, name, ...over });

/** The same council, won by Labour. */
export const LAB = {
  seats: { con: 20, lab: 40 },
  composition: { con: 20, lab: 40 },
  control: { before: 'con', after: 'lab' },
};
