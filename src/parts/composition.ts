/** A council's seats as a bar against the majority of all seats; those that were not up are hollow. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import type { Messages } from '../i18n/en';
import type { CouncilView, SeatRow } from '../view/council-view';
import { toFill } from './paint';

const HEIGHT = 22;

interface Segment {
  readonly row: SeatRow;
  readonly seats: number;
  readonly hollow: boolean;
}

/** Seats won, then seats not up, party by party; where the two do not make up the seats after, the latter stand alone. */
function toSegments(rows: readonly SeatRow[]): Segment[] {
  return rows.flatMap((row) => {
    const after = row.after ?? row.won + row.notUp;
    const split = row.won + row.notUp === after;
    return [
      { row, seats: split ? row.won : after, hollow: false },
      { row, seats: split ? row.notUp : 0, hollow: true },
    ].filter(({ seats }) => seats > 0);
  });
}

export function renderComposition(view: CouncilView, words: Messages): TemplateResult | typeof nothing {
  const segments = toSegments(view.rows);
  const known = segments.reduce((sum, { seats }) => sum + seats, 0);
  if (!view.total || !known || known > view.total) return nothing;
  const parts = view.rows.map(({ party, after, won, notUp }) => `${party.name} ${words.number(after ?? won + notUp)}`);
  const hollow = segments.some((segment) => segment.hollow);
  let start = 0;
  return html`<figure class="composition">
    <svg
      role="img"
      aria-label=${words.compositionName(view.name, words.list(parts), view.majority)}
      width="100%"
      height=${HEIGHT + 26}
    >
      <rect class="bed" x="0" y="4" width="100%" height=${HEIGHT}></rect>
      ${segments.map((segment) => {
        const drawn = renderSegment(segment, start, view.total);
        start += segment.seats;
        return drawn;
      })}
      ${renderMajorityLine(view, words)}
    </svg>
    ${hollow ? html`<figcaption class="small">${words.notUpKey}</figcaption>` : nothing}
  </figure>`;
}

function renderSegment({ row, seats, hollow }: Segment, start: number, total: number): SVGTemplateResult {
  const percent = (count: number): string => `${(count / total) * 100}%`;
  const fill = toFill(row.party.paint);
  return hollow
    ? svg`<rect x=${percent(start)} y="4" width=${percent(seats)} height=${HEIGHT} class="hollow-bed"></rect>
        <rect x=${percent(start)} y="4" width=${percent(seats)} height="5" fill=${fill}></rect>
        <rect x=${percent(start)} y=${HEIGHT - 1} width=${percent(seats)} height="5" fill=${fill}></rect>
        <line x1=${percent(start + seats)} x2=${percent(start + seats)} y1="4" y2=${HEIGHT + 4} class="gap"></line>`
    : svg`<rect x=${percent(start)} y="4" width=${percent(seats)} height=${HEIGHT} fill=${fill}></rect>
        <line x1=${percent(start + seats)} x2=${percent(start + seats)} y1="4" y2=${HEIGHT + 4} class="gap"></line>`;
}

/** Between the seat that makes a majority and the one before it: exactly half is to its left. */
function renderMajorityLine({ majority, total }: CouncilView, words: Messages): SVGTemplateResult {
  const at = `${((majority - 0.5) / total) * 100}%`;
  return svg`<line class="majority-bed" x1=${at} x2=${at} y1="0" y2=${HEIGHT + 8}></line>
    <line class="majority" x1=${at} x2=${at} y1="0" y2=${HEIGHT + 8}></line>
    <text class="majority-label" x=${at} y=${HEIGHT + 21} text-anchor="middle">${words.forControl(majority)}</text>`;
}
