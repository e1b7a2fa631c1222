/** Pointing at areas, by pointer or by keys: outline and card. It never derives more than the one area. */
import { CouncilHoverEvent } from '../events';
import type { Area } from '../model/boundaries';
import { renderCouncilCard, renderPlaceCard } from '../parts/card';
import { HoverCard } from '../parts/hover-card';
import type { State } from '../store';
import type { Facts } from './facts';
import type { Home } from './home';

/** How long after a key the page may still be moving under a pointer that rests, in milliseconds. */
const REST = 300;

export class Pointing {
  readonly #home: Home;
  readonly #facts: Facts;
  readonly #card: HoverCard;
  #selected: string | undefined;
  /** The council that is open. */
  #open: string | undefined;
  #hasWards = false;
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

  update({ selected, ward }: State): void {
    const hasWards = this.#home.wards !== undefined;
    // The map goes elsewhere, or has come there: what a card was beside is not where it was.
    if (selected !== this.#open || hasWards !== this.#hasWards) this.hide();
    [this.#open, this.#hasWards] = [selected, hasWards];
    // Of a council whose wards are shown, it is the open one that stands out.
    const chosen = this.#home.wards ? ward : selected;
    if (chosen === this.#selected) return;
    this.#selected = chosen;
    this.#outline(this.#card.code);
  }

  #outline(hovered: string | undefined): void {
    this.#home.renderer.outline(hovered, this.#selected);
  }

  #show(code: string | undefined): void {
    this.#outline(code);
    const wards = this.#home.wards ?? this.#home.near;
    const area = code === undefined ? undefined : (wards?.areaOf(code) ?? this.#facts.areaOf(code));
    const box = area && this.#home.renderer.boxOf(area.code);
    this.#home.element.dispatchEvent(new CouncilHoverEvent(code ?? '', area?.name ?? ''));
    if (!area || !box) return this.#card.hide();
    if (wards?.areaOf(area.code)) this.#card.fill(wards.card(area.code), box, !wards.isFought(area.code));
    else this.#describe(area, box);
  }

  #describe({ code, name }: Area, box: DOMRect): void {
    const view = this.#facts.viewOf(code);
    const { words, store } = this.#home;
    const canOpen = store.state.config.show.split(' ').includes('panel');
    this.#card.fill(
      view
        ? renderCouncilCard(view, canOpen, words)
        : renderPlaceCard({ name, fact: words.status['no-election'] ?? '' }),
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
