/** What the search has found, as it is shown and said. */
import { enReach, type ReachMessages } from '../../i18n/en-reach';
import type { WardIndex } from '../../model/contract-index';
import type { SearchOption } from '../../parts/search';
import { FIT } from '../../view/name-match';
import { toPostcode, toPostcodeFound } from '../../view/postcode';
import { toFinder, type Finder, type Found, type Place } from '../../view/search';
import { toWardFinder, type WardFinder } from '../../view/ward-search';
import type { Facts } from '../facts';
import type { Home } from '../home';
import { PostcodeDesk } from './postcode-desk';
import { fetchWardIndex, toIndexKey } from './ward-index';

/** How many of the places found are drawn: some more than are in sight at once. */
const DRAWN = 12;
/** How much of what was typed is repeated to the reader. */
const QUOTED = 40;

/** The same council or ward, in any list. */
const isSame = (a: Found, b: Found): boolean => a.place.code === b.place.code && a.ward?.code === b.ward?.code;

export class SearchList {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #desk: PostcodeDesk;
  readonly #onNews: () => void;
  /** Made when they are first needed, and again when the files have changed. */
  #finder: Finder | undefined;
  #wardFinder: WardFinder | undefined;
  #index: WardIndex | undefined;
  /** What `#index` is of, or will be; undefined before anybody has searched. */
  #indexKey: string | undefined;
  #text = '';
  #found: readonly Found[] = [];
  /** What was probably meant where nothing was found. */
  #near: Found | undefined;
  /** What is said of a postcode. */
  #told = '';

  /** @param onNews called when what is listed may have changed by itself */
  constructor(home: Home, facts: Facts, onNews: () => void) {
    this.#home = home;
    this.#facts = facts;
    this.#onNews = onNews;
    this.#desk = new PostcodeDesk(onNews);
  }

  /** The files have changed. */
  renew(): void {
    this.#finder = this.#wardFinder = undefined;
    if (this.#indexKey !== undefined) void this.#follow();
    this.refresh();
  }

  /** The same text may find other places by now. */
  refresh(): void {
    if (this.#text) this.search(this.#text);
  }

  /** Wards are asked for when a reader is about to search. */
  prepare(): void {
    this.#makeFinders();
    void this.#follow();
  }

  /** An empty text finds nothing. */
  search(text: string): void {
    this.#text = text.trim();
    this.#found = [];
    this.#near = undefined;
    this.#told = '';
    const postcode = toPostcode(this.#text);
    if (postcode) return this.#lookUp(postcode);
    this.#desk.leave();
    if (!this.#text) return;
    this.#makeFinders();
    this.#found = this.#find();
    this.#near = this.#found.length ? undefined : this.#finder?.nearest(this.#text);
  }

  /** Whether there is anything that fits what was typed. */
  get hasFound(): boolean {
    return this.#found.length > 0;
  }

  /** Those in the list: what was found, or what is merely near. */
  get listed(): readonly Found[] {
    return this.#near ? [this.#near] : this.#found.slice(0, DRAWN);
  }

  /** Where something that was listed stands now; −1 where it does not. */
  indexOf(found: Found | undefined): number {
    return found ? this.listed.findIndex((one) => isSame(one, found)) : -1;
  }

  get options(): SearchOption[] {
    return this.listed.map(({ place, ward, name, by }) =>
      ward ? { name, by, sentence: this.#words.wardOf(place.name) } : { ...this.#toFact(place.code), name, by },
    );
  }

  /** How many more were found than are listed. */
  get more(): number {
    return Math.max(0, this.#found.length - DRAWN);
  }

  /** What stands above the list, or in its place. */
  get message(): string {
    if (!this.#text || this.hasFound || this.#told) return this.#told;
    return [this.#nothing.none(this.#quoted), this.#near && this.#words.nearest].filter(Boolean).join(' ');
  }

  /** What is said to those who listen. */
  get status(): string {
    if (this.hasFound) return this.#words.found(...this.#counts, this.listed.length);
    if (!this.#near || this.#told) return this.message;
    return this.#nothing.noneButNearest(this.#quoted, this.#near.place.name);
  }

  /** What can be found, where that is more than councils. */
  get hint(): string {
    const { store, element } = this.#home;
    return this.#words.hint(store.state.config.wards !== '', typeof element.postcodeLookup === 'function');
  }

  /** What is to be said of a place that cannot be pointed at. */
  toFact(place: Place): string {
    return `${place.name}: ${this.#toFact(place.code).sentence}`;
  }

  /** Councils by their own words, then wards, then councils that have what was typed inside a word; slips at the last. */
  #find(): Found[] {
    const councils = this.#finder?.findExactly(this.#text) ?? [];
    const wards = this.#wardFinder?.find(this.#text) ?? [];
    const isInside = ({ fit }: Found): boolean => fit === FIT.insideWords;
    const found = [...councils.filter((one) => !isInside(one)), ...wards, ...councils.filter(isInside)];
    if (found.length) return found;
    const near = this.#finder?.findWithSlips(this.#text) ?? [];
    return near.length ? near : (this.#wardFinder?.findWithSlips(this.#text) ?? []);
  }

  #lookUp(postcode: string): void {
    const answer = this.#desk.ask(postcode, this.#home.element.postcodeLookup);
    if (answer.kind !== 'placed') {
      this.#told = this.#words.postcode[answer.kind](postcode);
      return;
    }
    const found = toPostcodeFound(answer.place, postcode, this.#places, this.#index?.councils ?? []);
    if (found?.place.votes) this.#found = [found];
    else {
      this.#near = found;
      const { noElection, beyond } = this.#words.postcode;
      this.#told = found ? noElection(postcode, found.place.name) : beyond(postcode);
    }
  }

  /** Asks for the index of what is on the map, where that is not the one at hand. */
  async #follow(): Promise<void> {
    const { store } = this.#home;
    const key = toIndexKey(store.state);
    if (key === this.#indexKey && this.#index) return;
    this.#indexKey = key;
    this.#index = this.#wardFinder = undefined;
    const index = await fetchWardIndex(store);
    if (key !== this.#indexKey || !index) return;
    this.#index = index;
    this.#makeFinders();
    this.#onNews();
  }

  /** What takes longest is done before the next letter. */
  #makeFinders(): void {
    this.#finder ??= toFinder(this.#places);
    this.#wardFinder ??= this.#index && toWardFinder(this.#index.councils, this.#places);
  }

  get #words(): ReachMessages {
    return this.#home.say('search', enReach);
  }

  get #nothing(): ReachMessages['withWards'] {
    return this.#index ? this.#words.withWards : this.#words;
  }

  /** Councils and wards that were found. */
  get #counts(): [councils: number, wards: number] {
    const wards = this.#found.filter(({ ward }) => ward).length;
    return [this.#found.length - wards, wards];
  }

  get #quoted(): string {
    return this.#text.length > QUOTED ? `${this.#text.slice(0, QUOTED)}…` : this.#text;
  }

  #toFact(code: string): Pick<SearchOption, 'sentence' | 'paint'> {
    const { book } = this.#facts;
    const view = this.#facts.viewOf(code);
    if (!view) return { sentence: this.#home.words.status['no-election'] ?? '', paint: book.of('no-election').paint };
    return {
      sentence: view.sentence,
      paint: view.declared ? (view.after ?? book.of('unknown')).paint : book.of('awaiting').paint,
    };
  }

  /** Every area of the map, and whoever votes and has no shape. */
  get #places(): Place[] {
    const { shapes } = this.#home.store.state;
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
