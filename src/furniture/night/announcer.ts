/**
 * Says what has come to who cannot see it: politely, seldom, and together. What could not be said while nobody listened is
 * not said later: by then the reader finds it on the page.
 */

/** Milliseconds between two announcements, at the least. */
export const PAUSE = 30_000;
/** What comes within this time is said together. */
const GATHER = 1000;

export class Announcer<T> {
  readonly #say: (news: readonly T[]) => void;
  readonly #isQuiet: () => boolean;
  #news: T[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said = -Infinity;

  /** @param isQuiet whether nobody listens, or wants to */
  constructor(say: (news: readonly T[]) => void, isQuiet: () => boolean) {
    this.#say = say;
    this.#isQuiet = isQuiet;
  }

  add(news: readonly T[]): void {
    if (!news.length || this.#isQuiet()) return;
    this.#news.push(...news);
    this.#timer ??= setTimeout(() => this.#speak(), Math.max(GATHER, this.#said + PAUSE - performance.now()));
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#news = [];
  }

  #speak(): void {
    this.#timer = undefined;
    const news = this.#news;
    this.#news = [];
    if (this.#isQuiet()) return;
    this.#said = performance.now();
    this.#say(news);
  }
}
