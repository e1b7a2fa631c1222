/** The rows of the table: a council in a line, and, once opened, with all that is known of it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { TableColumn } from '../view/table-columns';
import type { TableRow } from '../view/table-view';
import { renderSwatch } from './paint';
import type { TableLook } from './table';
import { renderRecord } from './table-record';

/** A row that is not touched by a change is not drawn anew, and one that only moves is moved. */
export function renderTableRows(look: TableLook): unknown {
  const { rows, columns, width, choice, frame, opened, selected, wards, gapAt } = look.picture;
  return rows.map((row, index) => {
    const isOpen = opened.has(row.code);
    const state = [
      row,
      columns,
      width,
      choice.sort === 'region',
      frame,
      isOpen,
      row.code === selected,
      row.code === selected ? wards : undefined,
      index === gapAt,
    ];
    return guard(state, () => renderRow(row, isOpen, index === gapAt, look));
  });
}

function renderRow(row: TableRow, isOpen: boolean, isApart: boolean, look: TableLook): TemplateResult {
  const { picture, tableWords, actions } = look;
  const isChosen = row.code === picture.selected;
  const classes = [isChosen && 'chosen', isOpen && 'open', isApart && 'apart'].filter(Boolean).join(' ');
  return html`<tr
      class="council-row ${classes}"
      data-row=${row.code}
      @click=${(event: MouseEvent) => chooseByRow(event, row, look)}
    >
      <td role="cell">
        <button
          type="button"
          class="toggle"
          aria-expanded=${isOpen}
          aria-label=${tableWords.detailsOf(row.name)}
          @click=${() => actions.toggle(row.code)}
        >
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true"><path d="M3 1l4 4-4 4"></path></svg>
        </button>
      </td>
      ${picture.columns.map((column) => renderCell(row, column, look))}
    </tr>
    ${
      isOpen
        ? html`<tr role="row" class="record-row ${isChosen ? 'chosen' : ''}" data-record=${row.code}>
            <td role="cell" colspan=${picture.columns.length + 1}>${renderRecord(row, look)}</td>
          </tr>`
        : nothing
    }`;
}

/** A click anywhere in the row is one on the name, but for its buttons and for text that is being selected. */
function chooseByRow(event: MouseEvent, { code }: TableRow, { actions }: TableLook): void {
  // The second of two clicks was meant for what stood here at the first.
  if ((event.target as Element).closest('button') || event.detail > 1 || getSelection()?.type === 'Range') return;
  (event.currentTarget as Element).querySelector<HTMLElement>('.choose')!.focus({ preventScroll: true });
  actions.choose(code);
}

function renderCell(row: TableRow, column: TableColumn, look: TableLook): TemplateResult | typeof nothing {
  switch (column.kind) {
    case 'council':
      return renderName(row, look);
    case 'region':
      return html`<td role="cell" class="place">${row.region}</td>`;
    case 'control':
      return renderControl(row);
    case 'outcome':
      return renderOutcomeCell(row, look);
    case 'view':
      return renderReading(row);
    case 'total':
      return renderTotal(row, look);
    case 'turnout':
      return html`<td role="cell" class="number ${row.turnout.value === undefined ? 'unknown' : ''}">
        ${row.turnout.text}
      </td>`;
    case 'party':
      return renderSeatsCell(row, column, look);
  }
}

/** A second line, small; broken by hand, because a block in each of a thousand cells would be slow to lay out. */
const renderUnder = (text: string): TemplateResult | typeof nothing =>
  text ? html`<br /><span class="under">${text}</span>` : nothing;

/** Where regions have no column, they stand under the names when they make the order. */
const renderName = ({ code, name, region }: TableRow, { picture, actions }: TableLook): TemplateResult =>
  html`<th scope="row" role="rowheader">
    <button
      type="button"
      class="choose"
      aria-current=${code === picture.selected ? 'true' : nothing}
      @click=${() => actions.choose(code)}
    >
      <bdi>${name}</bdi></button
    >${picture.width !== 'wide' && picture.choice.sort === 'region' ? renderUnder(region) : nothing}
  </th>`;

const renderControl = ({ view: { before, changed }, control }: TableRow): TemplateResult =>
  html`<td role="cell">
    ${changed && before ? html`${renderSwatch(before.paint)}<span aria-hidden="true"> → </span>` : nothing}${renderSwatch(
      control.paint,
    )}
    ${control.short}
  </td>`;

const renderOutcomeCell = (row: TableRow, { picture: { width } }: TableLook): TemplateResult =>
  width === 'wide'
    ? html`<td role="cell">${row.short}${renderUnder(row.scheme)}</td>`
    : html`<td role="cell" class="hanging">
        ${renderSwatch(row.control.paint)}${row.short}${
          width === 'narrow' ? nothing : html`<span class="scheme">${renderUnder(row.scheme)}</span>`
        }
      </td>`;

const renderReading = ({ reading }: TableRow): TemplateResult =>
  html`<td role="cell" class="hanging">
    ${reading && html`${renderSwatch(reading.paint)}${reading.text}${renderUnder(reading.under ?? '')}`}
  </td>`;

/** All seats, and under them what the changes of this row are measured from, where the head does not say it for all. */
function renderTotal(row: TableRow, { picture, words, tableWords }: TableLook): TemplateResult {
  const { total, view, cells } = row;
  const from = view.baseline ? tableWords.on(view.baseline) : words.notKnown;
  const isNamed = picture.width !== 'narrow' && cells.length > 0 && !(view.baseline && picture.frame.baseline);
  const spoken = isNamed ? tableWords.totalSpoken(total.text, from) : nothing;
  return html`<td role="cell" class="number" aria-label=${spoken}>
    ${total.text}${renderUnder(isNamed ? from : '')}
  </td>`;
}

/** Seats now and the change, which the ear hears with its baseline; one cell for all where the seats are not known. */
function renderSeatsCell(row: TableRow, { at }: TableColumn, look: TableLook): TemplateResult | typeof nothing {
  const { picture, tableWords } = look;
  const cell = row.cells[at];
  if (!cell) return renderUnknownSeats(at, look);
  const { baseline } = row.view;
  const change = baseline && picture.width !== 'narrow' ? cell.change.text : '';
  const spoken = baseline && change ? tableWords.seatsSpoken(cell.now.text, change, baseline) : nothing;
  return html`<td role="cell" class="number ${cell.now.value ? '' : 'no-seats'}" aria-label=${spoken}>
    ${cell.now.text}${renderUnder(change)}
  </td>`;
}

function renderUnknownSeats(at: number, { picture, words, tableWords }: TableLook): TemplateResult | typeof nothing {
  const parties = picture.columns.filter(({ kind }) => kind === 'party');
  if (at !== parties[0]?.at) return nothing;
  return html`<td role="cell" class="number unknown" colspan=${parties.length}>
    ${parties.length > 1 ? tableWords.seatsNotKnown : words.notKnown}
  </td>`;
}
