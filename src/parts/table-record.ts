/** An opened row: everything that is known of a council, with its seats party by party. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { TableRow } from '../view/table-view';
import { renderComposition } from './composition';
import { renderOutcome } from './council';
import { renderSwatch } from './paint';
import type { TableLook } from './table';

type Fact = readonly [label: string, text: string | readonly string[]];

/** Short facts beside the seats; sentences below both, where lines may be long. */
export function renderRecord(row: TableRow, look: TableLook): TemplateResult {
  const { words, tableWords } = look;
  const { view } = row;
  const short: Fact[] = [
    [tableWords.controlBefore, row.controlBefore],
    [tableWords.controlNow, row.controlNow],
    [tableWords.majority, row.majority.text],
    [tableWords.turnout, row.turnout.text],
    [tableWords.region, row.region || words.notKnown],
  ];
  const long: Fact[] = [
    [tableWords.wards, row.wards || words.notKnown],
    [words.notes, view.notes],
  ];
  return html`<div class="record">
    <div>
      ${view.standfirst ? html`<p class="small">${view.standfirst}</p>` : nothing} ${renderOutcome(view, words)}
      ${renderComposition(view, words)} ${renderFacts(short)}
    </div>
    ${row.parties.length ? renderParties(row, look) : nothing}
    <div class="long">${renderFacts(long.filter(([, text]) => text.length))}</div>
    ${row.code === look.picture.selected && look.picture.wards ? html`<div class="long">${look.picture.wards}</div>` : nothing}
  </div>`;
}

const renderFacts = (facts: readonly Fact[]): TemplateResult =>
  html`<dl>
    ${facts.map(
      ([label, text]) =>
        html`<dt>${label}</dt>
          <dd>${typeof text === 'string' ? text : text.map((each) => html`<p>${each}</p>`)}</dd>`,
    )}
  </dl>`;

function renderParties({ parties, vacant, view }: TableRow, { words, tableWords }: TableLook): TemplateResult {
  return html`<div>
    <table class="seats">
      <thead>
        <tr>
          <th scope="col">${words.party}</th>
          <th scope="col" class="number">${words.won}</th>
          <th scope="col" class="number">${tableWords.notUp}</th>
          <th scope="col" class="number">${tableWords.seatsNow}</th>
          <th scope="col" class="number">${view.baseline ? words.changeOn(view.baseline) : words.changeNotKnown}</th>
        </tr>
      </thead>
      <tbody>
        ${parties.map(
          ({ party, members, won, notUp, now, change }) =>
            html`<tr>
              <th scope="row">
                ${renderSwatch(party.paint)}<span
                  >${party.name}${members ? html`<span class="small"> ${members}</span>` : nothing}</span
                >
              </th>
              ${[won, notUp, now, change].map(({ text }) => html`<td class="number">${text}</td>`)}
            </tr>`,
        )}
        ${
          vacant.value
            ? html`<tr>
                <th scope="row">${words.vacant}</th>
                <td></td>
                <td></td>
                <td class="number">${vacant.text}</td>
                <td></td>
              </tr>`
            : nothing
        }
      </tbody>
    </table>
    ${view.star ? html`<p class="small">${view.star}</p>` : nothing}
  </div>`;
}
