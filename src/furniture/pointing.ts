/** Pointing at areas, by pointer or by keys: outline and card. It never derives more than the one area. */
import { CouncilHoverEvent } from '../events';
import { en } from '../i18n/en';
import { renderCouncilCard, renderPlaceCard } from '../parts/card';
import { HoverCard } from '../parts/hover-card';
import type { State } from '../store';
import type { Facts } from './facts';
import type { Home } from './furniture';

/** How long after a key the page may still be moving under a pointer that rests, in milliseconds. */
const REST = 300;

export class Pointing {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #card: HoverCard;
  #selected: string | undefined;
  /** When keys last went to an area. */
  #jumpedAt = -REST;

  constructor(home: Home, facts: Facts) {
    this.#home = home;
    this.#facts = facts;
    this.#card = new HoverCard(home.root.querySelector<HTMLElement>('.card')!, (code) => this.#show(code));
    home.root.addEventListener('keydown', (event) => this.#onEscape(event as KeyboardEvent));
  }

  hover(code: string | undefined, at: { x: number; y: number }): void {
    if (performance.now() - this.#jumpedAt < REST) return;
    this.#card.point(code, at);
  }

  hide(): void {
    this.#card.hide();
    this.#outline(undefined);
  }

  /** The area that is outlined and has the card. */
  get code(): string | undefined {
    return this.#card.code;
  }

  /** Goes to an area at once, as keys do: outline and card. */
  jump(code: string): void {
    this.#jumpedAt = performance.now();
    this.#card.jump(code);
  }

  update({ selected }: State): void {
    if (selected === this.#selected) return;
    this.#selected = selected;
    this.#outline(this.#card.code);
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

  /** Escape closes the nearest thing first: the card, then the panel. */
  #onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (this.#card.code !== undefined) this.hide();
    else if (this.#home.store.state.selected) this.#home.element.choose('');
    else return;
    event.preventDefault();
  }
}
