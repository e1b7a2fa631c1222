/**
 * A council made ready to be asked how close it was: its seats after the election, who controls it, and its contests,
 * or why that is not known. Where the results and the ward file contradict each other nothing is reckoned from either.
 */
import { isSame, toComposition } from './composition';
import type { Composition, CompositionNotKnown } from './composition';
import { toContests } from './contests';
import type { Contest, Contests, WardsNotKnown } from './contests';
import { toBlocs } from './parties';
import type { Blocs } from './parties';
import { NO_OVERALL_CONTROL } from '../contract';
import type { Council, Party } from '../contract';
import type { CouncilWards } from '../contract-wards';
import { controlOf } from '../control';
import { CATCH_ALL, addSeats, majorityOf, noSeats, seatsOf, sumOf } from '../seats';

/**
 * Why a figure is not known.
 * `other-council`: the wards are of another one · `not-declared` · `composition-not-known`: neither a composition, nor
 * seats won and not up that make a whole council · `composition-differs`: its numbers contradict each other or the wards
 * · `wards-differ`: the wards' winners are not the seats won, so wards are missing or wrong · `ward-doubted`: a ward
 * elects too few or too many, out of order, or by an unexplained tie · `votes-not-known`: a ward that was fought has
 * candidates without votes · `control-not-known` · `others-not-split`: it hangs on which of the small parties have seats
 * that are only known as those of the catch-all group · `too-many-ways`: more combinations than are searched.
 */
export type NotKnown =
  | CompositionNotKnown
  | WardsNotKnown
  | 'other-council'
  | 'not-declared'
  | 'wards-differ'
  | 'control-not-known'
  | 'others-not-split'
  | 'too-many-ways';

export interface Standing {
  /** Fewest seats that are a majority of all seats. */
  readonly majority: number;
  readonly blocs: Blocs;
  readonly composition: Composition | undefined;
  /** Wards in which there was a poll with the rest of the council. */
  readonly contests: readonly Contest[];
  /** Why nothing can be said. */
  readonly notKnown?: NotKnown | undefined;
  /** Why only what the composition says is known: nothing that hangs on a ward. */
  readonly wardsNotKnown?: NotKnown | undefined;
  /** The party group or party in control, or `noc`; absent with its reason in `controlNotKnown`. */
  readonly controller?: string | undefined;
  readonly controlNotKnown?: NotKnown | undefined;
}

/**
 * Reads a council and its wards once, for any number of questions.
 * @param council as `parseResults` gives it; its composition (else its seats won and not up) is what everything is
 *   counted from, vacant seats and seats not up included
 * @param file as `parseCouncilWards` gives it
 * @param parties of the results; the ward file's own parties are added to them
 * @returns never throws: what contradicts itself is in `notKnown`, `wardsNotKnown` or `controlNotKnown`
 */
export function toStanding(council: Council, file: CouncilWards, parties: readonly Party[]): Standing {
  const blocs = toBlocs([...file.parties, ...parties]);
  const majority = majorityOf(council.total);
  const nothing = { majority, blocs, composition: undefined, contests: [] };
  if (file.council !== council.code) return { ...nothing, notKnown: 'other-council' };
  if (council.status !== 'declared') return { ...nothing, notKnown: 'not-declared' };
  const contests = toContests(council, file, blocs);
  const areWon = areSeatsWon(council, contests, blocs);
  const composition = toComposition(council, areWon ? contests : { contests: [], won: noSeats() }, blocs);
  if (typeof composition === 'string') return { ...nothing, notKnown: composition };
  return {
    ...nothing,
    composition,
    contests: contests.contests,
    wardsNotKnown: areWon ? toWardsDoubt(contests, composition, blocs) : 'wards-differ',
    ...toController(council, composition, blocs, majority),
  };
}

/** Whether the wards' winners are the seats that the results say were won on the day. */
function areSeatsWon({ seats, up, postponed }: Council, { won }: Contests, blocs: Blocs): boolean {
  const later = postponed.reduce((sum, poll) => sum + poll.seats, 0);
  if (!sumOf(seats)) return sumOf(won) === up - later;
  return isSame(addSeats(noSeats(), seats, blocs.groupOf), addSeats(noSeats(), won, blocs.groupOf));
}

/** No group can have fewer seats than it won in the wards. */
function toWardsDoubt({ won, notKnown }: Contests, { byGroup }: Composition, blocs: Blocs): NotKnown | undefined {
  const byWards = addSeats(noSeats(), won, blocs.groupOf);
  const isContradicted = Object.keys(byWards).some((group) => byWards[group]! > seatsOf(byGroup, group));
  return notKnown ?? (isContradicted ? 'composition-differs' : undefined);
}

/** Who has control, as the council says, borne out by its seats. */
function toController(
  { control, total, vacant }: Council,
  composition: Composition,
  blocs: Blocs,
  majority: number,
): Pick<Standing, 'controller' | 'controlNotKnown'> {
  const { byGroup, held } = composition;
  const byNumbers = seatsOf(byGroup, CATCH_ALL) < majority ? controlOf(byGroup, total, vacant) : undefined;
  const after = control?.after ?? byNumbers;
  if (!after) return { controlNotKnown: 'control-not-known' };
  if (after === NO_OVERALL_CONTROL) {
    const isMajority = [...held.values()].some((seats) => seats >= majority);
    return isMajority ? { controlNotKnown: 'composition-differs' } : { controller: after };
  }
  const controller = blocs.blocOf(after);
  if (blocs.isMany(controller) || !isExact(controller, composition, blocs))
    return { controlNotKnown: 'others-not-split' };
  if ((held.get(controller) ?? 0) < majority) return { controlNotKnown: 'composition-differs' };
  return { controller };
}

/** Whether the number of a bloc's seats is known, and not only that it has some. */
export const isExact = (bloc: string, { unsplit, named }: Composition, blocs: Blocs): boolean =>
  unsplit === 0 || !blocs.isLocal(bloc) || named.has(bloc);

/** The blocs that stood in the contests and could have more seats, in order of appearance. */
export function toContenders({ contests, blocs }: Standing): string[] {
  const parties = new Set<string>();
  for (const { elected, lost } of contests)
    for (const stood of [elected, lost]) for (const { party } of stood) parties.add(party);
  return [...parties].filter((party) => !blocs.isMany(party));
}
