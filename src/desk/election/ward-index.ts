/** The index of all wards, made of the ward files and of how close each council was. */
import type { ResultsFile } from '../../model/contract';
import type { WardIndexFile } from '../../model/contract-index';
import { toStanding } from '../../model/closeness';
import { deriveClosest, type Closest } from '../../model/closest';
import { parseResults } from '../../model/parse';
import { parseCouncilWards } from '../../model/parse-wards';
import type { Election } from './election';

/** Beside the ward files, so that their address with `index` in the place of a council's code is its own. */
export const INDEX_PATH = 'wards/index.json';

type IndexedCouncilFile = WardIndexFile['councils'][number];

/** One line a council, in the order of the results; wards in the order of their codes, which pack best so. */
export function toWardIndex({ results, wards }: Election): WardIndexFile {
  const closest = toAllClosest({ results, wards });
  const councils = results.councils.map(({ code }): IndexedCouncilFile => {
    const sorted = [...(wards.get(code)?.wards ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1));
    return {
      code,
      wards: sorted.map((ward) => ward.code),
      names: sorted.map((ward) => ward.name),
      ...toFields(closest.get(code)),
    };
  });
  const { version, election, sources } = results;
  const parties = toUnlisted({ results, wards }, councils);
  return { version, election: election.id, parties, councils, ...(sources && { sources }) };
}

/** Asked of the files as the browser reads them, defaults and doubts included. */
function toAllClosest({ results, wards }: Election): Map<string, Closest> {
  const { value } = parseResults(structuredClone(results));
  const pairs = (value?.councils ?? []).flatMap((council): [string, Closest][] => {
    const file = parseCouncilWards(structuredClone(wards.get(council.code))).value;
    return file ? [[council.code, deriveClosest(toStanding(council, file, value!.parties))]] : [];
  });
  return new Map(pairs);
}

function toFields(closest: Closest | undefined): Pick<IndexedCouncilFile, 'closest' | 'outOfReach'> {
  if (closest?.kind === 'short') return { closest: closest.change };
  return closest?.kind === 'out-of-reach' ? { outOfReach: true } : {};
}

/** The parties named in the index that only a ward file has. */
function toUnlisted({ results, wards }: Election, councils: readonly IndexedCouncilFile[]): ResultsFile['parties'] {
  const listed = new Set(results.parties.map(({ id }) => id));
  return councils.flatMap(({ code, closest }) => {
    const party = closest?.party;
    if (party === undefined || listed.has(party)) return [];
    listed.add(party);
    return (wards.get(code)?.parties ?? []).filter(({ id }) => id === party);
  });
}
