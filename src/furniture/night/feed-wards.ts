/**
 * Which council a ward is of and what it is called, for what editors say of wards: from the files that readers have
 * opened and, where an editor names a ward without its council, from the index of all wards.
 */
import type { WardIndex } from '../../model/contract-index';
import type { Results } from '../../model/contract';
import type { State, Store } from '../../store';

export interface WardPlace {
  readonly council: string;
  readonly name: string;
}

export class FeedWards {
  readonly #store: Store;
  readonly #onCome: () => void;
  #index: WardIndex | undefined;
  /** The election whose index has been asked for: the names of wards do not change in a night. */
  #asked = '';
  #places: ReadonlyMap<string, WardPlace> = new Map();
  #madeFrom: readonly unknown[] = [];

  /** @param onCome is called once more is known */
  constructor(store: Store, onCome: () => void) {
    this.#store = store;
    this.#onCome = onCome;
  }

  /** The same value as long as nothing new is known. */
  toPlaces({ wards, results, config }: State): ReadonlyMap<string, WardPlace> {
    const index = this.#index?.election === results?.election.id ? this.#index : undefined;
    if ([wards, index].some((part, i) => part !== this.#madeFrom[i])) {
      this.#madeFrom = [wards, index];
      this.#places = makePlaces(wards, index);
    }
    if (results && config.wards && this.#isInNeed(results)) void this.#fetch(results.election.id);
    return this.#places;
  }

  #isInNeed({ stories }: Results): boolean {
    return stories.some(({ council, ward }) => !council && ward && !this.#places.has(ward));
  }

  async #fetch(election: string): Promise<void> {
    if (this.#asked === election) return;
    this.#asked = election;
    const module = await import('../search/ward-index').catch(() => undefined);
    const index = await module?.fetchWardIndex(this.#store);
    if (!index || this.#asked !== election) return;
    this.#index = index;
    this.#onCome();
  }
}

function makePlaces(wards: State['wards'], index: WardIndex | undefined): ReadonlyMap<string, WardPlace> {
  const places = new Map<string, WardPlace>();
  for (const { code: council, wards: codes, names } of index?.councils ?? [])
    for (const [i, code] of codes.entries()) places.set(code, { council, name: names[i] ?? '' });
  for (const { value } of Object.values(wards))
    for (const { code, name } of value?.wards ?? []) places.set(code, { council: value!.council, name });
  return places;
}
