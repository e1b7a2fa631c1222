/** Pointing at areas, by pointer or by keys: outline, card, spoken name. It never derives more than the one area. */
import { CouncilHoverEvent } from '../events';
import { en } from '../i18n/en';
import { toFirst, toNeighbour, type Direction } from '../map/walk';
import { renderCouncilCard, renderPlaceCard } from '../parts/card';
import { HoverCard } from '../parts/hover-card';
import type { State } from '../store';
import { toNoElection } from '../view/council-view';
import type { Facts } from './facts';
import type { Home } from './furniture';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export class Pointing {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #card: HoverCard;
  readonly #map: HTMLElement;
  readonly #live: HTMLElement;
  #selected: string | undefined;
  /** The area reached by keys. */
  #reached: string | undefined;

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    this.#map = home.root.querySelector<HTMLElement>('.map')!;
    this.#live = home.root.querySelector<HTMLElement>('.spoken')!;
    this.#card = new HoverCard(home.root.querySelector<HTMLElement>('.card')!, (code) => this.#show(code));
    this.#map.addEventListener('keydown', (event) => this.#onKey(event));
    this.#map.addEventListener('blur', () => this.#leaveKeys());
    home.root.addEventListener('keydown', (event) => this.#onEscape(event as KeyboardEvent));
  }

  hover(code: string | undefined, at: { x: number; y: number }): void {
    this.#card.point(code, at);
  }

  hide(): void {
    this.#card.hide();
    this.#outline(undefined);
  }

  update({ selected, results }: State): void {
    if (results) this.#describeMap(results.election.name);
    if (selected === this.#selected) return;
    this.#selected = selected;
    this.#outline(this.#card.code);
  }

  #describeMap(election: string): void {
    if (this.#map.tabIndex === 0) return;
    this.#map.tabIndex = 0;
    this.#map.setAttribute('role', 'application');
    this.#map.setAttribute('aria-label', en.mapName(election));
    this.#map.setAttribute('aria-description', en.mapHint);
  }

  #outline(hovered: string | undefined): void {
    this.#home.renderer.outline(hovered, this.#selected);
  }

  #show(code: string | undefined): void {
    this.#outline(code);
    const area = code === undefined ? undefined : this.#facts.areaOf(code);
    const box = code === undefined ? undefined : this.#home.renderer.boxOf(code);
    this.#home.element.dispatchEvent(new CouncilHoverEvent(code ?? '', area?.name ?? ''));
    if (!area || !box) return this.#card.hide();
    const view = this.#facts.viewOf(area.code);
    const canOpen = this.#home.store.state.config.show.split(' ').includes('panel');
    this.#card.fill(
      view
        ? renderCouncilCard(view, canOpen, en)
        : renderPlaceCard({ name: area.name, fact: en.status['no-election'] ?? '' }),
      box,
      !view,
    );
  }

  #onKey(event: KeyboardEvent): void {
    const direction = ARROWS[event.key];
    if (direction) this.#walk(direction);
    else if (event.key === 'Enter' && this.#reached) this.#home.element.choose(this.#reached);
    else return;
    event.preventDefault();
  }

  #walk(direction: Direction): void {
    const { selected } = this.#home.store.state;
    const places = this.#facts.votingAreas;
    const from = places.find(({ code }) => code === (this.#reached ?? selected));
    const next = from ? toNeighbour(from, direction, places) : toFirst(places);
    if (!next) return;
    this.#reached = next.code;
    this.#card.jump(next.code);
    const view = this.#facts.viewOf(next.code);
    this.#live.textContent = view ? `${view.name}. ${view.sentence}.` : toNoElection(next.name, en);
  }

  #leaveKeys(): void {
    if (this.#reached === undefined) return;
    this.#reached = undefined;
    this.hide();
  }

  /** Escape closes the nearest thing first: the card, then the panel. */
  #onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    if (this.#card.code !== undefined) this.#leaveKeys();
    else if (this.#home.store.state.selected) this.#home.element.choose('');
    else return;
    this.hide();
    event.preventDefault();
  }
}
