/** The sections of a page's own words: one for each module of words. Types alone. */
import type { Messages } from './en';
import type { ClockMessages } from './en-clock';
import type { ClosenessMessages } from './en-closeness';
import type { CountingMessages } from './en-counting';
import type { DrillMessages } from './en-drill';
import type { enEngine } from './en-engine';
import type { FailureMessages } from './en-failure';
import type { FeedMessages } from './en-feed';
import type { enLayout } from './en-layout';
import type { LensMessages } from './en-lenses';
import type { LiveMessages } from './en-live';
import type { NewsMessages } from './en-news';
import type { PaperMessages } from './en-paper';
import type { ReachMessages } from './en-reach';
import type { ReplayMessages } from './en-replay';
import type { ScopeMessages } from './en-scope';
import type { TableMessages } from './en-table';
import type { WardKeyMessages } from './en-ward-keys';
import type { WardMessages } from './en-wards';

export interface Sections {
  readonly core: Messages;
  /** Said in place of the map, or of a view. */
  readonly failure: FailureMessages;
  readonly table: TableMessages;
  /** Search, and the map for those who hear it. */
  readonly search: ReachMessages;
  /** What the colours mean, where that is not control. */
  readonly views: LensMessages;
  readonly layout: typeof enLayout;
  readonly zoom: typeof enEngine;
  readonly wards: WardMessages;
  readonly wardMap: DrillMessages;
  readonly wardKeys: WardKeyMessages;
  readonly closeness: ClosenessMessages;
  readonly counting: CountingMessages;
  readonly live: LiveMessages;
  readonly news: NewsMessages;
  readonly feed: FeedMessages;
  readonly replay: ReplayMessages;
  readonly clock: ClockMessages;
  readonly paper: PaperMessages;
  /** Of what the numbers of a cropped map are. */
  readonly scope: ScopeMessages;
}

export type Section = keyof Sections;

/** Whoever asks for words has the English ones, and gets those that are to be used. */
export type Say = <S extends Section>(section: S, english: Sections[S]) => Sections[S];

/** Any part of a section; a text where English has a text, a function of the same values where it has a function. */
export type PartlyOwn<T> = T extends string
  ? string
  : T extends (...input: infer Input) => infer Output
    ? (...input: Input) => Output extends string ? string : Output
    : { readonly [K in keyof T]?: PartlyOwn<T[K]> };

/** Words of the page's own, by section: each takes the place of the English one. */
export type MessageOverrides = {
  readonly [S in Section]?: PartlyOwn<S extends 'wards' ? Omit<WardMessages, keyof Messages> : Sections[S]>;
};
