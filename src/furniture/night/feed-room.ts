/**
 * The declarations, the newest first. What comes while somebody reads is held back until they ask for it: entries keep
 * their places, and what they say is always that of the snapshot on the map.
 */
import { render } from 'lit-html';
import { enClock } from '../../i18n/en-clock';
import { enFeed, type FeedMessages } from '../../i18n/en-feed';
import { enScope } from '../../i18n/en-scope';
import type { Results } from '../../model/contract';
import { renderFeed, type FeedActions } from '../../parts/feed';
import { feedStyles } from '../../parts/feed.styles';
import { KeyedList } from '../../parts/keyed-list';
import type { State } from '../../store';
import { deriveFeedEntry, type EntryContext, type FeedEntry } from '../../view/feed-entry';
import {
  arrangeFeed,
  deriveChoices,
  pickFeed,
  toFeedOrder,
  type FeedChoices,
  type FeedFilter,
  type FeedOrder,
} from '../../view/feed-filter';
import { toEmptyWords, toLineWords, toUndatedWords } from '../../view/feed-lines';
import { deriveFeed, NO_MEMORY, rememberFormer, type Feed, type FeedItem } from '../../view/feed-view';
import { toTitled, withinScope } from '../../view/scope';
import { toSpoken } from '../../view/spoken';
import { adopt } from '../adopt';
import type { Facts } from '../facts';
import type { Home } from '../home';
import { FeedWards, type WardPlace } from './feed-wards';

/** How many entries there are at first, and how many more each time. */
export const FEED_STEP = 20;

const LISTS = '.feed-lists';

export class FeedRoom implements FeedActions {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #box: HTMLElement;
  readonly #wards: FeedWards;
  readonly #lists = { dated: toList('ol', 'feed-list timed'), undated: toList('ul', 'feed-list') };
  #memory = NO_MEMORY;
  #feed: Feed | undefined;
  #choices: FeedChoices | undefined;
  /** That both are of: all of it, or the part that the map is cropped to. */
  #snapshot: Results | undefined;
  #filter: FeedFilter = 'latest';
  #limit = FEED_STEP;
  /** The order that the reader has before them. */
  #order: FeedOrder | undefined;
  /** What the list is made from, and whether that is not what it was made from last. */
  #source: readonly unknown[] = [];
  #isStale = false;
  #coming: ReturnType<typeof setTimeout> | undefined;
  /** Those derived so far, each with what it was made from: most of a snapshot is as it was in the last. */
  readonly #entries = new Map<string, { key: string; entry: FeedEntry }>();
  /** What they all were made from. */
  #ground: readonly unknown[] = [];
  #selected: string | undefined;
  /** The council that was chosen here, until it is open. */
  #chosen: string | undefined;

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    this.#box = home.root.querySelector<HTMLElement>('.feed')!;
    this.#wards = new FeedWards(home.store, () => this.update(home.store.state));
    this.#lists.undated.root.setAttribute('aria-labelledby', 'feed-apart');
    adopt(home.root, [feedStyles]);
  }

  /**
   * Brings the list up to the state: after a snapshot in a task of its own, so that the map need not wait for it. Without
   * a part `feed` on the page nothing is derived.
   */
  update(state: State): void {
    const { results, arrivals, shapes, scheme, config, selected } = state;
    if (!results || this.#box.hidden) return;
    const { words, scope } = this.#home;
    const source = [results, arrivals, shapes, scheme, config.baseline, this.#wards.toPlaces(state), words, scope];
    const isSame = source.every((part, i) => part === this.#source[i]);
    this.#source = source;
    // What a reader saw last is remembered from every snapshot, whether or not it comes to be drawn.
    this.#memory = rememberFormer(this.#memory, results, arrivals ?? []);
    if (!isSame) this.#isStale = true;
    if (selected !== this.#selected || !this.#feed) return this.#select(selected);
    if (!isSame) this.#coming ??= setTimeout(() => this.#draw());
  }

  /** Nothing waits for the next time that the map is on a page. */
  leave(): void {
    clearTimeout(this.#coming);
    this.#coming = this.#order = undefined;
    this.#source = [];
  }

  #select(selected: string | undefined): void {
    const wasChosen = selected !== undefined && selected === this.#chosen;
    this.#chosen = undefined;
    this.#selected = selected;
    this.#draw();
    if (wasChosen) this.#takeBackFocus(selected);
  }

  readonly choose = (code: string): void => {
    const { element } = this.#home;
    if (code === this.#selected) return;
    this.#chosen = code;
    element.choose(code);
    if (element.council !== code) this.#chosen = undefined;
  };

  readonly filter = (filter: FeedFilter): void => {
    this.#filter = filter;
    this.#limit = FEED_STEP;
    this.#order = undefined;
    this.#draw();
  };

  /** Focus stays on the button; where that has gone, it goes on to what it has brought. */
  readonly showMore = (): void => {
    const next = this.#limit;
    this.#limit += FEED_STEP;
    this.#draw();
    if (!this.#box.querySelector('.feed-more'))
      this.#box.querySelectorAll<HTMLElement>('.feed-council')[next]?.focus({ preventScroll: true });
  };

  /** The reader is at the top of the list, and in none of its entries: what comes now is shown at once. */
  readonly showHeld = (): void => {
    this.#order = undefined;
    this.#draw();
    const lists = this.#box.querySelector<HTMLElement>(LISTS)!;
    lists.focus({ preventScroll: true });
    if (lists.getBoundingClientRect().top < 0) lists.scrollIntoView();
  };

  #derive(state: State): void {
    const { results, arrivals = [] } = state;
    if (!results) return;
    if (this.#feed?.results.election.id !== results.election.id) this.#order = undefined;
    this.#isStale = false;
    this.#clearEntries(results, state);
    this.#snapshot = results;
    this.#feed = deriveFeed({
      results: withinScope(results, this.#home.scope),
      arrivals,
      former: this.#memory.former,
      names: new Map(this.#facts.voters.map(({ code, name }) => [code, name])),
      councilOf: (ward) => this.#places().get(ward)?.council,
      compare: this.#words.compare,
    });
    this.#choices = deriveChoices(this.#feed, this.#facts.book);
  }

  /** Lets go of all entries where something has changed that any of them may tell. */
  #clearEntries({ parties, baselines, stories, targets }: Results, { shapes, scheme, config }: State): void {
    const common = JSON.stringify([parties, baselines, stories, targets, scheme, config.baseline]);
    const ground = [common, shapes, this.#places(), this.#home.words];
    if (ground.some((part, i) => part !== this.#ground[i])) this.#entries.clear();
    this.#ground = ground;
  }

  get #words(): FeedMessages {
    return this.#home.say('feed', enFeed);
  }

  #places = (): ReadonlyMap<string, WardPlace> => this.#wards.toPlaces(this.#home.store.state);

  #draw(): void {
    clearTimeout(this.#coming);
    this.#coming = undefined;
    const { state } = this.#home.store;
    if (this.#isStale || this.#snapshot !== state.results) this.#derive(state);
    const [feed, choices, { book }, feedWords] = [this.#feed, this.#choices, this.#facts, this.#words];
    if (!feed || !choices) return;
    const items = pickFeed(feed, this.#filter, book);
    const order = this.#toOrder(items);
    const { dated, undated, held } = arrangeFeed(items, order);
    const about = { feed, filter: this.#filter, choices, book, feedWords };
    const [first, rest] = [dated.slice(0, this.#limit), undated.slice(0, Math.max(0, this.#limit - dated.length))];
    const left = dated.length + undated.length - first.length - rest.length;
    const picture = {
      filter: this.#filter,
      choices,
      line: items.length ? toLineWords(about) : '',
      empty: items.length ? '' : toEmptyWords(about),
      dated: this.#toEntries(first, feed),
      undated: this.#toEntries(rest, feed),
      undatedLine: toUndatedWords(dated, feed, feedWords),
      held,
      more: Math.min(left, FEED_STEP),
      selected: this.#selected,
    };
    const focused = this.#home.root.activeElement;
    const titled = toTitled(feedWords, this.#home.scope, this.#home.say('scope', enScope));
    render(renderFeed({ picture, lists: this.#lists, feedWords: titled, actions: this }), this.#box);
    // What had focus may have left the list.
    if (focused && !focused.isConnected) this.#box.querySelector<HTMLElement>(LISTS)!.focus({ preventScroll: true });
  }

  /** The order that stands, while another would move the list under a reader; else that of the items. */
  #toOrder(items: readonly FeedItem[]): FeedOrder {
    const order = toFeedOrder(items);
    const before = this.#order;
    const isSame = before?.size === order.size && [...order].join() === [...before].join();
    return isSame || !before || !this.#isRead() ? (this.#order = order) : before;
  }

  /** Whether somebody is in the list, or has its top behind them. */
  #isRead(): boolean {
    const [lists, focused] = [this.#box.querySelector(LISTS), this.#home.root.activeElement];
    if (!lists) return false;
    return (focused !== lists && lists.contains(focused)) || lists.getBoundingClientRect().top < 0;
  }

  #toEntries(items: readonly FeedItem[], feed: Feed): FeedEntry[] {
    const wardName = (code: string): string | undefined => this.#places().get(code)?.name;
    const { words, say } = this.#home;
    const own = { words, feedWords: this.#words, clock: say('clock', enClock) };
    const context: EntryContext = { feed, book: this.#facts.book, ...own, wardName };
    return items.map((item) => {
      const { code } = item;
      const [key, known] = [JSON.stringify(item), this.#entries.get(code)];
      if (known?.key === key) return known.entry;
      const entry = deriveFeedEntry(item, this.#facts.viewOf(code)!, context);
      this.#entries.set(code, { key, entry });
      return entry;
    });
  }

  /** A reader of the list stays in it, where the panel that opened is somewhere else on the page. */
  #takeBackFocus(code: string): void {
    const { root } = this.#home;
    const entries = [...this.#box.querySelectorAll<HTMLElement>('[data-entry]')];
    const entry = entries.find(({ dataset }) => dataset['entry'] === code);
    if (!entry || !root.activeElement?.closest('.side')) return;
    entry.querySelector<HTMLElement>('.feed-council')?.focus({ preventScroll: true });
    const view = this.#facts.viewOf(code)!;
    root.querySelector('.spoken')!.textContent = this.#words.openOnMap(view.name, toSpoken(view));
  }
}

function toList(tag: 'ol' | 'ul', className: string): KeyedList {
  const root = document.createElement(tag);
  root.className = className;
  return new KeyedList(root);
}
