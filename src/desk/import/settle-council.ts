/** A council in the contract, from its entry in the file of councils and its contests. */
import type { CouncilFile, PostponedPoll, Seats } from '../../model/contract';
import { controlOf } from '../../model/control';
import { addSeats, noSeats, rollUp, seatsOf, sumOf, type Groups } from '../../model/seats';
import { toDisplayName } from '../display-names';
import { leaveOutDefaults } from '../election/leave-out';
import { isWard } from './candidates/aside-kind';
import type { SettledWard } from './candidates/settle-ward';
import type { CouncilEntry } from './councils/council-entry';
import type { Finding } from './ledger';

export interface CouncilContext {
  /** Party id → group. */
  readonly groups: Groups;
  /** The order in which seats are written. */
  readonly ids: readonly string[];
}

/** What a table says about a council: its contests, or its seats alone. */
export interface CouncilCount {
  readonly seats: Seats;
  readonly wards: CouncilFile['wards'] | undefined;
  readonly postponed: readonly PostponedPoll[];
  /** Seats up that the table has, postponed polls included. */
  readonly up: number;
  /** Seats for which too few stood. */
  readonly unfilled: number;
  readonly status: 'awaiting' | 'counting' | 'declared';
  readonly turnout?: number | undefined;
  /** Of a table of seats: what it says that they add up to, postponed polls included. */
  readonly sum?: number | undefined;
  /** Of a table of seats: the parties whose cell is empty. */
  readonly empty?: readonly string[];
  /** Of a table of seats: where it is in it. */
  readonly place?: { readonly file: string; readonly line: number };
}

export interface SettledCouncil {
  readonly council: CouncilFile;
  readonly findings: readonly Finding[];
}

/** The rule of what a table lacks: all others are of the file of councils. */
export const PARTIAL = 'seats-partial';

const CHECK = 'Check the file of councils (total, up, not up, vacant) against the table.';

export function countWards(entry: CouncilEntry, wards: readonly SettledWard[]): CouncilCount {
  const toPoll = ({ draft }: SettledWard) => entry.postponed.find(({ ward }) => isWard(ward, draft.code, draft.name));
  const ofTheDay = wards.filter((ward) => !toPoll(ward));
  const late = wards.filter((ward) => toPoll(ward)).map((ward) => toPostponed(ward, toPoll(ward)?.date));
  const unnamed = entry.postponed
    .filter(({ ward }) => !wards.some(({ draft }) => isWard(ward, draft.code, draft.name)))
    .map(({ ward, date, seats = 0 }) =>
      leaveOutDefaults<PostponedPoll>({ ward, name: ward, seats, date, won: undefined }),
    );
  const seats = noSeats();
  const won = noSeats();
  for (const ward of ofTheDay) {
    const own = toWon(ward);
    addSeats(seats, own);
    for (const id of Object.keys(own)) won[id] = seatsOf(won, id) + 1;
  }
  const open = ofTheDay.filter(({ status }) => status === 'awaiting').length;
  const postponed = [...late, ...unnamed];
  return {
    seats,
    wards: { contested: ofTheDay.length, won },
    postponed,
    up: [...ofTheDay.map((ward) => ward.seats ?? 0), ...postponed.map((poll) => poll.seats)].reduce((a, b) => a + b, 0),
    unfilled: ofTheDay.reduce((sum, ward) => sum + toUnfilled(ward), 0),
    status: open === ofTheDay.length ? 'awaiting' : open ? 'counting' : 'declared',
  };
}

const toUnfilled = ({ status, seats = 0, elected }: SettledWard): number =>
  status === 'uncontested' ? Math.max(0, seats - elected.size) : 0;

function toWon({ elected }: SettledWard): Seats {
  const won = noSeats();
  for (const { party } of elected) won[party.party.id] = seatsOf(won, party.party.id) + 1;
  return won;
}

function toPostponed(ward: SettledWard, date: string | undefined): PostponedPoll {
  const { draft, seats = 0, status } = ward;
  const won = status === 'declared' || status === 'uncontested' ? { ...toWon(ward) } : undefined;
  return leaveOutDefaults<PostponedPoll>({ ward: draft.code, name: draft.name, seats, date, won });
}

/** What does not add up is an error, and then neither composition nor control is claimed. */
export function settleCouncil(entry: CouncilEntry, count: CouncilCount, context: CouncilContext): SettledCouncil {
  const findings: Finding[] = [];
  const tell: Tell = (level, rule, message, remedy = CHECK) =>
    void findings.push({ level, rule, message: `${entry.name}: ${message}`, remedy });
  const up = entry.up ?? (entry.elects === 'all' ? entry.total : count.up);
  const status = settleStatus(count, up, tell);
  const isOver = count.up > up;
  const vacant = entry.vacant + count.unfilled + count.postponed.reduce((sum, { seats }) => sum + seats, 0);
  const whole = status === 'declared' ? toComposition(entry, count, vacant, context, tell) : undefined;
  const order = (seats: Seats): Seats => toOrdered(seats, context.ids);
  const council = leaveOutDefaults<CouncilFile>({
    ...{ code: entry.code, name: toDisplayName(entry.name), elects: entry.elects, total: entry.total, up },
    wards: count.wards && { contested: count.wards.contested, won: order(isOver ? {} : (count.wards.won ?? {})) },
    control: toControl(entry, whole && controlOf(whole, entry.total, vacant)),
    isNew: entry.isNew,
    composition: whole && order(whole),
    vacant: whole && vacant ? vacant : undefined,
    // More seats than are up are nobody's: some of the rows belong elsewhere.
    seats: order(isOver ? {} : count.seats),
    notUp: order(entry.notUp),
    change: whole && toChanges(entry, whole, context, tell),
    boundaryChange: entry.boundaryChange === undefined ? undefined : { reason: entry.boundaryChange },
    postponed: [...count.postponed],
    notes: [...entry.notes],
    ...{ declared: undefined, expected: undefined, turnout: count.turnout, revision: undefined },
    ...{ status, type: entry.type, region: entry.region },
  });
  return { council, findings };
}

/** Seats that no row has may still change everything: a council is declared when all that are up are there. */
function settleStatus(count: CouncilCount, up: number, tell: Tell): CouncilCount['status'] {
  const { sum = up } = count;
  const missing = up - count.up;
  if (missing < 0) tell('error', 'council-up', `the table has ${count.up} seats up, the file of councils ${up}`);
  else if (count.up > 0 && sum > up)
    tell('error', 'council-up', `the table says ${sum} seats, the file of councils has ${up} up`);
  else if (missing > 0 && count.up > 0 && count.wards)
    tell('error', 'council-up', `${missing} of ${up} seats up are in no row of the table`);
  else if (missing > 0 && count.up > 0) tellPartial(count, missing, up, tell);
  return missing !== 0 && count.status === 'declared' ? 'counting' : count.status;
}

/** A table of seats may have some parties only: the seats of the others are not known, and not none. */
function tellPartial({ empty = [], postponed }: CouncilCount, missing: number, up: number, tell: Tell): void {
  const late = postponed.reduce((sum, { seats }) => sum + seats, 0);
  const cells = empty.length ? ` (empty: ${empty.slice(0, 8).join(', ')}${empty.length > 8 ? ' …' : ''})` : '';
  const others = missing === 1 ? 'the other' : `the other ${missing}`;
  const message = `the table gives ${up - missing - late} of ${up - late} seats, and who won ${others} is not known${cells}; shown as counting, and without a controller`;
  const remedy =
    'Give the other parties too, each in a column or a row of its own, “other” for the rest; or wait for the rest of the count.';
  tell('warning', PARTIAL, message, remedy);
}

function toControl({ isNew, controlBefore: before }: CouncilEntry, after: string | undefined): CouncilFile['control'] {
  return { ...(before !== undefined && !isNew && { before }), ...(after !== undefined && { after }) };
}

type Tell = (level: Finding['level'], rule: string, message: string, remedy?: string) => void;

function toComposition(
  entry: CouncilEntry,
  count: CouncilCount,
  vacant: number,
  { groups }: CouncilContext,
  tell: Tell,
): Seats | undefined {
  const whole = addSeats(rollUp(count.seats, groups), rollUp(entry.notUp, groups));
  if (sumOf(whole) + vacant === entry.total) return whole;
  const parts = `${sumOf(count.seats)} won, ${sumOf(entry.notUp)} not up and ${vacant} vacant`;
  tell('error', 'council-sum', `${parts} make ${sumOf(whole) + vacant}, expected ${entry.total} in all`);
  return undefined;
}

/** After less before, for every party that has a seat now or had one then. */
function toChanges(
  entry: CouncilEntry,
  whole: Seats,
  { groups, ids }: CouncilContext,
  tell: Tell,
): Record<string, Seats> {
  const changes = Object.entries(entry.baselines).map(([id, own]): [string, Seats] => {
    const before = rollUp(own, groups);
    if (sumOf(before) !== entry.total && !entry.boundaryChange) {
      const message = `${sumOf(before)} seats at the baseline ${id}, ${entry.total} now`;
      const why = `${message}: a change between the two is not of like with like`;
      tell(
        'warning',
        'baseline-sum',
        why,
        'Correct the seats at the baseline, or say under “boundary change” why they differ.',
      );
    }
    const present = ids.filter((party) => seatsOf(whole, party) || seatsOf(before, party));
    return [id, Object.fromEntries(present.map((party) => [party, seatsOf(whole, party) - seatsOf(before, party)]))];
  });
  return Object.fromEntries(changes);
}

function toOrdered(seats: Seats, ids: readonly string[]): Seats {
  return Object.fromEntries(ids.filter((id) => seatsOf(seats, id)).map((id) => [id, seatsOf(seats, id)]));
}
