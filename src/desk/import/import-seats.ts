/** A table of seats by council to an election in the contract: results without wards. */
import { checkElection } from './check-election';
import { CouncilBook } from './councils/council-book';
import { readTable } from './csv/read-table';
import type { Imported, ImportOrder } from './import-candidates';
import { tellBroken } from './tell-books';
import { tellSilent } from './tell-silent';
import { Ledger } from './ledger';
import { makeResults, toVoting } from './make-election';
import { guessPlaces, toMappingText, type Places } from './mapping';
import { PartyBook } from './party-book';
import { SEAT_FIELDS, SEAT_FIELD_NAMES, SeatTable, toMissingSeatFields, type SeatField } from './seats/seat-table';
import { toCount } from './seats/to-count';
import { TableFrame } from './table-frame';
import { addSeats, noSeats } from '../../model/seats';

const KIND = { usual: SEAT_FIELDS, fields: SEAT_FIELD_NAMES, toMissing: toMissingSeatFields } as const;

/** Rejects only where the file cannot be read. */
export async function importSeats(given: ImportOrder): Promise<Imported> {
  const { table: source, list, aliases, mapping } = given;
  const ledger = new Ledger(source.file);
  const books = { councils: new CouncilBook(list.councils, aliases.councils), parties: new PartyBook(aliases.parties) };
  tellBroken(books.councils.broken, books.parties.broken, ledger);
  let table: SeatTable | undefined;
  const begin = (): SeatTable => new SeatTable(frame.places!, frame.headings, books, ledger);
  const frame = new TableFrame<SeatField>(KIND, mapping, ledger, (row) => (table ??= begin()).take(row));
  const faults = await readTable(source, (row) => frame.row(row));
  frame.end();
  const places: Places<SeatField> = frame.places ?? guessPlaces(frame.headings, SEAT_FIELDS);
  const more = {
    asides: [],
    rows: ledger.count,
    ...(!mapping && { mappingText: toMappingText(frame.headings, places, SEAT_FIELD_NAMES) }),
  };
  if (!table?.tallies.size) {
    const message = 'no council that votes is in the table';
    const remedy = 'Check the table and the file of councils.';
    if (frame.places) ledger.tell(undefined, { level: 'error', rule: 'table-empty', message, remedy });
    return { ...more, problems: [...faults, ...ledger.toProblems()], isBeyondPart: true };
  }
  const seats = noSeats();
  for (const tally of table.tallies.values()) addSeats(seats, tally.seats);
  const parties = books.parties.toParties(table.parties, seats);
  const counts = new Map(
    toVoting(list).map((entry) => [entry.code, toCount(entry, table!.tallies.get(entry.code), source.file)]),
  );
  tellSilent(given, (code) => (counts.get(code)?.up ?? 0) > 0, ledger);
  const { results, problems } = makeResults({ ...given, parties, counts });
  const value = { results, wards: new Map() };
  const all = [...faults, ...ledger.toProblems(), ...problems, ...checkElection(value, given.order.isTest ?? false)];
  return { ...more, value, problems: all, isBeyondPart: faults.some(({ level }) => level === 'error') };
}
