/** Takes the core's map to an open council and back, in a moment that the eye can follow. */
import type { Size } from '../../map/camera';
import { toBoundsAt } from '../../map/camera-path';
import type { Bounds } from '../../model/boundaries';

/** Milliseconds. */
const DURATION = 450;

export interface Route {
  /** What the page shows where no council is open. */
  readonly home: Bounds;
  /** Of the map. Asked only where there is a way to go: it may cost a layout. */
  readonly toSize: () => Size;
  readonly isCalm: boolean;
}

export class Journey {
  readonly #show: (bounds: Bounds | undefined) => void;
  readonly #onArrival: (at: Bounds | undefined) => void;
  /** What the map shows; undefined: what the page does. */
  #at: Bounds | undefined;
  #to: Bounds | undefined;
  #frame = 0;

  /**
   * @param show crops the map; undefined shows what the page does
   * @param onArrival undefined while it is under way, too
   */
  constructor(show: (bounds: Bounds | undefined) => void, onArrival: (at: Bounds | undefined) => void) {
    this.#show = show;
    this.#onArrival = onArrival;
  }

  /** Shows the same again, where what draws has changed. */
  repeat(): void {
    this.#show(this.#at);
  }

  /** To bounds, or home; from wherever it is, should it still be on its way. */
  go(to: Bounds | undefined, { home, toSize, isCalm }: Route): void {
    if (String(to) === String(this.#to)) return;
    this.#to = to;
    this.#onArrival(undefined);
    cancelAnimationFrame(this.#frame);
    // Nobody sees what a map without a size does.
    const size = isCalm ? undefined : toSize();
    if (!size?.width) return this.#arrive();
    const from = this.#at ?? home;
    let start: number | undefined;
    const step = (now: number): void => {
      start ??= now;
      const time = (now - start) / DURATION;
      if (time >= 1) return this.#arrive();
      this.#at = toBoundsAt(from, to ?? home, size, time);
      this.#show(this.#at);
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** At once where it was going. */
  end(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#at !== this.#to) this.#arrive();
  }

  #arrive(): void {
    this.#at = this.#to;
    this.#show(this.#at);
    this.#onArrival(this.#at);
  }
}
