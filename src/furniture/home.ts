/** What the element lends to its furniture, and what rooms of the furniture lend to each other. Types alone. */
import type { TemplateResult } from 'lit-html';
import type { AttributeFault } from '../attributes';
import type { CouncilMap } from '../council-map';
import type { Messages } from '../i18n/en';
import type { Say } from '../i18n/sections';
import type { Renderer, RendererEvents } from '../map/renderer';
import type { Area } from '../model/boundaries';
import type { Sources } from '../sources';
import type { Store } from '../store';
import type { Scope } from '../view/scope';

/** The wards that the map shows over an open council. */
export interface ShownWards {
  readonly areas: readonly Area[];
  areaOf(code: string): Area | undefined;
  /** Code of the council that a ward is of. */
  councilOf(code: string): string | undefined;
  /** Whether there is more to tell of it. */
  isFought(code: string): boolean;
  card(code: string): TemplateResult;
  /** The key of the map. */
  legend(): TemplateResult;
  /** As it is spoken. */
  sentence(code: string): string;
}

/** In which words the furniture speaks: English, unless the page has its own. */
export interface Voice {
  /** Those of the core. They are another object as soon as any section has other words. */
  words: Messages;
  say: Say;
  /** What they were made from. */
  messages?: CouncilMap['messages'];
}

/** What the element lends to the furniture. */
export interface Loan {
  readonly element: CouncilMap;
  readonly root: ShadowRoot;
  readonly store: Store;
  /** What draws the map, which may be replaced: by whoever then tells the element. */
  renderer: Renderer;
  readonly onRenderer: (renderer: Renderer) => void;
  /** What the element hears from its renderer. */
  readonly events: RendererEvents;
  /** What is wrong with the attributes as they stand. */
  readonly faults: () => readonly AttributeFault[];
  /** Where its files come from. */
  readonly sources: Sources;
  /** Undefined while the map shows councils. */
  wards?: ShownWards | undefined;
  /** The wards of the open council, for its row of the table. */
  wardTable?: TemplateResult | undefined;
  /** What the numbers of a cropped map are of; undefined for all of it. */
  scope?: Scope | undefined;
  /** The wards that a reader has come close to without opening their councils. */
  near?: ShownWards | undefined;
}

export interface Home extends Loan, Voice {}
