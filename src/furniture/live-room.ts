/**
 * The night: the results file is followed while anybody can see the map, a higher snapshot replaces the picture, and a
 * line says how new it is. What is late, doubled, cut or out of order changes nothing.
 */
import { render } from 'lit';
import { followFile, wakePollers, type Follower } from '../feed/poller';
import { en } from '../i18n/en';
import { enLive } from '../i18n/en-live';
import { renderLive } from '../parts/live';
import { liveStyles } from '../parts/live.styles';
import type { State } from '../store';
import { toClockTime, toDay, toFreshness } from '../view/live-view';
import { adopt } from './adopt';
import type { Home } from './home';

/** How often the line looks at the clock, in milliseconds. */
const TICK = 10_000;

export class LiveRoom {
  readonly #home: Home;
  readonly #line = document.createElement('div');
  readonly #sight: IntersectionObserver | undefined;
  #isInSight = true;
  #followed = '';
  #end: (() => void) | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;
  /** Whether the last file that came could be used. */
  #isInOrder = true;
  /** When the server last answered with something that is in order, by the clock that nobody can set. */
  #answered = performance.now();

  constructor(home: Home) {
    this.#home = home;
    adopt(home.root, [liveStyles]);
    this.#line.className = 'live-line';
    this.#line.part.add('live');
    home.root.querySelector('.status')!.after(this.#line);
    if (typeof IntersectionObserver === 'function')
      this.#sight = new IntersectionObserver(([entry]) => {
        this.#isInSight = entry!.isIntersecting;
        wakePollers();
      });
  }

  update({ config, results }: State): void {
    const isOn =
      config.live !== 'off' && config.results && this.#home.element.isConnected && results?.status !== 'final';
    const followed = isOn ? `${config.live} ${config.results}` : '';
    if (followed !== this.#followed) {
      this.leave();
      this.#followed = followed;
      if (followed) this.#follow(config.results, Number(config.live) * 1000);
    }
    this.#draw();
  }

  /** The element has left the page, or has nothing to follow any more. */
  leave(): void {
    this.#followed = '';
    this.#end?.();
    this.#end = undefined;
    clearInterval(this.#ticking);
    this.#sight?.disconnect();
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  #follow(url: string, interval: number): void {
    this.#answered = performance.now();
    this.#sight?.observe(this.#home.element);
    document.addEventListener('visibilitychange', this.#onVisible);
    this.#ticking = setInterval(() => this.#draw(), TICK);
    const follower: Follower = {
      interval,
      isAwake: () => this.#isInSight && document.visibilityState === 'visible',
      onFile: (json) => this.#take(json, url),
      onSame: () => (this.#isInOrder ? this.#answer() : this.#draw()),
      onFault: () => this.#draw(),
    };
    this.#end = followFile(url, follower);
  }

  /** @returns whether the snapshot on the map is the last that there will be */
  async #take(json: unknown, url: string): Promise<boolean> {
    const { sources, store } = this.#home;
    const shown = store.state.results;
    const { sequence } = (json ?? {}) as { sequence?: unknown };
    const isNew = !shown || typeof sequence !== 'number' || sequence > shown.sequence;
    if (isNew) await sources.accept('results', json, url);
    const { results, refused } = store.state;
    // A file that could not be read is no answer: the picture is not as new as it should be.
    this.#isInOrder = !isNew || !refused.includes('results');
    if (this.#isInOrder) this.#answer();
    return results?.status === 'final';
  }

  #answer(): void {
    this.#answered = performance.now();
    this.#draw();
  }

  readonly #onVisible = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.#draw();
    wakePollers();
  };

  #draw(): void {
    const { results, config } = this.#home.store.state;
    this.#line.hidden = config.live === 'off';
    if (!results || this.#line.hidden) return;
    const clock = {
      status: results.status,
      silence: performance.now() - this.#answered,
      interval: Number(config.live) * 1000,
    };
    const picture = {
      freshness: toFreshness(clock),
      time: toClockTime(results.updated),
      date: en.date(toDay(results.updated)),
    };
    render(renderLive(picture, enLive), this.#line);
  }
}
