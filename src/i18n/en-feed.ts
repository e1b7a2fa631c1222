/** The words of the declarations feed, in English. They come with the feed. */
import { en } from './en';

const COLLATOR = new Intl.Collator('en-GB', { numeric: true });
const { number, list } = en;

const councils = (count: number): string => `${number(count)} ${en.councils(count)}`;

/** What became of a target: `held` and `lost` where the party that hoped for it had it before. */
export type TargetOutcome = 'taken' | 'failed' | 'held' | 'lost' | 'awaiting' | 'unknown';

/** How many seats a council is from another control. */
export interface MarginWords {
  readonly kind: 'win' | 'lose';
  readonly parties: readonly string[];
  readonly seats: number;
  readonly held: number;
  readonly total: number;
  readonly majority: number;
}

export const enFeed = {
  /** The order of names in this language. */
  compare: COLLATOR.compare,

  number,

  title: 'Declarations',
  filters: 'Which declarations',
  names: {
    latest: 'Latest',
    changed: 'Control changed',
    targets: 'Targets',
    closest: 'Closest',
  } as Readonly<Record<string, string>>,
  gains: 'Gains of control by',
  gainsNone: 'No party so far',
  gainsChoose: 'Choose a party',
  gainsOf: (party: string, count: number): string => `${party} (${number(count)})`,

  /** Over the list: what is in it, and in which order. */
  latestLine: (declared: number, contested: number, withdrawn: number): string =>
    `${number(declared)} of ${councils(contested)} declared${withdrawn ? `, ${number(withdrawn)} withdrawn` : ''}`,
  newestFirst: 'newest first',
  closestLine: (seats: number): string =>
    `${en.seats(seats)} from another control: a majority that would end, or one that was just missed`,
  closestUnknown: (count: number): string => `not known for ${councils(count)}`,
  found: (found: number): string => councils(found),
  targetsLine: (declared: number, of: number): string =>
    `${number(declared)} of ${number(of)} target ${en.councils(of)} declared`,
  awaited: (names: readonly string[]): string => `awaited: ${list(names)}`,
  awaitedAll: (names: readonly string[]): string => `Awaited: ${list(names)}.`,

  /** Why a list is empty. */
  noneDeclared: 'No council has declared yet.',
  noneChanged: 'No council that has declared has changed control.',
  noTargets: 'The results name no targets.',
  noTargetDeclared: 'No target has declared yet.',
  noneClose: (seats: number): string =>
    `No council that has declared is known to be ${en.seats(seats)} from another control.`,
  noGains: (party: string): string => `${party} has gained control of no council that has declared.`,

  /** Over those whose place in the night is not known. */
  earlier: 'Declared earlier, in alphabetical order: no source has the times',
  undated: 'Time of declaration not known, in alphabetical order',
  allUndated: 'In alphabetical order: no source has the times or the order of these declarations',

  /** The time of the file by which it had come, which is not that of the declaration. */
  by: (time: string): string => `by ${time}`,
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  again: 'Declared again',
  declaredAt: (time: string): string => `declared at ${time}`,
  before: (parts: readonly string[]): string => `Before: ${parts.join('; ')}`,
  seatsWere: (party: string, was: number, is: number): string => `${party} ${number(was)} (now ${number(is)})`,
  seatsHad: (party: string, was: number): string => `${party} ${number(was)}`,
  otherFigures: 'Outcome and seats won as before',

  won: 'Seats won:',
  changeOn: (baseline: string): string => `Change on ${baseline}:`,
  party: (party: string, figure: string): string => `${party} ${figure}`,
  noChange: en.noChange,

  target: (outcome: TargetOutcome, party: string): string => {
    switch (outcome) {
      case 'taken':
        return `${party} take`;
      case 'failed':
        return `${party} fail to take`;
      case 'held':
        return `${party} hold`;
      case 'lost':
        return `${party} fail to hold`;
      case 'awaiting':
        return `${party} target, awaiting result`;
      case 'unknown':
        return `${party} target, control not known`;
    }
  },
  /** "Lab 1 seat short of control (30 of 60, 31 needed)" */
  margin: ({ kind, parties, seats, held, total, majority }: MarginWords): string => {
    const each = parties.length > 1 ? 'each ' : '';
    const from = kind === 'win' ? 'short of control' : 'from losing control';
    return `${list(parties)} ${each}${en.seats(seats)} ${from} (${number(held)} of ${number(total)}, ${number(majority)} needed)`;
  },

  ward: (name: string): string => `${name}:`,

  /** Entries that came while somebody was reading. */
  held: (count: number): string => `${number(count)} new`,
  showHeld: (count: number): string =>
    `${number(count)} new ${count === 1 ? 'declaration' : 'declarations'}: show at the top`,
  more: (count: number): string => `Show ${number(count)} more`,
  openOnMap: (name: string, sentence: string): string => `${name}. ${sentence}. Open on the map.`,
};

/** Every word of the feed. A translation gives the same names. */
export type FeedMessages = typeof enFeed;
