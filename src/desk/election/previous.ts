/** Earlier contests of a ward. A contest for the same seats bears a hold or gain; any other only shares and swing. */
import type { CouncilWardsFile, Seats } from '../../model/contract';
import { leaveOutDefaults } from './leave-out';
import { toGroup, toSeats } from './parties';
import type { Contest2014, Contest2016, Group, WardSource } from './source-schema';

type PreviousFile = NonNullable<CouncilWardsFile['wards'][number]['previous']>[number];

/** Dates of the polls, with one exception: the poll of 2014 in
 * Blackwall and Cubitt Town, put off when a candidate had died, which the press of 4 July 2014 reports. */
const DATE_2014 = '2014-05-22';
const DATE_2016 = '2016-05-05';
const PUT_OFF_2014: Readonly<Record<string, string>> = { E05009318: '2014-07-03' };

/** The two sources of 2014 write the five national parties in their own ways; all others are `other`. */
const GROUPS_2014: Readonly<Record<string, Group>> = {
  CON: 'con',
  Conservative: 'con',
  LAB: 'lab',
  Labour: 'lab',
  LD: 'ld',
  'Liberal Democrats': 'ld',
  GRE: 'green',
  'Green Party': 'green',
  UKIP: 'ukip',
};

const toGroup2014 = (party: string): Group => GROUPS_2014[party] ?? 'other';

function toBestVotes(votes: readonly (readonly [Group, number])[]): Seats {
  const best: Seats = {};
  for (const [group, count] of votes) best[group] = Math.max(best[group] ?? 0, count);
  return toSeats(best);
}

/**
 * Who won in 2014, from the candidates themselves: the source's own list of winners files the four Greens of that year
 * under `other`, and has none for the wards outside London.
 */
export function toWinners2014(contest: Contest2014): Group[] {
  return contest.candidates.filter(({ elected }) => elected).map(({ party }) => toGroup2014(party));
}

function toContest2014(contest: Contest2014, ward: WardSource): PreviousFile {
  const votes = contest.candidates.flatMap(({ party, votes: own }) =>
    own === null ? [] : [[toGroup2014(party), own] as const],
  );
  return leaveOutDefaults<PreviousFile>({
    date: PUT_OFF_2014[ward.wd18cd] ?? DATE_2014,
    kind: contest.seats === ward.seats_up ? 'same-seats' : 'other-seat',
    seats: contest.seats,
    winners: toWinners2014(contest),
    votes: toBestVotes(votes),
    electorate: contest.electorate ?? undefined,
    source: toSourceName(contest.source),
  });
}

function toContest2016(contest: Contest2016): PreviousFile {
  const votes = Object.entries(contest.votes).map(([code, best]) => [toGroup(code), best] as const);
  return leaveOutDefaults<PreviousFile>({
    date: DATE_2016,
    kind: 'other-seat',
    seats: contest.seats,
    winners: contest.winners,
    votes: toBestVotes(votes),
    electorate: undefined,
    source: toSourceName(contest.source),
  });
}

/** `London Datastore 2014 via …`, `LEAP 2016 (…)` → the name alone. */
const toSourceName = (source: string): string => source.replace(/ (via|\().*$/, '');

/**
 * Dudley's Sedgley, St James's and St Thomas's, Cheltenham's Springbank, St Paul's and St Peter's: within each three, the
 * parties of 2016 fit a neighbour in the alphabet and not the ward itself (in Sedgley, Labour 1,987 and Conservative 353
 * in 2016, Labour 742 and Conservative 1,936 in 2018). No second source says which is whose, so none of them is shown.
 */
const DOUBTED_2016: ReadonlySet<string> = new Set([
  'E05001254',
  'E05001255',
  'E05001256',
  'E05004302',
  'E05004303',
  'E05004304',
]);

/** Whether the source has a contest of 2016 for this ward that seems to be another's. */
export const isDoubted2016 = (ward: WardSource): boolean =>
  ward.ward_2016 !== undefined && DOUBTED_2016.has(ward.wd18cd);

/** The latest first. */
export function toPrevious(ward: WardSource): PreviousFile[] {
  const contest2016 = ward.ward_2016 && !isDoubted2016(ward) ? [toContest2016(ward.ward_2016)] : [];
  const contest2014 = ward.prev_2014 ? [toContest2014(ward.prev_2014, ward)] : [];
  return [...contest2016, ...contest2014];
}
