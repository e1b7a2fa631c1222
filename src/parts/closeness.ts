/** How close a council was: a sentence, which opens to its evidence, ward by ward. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClosenessMessages } from '../i18n/en-closeness';
import type { ClosenessView, NearTarget } from '../view/closeness-view';

export function renderCloseness(
  { lead, targets, notes }: ClosenessView,
  words: ClosenessMessages,
  number: (value: number) => string,
): TemplateResult {
  return html`<h4 class="close-head">${words.closenessHead}</h4>
    ${
      targets.length
        ? html`<details class="close-run">
            <summary>${lead}</summary>
            ${targets.map((target) => renderTarget(target, target.sentence === lead, words, number))}
            ${notes.map((note) => html`<p class="small">${note}</p>`)}
          </details>`
        : html`<p class="small">${lead}</p>`
    }`;
}

/** @param isSaid whether the sentence stands right above, so that only listeners need it once more */
const renderTarget = (
  { sentence, evidence, outright }: NearTarget,
  isSaid: boolean,
  words: ClosenessMessages,
  number: (value: number) => string,
): TemplateResult =>
  html`<table class="lacked">
      <caption class=${isSaid ? 'unseen' : ''}>
        ${sentence}
      </caption>
      <thead class="small">
        <tr>
          <th scope="col">${words.wardHead}</th>
          <th scope="col">${words.behindHead}</th>
          <th scope="col" class="number">${words.lackedHead}</th>
        </tr>
      </thead>
      <tbody>
        ${evidence.map(
          ({ ward, behind, lacked }) =>
            html`<tr>
              <th scope="row">${ward}</th>
              <td>${behind}</td>
              <td class="number">${number(lacked)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${outright === undefined ? nothing : html`<p class="small">${outright}</p>`}`;
