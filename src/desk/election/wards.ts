import type { CouncilWardsFile } from '../../model/contract';
import { CONTRACT_VERSION } from '../../model/contract';
import { toWardSources } from './attribution';
import { ELECTION } from './facts';
import { leaveOutDefaults } from './leave-out';
import { toPartyId, toWardParties } from './parties';
import { toPrevious } from './previous';
import type { CandidateSource, WardSource } from './source-schema';
import { toWardNotes } from './ward-notes';

type WardFile = CouncilWardsFile['wards'][number];
type CandidateFile = WardFile['candidates'][number];

/** The source marks both sides of a tie in their names. */
export const toCandidateName = (name: string): string => name.replace(/ \((Not e|E)lected\)$/, '');

function toCandidate({ name, party, votes, elected }: CandidateSource, isUncontested: boolean): CandidateFile {
  const candidate = {
    name: toCandidateName(name),
    party: toPartyId(party),
    votes: isUncontested ? null : votes,
    elected,
  };
  return leaveOutDefaults<CandidateFile>(candidate);
}

/** The candidates on either side of a tie for the last seat: none where there was no tie. */
export function toTied({ candidates, uncontested }: WardSource): CandidateSource[] {
  const lowest = Math.min(...candidates.filter(({ elected }) => elected).map(({ votes }) => votes));
  const level = candidates.filter(({ votes }) => votes === lowest);
  return !uncontested && level.some(({ elected }) => !elected) ? level : [];
}

/** Most votes first; of equals, the elected first. The sort is stable, so that the source's order settles the rest. */
function toCandidates({ candidates, uncontested }: WardSource): CandidateFile[] {
  const sorted = candidates.toSorted((a, b) => b.votes - a.votes || Number(b.elected) - Number(a.elected));
  return sorted.map((candidate) => toCandidate(candidate, uncontested));
}

/** One contest in the contract. Notes tell what the source says about its own codes, labels, ties and delays. */
export function toWard(source: WardSource): WardFile {
  const tied = toTied(source);
  return leaveOutDefaults<WardFile>({
    code: source.wd18cd,
    name: source.name,
    seats: source.seats_up,
    status: source.uncontested ? 'uncontested' : 'declared',
    polled: source.deferred ? source.poll_date : undefined,
    electorate: source.turnout?.electorate ?? undefined,
    turnout: source.turnout?.turnout_pct,
    tied: tied.length > 0,
    candidates: toCandidates(source),
    previous: toPrevious(source),
    notes: toWardNotes(source, tied),
  });
}

const byName = (a: WardFile, b: WardFile): number => (a.name < b.name ? -1 : 1);

/** The ward file of one council: its wards by name, and the parties that the results file does not have. */
export function toCouncilWards(
  code: string,
  wards: readonly WardSource[],
  names: Readonly<Record<string, string>>,
  known: ReadonlySet<string>,
): CouncilWardsFile {
  const parties = toWardParties(wards, names, known);
  return leaveOutDefaults<CouncilWardsFile>({
    version: CONTRACT_VERSION,
    election: ELECTION.id,
    council: code,
    revision: undefined,
    parties,
    wards: wards.map(toWard).sort(byName),
    sources: toWardSources(wards),
  });
}
