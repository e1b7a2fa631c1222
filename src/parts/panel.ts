/** The panel: an open council with its wards, or, while none is open, the councils that changed hands. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Messages } from '../i18n/en';
import type { ControlView, CouncilView } from '../view/council-view';
import { renderOutcome, renderSeats, renderWardSummary } from './council';
import { renderSwatch } from './paint';

/** The wards of the open council: on their way, here, missing, or never promised. */
export interface PanelWards {
  readonly phase: 'none' | 'loading' | 'ready' | 'failed';
  /** The list, once it can be drawn. */
  readonly list?: TemplateResult | undefined;
}

export interface PanelActions {
  readonly open: (code: string) => void;
  readonly close: () => void;
  readonly retryWards: () => void;
}

export function renderCouncilPanel(
  view: CouncilView,
  wards: PanelWards,
  words: Messages,
  actions: PanelActions,
): TemplateResult {
  return html`<header role="none">
      <h3 class="name" tabindex="-1">${view.name}</h3>
      <button class="close" type="button" @click=${actions.close} aria-label=${words.close} title=${words.close}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 2l12 12M14 2L2 14" /></svg>
      </button>
    </header>
    <p class="small">${view.standfirst}</p>
    ${renderOutcome(view, words)} ${renderSeats(view, words)}
    ${
      view.notes.length
        ? html`<div class="notes">
            <h4>${words.notes}</h4>
            ${view.notes.map((note) => html`<p>${note}</p>`)}
          </div>`
        : nothing
    }
    ${renderWardSummary(view, words)} ${renderPanelWards(wards, words, actions)}`;
}

function renderPanelWards({ phase, list }: PanelWards, words: Messages, actions: PanelActions): TemplateResult {
  if (phase === 'loading') return html`<p class="small" role="status">${words.wardsLoading}</p>`;
  if (phase === 'none') return html`<p class="small">${words.noWards}</p>`;
  if (phase === 'failed')
    return html`<p class="small">
      ${words.wardsFailed} <button type="button" class="plain" @click=${actions.retryWards}>${words.retry}</button>
    </p>`;
  return html`${list ?? nothing}`;
}

type Opening = Pick<PanelActions, 'open'>;

const toTitle = (count: number, words: Messages): string => (count ? words.changedHands(count) : words.nothingChanged);

/** A council whose control has changed. */
export type Change = ControlView & Pick<CouncilView, 'code' | 'name'>;

/** How many are listed before a reader asks for all. */
const FIRST_CHANGES = 40;

type RenderChanges = (
  changed: readonly Change[],
  isUnfolded: boolean,
  unfold: (isOpen: boolean) => void,
  words: Messages,
  actions: Opening,
) => TemplateResult;

/** What the panel says before a council is chosen: the news. */
export const renderChanges: RenderChanges = (changed, isUnfolded, unfold, words, actions) => {
  const isAll = isUnfolded || changed.length <= FIRST_CHANGES;
  return html`<h3 class="label">${toTitle(changed.length, words)}</h3>
    ${renderList(isAll ? changed : changed.slice(0, FIRST_CHANGES), actions)}
    ${isAll ? nothing : html`<button type="button" class="plain" @click=${() => unfold(true)}>${words.showAll}</button>`}
    <p class="small">${words.choose}</p>`;
};

/** The same under the map: closed, so that the page does not grow as it arrives, and drawn when it is opened. */
export const renderFoldedChanges: RenderChanges = (changed, isUnfolded, unfold, words, actions) =>
  changed.length
    ? html`<details class="fold" @toggle=${(event: Event) => unfold((event.target as HTMLDetailsElement).open)}>
        <summary class="label">${toTitle(changed.length, words)}</summary>
        ${renderList(isUnfolded ? changed : [], actions)}
      </details>`
    : html`<h3 class="label">${toTitle(0, words)}</h3>`;

const renderList = (changed: readonly Change[], { open }: Opening): TemplateResult =>
  html`<ul class="changes">
    ${changed.map(
      ({ code, name, before, after, short }) =>
        html`<li>
          <button type="button" @click=${() => open(code)}>
            <span class="chip" aria-hidden="true"
              >${before && renderSwatch(before.paint)}→${after && renderSwatch(after.paint)}</span
            >
            <b>${name}</b> <span class="small">${short}</span>
          </button>
        </li>`,
    )}
  </ul>`;
