/** What is said over the list of declarations: what is in it, in which order, and why it is empty. Pure. */
import type { FeedMessages } from '../i18n/en-feed';
import { CLOSE, type FeedChoices, type FeedFilter } from './feed-filter';
import type { Feed, FeedItem } from './feed-view';
import type { PartyBook } from './parties';

export interface FeedAbout {
  readonly feed: Feed;
  readonly filter: FeedFilter;
  readonly choices: FeedChoices;
  readonly book: PartyBook;
  readonly feedWords: FeedMessages;
}

/** "94 of 150 councils declared, newest first" */
export function toLineWords({ feed, filter, choices, feedWords }: FeedAbout): string {
  const order = feed.items.some(({ moment }) => moment) ? feedWords.newestFirst : '';
  const { counts, targets, awaited, marginsUnknown } = choices;
  switch (filter) {
    case 'latest':
      return join(feedWords.latestLine(choices.declared, feed.results.contested.length, choices.withdrawn), order);
    case 'changed':
      return join(feedWords.found(counts.changed), order);
    case 'targets':
      return join(
        feedWords.targetsLine(counts.targets, targets),
        order,
        awaited.length ? feedWords.awaited(awaited) : '',
      );
    case 'closest':
      return join(feedWords.closestLine(CLOSE), order, marginsUnknown ? feedWords.closestUnknown(marginsUnknown) : '');
    default: {
      const count = choices.gains.find(({ party }) => filter === toGainsFilter(party.id))?.count ?? 0;
      return join(feedWords.found(count), order);
    }
  }
}

/** One clause after another. */
const join = (...parts: readonly string[]): string => parts.filter(Boolean).join('; ');

export const toGainsFilter = (id: string): FeedFilter => `gains:${id}`;

export function toEmptyWords({ feed, filter, choices, book, feedWords }: FeedAbout): string {
  if (filter === 'targets') {
    if (!feed.targets.size) return feedWords.noTargets;
    const { awaited } = choices;
    return awaited.length
      ? `${feedWords.noTargetDeclared} ${feedWords.awaitedAll(awaited)}`
      : feedWords.noTargetDeclared;
  }
  if (!choices.declared) return feedWords.noneDeclared;
  if (filter === 'changed') return feedWords.noneChanged;
  if (filter === 'closest') return feedWords.noneClose(CLOSE);
  return feedWords.noGains(book.of(filter.slice('gains:'.length)).name);
}

/** What is said over those of which nobody knows when they came. */
export function toUndatedWords(dated: readonly FeedItem[], { items }: Feed, feedWords: FeedMessages): string {
  if (!items.some(({ moment }) => moment)) return feedWords.allUndated;
  // Where some have a time of their own, those without one need not have come before them.
  return items.some(({ moment }) => moment?.isOwn) || !dated.length ? feedWords.undated : feedWords.earlier;
}
