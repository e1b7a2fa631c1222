/**
 * The country of the corpus: three councils, of which E1 is Conservative and E3 is Labour. E2 (Conservative, 33 of 60
 * seats) is the one that something is wrong with.
 */
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { makeCouncil, makeFile } from './model-fixture';

/** One row of the corpus: what is wrong, and what is expected of it. E1 and E3 are always drawn right. */
export interface ResultsRow {
  readonly fault: string;
  /** What stands at E2: a party, `noc`, `awaiting`, `unknown`, `no-election`, or `nothing` where the file is refused. */
  readonly drawn: string;
  /** Kinds of problem that are told when the file is read; none where it says nothing. */
  readonly told?: readonly string[];
  /** Kinds of doubt about what is shown. */
  readonly doubts?: readonly string[];
  /** The fields of E2 that are wrong. */
  readonly council?: object;
  /** The whole file, where the fault is elsewhere. */
  readonly file?: () => unknown;
}

/** Written as 1e999, which JSON reads as infinity. */
export const INFINITE = '∞';
/** Written as fifty thousand lists in one another. */
export const DEEP = '[[[';
const DEPTH = 50_000;

/** The text of a row's file, as it would come from a server. */
export const writeRow = ({ council, file }: ResultsRow): string =>
  JSON.stringify(file ? file() : makeCountry(makeSecond(council)))
    .replaceAll(`"${INFINITE}"`, '1e999')
    .replace(`"${DEEP}"`, () => '['.repeat(DEPTH) + ']'.repeat(DEPTH));

/** E2, as it would be if nothing were wrong with it. */
export const makeSecond = (over: object = {}): CouncilFile => ({
  ...makeCouncil({ code: 'E2', name: 'Second' }),
  ...over,
});

export const makeThird = (over: Partial<CouncilFile> = {}): CouncilFile =>
  makeCouncil({
    code: 'E3',
    name: 'Third',
    control: { before: 'noc', after: 'lab' },
    seats: { lab: 40, con: 20 },
    composition: { lab: 40, con: 20 },
    change: {},
    ...over,
  });

export const makeCountry = (second: unknown = makeSecond(), over: object = {}): ResultsFile => ({
  ...makeFile([makeCouncil({ code: 'E1', name: 'First' }), second as CouncilFile, makeThird()]),
  contested: ['E1', 'E2', 'E3'],
  ...over,
});

/** The country with other councils beside its own. */
export const makeCountryWith = (more: readonly unknown[], second?: unknown): object => {
  const file = makeCountry(second);
  return { ...file, councils: [...more, ...file.councils] };
};

/** The country with one more party. */
export const makeCountryOf = (party: object, second?: unknown): ResultsFile =>
  makeCountry(second, { parties: [...makeFile().parties, party] });
