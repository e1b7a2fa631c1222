/** Parties as they are named and painted; every id that data may hold gets an answer. */
import type { Messages } from '../i18n/en';
import { NO_OVERALL_CONTROL, type Party, type Seats } from '../model/contract';
import { rollUp, toGroups } from '../model/seats';
import { toPaintScale } from './map-view';
import type { Paint, Scheme } from './palette';

export interface PartyView {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly paint: Paint;
}

export interface PartyBook {
  /** The party, `noc`, or a state of the map such as `awaiting`, as it is named and painted. */
  of(id: string): PartyView;
  /** Id of the group that a party is counted under; its own where it has none. */
  groupOf(id: string): string;
  /** The same seats by group. */
  rollUp(seats: Seats): Seats;
  /** Ids of the groups, in the order of the file. */
  readonly groups: readonly string[];
}

export function toPartyBook(parties: readonly Party[], scheme: Scheme, words: Messages): PartyBook {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const paint = toPaintScale(parties, scheme);
  const groups = toGroups(parties);
  const groupOf = (id: string): string => groups.get(id) ?? id;
  return {
    groupOf,
    rollUp: (seats) => rollUp(seats, groups),
    groups: [...byId.keys()].filter((id) => groupOf(id) === id),
    of(id) {
      const party = byId.get(id);
      const word = Object.hasOwn(words.legend, id) ? words.legend[id]! : id;
      const short = id === NO_OVERALL_CONTROL ? words.nocShort : word;
      return { id, name: party?.name ?? word, short: party?.short ?? short, paint: paint(groupOf(id)) };
    },
  };
}
