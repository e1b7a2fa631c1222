/** Small councils to ask how close it was, and a slow answer to compare with: every set of seats, every fall of lots. */
import { deriveCloseness, toStanding } from '../../src/model/closeness';
import type { Closeness, ClosenessTarget, Standing } from '../../src/model/closeness';
import type { Council, CouncilFile } from '../../src/model/contract';
import type { CouncilWards, Ward } from '../../src/model/contract-wards';
import { parseCouncilWards } from '../../src/model/parse-wards';
import { makeCouncil, makeFile, makeResults, makeWards } from './model-fixture';

/** One candidate: party, votes, and whether elected where that is not for the votes to say. */
export type Row = readonly [party: string, votes: number | null, elected?: boolean];

export interface WardRows {
  readonly seats: number;
  /** Most votes first: the first so many are elected. */
  readonly rows: readonly Row[];
  readonly over?: Partial<Record<keyof Ward, unknown>>;
}

/** A ward file of these wards, W1, W2 and so on; candidates are called by ward, place and party: "W1 2 con". */
export function makeWardFile(wards: readonly WardRows[], council = 'E09000032'): CouncilWards {
  const made = wards.map(({ seats, rows, over }, index) => {
    const code = `W${index + 1}`;
    const candidates = rows.map(([party, votes, elected], place) => {
      return { name: `${code} ${place + 1} ${party}`, party, votes, elected: elected ?? place < seats };
    });
    const [last, next] = [rows[seats - 1]?.[1], rows[seats]?.[1]];
    const tied = last !== undefined && last === next;
    return { code, name: `Ward ${index + 1}`, seats, status: 'declared', tied, candidates, ...over };
  });
  const { value, problems } = parseCouncilWards(makeWards(made, { council }), { council });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

const countBy = (parties: readonly string[]): Record<string, number> => {
  const seats: Record<string, number> = {};
  for (const party of parties) seats[party] = (seats[party] ?? 0) + 1;
  return seats;
};

const sumOf = (seats: Record<string, number>): number => Object.values(seats).reduce((sum, count) => sum + count, 0);

const GROUPS: Record<string, string> = { 'lab-coop': 'lab', ind: 'other', ra: 'other', mra: 'other' };
const groupOf = (party: string): string => GROUPS[party] ?? party;

const groupAll = (seats: Record<string, number>): Record<string, number> => {
  const grouped: Record<string, number> = {};
  for (const [party, count] of Object.entries(seats)) grouped[groupOf(party)] = (grouped[groupOf(party)] ?? 0) + count;
  return grouped;
};

export interface CouncilParts {
  readonly wards: readonly WardRows[];
  readonly notUp?: Record<string, number>;
  readonly vacant?: number;
  readonly over?: Partial<CouncilFile>;
}

/** A council whose numbers agree with its wards: composition by group, of seats won and not up. */
export function makeStanding({ wards, notUp = {}, vacant = 0, over = {} }: CouncilParts): Standing {
  const file = makeWardFile(wards);
  const elected = file.wards.flatMap(({ candidates }) => candidates.filter((candidate) => candidate.elected));
  const seats = countBy(elected.map(({ party }) => party));
  const both = [...Object.entries(seats), ...Object.entries(notUp)];
  const all = both.flatMap(([party, count]) => new Array<string>(count).fill(party));
  const council = readCouncil({
    total: all.length + vacant,
    up: sumOf(seats),
    vacant,
    seats,
    notUp,
    composition: groupAll(countBy(all)),
    change: {},
    control: {},
    ...over,
  });
  return toStanding(council, file, PARTIES);
}

const MORE = { id: 'mra', name: 'More Residents', short: 'MRA', colour: '#448844', group: 'other' };

export const PARTIES = makeResults([], { parties: [...makeFile().parties, MORE] }).parties;

export function readCouncil(over: Partial<CouncilFile>): Council {
  const [council] = makeResults([makeCouncil(over)]).councils;
  if (!council) throw new Error('the council does not fit the contract');
  return council;
}

export const ask = (parts: CouncilParts, party: string, target: ClosenessTarget): Closeness =>
  deriveCloseness(makeStanding(parts), party)[target];

/** What one further choice in a ward comes to: so many seats, for these votes, and the holders who may lose one each. */
interface WardChoice {
  readonly cost: number;
  readonly seats: number;
  /** Every way in which lots among equal votes may fall. */
  readonly falls: readonly (readonly string[])[];
}

/** Who holds the seat of an elected candidate: independents hold each their own. */
const holderOf = (ward: number, place: number, party: string): string =>
  groupOf(party) === 'lab' ? 'lab' : party === 'ind' ? `ind ${ward} ${place}` : party;

const combinations = <T>(items: readonly T[], size: number): T[][] => {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
};

function choicesOf({ seats, rows }: WardRows, ward: number, party: string): WardChoice[] {
  const all = rows.map(([id, votes], place) => ({ holder: holderOf(ward, place, id), votes: votes ?? 0, place }));
  const losers = all.filter(({ holder, place }) => place >= seats && holder === party);
  const rivals = all.filter(({ holder, place }) => place < seats && holder !== party);
  losers.sort((a, b) => b.votes - a.votes);
  rivals.sort((a, b) => a.votes - b.votes);
  const choices: WardChoice[] = [{ cost: 0, seats: 0, falls: [[]] }];
  for (let taken = 1; taken <= Math.min(losers.length, rivals.length); taken += 1) {
    const pairs = losers.slice(0, taken).map((loser, index) => rivals[index]!.votes - loser.votes + 1);
    const cut = rivals[taken - 1]!.votes;
    const below = rivals.filter(({ votes }) => votes < cut);
    const equal = rivals.filter(({ votes }) => votes === cut);
    const falls = combinations(equal, taken - below.length).map((some) =>
      [...below, ...some].map((each) => each.holder),
    );
    choices.push({ cost: pairs.reduce((sum, lacked) => sum + lacked, 0), seats: taken, falls });
  }
  return choices;
}

/** Whether these seats are the target: asked of the seats by holder, so nothing is shared with what is tested. */
export type IsMet = (held: ReadonlyMap<string, number>) => boolean;

/** Seats by holder, as the wards and the seats not up have them. */
export function toHolders({ wards, notUp = {} }: CouncilParts): Map<string, number> {
  const held = new Map<string, number>();
  const add = (holder: string, count = 1): unknown => held.set(holder, (held.get(holder) ?? 0) + count);
  for (const [ward, { seats, rows }] of wards.entries())
    for (const [place, [party]] of rows.slice(0, seats).entries()) add(holderOf(ward, place, party));
  for (const [party, count] of Object.entries(notUp)) {
    for (let seat = 0; seat < count; seat += 1)
      add(party === 'ind' || party === 'other' ? `${party} alone ${seat}` : party);
  }
  return held;
}

/** The fewest votes with which the party is sure of the target, however lots fall; Infinity where no set of seats does it. */
export function searchAll(wards: readonly WardRows[], held: ReadonlyMap<string, number>, party: string, isMet: IsMet) {
  let states: { cost: number; falls: ReadonlyMap<string, number>[] }[] = [{ cost: 0, falls: [held] }];
  for (const [index, ward] of wards.entries()) {
    const choices = ward.over?.status === 'uncontested' ? [] : choicesOf(ward, index, party);
    const none: WardChoice = { cost: 0, seats: 0, falls: [[]] };
    states = states.flatMap(({ cost, falls }) =>
      (choices.length ? choices : [none]).map((choice) => ({
        cost: cost + choice.cost,
        falls: falls.flatMap((before) => choice.falls.map((lost) => move(before, party, lost))),
      })),
    );
  }
  const costs = states.filter(({ falls }) => falls.every(isMet)).map(({ cost }) => cost);
  return costs.reduce((least, cost) => Math.min(least, cost), Infinity);
}

function move(before: ReadonlyMap<string, number>, party: string, lost: readonly string[]): Map<string, number> {
  const after = new Map(before);
  for (const holder of lost) after.set(holder, after.get(holder)! - 1);
  return after.set(party, (after.get(party) ?? 0) + lost.length);
}
