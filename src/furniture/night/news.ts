/** What each snapshot brings, remembered: for the list of declarations, for who looked away, for whoever is corrected. */
import { enClock } from '../../i18n/en-clock';
import { enNews } from '../../i18n/en-news';
import type { Results } from '../../model/contract';
import { diffResults, type CouncilChange } from '../../model/diff-results';
import type { Arrival } from '../../model/diff-results';
import type { State } from '../../store';
import { toClockTime } from '../../view/live-view';
import { deriveNews, toCorrection, type NewsItem, type NewsWords } from '../../view/news-view';
import type { Facts } from '../facts';
import type { Home } from '../home';

export class News {
  readonly #home: Home;
  readonly #facts: Facts;
  /** The snapshot whose news has been told. */
  #last: Results | undefined;
  /** What the reader saw before they looked away. */
  #seen: Results | undefined;
  /** Of each council that was corrected: how. */
  readonly #notes = new Map<string, string>();
  /** What has come since the reader last looked; empty where that is nothing, or has been read. */
  missed: readonly NewsItem[] = [];
  /** Results that were not as they were first given, the latest first. */
  corrections: readonly NewsItem[] = [];

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    facts.annotate((view) => {
      const note = home.store.state.isReplay ? undefined : this.#notes.get(view.code);
      return note ? { ...view, notes: [note, ...view.notes] } : view;
    });
  }

  /** What the picture says now other than before. */
  take({ results, isReplay, arrivals = [] }: State): NewsItem[] {
    const last = this.#last;
    if (!results || isReplay || results === last) return [];
    this.#last = results;
    if (!last || last.election.id !== results.election.id) return this.#begin();
    const changes = diffResults(last, results).filter(({ kind }) => kind !== 'progress');
    const { sequence, updated } = results;
    const came = changes.map(({ code, kind }): Arrival => ({ code, kind: kind as Arrival['kind'], sequence, updated }));
    if (!changes.length) return [];
    const items = deriveNews(changes, this.#words);
    this.#keep(changes, items, updated);
    this.#home.store.set({ arrivals: [...arrivals, ...came] });
    if (this.#seen) this.#compare(results);
    return items;
  }

  /** The reader looks away. */
  lookAway(): void {
    this.#seen ??= this.#last;
  }

  /** The reader has seen all that there is. */
  lookBack(): void {
    this.#seen = undefined;
  }

  /** What they missed has been read. */
  forget(): void {
    this.lookBack();
    this.missed = [];
    this.corrections = [];
  }

  get #words(): NewsWords {
    const { words, say } = this.#home;
    return { words, news: say('news', enNews), book: this.#facts.book };
  }

  #begin(): [] {
    this.#notes.clear();
    this.forget();
    this.#home.store.set({ arrivals: [] });
    return [];
  }

  #compare(results: Results): void {
    this.missed = deriveNews(diffResults(this.#seen!, results), this.#words);
  }

  #keep(changes: readonly CouncilChange[], items: readonly NewsItem[], updated: string): void {
    const words = this.#words;
    const time = toClockTime(updated, this.#home.say('clock', enClock));
    for (const { kind, code, before, after } of changes)
      if (kind === 'corrected' && before && after)
        this.#notes.set(code, words.news.note(time, toCorrection(before, after, words)));
      else this.#notes.delete(code);
    const again = items.filter(({ kind }) => kind !== 'declared');
    const codes = new Set(items.map(({ code }) => code));
    this.corrections = [...again, ...this.corrections.filter(({ code }) => !codes.has(code))];
    // What was missed and is no longer so has been told of by now.
    this.missed = this.missed.filter(({ code }) => !codes.has(code));
  }
}
