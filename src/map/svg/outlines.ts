/**
 * The outlines of the areas pointed at and chosen: a layer of its own above the map, so that moving over it repaints
 * one path and not three hundred. White under black reads on every colour.
 */
import { svg } from './svg-dom';

/** Widths of halo and line in CSS pixels, around an area that is large enough for them. */
const HOVER = [4, 1.5] as const;
export const SELECTED = [6, 2.8] as const;
/** A line is never wider than this share of what it goes around, so that a small council is not all outline. */
const SHARE = 0.14;

type Pair = readonly [halo: SVGPathElement, line: SVGPathElement];

/** An area to go around. */
export interface Outlined {
  readonly path: string;
  /** Its smaller side in CSS pixels. */
  readonly size: number;
}

const toPair = (): Pair => [
  svg('path', { class: 'halo', 'vector-effect': 'non-scaling-stroke' }),
  svg('path', { class: 'line', 'vector-effect': 'non-scaling-stroke' }),
];

export class Outlines {
  readonly root = svg('svg', { class: 'outlines', fill: 'none', 'stroke-linejoin': 'round', 'aria-hidden': 'true' });
  readonly #selected = toPair();
  readonly #hovered = toPair();

  constructor() {
    this.root.append(...this.#selected, ...this.#hovered);
  }

  crop(viewBox: string): void {
    this.root.setAttribute('viewBox', viewBox);
  }

  draw(hovered: Outlined | undefined, selected: Outlined | undefined): void {
    drawPair(this.#hovered, HOVER, hovered);
    drawPair(this.#selected, SELECTED, selected);
  }
}

function drawPair(pair: Pair, widths: readonly [number, number], area: Outlined | undefined): void {
  pair.forEach((path, i) => {
    const d = area?.path ?? '';
    if (path.getAttribute('d') !== d) path.setAttribute('d', d);
    const line = Math.min(1, ((area?.size ?? 0) * SHARE) / widths[1]);
    path.setAttribute('stroke-width', `${(widths[i] ?? 1) * Math.max(0.5, line)}`);
  });
}
