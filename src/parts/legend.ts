/** The key of the map, with counts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/en';
import type { LegendEntry } from '../view/legend-view';
import { renderSwatch } from './paint';

export const renderLegend = (entries: readonly LegendEntry[], words: Messages): TemplateResult =>
  html`<ul>
    ${entries.map(
      ({ party, count }) =>
        html`<li>
          ${renderSwatch(party.paint)}
          ${party.name}${count === undefined ? nothing : html` <b>${words.number(count)}</b>`}
        </li>`,
    )}
  </ul>`;
