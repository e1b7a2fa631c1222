/**
 * Which councils have declared, and in which order that came: by the time of the declaration where the data has it, else
 * by the file that brought it, else by name. Each order says what it is. Pure.
 */
import type { Council, Results } from '../model/contract';
import { toClockTime } from './live-view';

/** A result that came, as the state of the map has it. */
export interface FeedArrival {
  readonly code: string;
  readonly kind: 'declared' | 'corrected' | 'withdrawn';
  /** Of the snapshot that brought it. */
  readonly sequence: number;
  /** What that snapshot says of its time. */
  readonly updated: string;
}

/** `again`: a result that had been withdrawn, and has been declared once more. */
export type FeedKind = FeedArrival['kind'] | 'again';

export interface FeedMoment {
  /** Whether it is the declaration's own, or that of the file by which it had come. */
  readonly isOwn: boolean;
  /** As the publisher has it. */
  readonly iso: string;
}

/** A declaration, cheap enough to be made for all councils at each snapshot. */
export interface FeedItem {
  readonly code: string;
  readonly name: string;
  /** Absent where the file has nothing of it any more. */
  readonly council: Council | undefined;
  readonly kind: FeedKind;
  /** Absent where nobody knows when it came. */
  readonly moment: FeedMoment | undefined;
  /** What was shown before it was corrected or withdrawn; absent where that was not seen. */
  readonly former: Council | undefined;
}

export type FeedStory = Results['stories'][number];
export type FeedTarget = Results['targets'][number];

export interface Feed {
  readonly results: Results;
  /** One for each council that has declared, and for each whose result was withdrawn: the newest first. */
  readonly items: readonly FeedItem[];
  readonly names: ReadonlyMap<string, string>;
  readonly stories: ReadonlyMap<string, readonly FeedStory[]>;
  /** By council, of those that vote. */
  readonly targets: ReadonlyMap<string, readonly FeedTarget[]>;
}

export interface FeedSource {
  readonly results: Results;
  /** The latest last. */
  readonly arrivals: readonly FeedArrival[];
  /** By code. */
  readonly former: ReadonlyMap<string, Council>;
  /** Names of all who vote, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Code of the council that a ward is of; undefined where that is not known. */
  readonly councilOf: (ward: string) => string | undefined;
  /** The order of names. */
  readonly compare: (a: string, b: string) => number;
}

export function deriveFeed({ results, arrivals, former, names, councilOf, compare }: FeedSource): Feed {
  const voting = new Set(results.contested);
  const councils = new Map(results.councils.map((council) => [council.code, council]));
  const passages = toPassages(arrivals, results.sequence);
  const placed = [...voting].flatMap((code) => {
    const council = councils.get(code);
    const place = toPlace(council, passages.get(code) ?? []);
    if (!place) return [];
    const { kind, moment, batch, at } = place;
    const name = council?.name ?? names.get(code) ?? code;
    const before = kind === 'declared' ? undefined : former.get(code);
    return [{ at, batch, item: { code, name, council, kind, moment, former: before } }];
  });
  const byName = (a: FeedItem, b: FeedItem): number => compare(a.name, b.name) || (a.code < b.code ? -1 : 1);
  placed.sort((a, b) => compareMoments(a, b) || byName(a.item, b.item));
  return {
    results,
    items: placed.map(({ item }) => item),
    names,
    stories: toGroups(results.stories, ({ council, ward }) => council ?? (ward && councilOf(ward))),
    targets: toGroups(results.targets, ({ council }) => (voting.has(council) ? council : undefined)),
  };
}

/** An arrival, the number of the batch in which it came, and a time that is never before that of the batch before. */
interface Passage {
  readonly arrival: FeedArrival;
  readonly batch: number;
  readonly at: number;
}

interface Place {
  readonly kind: FeedKind;
  readonly moment: FeedMoment | undefined;
  readonly batch: number;
  readonly at: number;
}

/**
 * By council. What one snapshot brought came together: nobody knows in which order. What a later one brought than that on
 * the map is not told yet.
 */
function toPassages(arrivals: readonly FeedArrival[], sequence: number): ReadonlyMap<string, Passage[]> {
  const passages = new Map<string, Passage[]>();
  let [batch, at] = [0, -Infinity];
  for (const [i, arrival] of arrivals.entries()) {
    if (arrival.sequence > sequence) continue;
    if (arrival.sequence !== arrivals[i - 1]?.sequence) batch += 1;
    at = Math.max(at, toInstant(arrival.updated) ?? -Infinity);
    const own = passages.get(arrival.code) ?? [];
    passages.set(arrival.code, [...own, { arrival, batch, at }]);
  }
  return passages;
}

/** Where a council stands, by its last passage that the file bears out; undefined where there is nothing to tell. */
function toPlace(council: Council | undefined, passages: readonly Passage[]): Place | undefined {
  if (council?.status === 'declared') return toDeclaredPlace(council, passages);
  const last = passages.at(-1);
  return last?.arrival.kind === 'withdrawn' ? { ...toFilePlace(last), kind: 'withdrawn' } : undefined;
}

const toFilePlace = ({ arrival, batch, at }: Passage): Omit<Place, 'kind'> => ({
  moment: { isOwn: false, iso: arrival.updated },
  batch,
  at,
});

function toDeclaredPlace(council: Council, passages: readonly Passage[]): Place {
  const last = passages.findLast(({ arrival }) => arrival.kind !== 'withdrawn');
  if (last?.arrival.kind === 'corrected') return { ...toFilePlace(last), kind: 'corrected' };
  const isAgain = last && passages.some((each) => each.arrival.kind === 'withdrawn' && each.batch < last.batch);
  const place = last ? toFilePlace(last) : { moment: undefined, batch: 0, at: -Infinity };
  const iso = toOwnTime(council);
  const own = iso === undefined ? undefined : { moment: { isOwn: true, iso }, at: toInstant(iso) ?? place.at };
  return { ...place, ...own, kind: isAgain ? 'again' : 'declared' };
}

/** The time of its declaration, where the file has one with an hour. */
export const toOwnTime = (council: Council | undefined): string | undefined =>
  council?.declared && toClockTime(council.declared) ? council.declared : undefined;

interface PlacedItem {
  readonly at: number;
  readonly batch: number;
  readonly item: FeedItem;
}

/** Known moments first, the latest of them first; of what has the same time, what came last. */
function compareMoments(a: PlacedItem, b: PlacedItem): number {
  const isUnknown = [a, b].map(({ item }) => Number(!item.moment)) as [number, number];
  if (isUnknown.includes(1)) return isUnknown[0] - isUnknown[1];
  return (a.at === b.at ? 0 : b.at - a.at) || b.batch - a.batch;
}

const OFFSET = /(Z|[+-]\d\d:?\d\d)$/i;

/** Milliseconds; undefined for what is no time. One that names no offset is the same for every reader. */
function toInstant(iso: string): number | undefined {
  const at = Date.parse(OFFSET.test(iso) || !iso.includes('T') ? iso : `${iso}Z`);
  return Number.isNaN(at) ? undefined : at;
}

function toGroups<T>(all: readonly T[], toCode: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const code = toCode(one);
    if (code) groups.set(code, [...(groups.get(code) ?? []), one]);
  }
  return groups;
}

/** What is remembered from one snapshot to the next. */
export interface FeedMemory {
  readonly former: ReadonlyMap<string, Council>;
  readonly before: Results | undefined;
  readonly now: Results | undefined;
}

export const NO_MEMORY: FeedMemory = { former: new Map(), before: undefined, now: undefined };

/**
 * The memory once another snapshot or another arrival has come: of each council that was corrected or withdrawn, what had
 * been declared just before. Who goes back in a replay, or to another election, starts anew.
 */
export function rememberFormer(memory: FeedMemory, results: Results, arrivals: readonly FeedArrival[]): FeedMemory {
  const { now } = memory;
  const goesOn = now && now.election.id === results.election.id && results.sequence >= now.sequence;
  if (!goesOn) return { ...NO_MEMORY, now: results };
  const before = results === now ? memory.before : now;
  if (!before) return memory;
  const former = new Map(memory.former);
  const councils = new Map(before.councils.map((council) => [council.code, council]));
  for (const { code, kind, sequence } of arrivals) {
    const council = councils.get(code);
    const isNew = sequence > before.sequence && sequence <= results.sequence;
    if (isNew && kind !== 'declared' && council?.status === 'declared') former.set(code, council);
  }
  return { former, before, now: results };
}
