/** The wards of an open council in its row of the table: who won each, by how much, and what changed. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { DrillMessages } from '../i18n/en-drill';
import type { WardMessages } from '../i18n/en-wards';
import type { WardView } from '../view/wards-view';
import { renderSwatch } from './paint';

export interface WardTableLook {
  readonly words: WardMessages;
  readonly drillWords: DrillMessages;
  /** Opens a ward, in the panel and on the map. */
  readonly open: (code: string) => void;
}

export const renderWardTable = (
  wards: readonly WardView[],
  council: string,
  { words, drillWords, open }: WardTableLook,
): TemplateResult =>
  html`<table class="seats ward-table">
    <caption class="small">
      ${drillWords.keyOf(council)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.wardHead}</th>
        <th scope="col">${words.wonByHead}</th>
        <th scope="col" class="number">${words.majorityHead}</th>
      </tr>
    </thead>
    <tbody>
      ${wards.map(
        ({ code, name, winners, wonBy, majority, change }) =>
          html`<tr class=${change ? 'changed-since' : ''}>
              <th scope="row"><button type="button" @click=${() => open(code)}>${name}</button></th>
              <td>${winners.map((party) => renderSwatch(party.paint))} ${wonBy}</td>
              <td class="number">${majority}</td>
            </tr>
            ${
              change
                ? html`<tr>
                    <td colspan="3" class="small">${change}</td>
                  </tr>`
                : nothing
            }`,
      )}
    </tbody>
  </table>`;
