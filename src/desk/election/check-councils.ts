/** What must hold of each council and each ward, and between the source and what is made of it. */
import type { CouncilFile, CouncilWardsFile, Seats } from '../../model/contract';
import { parseCouncilWards } from '../../model/parse-wards';
import { parseResults } from '../../model/parse';
import { BASELINE_2014, BASELINE_MAY_2017, GREENS_AMONG_OTHERS_2014 } from './facts';
import type { Election } from './election';
import { EXPECTED } from './expected';
import { toFigure, toRule, type Fact } from './fact';
import { toWinners2014 } from './previous';
import type { CouncilSource, ElectionSource, WardSource } from './source-schema';

type WardFile = CouncilWardsFile['wards'][number];

const sum = (seats: Readonly<Seats> = {}): number => Object.values(seats).reduce((total, count) => total + count, 0);
const countElected = ({ candidates }: WardFile): number => candidates.filter(({ elected }) => elected).length;
const sayIf = (isWrong: boolean, words: string): string | undefined => (isWrong ? words : undefined);

function checkSeats({ results, wards }: Election): Fact[] {
  const contests = [...wards.values()].flatMap((file) => file.wards);
  const allOut = results.councils.filter(({ elects }) => elects === 'all');
  const electedIn = (code: string) => (wards.get(code)?.wards ?? []).reduce((all, ward) => all + countElected(ward), 0);
  return [
    toRule('as many elected as seats in every ward', contests, (ward) =>
      sayIf(countElected(ward) !== ward.seats, `${ward.code} ${ward.name} has ${countElected(ward)} of ${ward.seats}`),
    ),
    toFigure('councils elected all out', allOut.length, EXPECTED.allOut),
    toRule('elected are all seats in councils elected all out', allOut, ({ code, name, total }) =>
      sayIf(electedIn(code) !== total, `${name} has ${electedIn(code)} of ${total}`),
    ),
    toRule('seats won and postponed are the seats up', results.councils, ({ name, seats, up, postponed = [] }) => {
      const won = sum(seats) + postponed.reduce((all, poll) => all + poll.seats, 0);
      return sayIf(won !== up, `${name} has ${won} of ${up}`);
    }),
  ];
}

function toMajorityHolder({ composition = {}, total }: CouncilFile): string {
  return Object.keys(composition).find((id) => 2 * (composition[id] ?? 0) > total) ?? 'noc';
}

function checkCompositions({ results: { councils } }: Election): Fact[] {
  return [
    toRule('composition and vacant sum to total', councils, ({ name, composition, vacant = 0, total }) =>
      sayIf(sum(composition) + vacant !== total, `${name} has ${sum(composition)} and ${vacant} of ${total}`),
    ),
    toRule('control after is more than half of all seats', councils, (council) =>
      sayIf(toMajorityHolder(council) !== council.control?.after, `${council.name} is ${toMajorityHolder(council)}`),
    ),
    toRule('no fewer than no seats not up', councils, ({ name, notUp = {} }) =>
      sayIf(
        Object.values(notUp).some((count) => count < 0),
        `${name} has ${JSON.stringify(notUp)}`,
      ),
    ),
    toRule('changes sum to zero but for vacant seats', councils, ({ name, vacant = 0, change = {} }) => {
      const sums = Object.values(change).map(sum);
      return sayIf(!sums.every((total) => total === -vacant || total === 0), `${name} sums to ${sums.join(' and ')}`);
    }),
  ];
}

const isSame = (a: Readonly<Seats>, b: Readonly<Seats>): boolean =>
  [...Object.keys(a), ...Object.keys(b)].every((id) => (a[id] ?? 0) === (b[id] ?? 0));

/** The two ways in which a change on 2014 may differ from the source's own figure, both told in the council's notes. */
function isExplained({ name }: CouncilSource, wards: readonly WardSource[]): boolean {
  return GREENS_AMONG_OTHERS_2014.has(name) || wards.some(({ deferred }) => deferred);
}

function checkAgainstSource({ results }: Election, { councils, wards }: ElectionSource): Fact[] {
  const made = new Map(results.councils.map((council) => [council.code, council]));
  const withDoubts = councils.filter(({ doubts }) => doubts.length > 0);
  const contests2014 = [...wards.values()]
    .flat()
    .flatMap(({ name, prev_2014: contest }) => (contest ? [{ name, contest }] : []));
  return [
    toFigure('councils with doubts', withDoubts.length, EXPECTED.withDoubts),
    toRule('every doubt is carried as a note', withDoubts, ({ lad18cd, name }) =>
      sayIf(!made.get(lad18cd)?.notes?.length, `${name} has none`),
    ),
    toRule('the change on 2014 is the source’s', councils, (council) => {
      const [own, change] = [council.seat_change_vs_2014, made.get(council.lad18cd)?.change?.[BASELINE_2014]];
      const isFine = !own || isSame(own, change ?? {}) || isExplained(council, wards.get(council.lad18cd) ?? []);
      return sayIf(!isFine, `${council.name} has ${JSON.stringify(change)}`);
    }),
    toRule('the change on May 2017 is the source’s', councils, ({ seat_change_vs_may2017: own, ...council }) => {
      const change = made.get(council.lad18cd)?.change?.[BASELINE_MAY_2017];
      return sayIf(own !== null && !isSame(own, change ?? {}), `${council.name} has ${JSON.stringify(change)}`);
    }),
    toRule('winners of 2014 are the source’s, but for Greens', contests2014, ({ name, contest }) => {
      const winners = toWinners2014(contest).map((group) => (group === 'green' ? 'other' : group));
      const listed = contest.winners?.map((group) => (group === 'green' ? 'other' : group)) ?? winners;
      return sayIf(winners.toSorted().join() !== listed.toSorted().join(), `${name} has ${winners.join()}`);
    }),
  ];
}

/** The project's own parser must have nothing to say. */
function checkContract({ results, wards }: Election): Fact[] {
  const files = [...wards].map(([code, file]) => ({ file: `wards/${code}.json`, code, input: file }));
  const toWords = ({ place, message }: { place: string; message: string }): string => `${place}: ${message}`;
  return [
    toRule('results.json is in the contract', parseResults(structuredClone(results)).problems, toWords),
    toRule('ward files are in the contract', files, ({ file, code, input }) => {
      const { problems } = parseCouncilWards(structuredClone(input), { file, council: code });
      return problems.length > 0 ? problems.map(toWords).join('; ') : undefined;
    }),
    toRule('every party is named', files, ({ file, input }) => {
      const known = new Set([...results.parties, ...(input.parties ?? [])].map(({ id }) => id));
      const unknown = input.wards.flatMap(({ candidates }) => candidates).find(({ party }) => !known.has(party));
      return unknown && `${file} has no party "${unknown.party}"`;
    }),
  ];
}

export function checkCouncils(election: Election, source: ElectionSource): Fact[] {
  return [
    ...checkSeats(election),
    ...checkCompositions(election),
    ...checkAgainstSource(election, source),
    ...checkContract(election),
  ];
}
