/**
 * Whether the page is being printed. The window says so before it counts the pages, which the media query does not; not
 * every engine has the former.
 */

const EVENTS = ['beforeprint', 'afterprint'] as const;

export class Printing {
  readonly #onChange: () => void;
  readonly #print = matchMedia('print');
  #isWatching = false;
  #isNow = false;

  /** @param onChange called when it begins, and when it is over */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get isNow(): boolean {
    return this.#isNow;
  }

  /** Begins to listen, where it does not yet. */
  watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    this.#print.addEventListener('change', this.#onPrint);
    for (const type of EVENTS) window.addEventListener(type, this.#onPrint);
    this.#turn(this.#print.matches);
  }

  /** A listener of the window's would keep an element that the page has let go. */
  leave(): void {
    this.#isWatching = false;
    this.#print.removeEventListener('change', this.#onPrint);
    for (const type of EVENTS) window.removeEventListener(type, this.#onPrint);
    this.#turn(false);
  }

  readonly #onPrint = ({ type }: Event): void =>
    this.#turn(type === 'beforeprint' || (type === 'change' && this.#print.matches));

  #turn(isNow: boolean): void {
    if (isNow === this.#isNow) return;
    this.#isNow = isNow;
    this.#onChange();
  }
}
