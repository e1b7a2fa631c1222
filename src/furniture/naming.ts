/** What the map is for those who do not see it: its name, how far the count is, who controls how many, how to move. */
import { en } from '../i18n/en';
import { enReach } from '../i18n/en-reach';
import type { State } from '../store';
import { deriveLegend } from '../view/legend-view';
import { toMapView } from '../view/map-view';
import type { Facts } from './facts';
import type { Home } from './furniture';

export class Naming {
  readonly #facts: Facts;
  readonly #map: HTMLElement;
  #named: [State['results'], State['lens']] = [undefined, undefined];

  constructor(home: Home, facts: Facts) {
    this.#facts = facts;
    this.#map = home.root.querySelector<HTMLElement>('.map')!;
    // Hundreds of shapes without names; the council that keys reach is spoken by its sentence.
    this.#map.querySelector('.drawing')!.ariaHidden = 'true';
  }

  update({ results, scheme, lens }: State): void {
    if (!results || (results === this.#named[0] && lens === this.#named[1])) return;
    this.#named = [results, lens];
    const { councils, contested, election } = results;
    const declared = councils.filter(({ code, status }) => status === 'declared' && contested.includes(code)).length;
    const view = toMapView(results, scheme, lens);
    const counts = deriveLegend(view, this.#facts.book)
      .filter(({ count }) => count !== undefined)
      .map(({ party, count = 0 }) => `${party.name} ${en.number(count)}`);
    this.#map.role = 'application';
    this.#map.ariaLabel = view.meaning?.name ?? enReach.mapName(election.name);
    this.#map.setAttribute('aria-description', enReach.mapState(en.after(declared, contested.length), counts));
  }
}
