/** Every council of a snapshot as the element's own table has it: one row each, by name. */
import { en } from '../../i18n/en';
import { enTable } from '../../i18n/en-table';
import { deriveTableFrame, pickEntries, type TableFrame } from '../../view/table-frame';
import { FIRST_CHOICE } from '../../view/table-order';
import { deriveTableRow, type TableRow } from '../../view/table-view';
import { toCouncilView, type Snapshot, type Voter } from './derive-snapshot';

export interface SnapshotTable {
  readonly frame: TableFrame;
  readonly rows: readonly { readonly row: TableRow; readonly voter: Voter }[];
}

export function deriveSnapshotTable({ files, config, voters, look }: Snapshot): SnapshotTable {
  const { book, view } = look('light');
  const { meaning } = view;
  const byCode = new Map(voters.map((voter) => [voter.code, voter]));
  const entries = voters.map(({ code, name, region, council }) => ({
    code,
    name,
    region,
    council,
    amount: meaning?.readings.get(code)?.amount,
  }));
  const frame = deriveTableFrame(files.results, entries, {
    book,
    preferred: config.baseline,
    words: en,
    tableWords: enTable,
    meaning,
  });
  const context = { parties: frame.parties, book, words: en, tableWords: enTable, meaning };
  const rows = pickEntries(frame, FIRST_CHOICE, book, enTable).map((entry) => {
    const voter = byCode.get(entry.code)!;
    return { voter, row: deriveTableRow(entry, toCouncilView({ files, config, book }, voter), context) };
  });
  return { frame, rows };
}
