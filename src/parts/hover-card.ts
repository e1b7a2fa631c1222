/**
 * Places the card beside the area that it describes, never over it, and lets the pointer travel onto it: while the
 * pointer is on its way to the card, areas that it crosses do not take the card's place.
 */
import { nothing, render, type TemplateResult } from 'lit-html';

/** Pixels between an area and its card. */
const GAP = 10;
/** How long an area may be crossed on the way to the card, in milliseconds. */
const PATIENCE = 220;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a point is from a box, in pixels. */
const toGap = ({ x, y }: Point, { left, top, right, bottom }: Box): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/**
 * Where a card of this size goes: right of the area, else left, below or above it, whichever first fits into `room`
 * whole; where none does, below or above, because pages scroll up and down and not across. All in the same pixels.
 */
export function toCardPlace(area: Box, size: { width: number; height: number }, room: Box): Point {
  const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
  const x = clamp((area.left + area.right - size.width) / 2, room.left, room.right - size.width);
  const y = clamp((area.top + area.bottom - size.height) / 2, room.top, room.bottom - size.height);
  const sides = [
    { at: { x: area.right + GAP, y }, spare: room.right - area.right - GAP - size.width },
    { at: { x: area.left - GAP - size.width, y }, spare: area.left - room.left - GAP - size.width },
    { at: { x, y: area.bottom + GAP }, spare: room.bottom - area.bottom - GAP - size.height },
    { at: { x, y: area.top - GAP - size.height }, spare: area.top - room.top - GAP - size.height },
  ];
  const [, , below, above] = sides;
  return (sides.find(({ spare }) => spare >= 0) ?? (above!.spare > below!.spare ? above! : below!)).at;
}

export class HoverCard {
  readonly #card: HTMLElement;
  readonly #show: (code: string | undefined) => void;
  #code: string | undefined;
  /** Whose card it was filled with last. */
  #filled: string | undefined;
  #last: Point = { x: 0, y: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param show is told which area the card now describes, so that it can be outlined */
  constructor(card: HTMLElement, show: (code: string | undefined) => void) {
    this.#card = card;
    this.#show = show;
    card.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    card.addEventListener('pointerleave', () => this.#later(undefined));
  }

  get code(): string | undefined {
    return this.#code;
  }

  /** The pointer is over an area, or over none. */
  point(code: string | undefined, at: Point): void {
    clearTimeout(this.#timer);
    const wasFar = this.#card.hidden ? 0 : toGap(this.#last, this.#card.getBoundingClientRect());
    const approaches = !this.#card.hidden && toGap(at, this.#card.getBoundingClientRect()) < wasFar;
    this.#last = at;
    if (code === this.#code) return;
    if (code === undefined || approaches) this.#later(code);
    else this.#show((this.#code = code));
  }

  /** Goes to an area at once, as keys do. */
  jump(code: string): void {
    clearTimeout(this.#timer);
    this.#show((this.#code = code));
  }

  /** Fills and places the card. @param area the described area, in pixels of the viewport @param small where little is said */
  fill(content: TemplateResult, area: Box, small: boolean): void {
    // Each area gets a card of its own making.
    if (this.#code !== this.#filled) render(nothing, this.#card);
    this.#filled = this.#code;
    render(content, this.#card);
    this.#card.classList.toggle('small-card', small);
    this.#card.hidden = false;
    const origin = (this.#card.offsetParent ?? this.#card).getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const room = { left: 4, top: 4, right: innerWidth - 4, bottom: innerHeight - 4 };
    const place = toCardPlace(area, this.#card.getBoundingClientRect(), room);
    this.#card.style.transform = `translate(${Math.round(place.x - origin.left)}px, ${Math.round(place.y - origin.top)}px)`;
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#code = undefined;
    this.#card.hidden = true;
  }

  #later(code: string | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show((this.#code = code)), PATIENCE);
  }
}
