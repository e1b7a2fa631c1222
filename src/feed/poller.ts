/**
 * Asks for one results file again and again, for all maps of the page that follow it. Hidden, out of sight or final, it
 * rests; what it brings is the followers' to judge: a file may be late, doubled or out of order.
 */
import type { LoadFault } from './load';
import { pollFile, type Poll } from './poll-file';
import { LEAST_INTERVAL, parseRetryAfter, toFirstDelay, toNextDelay, toRetryDelay } from './schedule';

/** A map that follows a file. */
export interface Follower {
  /** Milliseconds between two questions; below the least the least is taken. */
  readonly interval: number;
  /** Whether anybody can see the map. */
  isAwake(): boolean;
  /**
   * A file other than the last one.
   * @param age of the copy that came, in milliseconds
   * @returns whether it is the last that there will be
   */
  onFile(json: unknown, age: number): Promise<boolean> | boolean;
  /** The file is as it was: the picture is as new as the publisher had it so long ago. */
  onSame(age: number): void;
  onFault(fault: LoadFault): void;
}

const pollers = new Map<string, Poller>();

/** @returns a function that ends it */
export function followFile(url: string, follower: Follower): () => void {
  const poller = pollers.get(url) ?? new Poller(url);
  pollers.set(url, poller);
  poller.add(follower);
  return () => {
    if (poller.remove(follower)) pollers.delete(url);
  };
}

/** A map has come into sight, or the page has. */
export function wakePollers(): void {
  for (const poller of pollers.values()) poller.wake();
}

export class Poller {
  readonly #url: string;
  readonly #followers = new Set<Follower>();
  /** Those who have the last file: who joins later does not, though it is the same as before. */
  readonly #told = new Set<Follower>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #question: AbortController | undefined;
  #failures = 0;
  #lastText: string | undefined;
  #isFinal = false;

  constructor(url: string) {
    this.#url = url;
  }

  add(follower: Follower): void {
    this.#followers.add(follower);
    this.#isFinal = false;
    this.wake();
  }

  /** @returns whether nobody follows any more */
  remove(follower: Follower): boolean {
    this.#followers.delete(follower);
    this.#told.delete(follower);
    if (this.#followers.size) return false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#question?.abort();
    return true;
  }

  /** Goes on where it rests; readers who come back do so all at once, so the first question is spread. */
  wake(): void {
    if (this.#timer !== undefined || this.#question || this.#isFinal || !this.#isAwake) return;
    this.#wait(toFirstDelay(this.#interval, Math.random()));
  }

  get #interval(): number {
    return Math.max(LEAST_INTERVAL, Math.min(...[...this.#followers].map(({ interval }) => interval)));
  }

  get #isAwake(): boolean {
    return [...this.#followers].some((follower) => follower.isAwake());
  }

  #wait(delay: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      // What nobody sees is not asked for; whoever comes back wakes it.
      if (this.#isAwake) void this.#ask();
    }, delay);
  }

  async #ask(): Promise<void> {
    const question = (this.#question = new AbortController());
    const answer = await pollFile(this.#url, question.signal);
    try {
      if (question.signal.aborted || !this.#followers.size) return;
      if (answer.kind === 'fault') return this.#fail(answer);
      this.#failures = 0;
      await this.#tell(answer);
    } finally {
      // Until all have taken it the question stands: whoever is woken meanwhile must not begin a second one.
      this.#question = undefined;
      // One map that fails ends the night neither for the others nor for itself.
      if (answer.kind === 'file' && !this.#isFinal && this.#followers.size)
        this.#wait(toNextDelay(this.#interval, Math.random()));
    }
  }

  async #tell({ json, text, age }: Extract<Poll, { kind: 'file' }>): Promise<void> {
    if (text !== this.#lastText) this.#told.clear();
    this.#lastText = text;
    const ends = await Promise.all(
      [...this.#followers].map(async (follower) => {
        if (this.#told.has(follower)) return follower.onSame(age);
        this.#told.add(follower);
        return follower.onFile(json, age);
      }),
    );
    this.#isFinal = ends.some((isFinal) => isFinal === true);
  }

  #fail({ fault, retryAfter }: Extract<Poll, { kind: 'fault' }>): void {
    this.#failures += 1;
    for (const follower of this.#followers) follower.onFault(fault);
    const patience = parseRetryAfter(retryAfter, Date.now());
    this.#wait(toRetryDelay(this.#interval, this.#failures, Math.random(), patience));
  }
}
