/** What the card (on hover) and the panel (once opened) both say of a council. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Messages } from '../i18n/en';
import type { CouncilView, SeatRow } from '../view/council-view';
import { renderComposition } from './composition';
import { renderSwatch } from './paint';

/** The sentence, with control before → after where it changed; under it what the colours say, where that is something else. */
export function renderOutcome({ before, after, changed, outcome, fact }: CouncilView, words: Messages): TemplateResult {
  return html`<p class="outcome">
      ${
        changed && before && after
          ? html`<span class="chip"
              ><span class="unseen">${words.before}: ${before.name}. ${words.afterwards}: ${after.name}. </span
              >${renderSwatch(before.paint)}<span aria-hidden="true">→</span>${renderSwatch(after.paint)}</span
            >`
          : after
            ? renderSwatch(after.paint, true)
            : nothing
      }
      <b>${outcome}</b>
    </p>
    ${fact ? html`<p class="fact">${fact}</p>` : nothing}`;
}

/** Composition, then seats by party with the change and what it is measured from. */
export function renderSeats(view: CouncilView, words: Messages): TemplateResult {
  if (!view.rows.length) return html``;
  const split = !view.allOut;
  return html`${renderComposition(view, words)}
    <table class="seats">
      <thead>
        <tr>
          <th scope="col">${words.party}</th>
          ${split ? html`<th scope="col" class="number">${words.won}</th>` : nothing}
          <th scope="col" class="number">${split ? words.onCouncil : words.seatsHead}</th>
          <th scope="col" class="number">${view.baseline ? words.changeOn(view.baseline) : words.changeNotKnown}</th>
        </tr>
      </thead>
      <tbody>
        ${view.rows.map((row) => renderRow(row, view, words))}
        ${
          view.vacant
            ? html`<tr>
                <th scope="row">${words.vacant}</th>
                ${split ? html`<td class="number"></td>` : nothing}
                <td class="number">${words.number(view.vacant)}</td>
                <td class="number"></td>
              </tr>`
            : nothing
        }
      </tbody>
    </table>
    ${view.star ? html`<p class="small">${view.star}</p>` : nothing}`;
}

function renderRow(
  { party, members, won, after, change }: SeatRow,
  view: CouncilView,
  words: Messages,
): TemplateResult {
  const star = view.star ? '*' : '';
  // Before a council has declared, nothing won so far is not nothing won.
  const wonSoFar = view.declared || won ? words.number(won) : words.notKnown;
  return html`<tr>
    <th scope="row">
      ${renderSwatch(party.paint)}<span
        >${party.name}${members ? html`<span class="small"> ${members}</span>` : nothing}</span
      >
    </th>
    ${view.allOut ? nothing : html`<td class="number">${wonSoFar}</td>`}
    <td class="number">${after === undefined ? (view.allOut ? wonSoFar : words.notKnown) : words.number(after)}</td>
    <td class="number">${change === undefined ? '' : `${words.change(change)}${star}`}</td>
  </tr>`;
}

/** "Labour 26 seats in 10 wards" for each party. */
export function renderWardSummary(
  { wards, wardsContested }: CouncilView,
  words: Messages,
): TemplateResult | typeof nothing {
  if (!wards.length) return nothing;
  const parts = wards.map(
    (entry) => `${entry.party.name} ${words.wonIn(words.seats(entry.seats), words.wards(entry.wards))}`,
  );
  return html`<p class="summary">
    ${wardsContested === undefined ? nothing : `${words.wards(wardsContested)}: `}${parts.join('; ')}.
  </p>`;
}
