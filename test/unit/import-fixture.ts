/** Some councils of the sample as a data desk would have them: a table of candidates and a file of councils. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CouncilFile, CouncilWardsFile, ResultsFile } from '../../src/model/contract';
import { NO_ALIASES, type Aliases } from '../../src/desk/import/aliases';
import type { CouncilEntry, CouncilList } from '../../src/desk/import/councils/council-entry';
import { piecesOf } from '../../src/desk/import/csv/read-table';
import { importCandidates, type Imported, type ImportOrder } from '../../src/desk/import/import-candidates';
import type { Mapping } from '../../src/desk/import/mapping';
import { ROOT } from './imports';

const SAMPLE = join(ROOT, 'public/elections/2018-05-03');

const read = <T>(path: string): T => JSON.parse(readFileSync(join(SAMPLE, path), 'utf8')) as T;

/** Thirds, halves and all out; a poll put off, a tie, a ward without a contest, a vacancy, residents, new wards. */
export const CODES = [
  ...['E06000001', 'E06000010', 'E07000072', 'E07000177', 'E07000223', 'E08000007', 'E08000025'],
  ...['E09000005', 'E09000028', 'E09000029', 'E07000089'],
];

export const results = read<ResultsFile>('results.json');

export const wardsOf = (code: string): CouncilWardsFile => read<CouncilWardsFile>(`wards/${code}.json`);

export const councilOf = (code: string): CouncilFile => results.councils.find((council) => council.code === code)!;

export const HEADINGS = [
  ...['lad18cd', 'council', 'wd18cd', 'ward', 'seats_up', 'candidate', 'party_code', 'party id', 'group', 'votes'],
  ...['elected', 'electorate', 'turnout'],
];

const toCell = (value: string | number | null | undefined): string => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const toLine = (cells: readonly (string | number | null | undefined)[]): string => cells.map(toCell).join(',');

/** The rows of some councils, as cells, without the headings. */
export function toRows(codes: readonly string[] = CODES): string[][] {
  return codes.flatMap((code) => {
    const file = wardsOf(code);
    const parties = new Map([...results.parties, ...(file.parties ?? [])].map((party) => [party.id, party]));
    return file.wards.flatMap((ward) =>
      ward.candidates.map(({ name, party: id, votes, elected = false }) => {
        const party = parties.get(id)!;
        const group = party.group ?? party.id;
        const place = [code, councilOf(code).name, ward.code, ward.name, ward.seats];
        const own = [name, party.short, party.name, group, votes, elected ? 1 : 0, ward.electorate, ward.turnout];
        return [...place, ...own].map((cell) => String(cell ?? ''));
      }),
    );
  });
}

export const toTable = (rows: readonly (readonly string[])[], headings: readonly string[] = HEADINGS): string =>
  `${[headings, ...rows].map(toLine).join('\n')}\n`;

const sum = (seats: Record<string, number> = {}): number => Object.values(seats).reduce((a, b) => a + b, 0);

/** What results alone cannot say about the same councils. */
export function toCouncilList(codes: readonly string[] = CODES): CouncilList {
  const councils = codes.map((code): CouncilEntry => {
    const {
      name,
      type,
      region,
      total,
      up,
      elects,
      control,
      notUp = {},
      vacant = 0,
      postponed = [],
      ...rest
    } = councilOf(code);
    const late = postponed.reduce((all, { seats }) => all + seats, 0);
    return {
      ...{
        code,
        name,
        type,
        region,
        total,
        up,
        elects,
        controlBefore: control?.before,
        notUp,
        baselines: {},
        notes: [],
      },
      ...{ vacant: vacant - late, system: 'fptp' },
      ...(rest.boundaryChange && { boundaryChange: rest.boundaryChange.reason }),
      postponed: postponed.map(({ ward, date, seats }) => ({ ward, seats, ...(date && { date }) })),
    };
  });
  if (councils.some(({ notUp, total, up }) => sum(notUp) + (up ?? 0) > total))
    throw new Error('The fixture does not add up.');
  return { councils, baselines: [] };
}

export interface Given {
  readonly list?: CouncilList;
  readonly aliases?: Aliases;
  readonly mapping?: Mapping;
}

export const ORDER: ImportOrder['order'] = {
  id: results.election.id,
  name: results.election.name,
  date: results.election.date,
  updated: results.updated,
  sequence: 1,
};

export function importText(
  content: string | Uint8Array,
  { list = toCouncilList(), aliases = NO_ALIASES, mapping }: Given = {},
): Promise<Imported> {
  const table = { file: 'candidates.csv', read: piecesOf(content) };
  return importCandidates({ table, order: ORDER, list, councilsFile: 'councils.csv', aliases, mapping });
}

/** A council of the table in the tests below: three seats, one ward each, all out. */
export const SMALL: CouncilEntry = {
  ...{ code: 'E01', name: 'Ambleford', type: undefined, region: undefined, total: 2, up: undefined, elects: 'all' },
  ...{ controlBefore: 'con', notUp: {}, vacant: 0, baselines: {}, system: 'fptp', postponed: [], notes: [] },
};

/** `council,ward,seats,candidate,party,votes[,elected]` under those headings. */
export const small = (rows: string, headings = 'council,ward,seats,candidate,party,votes'): string =>
  `${headings}\n${rows}\n`;

export const importSmall = (text: string, entry: Partial<CouncilEntry> = {}, given: Given = {}): Promise<Imported> =>
  importText(text, { list: { councils: [{ ...SMALL, ...entry }], baselines: [] }, ...given });

export const toErrors = ({ problems }: Imported): string[] =>
  problems.filter(({ level }) => level === 'error').map(({ rule = '' }) => rule);
