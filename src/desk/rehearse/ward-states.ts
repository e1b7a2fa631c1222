/** Ward files of a council that has not declared: who stands where, and nothing of what came of it. */
import type { CouncilWardsFile } from '../../model/contract-wards';

/** The index as it is published: contests that were close are of results, so they wait for them. */
export interface WardIndexFile {
  councils: { code: string; wards: string[]; names: string[]; [fact: string]: unknown }[];
  [field: string]: unknown;
}

type Candidates = CouncilWardsFile['wards'][number]['candidates'];

const toStanding = (candidates: Candidates): Candidates => candidates.map(({ name, party }) => ({ name, party }));

/** The electorate and earlier contests were known before; turnout, votes and notes came with the result. */
export function toAwaitingWards(file: CouncilWardsFile): CouncilWardsFile {
  return {
    ...file,
    wards: file.wards.map(({ code, name, seats, status, polled, electorate, candidates, previous }) => ({
      code,
      name,
      seats,
      status: status === 'declared' || status === 'recount' ? 'awaiting' : status,
      // Who stands alone is elected before the poll, and known to be.
      candidates: status === 'uncontested' ? candidates : toStanding(candidates),
      ...(polled === undefined ? {} : { polled }),
      ...(electorate === undefined ? {} : { electorate }),
      ...(previous === undefined ? {} : { previous }),
    })),
  };
}

/** Names and codes of every council's wards; how close it was only of those that have declared. */
export function toAwaitingIndex(file: WardIndexFile, hasDeclared: (code: string) => boolean): WardIndexFile {
  return {
    ...file,
    councils: file.councils.map((council) => {
      if (hasDeclared(council.code)) return council;
      const { code, wards, names } = council;
      return { code, wards, names };
    }),
  };
}
