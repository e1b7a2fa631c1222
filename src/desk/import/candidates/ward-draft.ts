/** One contest while its rows come in. */
import type { CouncilEntry } from '../councils/council-entry';
import type { Place } from '../ledger';
import type { PlacedParty } from '../party-book';

export interface Stander {
  readonly place: Place;
  readonly name: string;
  readonly party: PlacedParty;
  readonly votes: number | null;
  readonly elected: boolean | null;
}

export interface WardDraft {
  readonly council: CouncilEntry;
  readonly code: string;
  readonly name: string;
  readonly place: Place;
  readonly standers: Stander[];
  /** As the rows have it; more than one number is a contradiction. */
  readonly seats: Set<number>;
  readonly electorates: Set<number>;
  readonly turnouts: Set<number>;
  /** Marked as uncontested, or as cancelled, by the table. */
  isUncontested: boolean;
  /** A row of it was refused, so that what is left may not be all: why, for the reader of the problems. */
  broken?: string;
}

/** A contest that is not of this election's councils: told, and left out. */
export interface Aside {
  readonly kind: 'by-election' | 'mayor' | 'other-day';
  readonly council: string;
  readonly contest: string;
  readonly line: number;
  readonly date?: string;
  readonly candidates: {
    readonly name: string;
    readonly party: string;
    readonly votes: number | null;
    readonly elected: boolean | null;
  }[];
}
