/** Pointing at areas, by pointer or by keys: outline, card, spoken name. It never derives more than the one area. */
import { CouncilHoverEvent } from '../events';
import { en } from '../i18n/en';
import { toFirst, toNeighbour, type Direction } from '../map/walk';
import type { Area } from '../model/boundaries';
import { renderCouncilCard, renderPlaceCard } from '../parts/card';
import { HoverCard } from '../parts/hover-card';
import type { State } from '../store';
import { deriveCouncil, toNoElection, type CouncilView } from '../view/council-view';
import { toPartyBook, type PartyBook } from '../view/parties';
import type { Home } from './furniture';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

export class Pointing {
  readonly #home: Home;
  readonly #card: HoverCard;
  readonly #map: HTMLElement;
  readonly #live: HTMLElement;
  #selected: string | undefined;
  #book: { of: PartyBook; results: State['results']; scheme: State['scheme'] } | undefined;
  /** The area reached by keys. */
  #reached: string | undefined;

  constructor(home: Home) {
    this.#home = home;
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
    const area = code === undefined ? undefined : this.#areas().find((one) => one.code === code);
    const box = code === undefined ? undefined : this.#home.renderer.boxOf(code);
    this.#home.element.dispatchEvent(new CouncilHoverEvent(code ?? '', area?.name ?? ''));
    if (!area || !box) return this.#card.hide();
    const view = this.#toView(area.code);
    const canOpen = this.#home.store.state.config.show.split(' ').includes('panel');
    this.#card.fill(
      view
        ? renderCouncilCard(view, canOpen, en)
        : renderPlaceCard({ name: area.name, fact: en.status['no-election'] ?? '' }),
      box,
      !view,
    );
  }

  #toView(code: string): CouncilView | undefined {
    const { results, scheme, config } = this.#home.store.state;
    const council = results?.councils.find((one) => one.code === code);
    if (!results || !council || !results.contested.includes(code)) return undefined;
    if (this.#book?.results !== results || this.#book.scheme !== scheme)
      this.#book = { of: toPartyBook(results.parties, scheme, en), results, scheme };
    return deriveCouncil(council, results, this.#book.of, en, config.baseline);
  }

  #areas(): readonly Area[] {
    return this.#home.store.state.shapes?.areas ?? [];
  }

  #onKey(event: KeyboardEvent): void {
    const direction = ARROWS[event.key];
    if (direction) this.#walk(direction);
    else if (event.key === 'Enter' && this.#reached) this.#home.element.choose(this.#reached);
    else return;
    event.preventDefault();
  }

  #walk(direction: Direction): void {
    const { results, selected } = this.#home.store.state;
    const voting = new Set(results?.contested);
    const places = this.#areas().filter(({ code }) => voting.has(code));
    const from = places.find(({ code }) => code === (this.#reached ?? selected));
    const next = from ? toNeighbour(from, direction, places) : toFirst(places);
    if (!next) return;
    this.#reached = next.code;
    this.#card.jump(next.code);
    const view = this.#toView(next.code);
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
