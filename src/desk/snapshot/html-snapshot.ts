/**
 * A snapshot as a fragment of HTML: what is known, in sentences and as a table. No script, nothing that is fetched, and no
 * style but the map's own: it may stand in a newsletter, in `<noscript>`, and inside the tag.
 */
import { en } from '../../i18n/en';
import { enTable } from '../../i18n/en-table';
import type { PartyColumn } from '../../view/table-columns';
import type { TableRow } from '../../view/table-view';
import { toBareSvg } from './bare-svg';
import type { Snapshot } from './derive-snapshot';
import { toEscaped } from './serialise';
import { toSourceLine } from './source-line';
import { toSummary } from './summary';
import { deriveSnapshotTable } from './table-rows';
import { words } from './words';

export interface HtmlOptions {
  /** The map above the words, as `toBareSvg` makes it. */
  readonly svg?: boolean;
  /** Every council; there unless it is false. */
  readonly table?: boolean;
  /** Before every id of the map. */
  readonly prefix?: string | undefined;
}

export function toHtmlSnapshot(snapshot: Snapshot, { svg = false, table = true, prefix }: HtmlOptions = {}): string {
  const { heading } = snapshot.config;
  const [first = '', ...sentences] = toSummary(snapshot);
  const { test } = snapshot.files.results;
  return [
    svg ? toBareSvg(snapshot, { prefix }) : '',
    heading ? `<p><strong>${toEscaped(heading)}</strong></p>` : '',
    test ? `<p><strong>${toEscaped(first)}</strong></p>` : '',
    `<p>${toEscaped((test ? sentences : [first, ...sentences]).join(' '))}</p>`,
    table ? toTable(snapshot) : '',
    `<p><small>${toEscaped(toSourceLine(snapshot))}</small></p>`,
  ]
    .filter(Boolean)
    .map((part) => `${part}\n`)
    .join('');
}

interface Column {
  readonly head: string;
  /** Undefined where it is not known, or empty. */
  readonly cell: (row: TableRow) => string;
}

function toTable(snapshot: Snapshot): string {
  const { frame, rows } = deriveSnapshotTable(snapshot);
  const columns = toColumns(frame.parties, frame.baseline, frame.meaning?.column);
  const heads = columns.map(({ head }) => `<th scope="col">${toEscaped(head)}</th>`).join('');
  const body = rows.map(({ row }) => toRow(row, columns)).join('\n');
  const test = snapshot.files.results.test ? `${words.test}. ` : '';
  const caption = toEscaped(`${test}${frame.caption}`);
  const stars = frame.hasStars ? `\n<p><small>* ${toEscaped(starred)}</small></p>` : '';
  return `<table>\n<caption>${caption}</caption>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>${stars}`;
}

const starred = 'Not like for like: the note says why.';

function toRow(row: TableRow, columns: readonly Column[]): string {
  const [name = '', ...cells] = columns.map(({ cell }) => toEscaped(cell(row)));
  const line = `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const notes = toNotes(row);
  // In a column of their own the sentences would be a word wide.
  const said = `<small>${name}: ${toEscaped(notes)}</small>`;
  return notes ? `${line}\n<tr><td colspan="${columns.length}">${said}</td></tr>` : line;
}

function toColumns(parties: readonly PartyColumn[], baseline: string | undefined, view: string | undefined): Column[] {
  return [
    { head: enTable.council, cell: ({ name }) => name },
    { head: `${words.before} ${words.arrow} ${words.after.toLowerCase()}`, cell: toControl },
    { head: words.result, cell: ({ short }) => short },
    ...(view ? [{ head: view, cell: toReading }] : []),
    { head: enTable.total, cell: ({ total }) => total.text },
    ...parties.map((party, at) => ({
      head: words.partySeats(party.short, baseline),
      cell: (row: TableRow) => toSeats(row, at),
    })),
    // Where councils have several baselines, each row names its own.
    ...(baseline === undefined ? [{ head: words.measuredFrom, cell: toBaseline }] : []),
  ];
}

const toControl = ({ controlBefore, controlNow }: TableRow): string => `${controlBefore} ${words.arrow} ${controlNow}`;
const toReading = ({ reading }: TableRow): string => [reading?.text, reading?.under].filter(Boolean).join(' ');

function toBaseline({ view, cells }: TableRow): string {
  if (!view.declared) return '';
  return cells.some(({ change }) => change.value !== undefined) ? (view.baseline ?? en.notKnown) : en.notKnown;
}

const toNotes = ({ view }: TableRow): string => [...(view.star ? [view.star] : []), ...view.notes].join(' ');

function toSeats({ cells, view }: TableRow, at: number): string {
  const cell = cells[at];
  if (!cell) return view.declared ? en.notKnown : '';
  return cell.change.text ? `${cell.now.text} (${cell.change.text})` : cell.now.text;
}
