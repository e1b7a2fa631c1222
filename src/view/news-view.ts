/**
 * What has changed between two snapshots, in words: for the line that a reader opens, for what is spoken, and for the
 * panel of a council that was corrected. Pure.
 */
import type { Messages } from '../i18n/en';
import type { NewsMessages } from '../i18n/en-news';
import type { Council } from '../model/contract';
import { toSeatDifferences, type CouncilChange } from '../model/diff-results';
import { deriveControl } from './council-view';
import type { PartyBook } from './parties';

export interface NewsItem {
  readonly code: string;
  readonly kind: CouncilChange['kind'];
  /** "Plymouth, Labour gain from Conservative" */
  readonly text: string;
  /** Control went to another. */
  readonly changed: boolean;
}

export interface NewsWords {
  readonly words: Messages;
  readonly news: NewsMessages;
  readonly book: PartyBook;
}

/** More than this of a screen reader's time nobody is asked for, in characters. */
export const LONGEST = 150;
/** Differences in seats that are named of one council: the rest are in its panel. */
const NAMED = 3;

/** What is worth telling, the councils whose control changed first; progress of a count is not. */
export function deriveNews(changes: readonly CouncilChange[], words: NewsWords): NewsItem[] {
  const items = changes.flatMap((change) => toItem(change, words) ?? []);
  return items.sort(
    (a, b) => Number(b.kind !== 'declared') - Number(a.kind !== 'declared') || Number(b.changed) - Number(a.changed),
  );
}

function toItem({ kind, code, before, after }: CouncilChange, words: NewsWords): NewsItem | undefined {
  const name = (after ?? before)?.name ?? code;
  if (kind === 'progress') return undefined;
  if (kind === 'withdrawn') return { code, kind, text: words.news.withdrawal(name), changed: false };
  if (!after) return undefined;
  const { outcome, changed } = deriveControl(after, words.book, words.words);
  if (kind === 'declared') return { code, kind, text: words.news.result(name, outcome), changed };
  return { code, kind, text: words.news.correction(name, before ? toCorrection(before, after, words) : ''), changed };
}

/** "Conservative hold, not Labour gain from Conservative; Conservative 38 seats, not 36" */
export function toCorrection(before: Council, after: Council, { words, news, book }: NewsWords): string {
  const [was, is] = [before, after].map((council) => deriveControl(council, book, words).outcome) as [string, string];
  const parts = was === is ? [] : [news.outcome(is, was)];
  const seats = toSeatDifferences(seatsOf(before), seatsOf(after));
  parts.push(
    ...seats
      .slice(0, NAMED)
      .map(({ party, is: now, was: then }) => news.seats(book.of(party).name, now ?? 0, then ?? 0)),
  );
  if (seats.length > NAMED) parts.push(news.more(seats.length - NAMED));
  return parts.join('; ') || news.otherwise;
}

/** Seats on the council where the file has them, else those won: what a reader sees first. */
const seatsOf = ({ composition, seats }: Council): Council['seats'] => composition ?? seats;

/** "4 more councils declared, 1 correction"; empty where there is no news. */
export function toDigest(items: readonly NewsItem[], news: NewsMessages): string {
  const count = (kind: NewsItem['kind']): number => items.filter((item) => item.kind === kind).length;
  const [declared, corrected, withdrawn] = [count('declared'), count('corrected'), count('withdrawn')];
  return [
    declared && news.declared(declared),
    corrected && news.corrected(corrected),
    withdrawn && news.withdrawn(withdrawn),
  ]
    .filter(Boolean)
    .join(', ');
}

/**
 * "4 more councils declared: Plymouth, Labour gain from Conservative; …; 94 of 150": at most 150 characters, as many
 * councils as fit, those whose control changed first. Empty where there is nothing to say.
 */
export function toAnnouncement(
  items: readonly NewsItem[],
  { declared, contested }: { readonly declared: number; readonly contested: number },
  news: NewsMessages,
): string {
  const digest = toDigest(items, news);
  if (!digest) return '';
  const end = news.ofAll(declared, contested);
  const texts: string[] = [];
  const join = (named: readonly string[], isAll: boolean): string =>
    `${digest}${named.length ? `: ${named.join('; ')}` : ''}${isAll || !named.length ? '' : '; …'}; ${end}`;
  for (const { text } of items) {
    if (join([...texts, text], texts.length + 1 === items.length).length > LONGEST) break;
    texts.push(text);
  }
  return join(texts, texts.length === items.length);
}
