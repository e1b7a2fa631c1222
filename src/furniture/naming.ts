/**
 * What the map is for those who do not see it: its name, how far the count is, who controls how many, how to move; of a
 * council's wards the name and how to move.
 */
import { enReach } from '../i18n/en-reach';
import type { Results } from '../model/contract';
import type { State } from '../store';
import { deriveLegend } from '../view/legend-view';
import { toMapView } from '../view/map-view';
import type { Facts } from './facts';
import type { Home } from './home';

export class Naming {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #map: HTMLElement;
  #named: readonly unknown[] = [];

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    this.#map = home.root.querySelector<HTMLElement>('.map')!;
    // Hundreds of shapes without names; the council that keys reach is spoken by its sentence.
    this.#map.querySelector('.drawing')!.ariaHidden = 'true';
  }

  update({ results, scheme, lens, selected }: State): void {
    if (!results) return;
    const council = this.#home.wards && results.councils.find(({ code }) => code === selected);
    const { words, say } = this.#home;
    const now = [results, lens, council, words];
    if (this.#named.length && now.every((one, i) => one === this.#named[i])) return;
    this.#named = now;
    this.#map.role = 'application';
    const spoken = say('search', enReach);
    if (council) this.#name(spoken.wardsName(council.name, results.election.name), spoken.wardsHint);
    else this.#nameCouncils(results, scheme, lens);
  }

  #nameCouncils(results: Results, scheme: State['scheme'], lens: State['lens']): void {
    const { words, say } = this.#home;
    const spoken = say('search', enReach);
    const { councils, contested, election } = results;
    const declared = councils.filter(({ code, status }) => status === 'declared' && contested.includes(code)).length;
    const view = toMapView(results, scheme, lens);
    const counts = deriveLegend(view, this.#facts.book)
      .filter(({ count }) => count !== undefined)
      .map(({ party, count = 0 }) => `${party.name} ${words.number(count)}`);
    const name = view.meaning?.name ?? spoken.mapName(election.name);
    this.#name(name, spoken.mapState(words.after(declared, contested.length), counts));
  }

  #name(name: string, description: string): void {
    this.#map.ariaLabel = name;
    this.#map.setAttribute('aria-description', description);
  }
}
