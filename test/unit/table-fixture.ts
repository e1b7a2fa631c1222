/** The whole way from a snapshot to the rows of the table, as the page goes it. */
import { en } from '../../src/i18n/en';
import { enTable } from '../../src/i18n/en-table';
import type { CouncilFile, Results } from '../../src/model/contract';
import { deriveAwaiting, deriveCouncil, type CouncilView } from '../../src/view/council-view';
import { toPartyBook } from '../../src/view/parties';
import { deriveTableFrame, pickEntries, type TableFrame } from '../../src/view/table-frame';
import { FIRST_CHOICE, toSortValue, type SortKey, type TableChoice } from '../../src/view/table-order';
import { deriveTableRow, type TableRow } from '../../src/view/table-view';
import { sample } from './front-fixture';
import { makeCouncil } from './model-fixture';

export interface Table {
  readonly frame: TableFrame;
  readonly names: (choice?: Partial<TableChoice>) => string[];
  readonly row: (name: string) => TableRow;
  readonly view: (code: string) => CouncilView;
  readonly rows: () => TableRow[];
  readonly valueOf: (name: string, sort: SortKey) => string | number | undefined;
}

export function toTable(results: Results, preferred = '', regions: Record<string, string> = {}): Table {
  const book = toPartyBook(results.parties, 'light', en);
  const entries = results.contested.map((code) => {
    const council = results.councils.find((each) => each.code === code);
    return { code, name: council?.name ?? code, region: council?.region ?? regions[code] ?? '', council };
  });
  const frame = deriveTableFrame(results, entries, { book, preferred, words: en, tableWords: enTable });
  const groups = new Map(frame.parties.map((party) => [party.key, party.groups]));
  const view = (code: string): CouncilView => {
    const council = entries.find((entry) => entry.code === code)?.council;
    return council ? deriveCouncil(council, results, book, en, preferred) : deriveAwaiting(code, code, en);
  };
  const toRow = (entry: (typeof entries)[number]): TableRow =>
    deriveTableRow(entry, view(entry.code), { parties: frame.parties, book, words: en, tableWords: enTable });
  const named = (name: string) => entries.find((entry) => entry.name === name)!;
  return {
    frame,
    names: (choice = {}) => pickEntries(frame, { ...FIRST_CHOICE, ...choice }, book, enTable).map(({ name }) => name),
    row: (name) => toRow(named(name)),
    view,
    rows: () => entries.map(toRow),
    valueOf: (name, sort) => toSortValue(named(name), sort, groups, book),
  };
}

/** The committed sample. */
export const table = toTable(sample);

/** A council of Con 33, Lab 26 and one independent, but for what a test says. */
export const council = (code: string, name: string, over: Partial<CouncilFile> = {}): CouncilFile =>
  makeCouncil({ code, name, ...over });
