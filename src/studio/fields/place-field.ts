/** A field that finds places as one types: a combobox with a list, by the pattern that screen readers know. */
import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import type { Choice, Search } from '../places';

/** `place-chosen` carries what was written or chosen. */
export class PlaceChosenEvent extends Event {
  constructor(readonly value: string) {
    super('place-chosen', { bubbles: true });
  }
}

export class PlaceField extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    name: {},
    value: {},
    describedBy: {},
    empty: {},
    isWrong: {},
    search: { attribute: false },
    open: { state: true },
    active: { state: true },
    typed: { state: true },
  };

  /** Id of the input, to which the label belongs. */
  declare name: string;
  declare value: string;
  declare describedBy: string;
  /** What it means when nothing is written. */
  declare empty: string;
  declare isWrong: boolean;
  declare search: Search;
  declare private open: boolean;
  declare private active: number;
  /** What is being typed; undefined while nobody types. */
  declare private typed: string | undefined;

  constructor() {
    super();
    [this.name, this.value, this.describedBy, this.empty, this.isWrong] = ['', '', '', '', false];
    [this.open, this.active, this.typed] = [false, -1, undefined];
    this.search = () => [];
  }

  /** In the page itself: its label and its style are the page's. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #choices(): readonly Choice[] {
    return this.open ? this.search(this.typed ?? '') : [];
  }

  #choose(value: string): void {
    [this.open, this.active, this.typed] = [false, -1, undefined];
    this.dispatchEvent(new PlaceChosenEvent(value));
    this.requestUpdate();
  }

  readonly #onInput = (event: Event): void => {
    [this.open, this.active, this.typed] = [true, -1, (event.target as HTMLInputElement).value];
    if (!this.typed) this.dispatchEvent(new PlaceChosenEvent(''));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const choices = this.#choices();
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      if (!this.open) this.open = true;
      else if (choices.length)
        this.active = (this.active + step + choices.length + (this.active < 0 && step < 0 ? 1 : 0)) % choices.length;
    } else if (event.key === 'Enter') this.#choose(choices[this.active]?.value ?? this.#inSum(choices));
    else if (event.key === 'Escape') [this.open, this.typed] = [false, undefined];
  };

  /** What Enter means: what is written, in the spelling of the file where there is but one such place. */
  #inSum(choices: readonly Choice[]): string {
    const text = this.typed ?? this.value;
    const same = choices.filter(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
    return same.length === 1 ? same[0]!.value : text;
  }

  readonly #onLeave = (): void => {
    if (this.typed !== undefined) this.#choose(this.#inSum(this.#choices()));
    else this.open = false;
  };

  protected override render() {
    const choices = this.#choices();
    const list = `${this.name}-list`;
    const isOpen = this.open && choices.length > 0;
    return html`
      <input
        id=${this.name}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder=${this.empty || nothing}
        aria-autocomplete="list"
        aria-controls=${list}
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-activedescendant=${this.active >= 0 ? `${list}-${this.active}` : nothing}
        aria-describedby=${this.describedBy || nothing}
        aria-invalid=${this.isWrong ? 'true' : 'false'}
        .value=${this.typed ?? this.value}
        @input=${this.#onInput}
        @click=${() => (this.open = true)}
        @keydown=${this.#onKey}
        @blur=${this.#onLeave}
      />
      <ul id=${list} role="listbox" aria-label="Places" ?hidden=${!isOpen}>
        ${choices.map(
          ({ value, name, about }, at) => html`
            <li
              id=${`${list}-${at}`}
              role="option"
              aria-selected=${at === this.active ? 'true' : 'false'}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#choose(value)}
            >
              <span>${name}</span> <small>${about}</small>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

if (!customElements.get('studio-place')) customElements.define('studio-place', PlaceField);
