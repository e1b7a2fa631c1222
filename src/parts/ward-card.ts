/** The card of a ward on the map. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { DrillMessages } from '../i18n/en-drill';
import type { WardView } from '../view/wards-view';
import { renderSwatch } from './paint';

export const renderWardCard = (ward: WardView, council: string, words: DrillMessages): TemplateResult =>
  html`<h3 class="name">${ward.name}</h3>
    <p class="small">${words.wardOf(council)} · ${ward.seats}</p>
    <p class="outcome">
      ${ward.winners.map((party) => renderSwatch(party.paint))} <b>${ward.wonBy || ward.majority}</b>
    </p>
    ${ward.facts.length ? html`<p class="small">${ward.facts.join(' · ')}</p>` : nothing}
    ${ward.change ? html`<p class="small">${ward.change}</p>` : nothing}
    ${ward.notes.length ? html`<p class="small">${ward.notes[0]}</p>` : nothing}
    <p class="small hint">${words.openHint}</p>`;

export const renderUnfoughtCard = (name: string, council: string, words: DrillMessages): TemplateResult =>
  html`<h3 class="name">${name}</h3>
    <p class="small">${words.wardOf(council)}</p>
    <p class="small">${words.notFought}</p>`;
