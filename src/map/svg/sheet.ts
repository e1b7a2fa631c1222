/** One drawing of some areas: the whole map is a sheet, and each inset is another. */
import type { Area, Bounds } from '../../model/boundaries';
import type { AreaValue, MapView } from '../../view/map-view';
import { isDim, type Paint } from '../../view/palette';
import { toRoomyUnits } from '../crowd';
import { toDistance } from '../nearness';
import type { Outlined, Outlines } from './outlines';
import { toPattern } from './patterns';
import { setAttributes, svg, toViewBox } from './svg-dom';

/** Widths in CSS pixels. */
const EDGE = 0.6;
/** The edge of a dim area: half of it lies inside, under half of the dark edge of its neighbours. */
const DIM_EDGE = 1.4;
const BORDER = 0.8;

/** A sheet with the outlines that are drawn over it. */
export interface Leaf {
  readonly sheet: Sheet;
  readonly outlines: Outlines;
}

export class Sheet {
  readonly root = svg('svg', { fill: 'none' });
  /** By code; empty until the sheet is finished. */
  readonly paths = new Map<string, SVGPathElement>();
  readonly #areas = new Map<string, Area>();
  readonly #definitions = svg('defs');
  /** Areas without an election lie under the borders, the others over them with an edge of their own. */
  readonly #quiet = svg('g');
  readonly #borders = svg('path', { class: 'borders', 'pointer-events': 'none' });
  /** A dark edge does not show on a dark colour: below the others, with edges of their marks, these get two tones. */
  readonly #dim = svg('g');
  readonly #bright = svg('g');
  readonly #loud = svg('g', { class: 'loud', 'stroke-linejoin': 'round' }, this.#dim, this.#bright);
  /** Ids of the textures that are there. */
  readonly #tiles = new Set<string>();
  #bounds: Bounds = [0, 0, 0, 0];
  #unitsPerPixel = 0;

  /** @param name part of the ids of this sheet's patterns: unique in the map */
  constructor(
    readonly name: string,
    areas: readonly Area[],
    ...ground: SVGElement[]
  ) {
    this.root.append(this.#definitions, ...ground, this.#quiet, this.#borders, this.#loud);
    for (const area of areas) this.#areas.set(area.code, area);
  }

  crop(bounds: Bounds): void {
    this.#bounds = bounds;
    this.root.setAttribute('viewBox', toViewBox(bounds));
  }

  /**
   * Keeps lines and textures at their width in CSS pixels.
   * @param width, height of the sheet's box in CSS pixels
   * @returns how many of its units a CSS pixel is
   */
  resize(width: number, height: number): number {
    const [x0, y0, x1, y1] = this.#bounds;
    const units = Math.max((x1 - x0) / width, (y1 - y0) / height);
    if (units === this.#unitsPerPixel) return units;
    this.#unitsPerPixel = units;
    const thin = Math.min(units, toRoomyUnits([...this.#areas.values()]));
    this.#loud.setAttribute('stroke-width', `${EDGE * thin}`);
    this.#dim.setAttribute('stroke-width', `${DIM_EDGE * thin}`);
    this.#borders.setAttribute('stroke-width', `${BORDER * thin}`);
    for (const pattern of this.#definitions.children) pattern.setAttribute('patternTransform', `scale(${units})`);
    return units;
  }

  /** An area as the outlines need it. */
  toOutlined(code: string | undefined): Outlined | undefined {
    const area = code === undefined ? undefined : this.#areas.get(code);
    if (!area) return undefined;
    const [x0, y0, x1, y1] = area.bounds;
    return { path: area.path, size: Math.min(x1 - x0, y1 - y0) / (this.#unitsPerPixel || 1) };
  }

  /** The area with an election that is nearest to a point of the viewport, and how far its box is from it, in pixels. */
  nearestTo(at: { x: number; y: number }): { code: string; distance: number } | undefined {
    let nearest: { code: string; distance: number } | undefined;
    for (const path of this.#loud.querySelectorAll('path')) {
      const distance = toDistance(path.getBoundingClientRect(), at);
      if (!nearest || distance < nearest.distance) nearest = { code: path.getAttribute('data-code') ?? '', distance };
    }
    return nearest;
  }

  /** Draws what differs from what is drawn. */
  paint(view: MapView): void {
    const fills = new Map<AreaValue, string>();
    for (const [code, path] of this.paths) {
      const value = view.areas.get(code) ?? 'no-election';
      const paint = view.paint(value);
      const fill = fills.get(value) ?? this.#toFill(paint);
      fills.set(value, fill);
      if (path.getAttribute('fill') === fill && path.getAttribute('data-value') === value) continue;
      const layer = value === 'no-election' ? this.#quiet : isDim(paint.fill) ? this.#dim : this.#bright;
      setAttributes(path, { fill, stroke: layer === this.#dim ? paint.mark : '', 'data-value': value });
      if (path.parentNode !== layer) layer.append(path);
    }
  }

  /**
   * Draws each area for itself.
   * @param borders path data
   */
  finish(view: MapView, borders: string): void {
    for (const { code, path } of this.#areas.values())
      this.paths.set(code, svg('path', { d: path, 'fill-rule': 'evenodd', 'data-code': code }));
    this.#borders.setAttribute('d', borders);
    this.paint(view);
  }

  protected toTile(id: string, paint: Paint): SVGPatternElement {
    return toPattern(id, paint);
  }

  /** A colour, or the tile of a texture, made when it is first needed. */
  #toFill(paint: Paint): string {
    const { fill, texture } = paint;
    if (texture === 'none') return fill;
    const id = `${this.name}-${texture}-${fill.slice(1)}`;
    if (!this.#tiles.has(id)) {
      const tile = this.toTile(id, paint);
      tile.setAttribute('patternTransform', `scale(${this.#unitsPerPixel})`);
      this.#definitions.append(tile);
      this.#tiles.add(id);
    }
    return `url(#${id})`;
  }
}
