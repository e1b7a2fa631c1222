/** The core renderer: the map as SVG. No worker, no WebGL, no map engine. PAINTING PATH. */
import type { Bounds, Inset, Shapes } from '../../model/boundaries';
import type { MapView } from '../../view/map-view';
import type { Renderer, RendererEvents } from '../renderer';
import { Outlines } from './outlines';
import { Sheet } from './sheet';
import { svg, toViewBox } from './svg-dom';

/** A sheet with the outlines over it. The first is the whole map, the others are insets. */
interface Leaf {
  readonly root: HTMLElement;
  readonly sheet: Sheet;
  readonly outlines: Outlines;
  readonly inset?: Inset;
}

export class SvgRenderer implements Renderer {
  readonly #events: RendererEvents;
  #container: HTMLElement | undefined;
  #resizes: ResizeObserver | undefined;
  /** Of the container, in CSS pixels. */
  #size: { readonly width: number; readonly height: number } = { width: 0, height: 0 };
  #shapes: Shapes | undefined;
  #view: MapView | undefined;
  #leaves: Leaf[] = [];
  #focus: Bounds | undefined;
  #outlined: [hovered?: string | undefined, selected?: string | undefined] = [];

  constructor(events: RendererEvents) {
    this.#events = events;
  }

  async mount(container: HTMLElement): Promise<void> {
    this.#container = container;
    // Measured while the box is empty: later it would cost a layout of every path.
    this.#size = container.getBoundingClientRect();
    container.addEventListener('pointerover', this.#onPointer);
    container.addEventListener('pointerleave', this.#onPointer);
    container.addEventListener('click', this.#onClick);
    // A page without ResizeObserver still gets its map; lines keep the width of the first layout.
    if (typeof ResizeObserver !== 'function') return;
    this.#resizes = new ResizeObserver(([entry]) => {
      this.#size = entry?.contentRect ?? this.#size;
      this.#resize();
    });
    this.#resizes.observe(container);
  }

  setShapes(shapes: Shapes): void {
    this.#shapes = shapes;
    this.#view = undefined;
    const ground = svg('path', { class: 'context', d: shapes.context, 'fill-rule': 'evenodd' });
    this.#leaves = [
      toLeaf(new Sheet('map', shapes.areas, shapes.frame, ground)),
      ...shapes.insets.map((inset, index) => toInsetLeaf(inset, index, shapes)),
    ];
    this.#crop();
  }

  update(view: MapView): void {
    const first = !this.#view;
    this.#view = view;
    for (const { sheet } of this.#leaves) sheet.paint(view);
    if (first) this.#show();
  }

  focus(bounds: Bounds | undefined): void {
    if (isSame(bounds, this.#focus)) return;
    this.#focus = bounds;
    this.#crop();
  }

  outline(hovered: string | undefined, selected: string | undefined): void {
    this.#outlined = [hovered, selected];
    for (const { sheet, outlines } of this.#leaves) {
      outlines.draw(sheet.toOutlined(hovered), sheet.toOutlined(selected));
    }
  }

  boxOf(code: string): DOMRect | undefined {
    const boxes = this.#leaves
      .filter(({ sheet }) => sheet.root.isConnected)
      .map(({ sheet }) => sheet.paths.get(code)?.getBoundingClientRect())
      .filter((box) => box !== undefined);
    return boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
  }

  painted(): Map<string, string> {
    const paths = this.#view ? this.#leaves[0]?.sheet.paths : undefined;
    return new Map([...(paths ?? [])].map(([code, path]) => [code, path.getAttribute('data-value') ?? '']));
  }

  destroy(): void {
    this.#resizes?.disconnect();
    this.#container?.removeEventListener('pointerover', this.#onPointer);
    this.#container?.removeEventListener('pointerleave', this.#onPointer);
    this.#container?.removeEventListener('click', this.#onClick);
    this.#container?.replaceChildren();
    this.#leaves = [];
  }

  /** Puts the picture on the page. The border mesh follows in a frame of its own: it costs the most. */
  #show(): void {
    const shapes = this.#shapes;
    this.#resize();
    this.#container?.replaceChildren(...this.#leaves.map(({ root }) => root));
    this.outline(...this.#outlined);
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (shapes && shapes === this.#shapes) this.#leaves[0]?.sheet.setBorders(shapes.borders);
      }),
    );
  }

  #crop(): void {
    const [whole, ...insets] = this.#leaves;
    const bounds = this.#focus ? toMargin(this.#focus) : this.#shapes?.frame;
    if (!whole || !bounds) return;
    whole.sheet.crop(bounds);
    whole.outlines.crop(toViewBox(bounds));
    // An inset repeats what a crop may already show large, and has its place on the whole map only.
    for (const { root } of insets) root.hidden = this.#focus !== undefined;
    this.#resize();
  }

  #resize(): void {
    const { width, height } = this.#size;
    const frame = this.#shapes?.frame;
    if (!width || !height || !frame) return;
    const perUnit = Math.min(width / (frame[2] - frame[0]), height / (frame[3] - frame[1]));
    for (const { root, sheet, inset } of this.#leaves) {
      if (!inset) sheet.resize(width, height);
      else sheet.resize(...place(root, inset.place, perUnit, { width, height }, frame));
    }
  }

  readonly #onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const code = event.type === 'pointerleave' ? undefined : toCode(event);
    this.#events.hover(code, { x: event.clientX, y: event.clientY });
  };

  readonly #onClick = (event: MouseEvent): void => {
    const code = toCode(event);
    if (code) this.#events.select(code, { x: event.clientX, y: event.clientY });
  };
}

/** An inset has room for its name above the shapes. */
const toHeadroom = ([x0, y0, x1, y1]: Bounds): Bounds => [x0, y0 - 0.05 * (y1 - y0), x1, y1];

const toCode = (event: Event): string | undefined =>
  event.target instanceof Element ? (event.target.getAttribute('data-code') ?? undefined) : undefined;

const isSame = (a: Bounds | undefined, b: Bounds | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.every((value, i) => value === b[i]));

/** A crop keeps some air around it. */
function toMargin([x0, y0, x1, y1]: Bounds): Bounds {
  const air = 0.04 * Math.max(x1 - x0, y1 - y0);
  return [x0 - air, y0 - air, x1 + air, y1 + air];
}

function toLeaf(sheet: Sheet, inset?: Inset): Leaf {
  const root = document.createElement('div');
  const outlines = new Outlines();
  root.className = inset ? 'leaf inset' : 'leaf';
  root.append(sheet.root, outlines.root);
  return { root, sheet, outlines, ...(inset && { inset }) };
}

function toInsetLeaf(inset: Inset, index: number, { areas }: Shapes): Leaf {
  const codes = new Set(inset.codes);
  const shown = areas.filter((area) => codes.has(area.code));
  const bounds = toHeadroom(inset.bounds);
  const leaf = toLeaf(new Sheet(`inset${index}`, shown, bounds), inset);
  const label = document.createElement('span');
  label.textContent = inset.name;
  leaf.outlines.crop(toViewBox(bounds));
  leaf.root.append(label);
  return leaf;
}

/**
 * Lays an inset over its place on the map, whatever room the map's box leaves around the frame.
 * @returns its width and height in CSS pixels
 */
function place(
  { style }: HTMLElement,
  [x0, y0, x1, y1]: Bounds,
  perUnit: number,
  box: { width: number; height: number },
  frame: Bounds,
): [number, number] {
  const [width, height] = [(x1 - x0) * perUnit, (y1 - y0) * perUnit];
  style.left = `${(box.width - (frame[2] - frame[0]) * perUnit) / 2 + (x0 - frame[0]) * perUnit}px`;
  style.top = `${(box.height - (frame[3] - frame[1]) * perUnit) / 2 + (y0 - frame[1]) * perUnit}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
  return [width, height];
}
