import type { CouncilWardsFile, ResultsFile } from '../../model/contract';
import { toResults } from './results';
import type { ElectionSource } from './source-schema';
import { toCouncilWards } from './wards';

/** The results file, and the ward files by council code. */
export interface Election {
  readonly results: ResultsFile;
  readonly wards: ReadonlyMap<string, CouncilWardsFile>;
}

/** The source as an election in the contract. */
export function toElection(source: ElectionSource): Election {
  const results = toResults(source);
  const known = new Set(results.parties.map(({ id }) => id));
  const wards = source.councils.map(({ lad18cd: code }) => {
    return [code, toCouncilWards(code, source.wards.get(code) ?? [], source.partyNames, known)] as const;
  });
  return { results, wards: new Map(wards) };
}
