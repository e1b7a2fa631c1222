/** One declaration as it is told: the sentence of the view model, seats, change, what editors say of it. Pure. */
import type { Messages } from '../i18n/en';
import type { ClockMessages } from '../i18n/en-clock';
import type { FeedMessages, TargetOutcome } from '../i18n/en-feed';
import type { Council, Seats } from '../model/contract';
import { toSeatDifferences } from '../model/diff-results';
import { addSeats, noSeats, sumOf } from '../model/seats';
import { deriveControl, type CouncilView } from './council-view';
import { toContender, toMargin } from './feed-filter';
import { toOwnTime, type Feed, type FeedItem, type FeedKind, type FeedMoment, type FeedTarget } from './feed-view';
import { toClockTime, toDay } from './live-view';
import type { PartyBook, PartyView } from './parties';

export interface FeedEntry {
  readonly code: string;
  readonly name: string;
  readonly kind: FeedKind;
  /** "Corrected", "Withdrawn", "Declared again"; empty for a first declaration. */
  readonly label: string;
  /** "1.05am" where it is the declaration's own, "by 1.10am" where it is the file's; empty where there is none. */
  readonly time: string;
  /** The same for machines. */
  readonly iso: string;
  /** "4 May 2018"; empty where it has no time. */
  readonly day: string;
  /** "Lab gain from Con, all seats up" */
  readonly sentence: string;
  readonly control: PartyView;
  /** "Con 33"; none where it is not known who won what. */
  readonly won: readonly string[];
  /** "Con −8*", from the baseline; none where no baseline gives them. */
  readonly changes: readonly string[];
  /** "2014"; empty where there are no changes. */
  readonly baseline: string;
  /** Why they are not like for like; empty where they are. */
  readonly star: string;
  /** What was shown before it was corrected or withdrawn; empty where that was not seen. */
  readonly before: string;
  /** "Lab 1 seat short of control (30 of 60, 31 needed)"; empty where it is not known. */
  readonly margin: string;
  readonly targets: readonly { readonly outcome: TargetOutcome; readonly sentence: string; readonly label: string }[];
  /** `ward`: its name, where it is about a ward whose name is known. */
  readonly stories: readonly { readonly ward: string; readonly text: string; readonly source: string }[];
}

export interface EntryContext {
  readonly feed: Feed;
  readonly book: PartyBook;
  readonly words: Messages;
  readonly feedWords: FeedMessages;
  /** English where absent. */
  readonly clock?: ClockMessages;
  /** Name of a ward; undefined where it is not known. */
  readonly wardName: (code: string) => string | undefined;
}

/** @param view of the very council, from the project's one view model */
export function deriveFeedEntry(item: FeedItem, view: CouncilView, context: EntryContext): FeedEntry {
  const { feed, book, words, feedWords } = context;
  const { code, name, kind, council, moment } = item;
  const margin = council && toMargin(council, book);
  const shorts = margin?.parties.map(({ short }) => short) ?? [];
  return {
    code,
    name,
    kind,
    label: toLabel(item, context),
    ...toTime(moment, context),
    sentence: view.sentence,
    control: view.after ?? book.of(view.declared ? 'unknown' : 'awaiting'),
    ...toSeats(view, words, feedWords),
    before: toBefore(item, context),
    margin: margin ? feedWords.margin({ ...margin, parties: shorts }) : '',
    targets: (feed.targets.get(code) ?? []).map((target) => toTarget(target, council, context)),
    stories: (feed.stories.get(code) ?? []).map(({ ward, text, source }) => ({
      ward: (ward && context.wardName(ward)) ?? '',
      text,
      source,
    })),
  };
}

/** What came later says so, and when the first declaration was, where the data has that. */
function toLabel({ kind, council }: FeedItem, { feedWords, clock }: EntryContext): string {
  if (kind === 'declared') return '';
  const declared = kind === 'corrected' ? toOwnTime(council) : undefined;
  return declared ? `${feedWords[kind]}, ${feedWords.declaredAt(toClockTime(declared, clock))}` : feedWords[kind];
}

function toTime(
  moment: FeedMoment | undefined,
  { words, feedWords, clock }: EntryContext,
): Pick<FeedEntry, 'time' | 'iso' | 'day'> {
  const time = moment && toClockTime(moment.iso, clock);
  if (!moment || !time) return { time: '', iso: '', day: '' };
  return { time: moment.isOwn ? time : feedWords.by(time), iso: moment.iso, day: words.date(toDay(moment.iso)) };
}

type SeatWords = Pick<FeedEntry, 'won' | 'changes' | 'baseline' | 'star'>;

/** A change stands beside its baseline or not at all; seats of a council that counts again are not told. */
function toSeats(view: CouncilView, words: Messages, feedWords: FeedMessages): SeatWords {
  if (!view.declared) return { won: [], changes: [], baseline: '', star: '' };
  const won = view.rows.filter((row) => row.won).sort((a, b) => b.won - a.won);
  const known = view.baseline ? view.rows.filter(({ change }) => change !== undefined) : [];
  const moved = known.filter(({ change }) => change).sort((a, b) => b.change! - a.change!);
  const mark = view.star ? '*' : '';
  const changes = moved.map(({ party, change }) => feedWords.party(party.short, `${words.change(change!)}${mark}`));
  const isKnown = known.length > 0;
  return {
    won: won.map(({ party, won: count }) => feedWords.party(party.short, words.number(count))),
    changes: isKnown && !moved.length ? [`${feedWords.noChange}${mark}`] : changes,
    baseline: isKnown ? (view.baseline ?? '') : '',
    star: isKnown ? (view.star ?? '') : '',
  };
}

/** What differs from what was shown before: the outcome, and the seats won where both are known. */
function toBefore({ kind, former, council }: FeedItem, { book, words, feedWords }: EntryContext): string {
  if (!former) return '';
  const was = deriveControl(former, book, words).sentence;
  const isDeclared = council?.status === 'declared';
  const isSame = isDeclared && deriveControl(council, book, words).sentence === was;
  const seats = toSeatsBefore(former, isDeclared ? council : undefined, { book, feedWords });
  const parts = [isSame ? '' : was, seats.join(', ')].filter(Boolean);
  if (parts.length) return feedWords.before(parts);
  return kind === 'corrected' ? feedWords.otherFigures : '';
}

/** @param after undefined where it has no result now: then all that was won is told */
function toSeatsBefore(
  former: Council,
  after: Council | undefined,
  { book, feedWords }: Pick<EntryContext, 'book' | 'feedWords'>,
): string[] {
  const rollUp = (seats: Seats = {}): Seats => addSeats(noSeats(), seats, (id) => toContender(id, book));
  const [was, is] = [rollUp(former.seats), rollUp(after?.seats)];
  if (!sumOf(was) || (after && !sumOf(is))) return [];
  return toSeatDifferences(was, is).map(({ party, was: had = 0, is: has = 0 }) =>
    after ? feedWords.seatsWere(book.of(party).short, had, has) : feedWords.seatsHad(book.of(party).short, had),
  );
}

/** A target is met where the party that it is of has control; what it had before is held, not taken. */
function toTarget(
  { party, label }: FeedTarget,
  council: Council | undefined,
  { book, feedWords }: EntryContext,
): FeedEntry['targets'][number] {
  const outcome = toTargetOutcome(party, council, book);
  return { outcome, sentence: feedWords.target(outcome, book.of(party).short), label };
}

export function toTargetOutcome(party: string, council: Council | undefined, book: PartyBook): TargetOutcome {
  if (council?.status !== 'declared') return 'awaiting';
  const { before, after } = council.control ?? {};
  if (!after) return 'unknown';
  const isIts = (id: string | undefined): boolean =>
    id !== undefined && toContender(id, book) === toContender(party, book);
  if (isIts(before)) return isIts(after) ? 'held' : 'lost';
  return isIts(after) ? 'taken' : 'failed';
}
