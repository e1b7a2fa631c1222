/** What the search has found, as it is shown and said. */
import { en } from '../i18n/en';
import { enReach } from '../i18n/en-reach';
import type { SearchOption } from '../parts/search';
import type { Store } from '../store';
import { toFinder, type Finder, type Found, type Place } from '../view/search';
import type { Facts } from './facts';

/** How many of the places found are drawn: some more than are in sight at once. */
const DRAWN = 12;
/** How much of what was typed is repeated to the reader. */
const QUOTED = 40;

export class SearchList {
  readonly #store: Store;
  readonly #facts: Facts;
  /** Made when it is first needed, and again when the files have changed. */
  #finder: Finder | undefined;
  #text = '';
  #found: readonly Found[] = [];
  /** What was probably meant where nothing was found. */
  #near: Found | undefined;

  constructor(store: Store, facts: Facts) {
    this.#store = store;
    this.#facts = facts;
  }

  /** The files have changed. */
  renew(): void {
    this.#finder = undefined;
    if (this.#text) this.search(this.#text);
  }

  /** What takes longest is done before the first letter. */
  prepare(): void {
    this.#finder ??= toFinder(this.#places);
  }

  /** An empty text finds nothing. */
  search(text: string): void {
    this.#text = text.trim();
    this.#found = [];
    this.#near = undefined;
    if (!this.#text) return;
    this.prepare();
    this.#found = this.#finder?.find(this.#text) ?? [];
    this.#near = this.#found.length ? undefined : this.#finder?.nearest(this.#text);
  }

  /** Whether there is anything that fits what was typed. */
  get hasFound(): boolean {
    return this.#found.length > 0;
  }

  /** Those in the list: what was found, or what is merely near. */
  get places(): readonly Place[] {
    return this.#listed.map(({ place }) => place);
  }

  get options(): SearchOption[] {
    return this.#listed.map(({ place, name, by }) => ({ ...this.#toFact(place.code), code: place.code, name, by }));
  }

  /** How many more were found than are listed. */
  get more(): number {
    return Math.max(0, this.#found.length - DRAWN);
  }

  /** What stands above the list, or in its place. */
  get message(): string {
    if (!this.#text || this.hasFound) return '';
    return [enReach.none(this.#quoted), this.#near && enReach.nearest].filter(Boolean).join(' ');
  }

  /** What is said to those who listen. */
  get status(): string {
    if (this.hasFound) return enReach.found(this.#found.length, this.#listed.length);
    return this.#near ? enReach.noneButNearest(this.#quoted, this.#near.place.name) : this.message;
  }

  /** What is to be said of a place that cannot be pointed at. */
  toFact(place: Place): string {
    return `${place.name}: ${this.#toFact(place.code).sentence}`;
  }

  get #quoted(): string {
    return this.#text.length > QUOTED ? `${this.#text.slice(0, QUOTED)}…` : this.#text;
  }

  get #listed(): readonly Found[] {
    return this.#near ? [this.#near] : this.#found.slice(0, DRAWN);
  }

  #toFact(code: string): Pick<SearchOption, 'sentence' | 'paint'> {
    const { book } = this.#facts;
    const view = this.#facts.viewOf(code);
    if (!view) return { sentence: en.status['no-election'] ?? '', paint: book.of('no-election').paint };
    return {
      sentence: view.sentence,
      paint: view.declared ? (view.after ?? book.of('unknown')).paint : book.of('awaiting').paint,
    };
  }

  /** Every area of the map, and whoever votes and has no shape. */
  get #places(): Place[] {
    const { shapes } = this.#store.state;
    const places = new Map<string, Place>();
    for (const { code, name, region } of shapes?.areas ?? []) {
      const isNamed = shapes !== undefined && Object.hasOwn(shapes.regions, region);
      places.set(code, { code, name, others: [], region: (isNamed && shapes.regions[region]) || '', votes: false });
    }
    for (const { code, name } of this.#facts.voters) {
      const shape = places.get(code);
      const others = shape && shape.name !== name ? [shape.name] : [];
      places.set(code, { code, name, others, region: shape?.region ?? '', votes: true });
    }
    return [...places.values()];
  }
}
