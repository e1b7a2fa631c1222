/** "State of the parties after 150 of 150". */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Messages } from '../i18n/en';
import type { ScoreboardView, ScoreView } from '../view/scoreboard-view';
import { renderSwatch } from './paint';

export function renderScoreboard(view: ScoreboardView, words: Messages): TemplateResult {
  const { main, others, baseline, estimate } = view;
  return html`
    <h3 class="label">${words.stateOfParties(view.declared, view.contested)}</h3>
    <ul class="scores">
      ${main.map((score) => renderScore(score, words))}
    </ul>
    <p class="small">
      ${others.length ? html`${words.elsewhere}: ${renderOthers(others, words)}.` : nothing} ${words.councilChangeNote}
      ${baseline ? words.seatChangeNote(baseline.label, baseline.known, baseline.of) : words.seatChangeUnknown}
    </p>
    ${
      estimate
        ? html`<p class="small">
            ${estimate.title}:
            ${estimate.parts.map(({ party, share }) => `${party.short} ${words.percent(share)}`).join(', ')}.
          </p>`
        : nothing
    }
  `;
}

function renderScore(
  { party, councils, councilChange, seats, seatChange }: ScoreView,
  words: Messages,
): TemplateResult {
  return html`<li>
    <span class="party">${renderSwatch(party.paint)} ${party.name}</span>
    <span class="score"
      ><b class="figure">${words.number(councils)}</b> ${words.councils(councils)}
      ${councilChange === undefined ? nothing : html`<span class="change">${toChange(councilChange, words)}</span>`}</span
    >
    <span class="small"
      >${seats === undefined ? nothing : words.seats(seats)}
      ${seatChange === undefined ? nothing : html`<span class="change">${toChange(seatChange, words)}</span>`}</span
    >
  </li>`;
}

const toChange = (change: number, words: Messages): string => (change ? words.change(change) : words.noChange);

const renderOthers = (others: readonly ScoreView[], words: Messages): string =>
  others
    .map(({ party, councils, seats, seatChange, within }) => {
      const change = seatChange === undefined ? '' : ` (${toChange(seatChange, words)})`;
      const controlled = councils ? `${words.number(councils)} ${words.councils(councils)}, ` : '';
      const who = within?.map((part) => `${part.name} ${words.number(part.seats)}`).join(', ');
      return `${party.name} ${controlled}${words.seats(seats ?? 0)}${change}${who ? `: ${who}` : ''}`;
    })
    .join('; ');
