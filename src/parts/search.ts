/** The search: a combobox with a list of councils under it. One idea of what is typed, chosen and said goes in. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { enReach } from '../i18n/en-reach';
import type { Paint } from '../view/palette';
import type { NamePart } from '../view/search';
import { renderSwatch } from './paint';

export interface SearchOption {
  readonly name: readonly NamePart[];
  /** The other name, the region or the postcode by which it was found; empty where it was its own name. */
  readonly by: string;
  /** "Lab gain from Con, all seats up"; of a ward "ward, Westminster" */
  readonly sentence: string;
  /** The council's; a ward has none, because its own is not known here. */
  readonly paint?: Paint;
}

export interface SearchView {
  /** Whether there is something to clear. */
  readonly hasText: boolean;
  /** What can be found, said in the empty field. */
  readonly hint: string;
  readonly isOpen: boolean;
  readonly options: readonly SearchOption[];
  /** Index of the option that Enter chooses; −1 for none. */
  readonly active: number;
  /** How many were found and are not in the list. */
  readonly more: number;
  /** What stands above the list, or in its place. */
  readonly message: string;
  /** What is said when the list has changed. */
  readonly status: string;
}

export interface SearchActions {
  readonly type: (text: string) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly point: (index: number) => void;
  readonly choose: (index: number) => void;
  readonly clear: () => void;
  readonly enter: (event: FocusEvent) => void;
  readonly quit: () => void;
}

const LIST = 'councils-found';
const idOf = (index: number): string => `council-found-${index}`;

/** Focus stays in the field while the list is used. */
const keepFocus = (event: Event): void => event.preventDefault();

/** The list has a tabindex because browsers make what scrolls a tab stop: Tab would lead there, and the list would close. */
export const renderSearch = (view: SearchView, words: typeof enReach, actions: SearchActions): TemplateResult =>
  html`<label class="find" for="find-council">${words.find}</label>
    <div class="field">
      <div class="entry">
        <svg class="glass" aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
          <circle cx="6.5" cy="6.5" r="5"></circle>
          <path d="M10.2 10.2L15 15"></path>
        </svg>
        <input
          id="find-council"
          type="text"
          placeholder=${view.hint || nothing}
          role="combobox"
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          enterkeyhint="go"
          aria-autocomplete="list"
          aria-expanded=${view.isOpen && view.options.length ? 'true' : 'false'}
          aria-controls=${LIST}
          aria-activedescendant=${view.isOpen && view.active >= 0 ? idOf(view.active) : nothing}
          @input=${(event: Event) => actions.type((event.target as HTMLInputElement).value)}
          @keydown=${actions.press}
          @focus=${actions.enter}
          @blur=${actions.quit}
        />
        <button
          type="button"
          class="clear"
          tabindex="-1"
          ?hidden=${!view.hasText}
          aria-label=${words.clear}
          title=${words.clear}
          @mousedown=${keepFocus}
          @click=${actions.clear}
        >
          <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
            <path d="M1 1l10 10M11 1L1 11"></path>
          </svg>
        </button>
      </div>
      <div class="found" ?hidden=${!view.isOpen} @mousedown=${keepFocus}>
        ${view.message ? html`<p class="none">${view.message}</p>` : nothing}
        <div
          id=${LIST}
          class="options"
          role="listbox"
          tabindex="-1"
          aria-label=${words.list}
          ?hidden=${!view.options.length}
        >
          ${view.options.map((option, index) => renderOption(option, index, index === view.active, actions))}
        </div>
        ${view.more ? html`<p class="small more">${words.more(view.more)}</p>` : nothing}
      </div>
    </div>
    <div class="unseen" role="status">${view.status}</div>`;

const renderOption = (option: SearchOption, index: number, isActive: boolean, actions: SearchActions): TemplateResult =>
  html`<div
    id=${idOf(index)}
    class=${option.paint ? 'option' : 'option ward'}
    role="option"
    aria-selected=${isActive ? 'true' : 'false'}
    @pointermove=${() => actions.point(index)}
    @click=${() => actions.choose(index)}
  >
    ${option.paint ? renderSwatch(option.paint) : nothing}
    <span class="called">${renderParts(option.name)}</span>
    <span class="small">${option.by && `${option.by} · `}${option.sentence}</span>
  </div>`;

const renderParts = (parts: readonly NamePart[]): TemplateResult =>
  html`${parts.map(({ text, isMatch }) => (isMatch ? html`<b>${text}</b>` : text))}`;
