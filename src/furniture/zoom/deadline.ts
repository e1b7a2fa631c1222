/** Waiting for what may never come. */

export class Deadline {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Starts anew.
   * @param delay in milliseconds
   */
  start(onOver: () => void, delay: number): void {
    this.stop();
    this.#timer = setTimeout(() => {
      // A page in the background gets no frames, and so nothing that waits for one.
      if (document.hidden) this.start(onOver, delay);
      else onOver();
    }, delay);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
