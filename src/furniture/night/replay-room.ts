/**
 * The night once more, from its log: a reader scrubs and plays, a link leads to a moment, and whatever comes meanwhile
 * waits. The picture is an earlier snapshot as it was published; it passes through the same checks as any other.
 */
import { render } from 'lit-html';
import { loadLog } from '../../feed/load-log';
import { enClock } from '../../i18n/en-clock';
import { enReplay, type ReplayMessages } from '../../i18n/en-replay';
import { parseLog, toSnapshot, type LogEntry } from '../../model/night-log';
import { parseResults } from '../../model/parse';
import type { Problem } from '../../model/problems';
import { renderReplay, type ReplayActions, type ReplayPicture } from '../../parts/replay';
import { replayStyles } from '../../parts/replay.styles';
import type { State } from '../../store';
import { toClockTime, toDay } from '../../view/live-view';
import { deriveMoments, findMoment, type Moment } from '../../view/replay-view';
import { adopt } from '../adopt';
import type { Home } from '../home';
import { toTold } from '../told';

/** Milliseconds between two moments that are played. */
const BEAT = 700;

export class ReplayRoom implements ReplayActions {
  readonly #home: Home;
  readonly #place: HTMLElement;
  #phase: ReplayPicture['phase'] = 'rest';
  #entries: readonly LogEntry[] = [];
  #moments: readonly Moment[] = [];
  #at = 0;
  /** What it has put into the state, and what was there before. */
  #shown: State['results'];
  #kept: Pick<State, 'results' | 'arrivals'> | undefined;
  #playing: ReturnType<typeof setInterval> | undefined;
  #wish = new AbortController();
  /** What was followed last. */
  #url = '';
  #asked = '';

  constructor(home: Home) {
    this.#home = home;
    adopt(home.root, [replayStyles]);
    this.#place = home.root.querySelector<HTMLElement>('.replay')!;
    this.#place.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#kept) this.back();
    });
  }

  update({ config, results }: State): void {
    if (!this.#home.element.isConnected) return;
    if (config.replay !== this.#url) this.#begin(config.replay);
    // Somebody else has put a picture there: it is theirs.
    if (this.#kept && results !== this.#shown) {
      this.#give({ arrivals: this.#kept.arrivals });
      this.#home.element.moment = null;
      this.#asked = '';
      return this.#draw();
    }
    if (config.moment !== this.#asked) {
      this.#asked = config.moment;
      const isNumber = /^\d+$/.test(config.moment);
      this.#tell(config.moment && !isNumber ? [toNoMoment(config.moment)] : []);
      if (!isNumber) this.#give(this.#kept);
      else if (Number(config.moment) !== this.#now?.declared || !this.#kept) void this.#go(Number(config.moment));
    }
    this.#draw();
  }

  leave(): void {
    this.#halt();
    this.#wish.abort();
    if (this.#phase === 'loading') this.#phase = 'rest';
    this.#url = this.#asked = '';
    this.#give(this.#kept);
  }

  readonly start = (): void => {
    // The button gives way to a word, and that to the timeline: a reader who came by keys goes on there.
    void this.#go(undefined).then(() => {
      if (!this.#home.root.activeElement)
        this.#place.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
    });
  };

  readonly show = (at: number): void => {
    this.#halt();
    this.#put(at);
  };

  readonly play = (): void => {
    this.#halt();
    if (this.#at >= this.#moments.length - 1) this.#put(0);
    this.#playing = setInterval(() => {
      if (this.#at < this.#moments.length - 1) this.#put(this.#at + 1);
      if (this.#at >= this.#moments.length - 1) this.#halt();
      this.#draw();
    }, BEAT);
    this.#draw();
  };

  readonly stop = (): void => {
    this.#halt();
    this.#draw();
  };

  readonly back = (): void => {
    const focused = this.#home.root.activeElement;
    const isInside = focused !== null && this.#place.contains(focused);
    this.#home.element.moment = null;
    this.#asked = '';
    this.#give(this.#kept);
    this.#draw();
    if (isInside) this.#place.querySelector('button')?.focus();
  };

  get #words(): ReplayMessages {
    return this.#home.say('replay', enReplay);
  }

  #toTime(updated: string): string {
    const { words, say } = this.#home;
    return this.#words.by(toClockTime(updated, say('clock', enClock)), words.date(toDay(updated)));
  }

  get #now(): Moment | undefined {
    return this.#moments[this.#at];
  }

  #begin(url: string): void {
    this.#halt();
    this.#wish.abort();
    this.#url = url;
    this.#phase = 'rest';
    this.#entries = this.#moments = [];
    this.#asked = '';
    this.#give(this.#kept);
  }

  #halt(): void {
    clearInterval(this.#playing);
    this.#playing = undefined;
  }

  /** To the first moment with so many councils; to the beginning where no number is named. */
  async #go(after: number | undefined): Promise<void> {
    if (!(await this.#load())) return;
    const at = after === undefined ? 0 : findMoment(this.#moments, after);
    if (at !== undefined && this.#moments.length) this.#put(at);
    else this.#phase = 'empty';
    this.#draw();
  }

  /** @returns whether the log is there: a growing one is asked for anew each time that somebody wants to see it */
  async #load(): Promise<boolean> {
    this.#wish.abort();
    const { signal } = (this.#wish = new AbortController());
    if (!this.#kept) this.#phase = 'loading';
    this.#draw();
    const url = this.#url;
    const text = await loadLog(url, signal);
    if (signal.aborted) return false;
    if (typeof text !== 'string') {
      const words = await import('../../problem-words').catch(() => undefined);
      return this.#fail(words ? [words.toLoadProblem('replay', text)] : []);
    }
    const { value, problems } = parseLog(text, { file: url });
    if (!value) return this.#fail(problems);
    this.#tell(problems);
    this.#entries = value;
    this.#moments = deriveMoments(value);
    return true;
  }

  /** A reader who is at some moment already goes back from it: what they see must have a way out. */
  #fail(problems: readonly Problem[]): false {
    if (this.#kept) {
      this.#home.element.moment = null;
      this.#asked = '';
      this.#give(this.#kept);
    }
    this.#phase = 'failed';
    this.#tell(problems);
    this.#draw();
    return false;
  }

  #tell(problems: readonly Problem[]): void {
    this.#home.store.set(toTold(this.#home.store, 'replay', problems));
  }

  #put(at: number): void {
    const { store, element } = this.#home;
    const moment = this.#moments[at];
    if (!moment) return;
    const { allowTest } = store.state.config;
    const { value, problems } = parseResults(toSnapshot(this.#entries, at), { file: this.#url, allowTest });
    if (!value) return void this.#fail(problems);
    const { results, arrivals } = store.state;
    this.#kept ??= { results, arrivals };
    this.#at = at;
    this.#phase = 'there';
    this.#asked = String(moment.declared);
    const latest = this.#kept.results;
    store.set({ results: (this.#shown = value), arrivals: moment.arrivals, latest, isReplay: true });
    element.moment = this.#asked;
    this.#draw();
  }

  /** @param back what was there before; without results where others have come meanwhile */
  #give(back: Pick<State, 'results' | 'arrivals'> | undefined): void {
    if (!this.#kept) return;
    this.#halt();
    this.#kept = this.#shown = undefined;
    this.#phase = 'rest';
    this.#home.store.set({ ...back, latest: undefined, isReplay: false });
  }

  #draw(): void {
    const { results, config } = this.#home.store.state;
    const { at, moment } = { at: this.#at, moment: this.#now };
    const isThere = this.#phase === 'there' && moment;
    const picture: ReplayPicture = isThere
      ? {
          phase: 'there',
          at,
          moments: this.#moments.length,
          declared: moment.declared,
          contested: moment.contested,
          time: isRehearsed(results) ? '' : this.#toTime(moment.updated),
          isPlaying: this.#playing !== undefined,
          isLive: config.live !== 'off' && this.#kept?.results?.status !== 'final',
        }
      : { phase: this.#phase === 'there' ? 'rest' : this.#phase };
    render(renderReplay(picture, this.#words, this), this.#place);
  }
}

const toNoMoment = (found: string): Problem => ({
  level: 'warning',
  code: 'bad-moment',
  place: 'moment',
  message: `Found "${found.slice(0, 80)}", which is no number of councils; the latest results are shown.`,
  remedy: 'Give a number, as in moment="80".',
});

/** A rehearsal without the data's own times has an order of its own. */
const isRehearsed = (results: State['results']): boolean =>
  Boolean(results?.test) && !results?.councils.some(({ declared }) => declared);
