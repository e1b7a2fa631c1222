/** What must hold between the index of all wards and the files that it is made of. */
import type { WardIndexFile } from '../../model/contract-index';
import { parseWardIndex } from '../../model/parse-index';
import type { Election } from './election';
import { EXPECTED } from './expected';
import { countBy, toFigure, toRule, type Fact } from './fact';

type IndexedCouncilFile = WardIndexFile['councils'][number];

const toWards = (wards: readonly { code: string; name: string }[]): string =>
  wards
    .map(({ code, name }) => `${code} ${name}`)
    .sort()
    .join('\n');

function checkWards({ councils }: WardIndexFile, { results, wards }: Election): Fact[] {
  const codes = councils.map(({ code }) => code).join();
  return [
    toFigure('councils in the index are those of the results', codes === results.contested.join(), true),
    toFigure('wards in the index', councils.flatMap((council) => council.wards).length, EXPECTED.contests),
    toRule('the index has the wards of each ward file', councils, ({ code, wards: listed, names }) => {
      const indexed = listed.map((ward, i) => ({ code: ward, name: names[i] ?? '' }));
      return toWards(indexed) === toWards(wards.get(code)?.wards ?? []) ? undefined : code;
    }),
  ];
}

const toKind = ({ closest, outOfReach }: IndexedCouncilFile): string =>
  closest?.target ?? (outOfReach ? 'out of reach' : 'not known');

function checkClosest({ parties = [], councils }: WardIndexFile, { results }: Election): Fact[] {
  const known = new Set([...results.parties, ...parties].map(({ id }) => id));
  const control = new Map(results.councils.map((council) => [council.code, council.control?.after]));
  return [
    toFigure('councils by their closest change of control', countBy(councils, toKind), EXPECTED.closest),
    toRule('every closest change names a party, and not the one in control', councils, ({ code, closest }) =>
      !closest || (known.has(closest.party) && closest.party !== control.get(code)) ? undefined : code,
    ),
    toRule('a majority is denied only where there is one', councils, ({ code, closest }) =>
      closest?.target === 'deny' && control.get(code) === 'noc' ? code : undefined,
    ),
  ];
}

/** Every fact with its failures: a sound index has none. */
export function checkWardIndex(index: WardIndexFile, election: Election): Fact[] {
  const { problems } = parseWardIndex(structuredClone(index));
  return [
    ...checkWards(index, election),
    ...checkClosest(index, election),
    toRule('the index is in the contract', problems, ({ place, message }) => `${place}: ${message}`),
  ];
}
