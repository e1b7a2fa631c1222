/** Arithmetic on seats by party. Keys come from files: they are never looked up through a prototype. */
import type { Party, Seats } from './contract';

/** The group of independents, residents and small parties: many parties, so it never controls a council as one. */
export const CATCH_ALL = 'other';

/** Seats of one party or group; 0 for one that is not named. */
export const seatsOf = (seats: Seats, id: string): number => (Object.hasOwn(seats, id) ? seats[id]! : 0);

export const sumOf = (seats: Seats): number => Object.values(seats).reduce((sum, count) => sum + count, 0);

/** The fewest seats that are more than half of `total`: 31 of 60, 25 of 49. */
export const majorityOf = (total: number): number => Math.floor(total / 2) + 1;

/** Party id → the id under which compositions and changes count it. */
export type Groups = ReadonlyMap<string, string>;

export const toGroups = (parties: readonly Party[]): Groups =>
  new Map(parties.map((party) => [party.id, party.group ?? party.id]));

/** Adds `more` to `seats`, in place, each party under the name that `nameOf` gives it. */
export function addSeats(seats: Seats, more: Seats, nameOf = (id: string) => id): Seats {
  for (const id of Object.keys(more)) {
    const name = nameOf(id);
    seats[name] = seatsOf(seats, name) + more[id]!;
  }
  return seats;
}

/** An empty tally in which `__proto__` and `constructor` are parties like any other. */
export const noSeats = (): Seats => Object.create(null) as Seats;

/** The same seats by party group. A party that the file does not define is its own group. */
export const rollUp = (seats: Seats, groups: Groups): Seats => addSeats(noSeats(), seats, (id) => groups.get(id) ?? id);
