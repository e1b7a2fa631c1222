/**
 * Hold or gain of a ward's seats, against an earlier contest for the very same seats: the winners of both as multisets
 * of party groups. It says how many seats a group has more or fewer, never which councillor followed which. By-elections
 * and changes of party in between are not in it.
 */
import { toBlocs } from './closeness/parties';
import type { Party } from './contract';
import type { PreviousContest, Ward } from './contract-wards';

export interface GroupSeats {
  /** Id of the party group. */
  readonly party: string;
  readonly seats: number;
}

export interface WardChange {
  /** ISO date of the earlier contest: what the change is measured from. */
  readonly date: string;
  /** Seats that a party won then and now, the most first. */
  readonly held: readonly GroupSeats[];
  /** Seats that independents and others won then and now. They are many: nobody is said to have held a seat. */
  readonly level: readonly GroupSeats[];
  /** Seats above (+) or below (−) those of the earlier contest, gains first; empty where nothing changed. They sum to 0. */
  readonly changes: readonly GroupSeats[];
}

/**
 * The latest earlier contest that bears a hold or gain: for the same seats, as many as now, with a winner for each.
 * Any other knows nothing of whose seat was up.
 */
export const findSameSeats = ({ seats, previous }: Ward): PreviousContest | undefined =>
  previous
    .filter(({ kind, seats: before, winners }) => kind === 'same-seats' && before === seats && winners.length === seats)
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0];

/** Whether the file contradicts itself about who was elected. */
const isElectedInDoubt = ({ doubts = [] }: Ward): boolean =>
  doubts.includes('elected-differs') || doubts.includes('order-differs');

/**
 * @param parties of the results file and of the ward file
 * @returns undefined where no contest was for the same seats, where the ward has not declared, and where it is in doubt
 * who was elected
 */
export function deriveWardChange(ward: Ward, parties: readonly Party[]): WardChange | undefined {
  const before = findSameSeats(ward);
  const elected = ward.candidates.filter((candidate) => candidate.elected).map(({ party }) => party);
  const isKnown = (ward.status === 'declared' || ward.status === 'uncontested') && elected.length === ward.seats;
  if (!before || !isKnown || isElectedInDoubt(ward)) return undefined;
  const { groupOf, isMany } = toBlocs(parties);
  const [then, now] = [toCount(before.winners, groupOf), toCount(elected, groupOf)];
  const rows = [...new Set([...now.keys(), ...then.keys()])].map((party) => {
    const [had, has] = [then.get(party) ?? 0, now.get(party) ?? 0];
    return { party, kept: Math.min(had, has), change: has - had };
  });
  const kept = rows
    .filter((row) => row.kept)
    .map((row) => ({ party: row.party, seats: row.kept }))
    .sort((a, b) => b.seats - a.seats);
  return {
    date: before.date,
    held: kept.filter(({ party }) => !isMany(party)),
    level: kept.filter(({ party }) => isMany(party)),
    changes: rows
      .filter(({ change }) => change)
      .map(({ party, change }) => ({ party, seats: change }))
      .sort((a, b) => b.seats - a.seats),
  };
}

function toCount(parties: readonly string[], groupOf: (party: string) => string): Map<string, number> {
  const count = new Map<string, number>();
  for (const party of parties) count.set(groupOf(party), (count.get(groupOf(party)) ?? 0) + 1);
  return count;
}
