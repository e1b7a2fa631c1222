/**
 * What the map is for those who do not see it: its name, how far the count is, who controls how many, how to move; of a
 * council's wards the name and how to move.
 */
import { enReach } from '../i18n/en-reach';
import { enScope } from '../i18n/en-scope';
import type { Results } from '../model/contract';
import type { State } from '../store';
import { toMapView } from '../view/map-view';
import { deriveScopedLegend, toPlaceName, withinScope } from '../view/scope';
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
    const now = [results, lens, council, words, this.#home.scope];
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
    const scope = this.#home.scope?.codes && this.#home.scope;
    const { councils, contested, election } = withinScope(results, scope);
    const declared = councils.filter(({ code, status }) => status === 'declared' && contested.includes(code)).length;
    const view = toMapView(results, scheme, lens);
    const counts = deriveScopedLegend(view, this.#facts.book, scope)
      .filter(({ count }) => count !== undefined)
      .map(({ party, count = 0 }) => `${party.name} ${words.number(count)}`);
    const name = view.meaning?.name ?? spoken.mapName(election.name);
    this.#name(name, spoken.mapState(this.#toPlaced(words.after(declared, contested.length)), counts));
  }

  /** A map of a part says of which. */
  #toPlaced(after: string): string {
    const { scope, say } = this.#home;
    const scopeWords = say('scope', enScope);
    return scope ? scopeWords.within(toPlaceName(scope, scopeWords), after) : after;
  }

  #name(name: string, description: string): void {
    this.#map.ariaLabel = name;
    this.#map.setAttribute('aria-description', description);
  }
}
