/** Contests and councils → the files of the contract, held against the rules of `check` before anybody is given them. */
import { CONTRACT_VERSION, type CouncilWardsFile, type Party, type ResultsFile } from '../../model/contract';
import { noSeats, toGroups } from '../../model/seats';
import { leaveOutDefaults } from '../election/leave-out';
import type { DeskProblem } from '../report/problem';
import { checkElection } from './check-election';
import { isPostponed, isWard } from './candidates/aside-kind';
import { settleWard, type SettledWard } from './candidates/settle-ward';
import { toWard } from './candidates/to-ward';
import type { WardDraft } from './candidates/ward-draft';
import type { BaselineEntry, CouncilEntry, CouncilList } from './councils/council-entry';
import type { Ledger } from './ledger';
import type { PartyBook } from './party-book';
import { PARTIAL, countWards, settleCouncil, type CouncilCount, type SettledCouncil } from './settle-council';

/** What a table cannot know about its election. */
export interface ElectionOrder {
  /** Democracy Club form: `local.2018-05-03`. */
  readonly id: string;
  readonly name: string;
  /** ISO date. */
  readonly date: string;
  /** Vintage of the boundaries: `lad-2018`. */
  readonly boundaries?: string | undefined;
  /** ISO date and time: when this was so. */
  readonly updated: string;
  readonly sequence: number;
  readonly isTest?: boolean | undefined;
  readonly sources?: readonly string[];
}

export interface MadeElection {
  readonly results: ResultsFile;
  /** By council code. */
  readonly wards: ReadonlyMap<string, CouncilWardsFile>;
}

export interface WardsOrder {
  readonly order: ElectionOrder;
  readonly list: CouncilList;
  readonly drafts: readonly WardDraft[];
  readonly hasElected: boolean;
  readonly book: PartyBook;
  readonly ledger: Ledger;
  /** The file of councils, for what is wrong with one. */
  readonly councilsFile: string;
}

/** Councils that vote. */
export const toVoting = ({ councils }: CouncilList): CouncilEntry[] =>
  councils.filter(({ elects }) => elects !== 'none');

/** An election from contests. What is wrong goes into the ledger, or is returned where it is about a council. */
export function makeFromWards(given: WardsOrder): { value: MadeElection; problems: DeskProblem[] } {
  const { order, list, drafts, hasElected, book, ledger } = given;
  const settled = drafts.map((draft) => {
    const late = isPostponed({ wardCode: draft.code, ward: draft.name }, draft.council);
    return settleWard(draft, { hasElected, isPostponed: late });
  });
  for (const { findings } of settled) for (const { place, ...finding } of findings) ledger.tell(place, finding);
  const byCouncil = new Map<string, SettledWard[]>();
  for (const ward of settled) {
    const { code } = ward.draft.council;
    const own = byCouncil.get(code);
    if (own) own.push(ward);
    else byCouncil.set(code, [ward]);
  }
  const parties = toParties(book, settled);
  const counts = new Map(
    toVoting(list).map((entry) => [entry.code, countWards(entry, byCouncil.get(entry.code) ?? [])]),
  );
  const { results, problems } = makeResults({ ...given, parties: parties.listed, counts });
  const wards = new Map<string, CouncilWardsFile>();
  for (const { code } of results.councils) {
    const own = byCouncil.get(code);
    if (own) wards.set(code, toWardsFile(code, own, order, parties));
  }
  const found = [...problems, ...checkElection({ results, wards }, order.isTest ?? false)];
  return { value: { results, wards }, problems: found };
}

interface PartyList {
  /** Those of the results file. */
  readonly listed: readonly Party[];
  readonly all: ReadonlyMap<string, Party>;
}

/** The results file has the groups and who won a seat; a ward file brings whoever else stands in it. */
function toParties(book: PartyBook, settled: readonly SettledWard[]): PartyList {
  const all = new Map<string, Party>();
  const winning = new Map<string, Party>();
  const seats = noSeats();
  for (const { draft, elected } of settled) {
    for (const { party } of draft.standers) all.set(party.party.id, party.party);
    for (const { party } of elected) {
      winning.set(party.party.id, party.party);
      seats[party.party.id] = (seats[party.party.id] ?? 0) + 1;
    }
  }
  return { listed: book.toParties(winning, seats), all };
}

export interface ResultsOrder {
  readonly order: ElectionOrder;
  readonly list: CouncilList;
  readonly parties: readonly Party[];
  readonly counts: ReadonlyMap<string, CouncilCount>;
  readonly councilsFile: string;
}

export function makeResults(given: ResultsOrder): { results: ResultsFile; problems: DeskProblem[] } {
  const { order, list, parties, counts, councilsFile } = given;
  const voting = toVoting(list);
  const context = { groups: toGroups(parties), ids: parties.map(({ id }) => id) };
  const settled = voting.map((entry): SettledCouncil => settleCouncil(entry, counts.get(entry.code)!, context));
  const councils = settled.map(({ council }) => council);
  const used = new Set(councils.flatMap(({ change = {} }) => Object.keys(change)));
  const results: ResultsFile = {
    version: CONTRACT_VERSION,
    election: {
      id: order.id,
      name: order.name,
      date: order.date,
      ...(order.boundaries && { boundaries: order.boundaries }),
    },
    sequence: order.sequence,
    updated: order.updated,
    status: toStatus(councils),
    ...(order.isTest && { test: true }),
    parties: [...parties],
    baselines: list.baselines.filter(({ id }: BaselineEntry) => used.has(id)),
    contested: voting.map(({ code }) => code),
    councils,
    ...(order.sources?.length && { sources: [...order.sources] }),
  };
  const problems = settled.flatMap(({ council: { code }, findings }) =>
    findings.map((finding) => {
      const place = finding.rule === PARTIAL ? counts.get(code)?.place : undefined;
      return { ...finding, ...(place ?? { file: councilsFile, ...list.places?.get(code) }) };
    }),
  );
  return { results, problems };
}

function toStatus(councils: readonly ResultsFile['councils'][number][]): ResultsFile['status'] {
  if (councils.every(({ status }) => status === 'awaiting')) return 'before';
  return councils.every(({ status }) => status === 'declared') ? 'final' : 'live';
}

function toWardsFile(
  code: string,
  settled: readonly SettledWard[],
  order: ElectionOrder,
  { listed, all }: PartyList,
): CouncilWardsFile {
  const known = new Set(listed.map(({ id }) => id));
  const wards = settled.map((ward) => toWard(ward, toPolled(ward, order.date)));
  const used = new Set(wards.flatMap(({ candidates }) => candidates.map(({ party }) => party)));
  return leaveOutDefaults<CouncilWardsFile>({
    version: CONTRACT_VERSION,
    election: order.id,
    council: code,
    revision: undefined,
    parties: [...used]
      .filter((id) => !known.has(id))
      .sort()
      .map((id) => all.get(id)!),
    wards: wards.sort((a, b) => (a.name < b.name ? -1 : 1)),
    sources: order.sources && [...order.sources],
  });
}

function toPolled({ draft }: SettledWard, date: string): string | undefined {
  const poll = draft.council.postponed.find(({ ward }) => isWard(ward, draft.code, draft.name));
  return poll?.date === date ? undefined : poll?.date;
}
