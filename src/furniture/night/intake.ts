/** What comes from the publisher, and what of it is held back while a reader wants the picture to stay. */
import { FollowingReader } from '../../model/following-reader';
import type { Results } from '../../model/contract';
import type { Parsed } from '../../model/problems';
import { readFittingResults } from '../../model/fitting-results';
import type { ParseResultsOptions } from '../../model/read-results';
import type { Home } from '../home';
import { toTold } from '../told';

export class Intake {
  readonly #home: Home;
  readonly #reader = new FollowingReader();
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

  /** What is held is of another night. */
  forget(): void {
    this.#held = undefined;
    this.waiting = 0;
    this.isInOrder = true;
  }

  /** A file that is not newer than what is there changes nothing: it is late, doubled or out of order. */
  async take(json: unknown, url: string): Promise<void> {
    const { results, latest = results, config } = this.#home.store.state;
    const { sequence } = (json ?? {}) as { sequence?: unknown };
    const newest = Math.max(latest?.sequence ?? -1, this.#held?.sequence ?? -1);
    if (typeof sequence === 'number' && sequence <= newest) return this.#passOver(json, latest);
    if (!this.isHeld) return this.#accept(json, url);
    const { value } = await this.#parse(json, { file: url, allowTest: config.allowTest });
    // What could not be shown is not kept: it would stand in the way of a good one.
    if (!value) return void (this.isInOrder = false);
    // Let go meanwhile.
    if (!this.isHeld) return this.#accept(json, url);
    this.#held = { json, url, sequence: value.sequence };
    this.waiting += 1;
  }

  /** Another election is no answer to who follows this one. */
  #passOver(json: unknown, latest: Results | undefined): void {
    const { election } = json as { election?: { id?: unknown } };
    if (latest && typeof election?.id === 'string' && election.id !== latest.election.id) this.isInOrder = false;
    else this.#forgive();
  }

  async #parse(json: unknown, options: ParseResultsOptions): Promise<Parsed<Results>> {
    return readFittingResults(json, options) ?? (await import('../../model/parse')).parseResults(json, options);
  }

  /** The publisher has the picture that is shown, or an older one: what could not be used before is gone. */
  #forgive(): void {
    const { store } = this.#home;
    const { refused } = store.state;
    this.isInOrder = true;
    if (refused.includes('results'))
      store.set({ refused: refused.filter((one) => one !== 'results'), ...toTold(store, 'results', []) });
  }

  async #accept(json: unknown, url: string): Promise<void> {
    const { sources, store } = this.#home;
    const { allowTest } = store.state.config;
    const parsed = this.#reader.read(json, { file: url, allowTest });
    if (parsed) {
      // To read it and to draw it are two tasks: neither keeps a reader's finger waiting for the other.
      await new Promise((resolve) => setTimeout(resolve));
      await sources.take('results', parsed, url);
    } else await sources.accept('results', json, url);
    this.isInOrder = !this.#home.store.state.refused.includes('results');
  }
}
