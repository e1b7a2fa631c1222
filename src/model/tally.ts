/**
 * The state of the parties after N of M. Only declared councils that are part of the election count: a by-election
 * elsewhere, a council still counting and a postponed poll are in no total.
 */
import type { Council, Results, Seats } from './contract';
import { toIndex } from './results-index';
import { addSeats, noSeats, rollUp, toGroups } from './seats';
import type { Groups } from './seats';

/** One controller, a party id or `noc`, over the declared councils. */
export interface ControlTally {
  /** Councils it has now. */
  count: number;
  /** Councils it had before, among those whose control before and after is known. */
  before: number;
  /** Change since the eve of poll over those same councils; absent where none is known. */
  change?: number;
}

/** Change in seats over the declared councils for which this baseline gives one. */
export interface SeatChangeTally {
  byGroup: Seats;
  /** For how many declared councils the change is known… */
  known: number;
  /** …of how many declared. */
  of: number;
}

export interface Tally {
  /** Councils that vote: the M of "N of M". */
  contested: number;
  /** Councils declared: the N. */
  declared: number;
  /** By party id or `noc`. */
  councils: Map<string, ControlTally>;
  /** For how many declared councils control before and after is known: what `before` and `change` are counted over. */
  controlKnown: number;
  /** Seats won on the day in declared councils. */
  seats: { byParty: Seats; byGroup: Seats };
  /** By baseline id, in the file's order; a baseline that no declared council has is there with `known: 0`. */
  seatChange: Map<string, SeatChangeTally>;
}

export function tally(results: Results): Tally {
  const { contested } = toIndex(results);
  const groups = toGroups(results.parties);
  const declared = results.councils.filter(({ code, status }) => status === 'declared' && contested.has(code));
  const byParty = declared.reduce((seats, council) => addSeats(seats, council.seats), noSeats());
  return {
    contested: contested.size,
    declared: declared.length,
    ...tallyControl(declared),
    seats: { byParty, byGroup: rollUp(byParty, groups) },
    seatChange: new Map(results.baselines.map(({ id }) => [id, tallyChange(declared, id, groups)])),
  };
}

function tallyControl(declared: Council[]): Pick<Tally, 'councils' | 'controlKnown'> {
  const councils = new Map<string, ControlTally>();
  const at = (id: string): ControlTally => councils.get(id) ?? councils.set(id, { count: 0, before: 0 }).get(id)!;
  let controlKnown = 0;
  for (const { control, isNew } of declared) {
    const { before, after } = control ?? {};
    if (after) at(after).count += 1;
    if (!before || !after || isNew) continue;
    controlKnown += 1;
    at(before).before += 1;
    at(before).change = (at(before).change ?? 0) - 1;
    at(after).change = (at(after).change ?? 0) + 1;
  }
  return { councils, controlKnown };
}

function tallyChange(declared: Council[], baseline: string, groups: Groups): SeatChangeTally {
  const known = declared.filter(({ change }) => Object.hasOwn(change, baseline));
  const byGroup = noSeats();
  for (const { change } of known) addSeats(byGroup, rollUp(change[baseline]!, groups));
  return { byGroup, known: known.length, of: declared.length };
}
