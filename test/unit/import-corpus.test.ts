/**
 * Tables as they are broken in life. Whatever comes, nothing crashes, nobody wins who did not, and every row is in the
 * output or in a problem. `IMPORT_CORPUS` in the environment sets how many; the same seed gives the same tables.
 */
import { describe, expect, it } from 'vitest';
import { NO_ALIASES } from '../../src/desk/import/aliases';
import { piecesOf } from '../../src/desk/import/csv/read-table';
import type { Imported } from '../../src/desk/import/import-candidates';
import { importSeats } from '../../src/desk/import/import-seats';
import { toChance } from '../../src/desk/rehearse/chance';
import { MUTATION_NAMES, spoilTable, type Table } from './desk-corpus';
import { HEADINGS, ORDER, importText, toCouncilList, toRows, wardsOf } from './import-fixture';

const COUNT = Number(process.env.IMPORT_CORPUS ?? 330);
const CODES = ['E06000001', 'E07000072'];
const LIST = toCouncilList(CODES);
const ROWS = toRows(CODES);

/** Parties that can have control. A letter changed in the name of any other makes another of the others. */
const LARGE: ReadonlySet<string> = new Set(['con', 'lab', 'ld', 'green', 'ukip']);

/** Winners by ward code, by party. */
const WINNERS = new Map(
  CODES.flatMap((code) => wardsOf(code).wards.map((ward) => [ward.code, toWinners(ward.candidates)] as const)),
);

function toWinners(candidates: readonly { party: string; elected?: boolean | undefined }[]): string {
  const won = candidates.filter(({ elected }) => elected).map(({ party }) => (LARGE.has(party) ? party : 'other'));
  return won.sort().join();
}

function toMutant(seed: number): { name: string; text: string } {
  return spoilTable([HEADINGS, ...ROWS], seed, toChance(seed + 1));
}

/** A change of votes, seats or marks into others that are as good cannot be seen: all else must be. */
function toFalseWinners({ value }: Imported): string[] {
  return [...(value?.wards.values() ?? [])].flatMap(({ wards }) =>
    wards.flatMap((ward) => {
      const won = toWinners(ward.candidates);
      return won === '' || !WINNERS.has(ward.code) || won === WINNERS.get(ward.code) ? [] : [`${ward.code}: ${won}`];
    }),
  );
}

const toCounted = ({ rows }: Imported): number => rows.used + rows.leftOut + rows.refused + rows.blank + rows.headings;

describe('tables as they are broken', () => {
  it(`crash nothing, elect nobody, lose nothing: ${COUNT} of them`, { timeout: 600_000 }, async () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < COUNT; seed += 1) {
      const { name, text } = toMutant(seed);
      const imported = await importText(text, { list: LIST });
      const where = `${name}, seed ${seed}`;
      expect(toCounted(imported), where).toBe(imported.rows.read);
      const candidates = [...(imported.value?.wards.values() ?? [])]
        .flatMap(({ wards }) => wards)
        .flatMap((ward) => ward.candidates);
      expect(candidates.length, where).toBe(imported.value ? imported.rows.used : 0);
      expect(toFalseWinners(imported), where).toEqual([]);
      for (const { message, remedy } of imported.problems) {
        expect(message.length, where).toBeLessThan(9000);
        expect(remedy, where).toMatch(/\S/);
      }
      if (imported.problems.length) seen.add(name);
    }
    expect([...seen].sort()).toEqual([...MUTATION_NAMES].sort());
  });
});

/** The seats of the same councils, a column a party and a row a party. */
const PARTIES = ['con', 'lab', 'ld', 'green', 'ukip', 'other'];
const ENTRIES = toCouncilList(['E06000001', 'E07000072', 'E08000007', 'E09000029']);
const seatsIn = (code: string, party: string): number =>
  wardsOf(code)
    .wards.flatMap(({ candidates }) => candidates.filter(({ elected }) => elected))
    .filter((one) => (LARGE.has(one.party) ? one.party : 'other') === party).length;
const WIDE: Table = [
  ['code', 'name', ...PARTIES, 'total'],
  ...ENTRIES.councils.map(({ code, name }) => {
    const seats = PARTIES.map((party) => seatsIn(code, party));
    return [code, name, ...seats.map(String), String(seats.reduce((a, b) => a + b, 0))];
  }),
];
const LONG: Table = [
  ['code', 'party', 'seats'],
  ...ENTRIES.councils.flatMap(({ code }) => PARTIES.map((party) => [code, party, String(seatsIn(code, party))])),
];

describe.each([
  ['wide', WIDE],
  ['long', LONG],
])('tables of seats as they are broken, %s', (_, table) => {
  it(
    `crash nothing, lose no row, and declare nobody who lacks seats: ${COUNT} of them`,
    { timeout: 600_000 },
    async () => {
      for (let seed = 0; seed < COUNT; seed += 1) {
        const { name, text } = spoilTable(table, seed, toChance(seed + 1));
        const source = { file: 'seats.csv', read: piecesOf(text) };
        const order = { order: ORDER, list: ENTRIES, councilsFile: 'councils.csv', aliases: NO_ALIASES };
        const imported = await importSeats({ table: source, ...order });
        const where = `${name}, seed ${seed}`;
        expect(toCounted(imported), where).toBe(imported.rows.read);
        for (const { code, seats = {}, control, up, postponed = [] } of imported.value?.results.councils ?? []) {
          const held = up - postponed.reduce((sum, poll) => sum + poll.seats, 0);
          const won = Object.values(seats).reduce((a, b) => a + b, 0);
          if (control?.after) expect(won, `${where}, ${code}`).toBe(held);
          else expect(imported.problems.length, `${where}, ${code}`).toBeGreaterThan(0);
        }
      }
    },
  );
});
