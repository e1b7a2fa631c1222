import type { CouncilFile, PostponedPoll, Seats } from '../../model/contract';
import { toDisplayName } from '../display-names';
import { toChanges } from './change';
import { hasNewWards } from './facts';
import { leaveOutDefaults } from './leave-out';
import { toCouncilNotes } from './notes';
import { countByGroup, countSeats, countSeatsOfTheDay, toSeats } from './parties';
import { GROUPS, type CouncilSource, type SeatsByGroup, type WardSource } from './source-schema';

/** ONS words that the press does not use. */
const TYPES: Readonly<Record<string, string>> = { 'Non-metropolitan district': 'District council' };

/** No source has declaration times or turnout by council, and no council of 2018 is new. */
const UNKNOWN = { declared: undefined, expected: undefined, turnout: undefined, isNew: undefined, revision: undefined };

const sum = (seats: Readonly<Seats>): number => Object.values(seats).reduce((total, count) => total + count, 0);

/** Seats not up by group: the council after the election without the winners of the day. Negative where sources clash. */
export function toNotUp(after: SeatsByGroup, wards: readonly WardSource[]): Seats {
  const won = countByGroup(wards.filter(({ deferred }) => !deferred).flatMap(({ candidates }) => candidates));
  return toSeats(Object.fromEntries(GROUPS.map((group) => [group, after[group] - won[group]])));
}

/** In how many wards each party took at least one seat on the day. */
function toWardsWon(wards: readonly WardSource[], ids: readonly string[]): Seats {
  const won: Seats = {};
  for (const { candidates } of wards) {
    for (const id of Object.keys(countSeats(candidates))) won[id] = (won[id] ?? 0) + 1;
  }
  return toSeats(won, ids);
}

function toPostponed({ wd18cd: ward, name, seats_up: seats, poll_date: date, candidates }: WardSource): PostponedPoll {
  return leaveOutDefaults<PostponedPoll>({ ward, name, seats, date, won: countSeats(candidates) });
}

/** The size of a council whose seats are not comparable with May 2017, if it changed. */
function toBoundaryChange(council: CouncilSource): CouncilFile['boundaryChange'] {
  if (!hasNewWards(council)) return undefined;
  const { total_seats: total, composition_may2017_ocd: may2017 } = council;
  const before = may2017 ? sum(may2017) : total;
  const size = before === total ? '' : `, and ${total} seats instead of ${before}`;
  return { reason: `New wards in 2018${size}` };
}

/**
 * One council in the contract. `ids` are the parties in the order in which their seats are written. Fields stand in an
 * order that compresses: numbers that resemble each other together, words that every council repeats at the end.
 */
export function toCouncil(council: CouncilSource, wards: readonly WardSource[], ids: readonly string[]): CouncilFile {
  const { composition_after: after, total_seats: total } = council;
  const ofTheDay = wards.filter(({ deferred }) => !deferred);
  return leaveOutDefaults<CouncilFile>({
    code: council.lad18cd,
    name: toDisplayName(council.name),
    elects: council.scheme_2018,
    total,
    up: council.seats_up,
    wards: { contested: ofTheDay.length, won: toWardsWon(ofTheDay, ids) },
    control: { before: council.control_before.toLowerCase(), after: council.control_after.toLowerCase() },
    composition: toSeats(after, GROUPS),
    vacant: total - sum(after) || undefined,
    seats: toSeats(countSeatsOfTheDay(wards), ids),
    notUp: toNotUp(after, wards),
    change: toChanges(council),
    boundaryChange: toBoundaryChange(council),
    postponed: wards.filter(({ deferred }) => deferred).map(toPostponed),
    notes: toCouncilNotes(council, wards),
    ...UNKNOWN,
    status: 'declared',
    type: TYPES[council.type] ?? council.type,
    region: council.region,
  });
}
