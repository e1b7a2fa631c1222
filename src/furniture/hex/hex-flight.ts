/**
 * The change between two pictures of the same areas by position: each comes from where it was. Where they are is worked
 * out from the shapes, so that three hundred areas cost the page one measurement and no layout.
 */
import type { Shapes } from '../../model/boundaries';
import { toFlightPlan, toSpots, type Frame, type Spots } from '../../map/flight';

/** In milliseconds. */
export const DURATION = 700;
const EASING = 'cubic-bezier(0.5, 0, 0.2, 1)';

/** Shapes, and the drawing that shows them or did so. */
export interface Picture {
  readonly root: Element;
  readonly shapes: Shapes;
}

export class HexFlight {
  readonly #box: HTMLElement;
  #animations: Animation[] = [];
  /** Where those that are on their way came from. */
  #from: Spots = new Map();

  constructor(box: HTMLElement) {
    this.#box = box;
  }

  /**
   * Whoever turns back in the middle comes from there. Nothing moves that nobody sees, or nobody wants to see.
   * @returns whether anything does
   */
  fly(before: Picture, now: Picture): boolean {
    const box = this.#box.getBoundingClientRect();
    const [old, next] = [toFrame(before.root, box), toFrame(now.root, box)];
    const from = this.#toPresent(toSpots(before.shapes, old));
    this.stop();
    const isSeen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && !document.hidden;
    if (!isSeen || matchMedia('(prefers-reduced-motion: reduce)').matches) return false;
    this.#from = from;
    const plan = toFlightPlan(from, toSpots(now.shapes, next), next, toSight(box));
    // Those of the whole map: an inset shows its areas once more.
    for (const path of now.root.querySelectorAll(':scope > g:not(.inset) [data-code]')) {
      const start = plan.get(path.getAttribute('data-code') ?? '');
      if (start) this.#animate(path, start);
    }
    for (const part of now.root.querySelectorAll('.inset, .context')) this.#animate(part, [{ opacity: 0 }, {}]);
    const outlines = now.root.parentElement?.querySelector('.outlines');
    if (outlines) this.#animate(outlines, [{ opacity: 0 }, { opacity: 0, offset: 0.8 }, {}]);
    this.#dress(now.root);
    return true;
  }

  /** All is where it belongs, at once. */
  stop(): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
    this.#from = new Map();
  }

  #animate(element: Element, keyframes: Keyframe[]): void {
    this.#animations.push(element.animate(keyframes, { duration: DURATION, easing: EASING }));
  }

  /** Marks the drawing while anything in it moves. */
  #dress(root: Element): void {
    root.classList.add('flying');
    void Promise.allSettled(this.#animations.map(({ finished }) => finished)).then(() =>
      root.classList.remove('flying'),
    );
  }

  /** Where areas are at this moment, that are or were on their way to these spots. */
  #toPresent(spots: Spots): Spots {
    const progress = this.#animations[0]?.effect?.getComputedTiming().progress ?? 1;
    const mix = (from: number, to: number): number => from + (to - from) * progress;
    return new Map(
      [...spots].map(([code, to]) => {
        const from = this.#from.get(code) ?? to;
        return [code, { x: mix(from.x, to.x), y: mix(from.y, to.y), side: mix(from.side, to.side) }];
      }),
    );
  }
}

/** The part of the window that shows some of the box, in pixels of the box. */
const toSight = ({ left, top, width, height }: DOMRect): [number, number, number, number] => [
  Math.max(0, -left),
  Math.max(0, -top),
  Math.min(width, innerWidth - left),
  Math.min(height, innerHeight - top),
];

/** What a drawing shows of its shapes, in a box of that size. */
function toFrame(root: Element, { width, height }: DOMRect): Frame {
  const [x = 0, y = 0, w = 1, h = 1] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return { bounds: [x, y, x + w, y + h], width, height };
}
