/** Every ward of an open council: who won it and by how much; opened, every candidate. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { WardMessages } from '../i18n/en-wards';
import type { CandidateView, WardView } from '../view/wards-view';
import { renderSwatch, toFill } from './paint';

export interface WardsActions {
  readonly toggleWard: (code: string, open: boolean) => void;
}

export function renderWards(
  wards: readonly WardView[],
  open: string | undefined,
  words: WardMessages,
  actions: WardsActions,
): TemplateResult {
  return html`<div class="wards-head small" aria-hidden="true">
      <span>${words.wardHead}</span><span>${words.wonByHead}</span><span class="number">${words.majorityHead}</span>
    </div>
    <div class="wards">
      ${wards.map(
        (ward) =>
          html`<details
            ?open=${ward.code === open}
            data-ward=${ward.code}
            @toggle=${(event: Event) => actions.toggleWard(ward.code, (event.target as HTMLDetailsElement).open)}
          >
            <summary>
              <span class="ward-name">${ward.name}</span>
              <span class="ward-won">${ward.winners.map((party) => renderSwatch(party.paint))}${ward.wonBy}</span>
              <span class="number">${ward.majority}</span>
            </summary>
            ${ward.code === open ? renderWard(ward, words) : nothing}
          </details>`,
      )}
    </div>`;
}

const renderWard = (ward: WardView, words: WardMessages): TemplateResult => {
  const hasShares = ward.candidates.some(({ topShare }) => topShare !== undefined);
  const noVotes = ward.wasPolled ? words.notKnown : '';
  return html`${ward.change ? html`<p class="ward-change">${ward.change}</p>` : nothing}
    <table class="candidates">
      <thead class="unseen">
        <tr>
          <th scope="col">${words.candidate}, ${words.party}</th>
          ${hasShares ? html`<th scope="col">${ward.shareHead}</th>` : nothing}
          <th scope="col">${words.votesHead}</th>
        </tr>
      </thead>
      <tbody>
        ${ward.candidates.map((candidate) => renderCandidate(candidate, hasShares, noVotes, words))}
      </tbody>
    </table>
    ${[[ward.seats, ...ward.facts].join(' · '), ward.swing, ward.method, ...ward.notes].map((line) =>
      line ? html`<p class="small">${line}</p>` : nothing,
    )}`;
};

/** @param noVotes what stands where no number is known */
function renderCandidate(
  { name, party, votes, share, elected, topShare }: CandidateView,
  hasShares: boolean,
  noVotes: string,
  words: WardMessages,
): TemplateResult {
  const width = `${share * 100}%`;
  return html`<tr class=${elected ? 'elected' : ''}>
    <th scope="row">
      ${name}${elected ? html`<span class="tick" role="img" aria-label=${words.elected}>✓</span>` : nothing}
      <span class="stood-for">${party.name}</span>
    </th>
    ${hasShares ? html`<td class="number">${topShare}</td>` : nothing}
    <td class="number">
      ${votes === undefined ? noVotes : words.number(votes)}
      <svg class="votes" aria-hidden="true" width="100%" height="8">
        <rect width=${width} height="8" fill=${toFill(party.paint)}></rect>
      </svg>
    </td>
  </tr>`;
}
