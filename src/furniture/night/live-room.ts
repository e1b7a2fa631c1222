/**
 * The night: the results file is followed while anybody can see the map, a higher snapshot replaces the picture, and a
 * line says how new it is. What is late, doubled, cut or out of order changes nothing.
 */
import { render } from 'lit-html';
import { followFile, wakePollers } from '../../feed/poller';
import { enClock } from '../../i18n/en-clock';
import { enLive } from '../../i18n/en-live';
import { enNews } from '../../i18n/en-news';
import { renderLive, type LiveActions, type LivePicture } from '../../parts/live';
import { liveStyles } from '../../parts/live.styles';
import type { State } from '../../store';
import { toClockTime, toDay, toFreshness } from '../../view/live-view';
import { toAnnouncement, type NewsItem } from '../../view/news-view';
import { adopt } from '../adopt';
import type { Facts } from '../facts';
import type { Home } from '../home';
import { Announcer } from './announcer';
import { Intake } from './intake';
import { Marks } from './marks';
import { News } from './news';

/** How often the line looks at the clock, in milliseconds. */
const TICK = 10_000;

type Changes = Pick<LivePicture, 'missed' | 'corrections'>;
const NO_CHANGES: Changes = { missed: [], corrections: [] };

export class LiveRoom implements LiveActions {
  readonly #home: Home;
  readonly #line: HTMLElement;
  readonly #ear = document.createElement('div');
  readonly #sight: IntersectionObserver | undefined;
  readonly #intake: Intake;
  readonly #news: News;
  readonly #marks: Marks;
  readonly #announcer = new Announcer<NewsItem>(
    (news) => this.#announce(news),
    () => !this.#isHeard,
  );
  #changes: Changes = NO_CHANGES;
  #isInSight = true;
  #isPaused = false;
  #isSpoken = true;
  #followed = '';
  #end: (() => void) | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;
  /** When the server last answered with something that is in order, by the clock that nobody can set. */
  #answered = performance.now();

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#intake = new Intake(home);
    this.#news = new News(home, facts);
    this.#marks = new Marks(home);
    adopt(home.root, [liveStyles]);
    this.#line = home.root.querySelector<HTMLElement>('.live-line')!;
    this.#ear.className = 'announced unseen';
    this.#ear.role = 'status';
    this.#line.after(this.#ear);
    if (typeof IntersectionObserver === 'function')
      this.#sight = new IntersectionObserver(([entry]) => {
        this.#isInSight = entry!.isIntersecting;
        if (!this.#isInSight) this.#news.lookAway();
        wakePollers();
      });
  }

  update(state: State): void {
    const { config, results } = state;
    const isOn = config.live !== 'off' && config.results && this.#home.element.isConnected && !isOver(state);
    const followed = isOn ? `${config.live} ${config.results}` : '';
    if (followed !== this.#followed) {
      this.#stop();
      this.#followed = followed;
      if (followed) this.#follow(config.results, Number(config.live) * 1000);
    }
    if (!this.#home.element.isConnected) return;
    if (state.isReplay) {
      this.#intake.hold('replay');
      this.#announcer.leave();
    } else void this.#intake.release('replay');
    this.#hear();
    this.#marks.update(state);
    if (results) this.#draw();
  }

  /** What the picture says now other than before. */
  #hear(): void {
    const came = this.#news.take(this.#home.store.state);
    this.#marks.add(came.filter(({ kind }) => kind === 'declared').map(({ code }) => code));
    this.#announcer.add(came);
  }

  /** The reader has before them all that there is. */
  #lookBack(): void {
    this.#hear();
    this.#news.lookBack();
  }

  /** Whether a reader has the map before them. */
  get #isSeen(): boolean {
    return this.#isInSight && document.visibilityState === 'visible';
  }

  /** Whether anybody listens to what comes. */
  get #isHeard(): boolean {
    const { isReplay, config } = this.#home.store.state;
    const isShown = document.visibilityState === 'visible' && this.#home.element.isConnected;
    return this.#isSpoken && !this.#isPaused && isShown && !isReplay && config.live !== 'off';
  }

  leave(): void {
    this.#stop();
    this.#marks.leave();
    this.#announcer.leave();
  }

  readonly pause = (): void => {
    this.#isPaused = true;
    this.#intake.hold('pause');
    this.#news.lookAway();
    this.#announcer.leave();
    this.#draw();
  };

  readonly resume = (): void => {
    this.#isPaused = false;
    void this.#intake.release('pause').then(() => {
      this.#lookBack();
      this.#draw();
    });
    this.#draw();
  };

  readonly speak = (isSpoken: boolean): void => {
    this.#isSpoken = isSpoken;
    if (!isSpoken) this.#announcer.leave();
    this.#draw();
  };

  readonly open = (code: string): void => this.#home.element.choose(code);

  readonly forget = (): void => {
    this.#news.forget();
    if (this.#isPaused) this.#news.lookAway();
    this.#draw();
  };

  /** There is nothing to follow any more. */
  #stop(): void {
    this.#followed = '';
    this.#end?.();
    this.#end = undefined;
    clearInterval(this.#ticking);
    this.#sight?.disconnect();
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  #follow(url: string, interval: number): void {
    this.#answered = performance.now();
    this.#intake.forget();
    this.#sight?.observe(this.#home.element);
    document.addEventListener('visibilitychange', this.#onVisible);
    this.#ticking = setInterval(() => this.#draw(), TICK);
    this.#end = followFile(url, {
      interval,
      isAwake: () => this.#isSeen,
      onFile: (json, age) => this.#take(json, url, age),
      onSame: (age) => this.#onAnswer(age),
      onFault: () => this.#draw(),
    });
  }

  /** @returns whether the snapshot on the map is the last that there will be */
  async #take(json: unknown, url: string, age: number): Promise<boolean> {
    await this.#intake.take(json, url);
    this.#onAnswer(age);
    return isOver(this.#home.store.state);
  }

  /** A file that could not be read is no answer: the picture is not as new as it should be. */
  #onAnswer(age: number): void {
    if (this.#intake.isInOrder) this.#answered = performance.now() - age;
    if (!this.#intake.isHeld && this.#isSeen) this.#lookBack();
    this.#draw();
  }

  readonly #onVisible = (): void => {
    if (document.visibilityState !== 'visible') {
      this.#announcer.leave();
      return this.#news.lookAway();
    }
    this.#draw();
    wakePollers();
  };

  #announce(news: readonly NewsItem[]): void {
    const { results } = this.#home.store.state;
    if (!results) return;
    const voting = new Set(results.contested);
    const declared = results.councils.filter(({ code, status }) => status === 'declared' && voting.has(code)).length;
    this.#ear.textContent = toAnnouncement(news, { declared, contested: voting.size }, this.#home.say('news', enNews));
  }

  /** Who is in the list keeps it as it is: what they are about to press must not become something else. */
  #toChanges(isReplay = false): Changes {
    const { missed, corrections } = this.#news;
    const isRead = this.#line.querySelector('.changes ul')?.contains(this.#home.root.activeElement) ?? false;
    if (!isRead) this.#changes = isReplay ? NO_CHANGES : { missed, corrections };
    return this.#changes;
  }

  #draw(): void {
    const { results, config, isReplay } = this.#home.store.state;
    if (!results || config.live === 'off') return;
    const { words, say } = this.#home;
    const clock = {
      status: results.status,
      silence: performance.now() - this.#answered,
      interval: Number(config.live) * 1000,
    };
    const picture = {
      freshness: isReplay ? 'replay' : this.#isPaused ? 'paused' : toFreshness(clock),
      time: toClockTime(results.updated, say('clock', enClock)),
      date: words.date(toDay(results.updated)),
      waiting: this.#intake.waiting,
      isSpoken: this.#isSpoken,
      // An earlier moment knows nothing of them.
      ...this.#toChanges(isReplay),
    } as const;
    const focused = this.#home.root.activeElement;
    render(renderLive(picture, say('live', enLive), say('news', enNews), this), this.#line);
    if (!focused || focused.isConnected || this.#home.root.activeElement) return;
    // What had focus has gone with what it was for.
    this.#line.tabIndex = -1;
    this.#line.focus({ preventScroll: true });
  }
}

/** Nothing more will come, whatever moment a reader looks at. */
const isOver = ({ results, latest = results }: State): boolean => latest?.status === 'final';
