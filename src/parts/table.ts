/** The table of all councils: the map's twin for everyone, with filters above and one row a council. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Messages } from '../i18n/en';
import type { TableMessages } from '../i18n/en-table';
import type { TableColumn, TableWidth } from '../view/table-columns';
import type { Option, TableFrame } from '../view/table-frame';
import type { SortKey, TableChoice } from '../view/table-order';
import type { TableRow } from '../view/table-view';
import { renderSwatch } from './paint';
import { renderTableRows } from './table-rows';

/** All that the table shows. */
export interface TablePicture {
  readonly frame: TableFrame;
  readonly width: TableWidth;
  /** Those that there is room for. */
  readonly columns: readonly TableColumn[];
  readonly choice: TableChoice;
  /** The rows on show, of `found` that fit the filters. */
  readonly rows: readonly TableRow[];
  readonly found: number;
  /** Whether all of them are asked for, not the first few. */
  readonly isWhole: boolean;
  /** Place of the open council's row where that is not its own; −1 where it is. */
  readonly gapAt: number;
  readonly opened: ReadonlySet<string>;
  readonly selected: string | undefined;
  /** The wards of the open council, once they have come. */
  readonly wards: TemplateResult | undefined;
  /** On paper there is nothing to press. */
  readonly isPrinted: boolean;
  /** Name of the open council where the filters leave it out. */
  readonly filteredOut: string | undefined;
}

export interface TableActions {
  readonly choose: (code: string) => void;
  readonly toggle: (code: string) => void;
  readonly sort: (key: SortKey) => void;
  readonly reverse: () => void;
  readonly filter: (patch: Partial<TableChoice>) => void;
  readonly showAll: () => void;
}

/** How many rows there are before a reader asks for all. */
export const FIRST_ROWS = 10;

export interface TableLook {
  readonly picture: TablePicture;
  readonly words: Messages;
  readonly tableWords: TableMessages;
  readonly actions: TableActions;
}

export const renderTable = (look: TableLook): TemplateResult => {
  const { picture, tableWords } = look;
  return html`<h3 class="label table-title">${tableWords.title}</h3>
    ${renderChoice(look)}
    <table class="councils ${picture.width}" role="table">
      <caption class="small">
        ${toCaption(look)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader"><span class="unseen">${tableWords.details}</span></th>
          ${picture.columns.map((column) => renderHead(column, look))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${picture.found ? renderTableRows(look) : renderNone(look)}
      </tbody>
    </table>
    ${
      picture.found > FIRST_ROWS
        ? html`<button
            type="button"
            class="plain show-all"
            aria-expanded=${picture.isWhole}
            @click=${look.actions.showAll}
          >
            ${picture.isWhole ? tableWords.showFew(FIRST_ROWS) : tableWords.showAll(picture.found)}
          </button>`
        : nothing
    } `;
};

/** One text, not several: some screen readers leave out what stands between. */
const toCaption = ({ picture: { frame, width, isPrinted }, tableWords }: TableLook): string =>
  [frame.caption, isPrinted ? '' : tableWords.hint, frame.hasStars && width !== 'narrow' ? tableWords.starHint : '']
    .filter(Boolean)
    .join(' ');

function renderChoice({ picture, tableWords, actions }: TableLook): TemplateResult {
  const { choice, frame } = picture;
  const { controls, regions } = frame;
  const sorts = frame.columns.map(({ key, label, party }) => ({
    value: key,
    label: party ? tableWords.seatsOf(party.name) : label,
  }));
  return html`<div class="choice" role="group" aria-label=${tableWords.choose}>
    ${renderSelect(tableWords.control, choice.control, controls, (control) => actions.filter({ control }))}
    ${
      regions.length > 1
        ? renderSelect(tableWords.region, choice.region, regions, (region) => actions.filter({ region }))
        : nothing
    }
    <div class="sorting">
      ${renderSelect(tableWords.sortBy, choice.sort, sorts, (sort) => actions.sort(sort as SortKey))}
      <button type="button" class="reverse" title=${tableWords.reverse} @click=${actions.reverse}>
        <span class="unseen">${tableWords.reverse}</span>${renderArrows(choice.descending)}
      </button>
    </div>
    <label class="tick-box">
      <input
        type="checkbox"
        .checked=${choice.changed}
        @change=${(event: Event) => actions.filter({ changed: (event.target as HTMLInputElement).checked })}
      />
      ${tableWords.changed}
    </label>
    <p class="count" role="status">
      <b>${tableWords.count(picture.found, frame.entries.length)}</b>${toCountOf(picture, tableWords)}
    </p>
  </div>`;
}

/** What the count is of. On paper there are no filters to say it. */
function toCountOf({ isPrinted, choice, frame, filteredOut }: TablePicture, tableWords: TableMessages): string {
  const labelOf = (options: readonly Option[], chosen: string): string =>
    options.find(({ value }) => value && value === chosen)?.label ?? '';
  const chosen = [
    labelOf(frame.controls, choice.control),
    labelOf(frame.regions, choice.region),
    choice.changed ? tableWords.changed : '',
  ];
  const parts = [...(isPrinted ? chosen : []), filteredOut ? tableWords.filteredOut(filteredOut) : ''];
  return parts.map((part) => part && ` · ${part}`).join('');
}

const renderSelect = (
  label: string,
  value: string,
  options: readonly Option[],
  choose: (value: string) => void,
): TemplateResult =>
  html`<label class="pick-one">
    <span class="small">${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(
        (option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`,
      )}
    </select>
  </label>`;

/** Two arrows, the one that the order follows the stronger. */
const renderArrows = (descending: boolean): TemplateResult =>
  html`<svg width="18" height="16" viewBox="0 0 18 16" aria-hidden="true" class=${descending ? 'down' : 'up'}>
    <path d="M5 14V2M1.5 5.5L5 2l3.5 3.5"></path>
    <path d="M13 2v12M9.500 10.500L13 14l3.500-3.500"></path>
  </svg>`;

function renderHead(column: TableColumn, { picture, tableWords, actions }: TableLook): TemplateResult {
  const { sort, descending } = picture.choice;
  const { kind, key } = column;
  const isSorted = key === sort;
  const order = descending ? 'descending' : 'ascending';
  const isNumber = kind === 'total' || kind === 'party' || kind === 'turnout';
  return html`<th
    scope="col"
    role="columnheader"
    class=${isNumber ? 'number' : ''}
    aria-sort=${isSorted ? order : nothing}
  >
    ${
      picture.isPrinted
        ? renderHeadWords(column, nothing)
        : html`<button type="button" class="sort" @click=${() => actions.sort(key)}>
            ${renderHeadWords(column, isSorted ? renderArrow(descending) : nothing)}
          </button>`
    }
    ${kind === 'total' && picture.width !== 'narrow' ? renderChangeHead(picture.frame, tableWords) : nothing}
  </th>`;
}

/** A party's swatch stands under its short name, as its change does in the rows; the long name is for the ear. */
function renderHeadWords({ label, party }: TableColumn, arrow: TemplateResult | typeof nothing): TemplateResult {
  if (!party) return html`<span class="head-label">${label}${arrow}</span>`;
  const long = party.name === label ? nothing : html`<span class="unseen"> (${party.name})</span>`;
  return html`<span class="head-label">${label}</span>${long}<span class="head-swatch"
      >${arrow}${party.paint ? renderSwatch(party.paint) : nothing}</span
    >`;
}

/** Under the seats: what the changes are measured from, where it is the same for all. */
const renderChangeHead = ({ baseline }: TableFrame, { change, on }: TableMessages): TemplateResult =>
  html`<span class="under">${baseline ? `${change} ${on(baseline)}` : change}</span>`;

const renderArrow = (descending: boolean): TemplateResult =>
  html`<svg class="arrow" width="9" height="7" viewBox="0 0 9 7" aria-hidden="true">
    <path d=${descending ? 'M0 0h9L4.500 7z' : 'M0 7h9L4.500 0z'}></path>
  </svg>`;

const renderNone = ({ picture, tableWords, actions }: TableLook): TemplateResult =>
  html`<tr role="row" class="none">
    <td role="cell" colspan=${picture.columns.length + 1}>
      <p>${tableWords.noneFound}</p>
      <button type="button" class="plain" @click=${() => actions.filter({ control: '', region: '', changed: false })}>
        ${tableWords.clear}
      </button>
    </td>
  </tr>`;
