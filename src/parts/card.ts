/** The card that describes the area under the pointer, or the one reached by keys. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Messages } from '../i18n/en';
import type { CouncilView } from '../view/council-view';
import { renderOutcome, renderSeats, renderWardSummary } from './council';

/** A place without an election has a name and the plain fact. */
export interface PlaceView {
  readonly name: string;
  readonly fact: string;
}

/*
 * Each area gets a card of its own making: lines that moved from one area's place to the next one's would count, and
 * look, as if the page jumped.
 */

export const renderPlaceCard = ({ name, fact }: PlaceView): TemplateResult =>
  html`<h3 class="name">${name}</h3>
    <p class="small">${fact}</p>`;

export const renderCouncilCard = (view: CouncilView, canOpen: boolean, words: Messages): TemplateResult =>
  html`<h3 class="name">${view.name}</h3>
    <p class="small">${view.standfirst}</p>
    ${renderOutcome(view, words)} ${renderSeats(view, words)} ${renderWardSummary(view, words)}
    ${view.notes.length ? html`<p class="small">${view.notes[0]}</p>` : nothing}
    ${canOpen ? html`<p class="small hint">${words.openHint}</p>` : nothing}`;
