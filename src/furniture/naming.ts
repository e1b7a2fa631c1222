/** What the map is for those who do not see it: its name, how far the count is, who controls how many, how to move. */
import { en } from '../i18n/en';
import { enReach } from '../i18n/en-reach';
import type { State } from '../store';
import { deriveLegend } from '../view/legend-view';
import { deriveMapView } from '../view/map-view';
import type { Facts } from './facts';
import type { Home } from './furniture';

export class Naming {
  readonly #facts: Facts;
  readonly #map: HTMLElement;
  #named: State['results'];

  constructor(home: Home, facts: Facts) {
    this.#facts = facts;
    this.#map = home.root.querySelector<HTMLElement>('.map')!;
    // Hundreds of shapes without names; the council that keys reach is spoken by its sentence.
    this.#map.querySelector('.drawing')!.ariaHidden = 'true';
  }

  update({ results, scheme }: State): void {
    if (!results || results === this.#named) return;
    this.#named = results;
    const { councils, contested, election } = results;
    const declared = councils.filter(({ code, status }) => status === 'declared' && contested.includes(code)).length;
    const counts = deriveLegend(deriveMapView(results, scheme), this.#facts.book)
      .filter(({ count }) => count !== undefined)
      .map(({ party, count = 0 }) => `${party.name} ${en.number(count)}`);
    this.#map.role = 'application';
    this.#map.ariaLabel = enReach.mapName(election.name);
    this.#map.setAttribute('aria-description', enReach.mapState(en.after(declared, contested.length), counts));
  }
}
