/** The panel on a phone: a sheet over the foot of the window, of two heights; dragged, or by its button. */

/** How far a finger must travel to mean it, in pixels. */
const FAR = 48;

export class Sheet {
  readonly #element: HTMLElement;
  #from: number | undefined;

  /** @param close is called when the sheet is dragged away */
  constructor(element: HTMLElement, close: () => void) {
    this.#element = element;
    element.popover = 'manual';
    element.addEventListener('pointerdown', (event) => {
      this.#from = isHandle(event) ? event.clientY : undefined;
      // A mouse may leave the sheet and be let go anywhere.
      if (this.#from !== undefined) element.setPointerCapture(event.pointerId);
    });
    element.addEventListener('pointermove', (event) => this.#drag(event.clientY));
    element.addEventListener('pointercancel', () => this.#settle());
    element.addEventListener('pointerup', (event) => {
      const travelled = this.#from === undefined ? 0 : event.clientY - this.#from;
      this.#settle();
      if (travelled < -FAR) this.tall = true;
      if (travelled > FAR && this.tall) this.tall = false;
      else if (travelled > FAR) close();
    });
  }

  get tall(): boolean {
    return this.#element.classList.contains('tall');
  }
  set tall(tall: boolean) {
    this.#element.classList.toggle('tall', tall);
  }

  get open(): boolean {
    return !this.#element.hidden;
  }

  /** Shown in the top layer where the browser has one, so that no page's layout can clip it. */
  set open(open: boolean) {
    if (open === this.open) return;
    this.#element.hidden = !open;
    if (!open) this.tall = false;
    if (this.#element.isConnected && 'showPopover' in this.#element)
      if (open) this.#element.showPopover();
      else this.#element.hidePopover();
  }

  #drag(y: number): void {
    if (this.#from === undefined) return;
    this.#element.style.transform = `translateY(${Math.max(this.tall ? 0 : -FAR, y - this.#from)}px)`;
  }

  #settle(): void {
    this.#from = undefined;
    this.#element.style.transform = '';
  }
}

const isHandle = ({ target }: Event): boolean =>
  target instanceof Element && !target.closest('button') && target.closest('.handle, header') !== null;
