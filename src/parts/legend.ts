/** The key of the map, with counts. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Messages } from '../i18n/en';
import type { KeyEntry } from '../view/map-view';
import { renderSwatch } from './paint';

export const renderLegend = (entries: readonly KeyEntry[], words: Messages): TemplateResult =>
  html`<ul>
    ${entries.map(
      ({ party, count }) =>
        html`<li>
          ${renderSwatch(party.paint)}
          ${party.name}${count === undefined ? nothing : html` <b>${words.number(count)}</b>`}
        </li>`,
    )}
  </ul>`;
