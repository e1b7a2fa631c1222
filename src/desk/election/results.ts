import { CONTRACT_VERSION, type ResultsFile } from '../../model/contract';
import { SOURCES } from './attribution';
import { toCouncil } from './council';
import { BASELINES, ELECTION, SEQUENCE, UPDATED } from './facts';
import { toResultsParties } from './parties';
import type { ElectionSource } from './source-schema';

/** The national state: parties, baselines and every council, in order of code. */
export function toResults({ partyNames, councils, wards }: ElectionSource): ResultsFile {
  const wardsOf = (code: string) => wards.get(code) ?? [];
  const parties = toResultsParties(
    councils.flatMap(({ lad18cd }) => wardsOf(lad18cd)),
    partyNames,
  );
  const ids = parties.map(({ id }) => id);
  return {
    version: CONTRACT_VERSION,
    election: { ...ELECTION },
    sequence: SEQUENCE,
    updated: UPDATED,
    status: 'final',
    parties,
    baselines: [...BASELINES],
    contested: councils.map(({ lad18cd }) => lad18cd),
    councils: councils.map((council) => toCouncil(council, wardsOf(council.lad18cd), ids)),
    sources: [...SOURCES],
  };
}
