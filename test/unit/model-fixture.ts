/** A small election to build tests on: every call gives a fresh one, so that a test may spoil it. */
import type { Council, CouncilFile, Results, ResultsFile, Ward } from '../../src/model/contract';
import { parseResults } from '../../src/model/parse';

/** All out, 60 seats: Con 33, Lab 26, one independent. */
export function makeCouncil(over: Partial<CouncilFile> = {}): CouncilFile {
  return {
    code: 'E09000032',
    name: 'Wandsworth',
    elects: 'all',
    total: 60,
    up: 60,
    status: 'declared',
    control: { before: 'con', after: 'con' },
    seats: { con: 33, lab: 26, ind: 1 },
    composition: { con: 33, lab: 26, other: 1 },
    change: { '2014': { con: -8, lab: 7, other: 1 } },
    ...over,
  };
}

/** The same council without fields that it may leave out. */
export function makeCouncilWithout(keys: (keyof CouncilFile)[], over: Partial<CouncilFile> = {}): CouncilFile {
  const kept = Object.entries(makeCouncil(over)).filter(([key]) => !keys.includes(key as keyof CouncilFile));
  return Object.fromEntries(kept) as CouncilFile;
}

export function makeFile(councils: CouncilFile[] = [makeCouncil()], over: Partial<ResultsFile> = {}): ResultsFile {
  return {
    version: '1.0',
    election: { id: 'local.2018-05-03', name: 'Local elections', date: '2018-05-03', boundaries: 'lad-2018' },
    sequence: 1,
    updated: '2018-05-04T12:00:00+01:00',
    status: 'live',
    parties: [
      { id: 'con', name: 'Conservative', short: 'Con', colour: '#0087DC' },
      { id: 'lab', name: 'Labour', short: 'Lab', colour: '#E4003B' },
      { id: 'lab-coop', name: 'Labour and Co-operative', short: 'Lab', colour: '#E4003B', group: 'lab' },
      { id: 'ld', name: 'Liberal Democrat', short: 'LD', colour: '#FAA61A' },
      { id: 'other', name: 'Other', short: 'Oth', colour: '#888888' },
      { id: 'ind', name: 'Independent', short: 'Ind', colour: '#888888', group: 'other' },
      { id: 'ra', name: 'Residents', short: 'RA', colour: '#448844', group: 'other' },
    ],
    baselines: [
      { id: '2014', label: '2014' },
      { id: 'may2017', label: 'May 2017' },
    ],
    contested: [...new Set(councils.map(({ code }) => code))],
    councils,
    ...over,
  };
}

/** The parsed election; fails loudly where the fixture is not a good file. */
export function makeResults(councils?: CouncilFile[], over?: Partial<ResultsFile>): Results {
  const { value, problems } = parseResults(makeFile(councils, over));
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

/** The council as it is drawn: what the parser makes of this one. */
export function settle(over: Partial<CouncilFile>): { council: Council | undefined; codes: string[] } {
  const { value, problems } = parseResults(makeFile([makeCouncil(over)]));
  return { council: value?.councils[0], codes: problems.map(({ code }) => code) };
}

/** Input of a ward: two seats, four candidates. */
export function makeWard(over: Partial<Record<keyof Ward, unknown>> = {}): Record<string, unknown> {
  return {
    code: 'E05000620',
    name: 'Graveney',
    seats: 2,
    status: 'declared',
    candidates: [
      { name: 'Ann Archer', party: 'lab', votes: 900, elected: true },
      { name: 'Bob Baker', party: 'lab', votes: 850, elected: true },
      { name: 'Cat Cooper', party: 'con', votes: 700 },
      { name: 'Dan Draper', party: 'ld', votes: 120 },
    ],
    ...over,
  };
}

export const makeWards = (
  wards: unknown[] = [makeWard()],
  over: Record<string, unknown> = {},
): Record<string, unknown> => ({
  version: '1.0',
  election: 'local.2018-05-03',
  council: 'E09000032',
  wards,
  ...over,
});
