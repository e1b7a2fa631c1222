/** What the map is of and how far the count is; where the data is from. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Messages } from '../i18n/en';

export interface StatusView {
  /** Name of the election. */
  readonly name: string;
  /** ISO date of the poll. */
  readonly date: string;
  readonly test: boolean;
  readonly declared: number;
  readonly contested: number;
  /** Whether the colours are of control, now or before: only then is it said what that is compared with. */
  readonly isOfControl: boolean;
  /** What readers must know of what went wrong; empty where nothing did. */
  readonly trouble: string;
}

export const renderStatus = (view: StatusView, words: Messages): TemplateResult =>
  html`${view.test ? html`<strong class="test">${words.testBanner}</strong> ` : nothing}${view.name},
    ${words.date(view.date)} · <b>${words.after(view.declared, view.contested)}</b>${
      view.isOfControl ? ` · ${words.eveOfPoll}` : nothing
    }${view.trouble ? html` · <span class="trouble">${view.trouble}</span>` : nothing}`;

export const renderSources = (results: readonly string[], boundaries: string, words: Messages): TemplateResult =>
  html`${words.sourceLine(results.join('; '), boundaries)}`;
