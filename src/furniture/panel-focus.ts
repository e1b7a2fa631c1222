/** Where focus goes when a council opens, and where it comes back to when that closes. */
import type { Facts } from './facts';
import type { Home } from './home';

export class PanelFocus {
  readonly #home: Home;
  readonly #facts: Facts;
  /** What had focus, or was tapped, when the council was opened. */
  #opener: HTMLElement | undefined;

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
  }

  /** Who opens a council on the map is there, even before the map has become a tab stop. */
  comeFrom(place: HTMLElement): void {
    this.#opener ??= place;
  }

  /** Focus goes to the panel's head when a council opens, and back to where it came from when it closes. */
  move(code: string | undefined, closed: string | undefined, focused: Element | null, wasInside: boolean): void {
    const { root } = this.#home;
    if (focused instanceof HTMLElement && !wasInside) this.#opener = focused;
    if (!focused && !this.#opener) return;
    if (code) {
      const head = root.querySelector<HTMLElement>('.open .name, .sheet .name');
      // The map may be higher than the window: whoever opens a council by keys sees where focus has gone.
      const isByKeys = focused?.matches('.map:focus-visible');
      head?.focus({ preventScroll: true });
      if (isByKeys) head?.scrollIntoView({ block: 'nearest' });
      return;
    }
    // The map's own keys bring into sight what they had reached.
    const opener = this.#toOpener(closed);
    if (!focused || wasInside) opener?.focus({ preventScroll: opener.matches('.map') });
    this.#opener = undefined;
  }

  /** The list of changes is drawn anew when the panel closes: its button for the same council takes the opener's place. */
  #toOpener(closed = ''): HTMLElement | null | undefined {
    if (this.#opener?.isConnected) return this.#opener;
    const { root } = this.#home;
    const button =
      root.querySelectorAll<HTMLElement>('.changes button')[
        this.#facts.changed.findIndex(({ code }) => code === closed)
      ];
    return button ?? root.querySelector<HTMLElement>('.map');
  }
}
