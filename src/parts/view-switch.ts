/** What the colours show, in words above the map, and the reader's choice among the views that the editor allows. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { LensMessages } from '../i18n/en-lenses';

export interface ViewSwitch {
  readonly view: string;
  /** To choose from; none where there is no choice. */
  readonly views: readonly string[];
  readonly title: string;
  /** Why the map does not show it, where it does not. */
  readonly note: string;
}

/** So many fit side by side in the narrowest column. */
const FEW = 3;

export const renderViewSwitch = (
  { view, views, title, note }: ViewSwitch,
  words: LensMessages,
  choose: (view: string) => void,
): TemplateResult =>
  html`${views.length ? renderChoice(view, views, words, choose) : nothing}
    <p class="view-title" role="status">
      ${title}${note ? html`<span class="small view-note">${note}</span>` : nothing}
    </p>`;

/** Buttons where there is room for them, else a list; never both. */
function renderChoice(
  view: string,
  views: readonly string[],
  words: LensMessages,
  choose: (view: string) => void,
): TemplateResult {
  const nameOf = (one: string): string => words.names[one] ?? one;
  const isFew = views.length <= FEW;
  return html`<div class="view-buttons ${isFew ? 'few' : ''}" role="group" aria-label=${words.switchLabel}>
      ${views.map(
        (one) =>
          html`<button type="button" aria-pressed=${one === view} @click=${() => choose(one)}>${nameOf(one)}</button>`,
      )}
    </div>
    ${
      isFew
        ? nothing
        : html`<label class="view-list">
            <span class="small">${words.switchLabel}</span>
            <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
              ${views.map((one) => html`<option value=${one} .selected=${one === view}>${nameOf(one)}</option>`)}
            </select>
          </label>`
    }`;
}
