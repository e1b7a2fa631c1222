/** The key of a council's wards on the map. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { DrillMessages } from '../i18n/en-drill';
import type { WardKey } from '../view/ward-key';
import { renderSwatch } from './paint';

export const renderWardLegend = (council: string, key: WardKey, words: DrillMessages): TemplateResult =>
  html`<ul>
    <li class="key-title">${words.keyOf(council)}</li>
    ${key.won.map(
      ({ party, count }) => html`<li>${renderSwatch(party.paint)} ${party.name} <b>${words.number(count)}</b></li>`,
    )}
    ${
      key.shared
        ? html`<li>
            ${key.sharers.map((party) => renderSwatch(party.paint))} ${words.shared} <b>${words.number(key.shared)}</b>
          </li>`
        : nothing
    }
    ${key.states.map(
      ({ party, count }) => html`<li>${renderSwatch(party.paint)} ${party.name} <b>${words.number(count)}</b></li>`,
    )}
  </ul>`;
