/** From the wish for an engine to its first picture: one deadline over all of it. */
import { loadText } from '../../feed/load-text';
import { enEngine } from '../../i18n/en-engine';
import type { RendererEvents } from '../../map/renderer';
import type { Engine } from '../../map/switched-renderer';
import { Deadline } from './deadline';

/** In milliseconds. */
export const PATIENCE = 10_000;

export interface StartEvents {
  /** @param isMissing whether it failed because the code did not come, which may be different the next time */
  readonly onFail: (reason: string, isMissing: boolean) => void;
  /** What the engine reports once it is there. */
  readonly onError: (reason: string) => void;
  /** What the engine says to readers. */
  readonly locale: Readonly<Record<string, string>>;
}

export class EngineStart {
  readonly #events: StartEvents;
  readonly #deadline = new Deadline();
  #engine: Engine | undefined;
  #isMissing = true;
  #isOver = false;

  constructor(events: StartEvents) {
    this.#events = events;
    this.#deadline.start(() => this.#fail(enEngine.late), PATIENCE);
  }

  /**
   * @param toContainer makes the place for the engine, when there is something to put into it
   * @returns undefined where it failed, or was called off
   */
  async run(events: RendererEvents, toContainer: () => HTMLElement): Promise<Engine | undefined> {
    try {
      const { MapLibreRenderer } = await import('../../map/maplibre/maplibre-renderer');
      if (this.#isOver) return undefined;
      this.#isMissing = false;
      // Until its first picture is there, whatever goes wrong is reason enough to do without it.
      const onError = (reason: string): void => (this.#isOver ? this.#events.onError(reason) : this.#fail(reason));
      this.#engine = new MapLibreRenderer(events, { loadText, locale: this.#events.locale, onError });
      await this.#engine.mount(toContainer());
      return this.#isOver ? undefined : this.#engine;
    } catch (error) {
      this.#fail(toReason(error));
      return undefined;
    }
  }

  /** The first picture is there: the engine is out of this one's hands. */
  finish(): void {
    this.#isOver = true;
    this.#deadline.stop();
  }

  /** Nobody waits any more: nothing of it stays. */
  cancel(): void {
    const isStarting = !this.#isOver;
    this.finish();
    if (isStarting) this.#engine?.destroy();
  }

  #fail(reason: string): void {
    if (this.#isOver) return;
    this.cancel();
    this.#events.onFail(reason, this.#isMissing);
  }
}

/** MapLibre's own words for a browser without WebGL2 are for readers, and point elsewhere. */
function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'GPUInitializationError' ? enEngine.noWebgl : error.message;
}
