/** Whose the seats of a council are after the election, as far as its numbers agree with each other. */
import type { Contests, Holder } from './contests';
import type { Blocs } from './parties';
import type { Council, Seats } from '../contract';
import { CATCH_ALL, addSeats, noSeats, seatsOf, sumOf } from '../seats';

/** What makes the council's own seats no ground to reckon on. */
export type CompositionNotKnown = 'composition-not-known' | 'composition-differs';

export interface Composition {
  /** Seats by holder; for a party of the catch-all group those that are known to be its. */
  readonly held: ReadonlyMap<Holder, number>;
  /** Seats of the catch-all group of which nobody says whose they are. */
  readonly unsplit: number;
  /** Parties of the catch-all group that the composition itself names: none of the unsplit seats are theirs. */
  readonly named: ReadonlySet<string>;
  /** Seats by party group. */
  readonly byGroup: Seats;
}

/** The council after the election: its composition, else its seats won and not up where they make a whole council. */
export function toComposition(
  council: Council,
  { contests, won }: Contests,
  blocs: Blocs,
): Composition | CompositionNotKnown {
  const { seats, notUp, composition, vacant, total } = council;
  const day = addSeats(addSeats(noSeats(), seats), notUp);
  const isDayWhole = sumOf(day) + vacant === total;
  if (!composition && !isDayWhole) return 'composition-not-known';
  const byGroup = addSeats(noSeats(), composition ?? day, blocs.groupOf);
  const isSameDay = !isDayWhole || isSame(byGroup, addSeats(noSeats(), day, blocs.groupOf));
  if (sumOf(byGroup) + vacant !== total || !isSameDay) return 'composition-differs';
  // The wards know best by whom seats were won.
  const found = addSeats(addSeats(noSeats(), sumOf(won) ? won : seats), notUp);
  const split = toSplit(composition ?? {}, found, byGroup, blocs);
  if (!split) return 'composition-differs';
  const held = toHeld(byGroup, split.small, blocs);
  addIndependents(held, { ...byGroup, ...split.small }, contests, blocs);
  return { held, unsplit: split.unsplit, named: new Set(Object.keys(composition ?? {})), byGroup };
}

/**
 * What is known of the parties in the catch-all group: what the composition says of a party, else the seats in which it
 * is found. Undefined where more are found than there are.
 */
function toSplit(
  composition: Seats,
  found: Seats,
  byGroup: Seats,
  blocs: Blocs,
): { small: Seats; unsplit: number } | undefined {
  const small = noSeats();
  for (const id of new Set([...Object.keys(found), ...Object.keys(composition)])) {
    if (id === CATCH_ALL || !blocs.isLocal(blocs.blocOf(id))) continue;
    small[id] = Object.hasOwn(composition, id) ? composition[id]! : found[id]!;
    if (small[id] < seatsOf(found, id)) return undefined;
  }
  const unsplit = seatsOf(byGroup, CATCH_ALL) - sumOf(small);
  return unsplit < 0 ? undefined : { small, unsplit };
}

/** The same seats of each; a party that has none may be named or not. */
export const isSame = (one: Seats, other: Seats): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every((id) => seatsOf(one, id) === seatsOf(other, id));

function toHeld(byGroup: Seats, small: Seats, blocs: Blocs): Map<Holder, number> {
  const held = new Map<Holder, number>();
  for (const seats of [byGroup, small])
    for (const id of Object.keys(seats)) if (!blocs.isMany(id)) held.set(id, seats[id]!);
  return held;
}

/** One seat each. Those who cannot lose theirs are all alike, so one stands for them. */
function addIndependents(held: Map<Holder, number>, seats: Seats, contests: Contests['contests'], blocs: Blocs): void {
  const sitting = contests.flatMap(({ elected }) => elected).filter(({ party }) => isIndependent(party, blocs));
  for (const { holder } of sitting) held.set(holder, 1);
  const ids = Object.keys(seats).filter((id) => isIndependent(id, blocs));
  const all = ids.reduce((sum, id) => sum + seats[id]!, 0);
  if (all > sitting.length) held.set(ids[0]!, 1);
}

const isIndependent = (bloc: string, blocs: Blocs): boolean => blocs.isMany(bloc) && bloc !== CATCH_ALL;
