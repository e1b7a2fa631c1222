/** What comes from the publisher, and what of it is held back while a reader wants the picture to stay. */
import type { Home } from '../home';

export class Intake {
  readonly #home: Home;
  /** Who wants the picture to stay: a reader who has paused, or one who looks at an earlier moment. */
  readonly #holders = new Set<string>();
  /** The newest that has come meanwhile. */
  #held: { readonly json: unknown; readonly url: string; readonly sequence: number } | undefined;
  /** How many newer states have come meanwhile. */
  waiting = 0;
  /** Whether the last file that came could be used. */
  isInOrder = true;

  constructor(home: Home) {
    this.#home = home;
  }

  get isHeld(): boolean {
    return this.#holders.size > 0;
  }

  hold(holder: string): void {
    this.#holders.add(holder);
  }

  /** Once nobody wants it to stay, the newest that has come is shown. */
  async release(holder: string): Promise<void> {
    if (!this.#holders.delete(holder) || this.isHeld) return;
    const held = this.#held;
    this.#held = undefined;
    this.waiting = 0;
    if (held) await this.#accept(held.json, held.url);
  }

  /** A file that is not newer than what is there changes nothing: it is late, doubled or out of order. */
  async take(json: unknown, url: string): Promise<void> {
    const { results } = this.#home.store.state;
    const { sequence } = (json ?? {}) as { sequence?: unknown };
    const newest = Math.max(results?.sequence ?? -1, this.#held?.sequence ?? -1);
    if (typeof sequence === 'number' && sequence <= newest) return void (this.isInOrder = true);
    if (!this.isHeld) return this.#accept(json, url);
    // What says nothing of its place in the order cannot be kept: it is judged when it comes again.
    if (typeof sequence !== 'number') return;
    this.#held = { json, url, sequence };
    this.waiting += 1;
  }

  async #accept(json: unknown, url: string): Promise<void> {
    await this.#home.sources.accept('results', json, url);
    this.isInOrder = !this.#home.store.state.refused.includes('results');
  }
}
