import type { Party, Seats } from '../../model/contract';
import { GROUPS, type CandidateSource, type Group, type SeatsByGroup, type WardSource } from './source-schema';

/** Slate: as far from the five party colours and from greys as a quiet colour gets under four kinds of vision. */
const OTHER_COLOUR = '#446870';

/** The groups by which compositions and changes are counted. */
export const GROUP_PARTIES: readonly Party[] = [
  { id: 'con', name: 'Conservative', short: 'Con', colour: '#0087dc' },
  { id: 'lab', name: 'Labour', short: 'Lab', colour: '#e4003b' },
  { id: 'ld', name: 'Liberal Democrat', short: 'LD', colour: '#faa61a' },
  { id: 'green', name: 'Green', short: 'Green', colour: '#02a95b' },
  { id: 'ukip', name: 'UKIP', short: 'UKIP', colour: '#70147a' },
  { id: 'other', name: 'Independents and others', short: 'Others', colour: OTHER_COLOUR },
];

const GROUP_CODES: Readonly<Record<string, Group>> = { C: 'con', Lab: 'lab', LD: 'ld', Grn: 'green', UKIP: 'ukip' };

/** The group that a source's party code belongs to: all but the five national parties are `other`. */
export const toGroup = (code: string): Group => (Object.hasOwn(GROUP_CODES, code) ? GROUP_CODES[code]! : 'other');

/** A stable id in lower case: `C` → `con`, `CC(Hart)` → `cc-hart`. */
export function toPartyId(code: string): string {
  if (Object.hasOwn(GROUP_CODES, code)) return GROUP_CODES[code]!;
  const slug = code.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-|-$/g, '');
}

/** A party of the group `other`. Where the source does not expand its code, the code is the name. */
export function toOtherParty(code: string, names: Readonly<Record<string, string>>): Party {
  const name = Object.hasOwn(names, code) ? names[code]! : code;
  return { id: toPartyId(code), name, short: code, colour: OTHER_COLOUR, group: 'other' };
}

/**
 * Independents and residents' groups are told apart by their own names; a code that the source does not expand and that
 * ends in RA or RG abbreviates "residents' association" or "residents' group". Every other party is nothing but itself.
 */
function toKind(code: string, name: string): string | undefined {
  if (/Resident/.test(name) || /R[AG]$/.test(code)) return 'residents’ groups';
  return /Independent/.test(name) || /^Ind/.test(code) ? 'independents' : undefined;
}

function toKindred(party: Party): Party {
  const kind = toKind(party.short, party.name);
  return kind ? { ...party, kind } : party;
}

/** Seats won by party id over some candidates. */
export function countSeats(candidates: readonly CandidateSource[]): Seats {
  const seats: Seats = {};
  for (const { party, elected } of candidates) {
    if (elected) seats[toPartyId(party)] = (seats[toPartyId(party)] ?? 0) + 1;
  }
  return seats;
}

/** Seats won by group over some candidates. */
export function countByGroup(candidates: readonly CandidateSource[]): SeatsByGroup {
  const seats = { con: 0, lab: 0, ld: 0, green: 0, ukip: 0, other: 0 };
  for (const { party, elected } of candidates) if (elected) seats[toGroup(party)] += 1;
  return seats;
}

/** Seats won on the day, by party id: the deferred polls are left out. */
export const countSeatsOfTheDay = (wards: readonly WardSource[]): Seats =>
  countSeats(wards.filter(({ deferred }) => !deferred).flatMap(({ candidates }) => candidates));

const codesIn = (wards: readonly WardSource[], isWanted: (candidate: CandidateSource) => boolean): string[] => [
  ...new Set(wards.flatMap(({ candidates }) => candidates.filter(isWanted).map(({ party }) => party))),
];

const isGroupCode = (code: string): boolean => code in GROUP_CODES;

/** Groups first, then the parties of the group `other` that won a seat, those with most seats first. */
export function toResultsParties(wards: readonly WardSource[], names: Readonly<Record<string, string>>): Party[] {
  const seats = countSeats(wards.flatMap(({ candidates }) => candidates));
  const others = codesIn(wards, ({ elected }) => elected).filter((code) => !isGroupCode(code));
  const parties = others.map((code) => toKindred(toOtherParty(code, names)));
  const won = (party: Party): number => seats[party.id] ?? 0;
  return [...GROUP_PARTIES, ...parties.sort((a, b) => won(b) - won(a) || (a.id < b.id ? -1 : 1))];
}

/** The parties that stand in these wards and are not among the `known`, in order of id. */
export function toWardParties(
  wards: readonly WardSource[],
  names: Readonly<Record<string, string>>,
  known: ReadonlySet<string>,
): Party[] {
  const codes = codesIn(wards, ({ party }) => !known.has(toPartyId(party)));
  return codes.map((code) => toOtherParty(code, names)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Seats without the parties that have none, in the order of `ids`. */
export function toSeats(seats: Readonly<Seats>, ids: readonly string[] = GROUPS): Seats {
  return Object.fromEntries(ids.filter((id) => seats[id]).map((id) => [id, seats[id] ?? 0]));
}
