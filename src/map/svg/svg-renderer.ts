/** The core renderer: the map as SVG. No worker, no WebGL, no map engine. */
import type { Bounds, Inset, Shapes } from '../../model/boundaries';
import type { MapView } from '../../view/map-view';
import { FINGER } from '../nearness';
import { isSame, type Renderer, type RendererEvents, type WardPicture } from '../renderer';
import { Outlines } from './outlines';
import { toPlaced, type PlacedLeaf } from './placed-leaf';
import { Sheet, type Leaf } from './sheet';
import { toFrame, toGround, toHeadroom, toShown, toSketch } from './sketch';
import { setAttributes, svg, toViewBox } from './svg-dom';
import type { toWardLeaf } from './ward-leaf';

/** A leaf in a corner of the whole map, in a frame with its name. */
interface Corner extends PlacedLeaf {
  readonly frame: SVGGElement;
  readonly label: SVGTextElement;
}

/** Size of an inset's name, and its distance from the frame, in CSS pixels. */
const LABEL = { size: 12, left: 8, top: 15 };

export class SvgRenderer implements Renderer {
  readonly name = 'svg';
  readonly #events: RendererEvents;
  #container: HTMLElement | undefined;
  #resizes: ResizeObserver | undefined;
  /** Of the container, in CSS pixels. */
  #size: { readonly width: number; readonly height: number } = { width: 0, height: 0 };
  #shapes: Shapes | undefined;
  #view: MapView | undefined;
  /** There is one in the container, be it from before this was made. */
  #hasPicture = false;
  /** The map itself, or its sketch. */
  #top: SVGSVGElement | undefined;
  #whole: Leaf | undefined;
  #corners: Corner[] = [];
  #wards: PlacedLeaf[] = [];
  #wardPicture: WardPicture = { layers: [] };
  #toWardLeaf: typeof toWardLeaf | undefined;
  #focus: Bounds | undefined;
  #outlined: [hovered?: string | undefined, selected?: string | undefined] = [];

  /** @param toLeaf what draws wards, where it is here already */
  constructor(events: RendererEvents, toLeaf?: typeof toWardLeaf) {
    this.#events = events;
    this.#toWardLeaf = toLeaf;
  }

  async mount(container: HTMLElement): Promise<void> {
    this.#container = container;
    this.#hasPicture = container.childElementCount > 0;
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
    this.#wards = [];
    this.#whole = { sheet: new Sheet('map', shapes.areas, toGround(shapes)), outlines: new Outlines() };
    this.#corners = shapes.insets.map((inset, index) => toCorner(inset, index, shapes));
    this.#whole.sheet.root.append(...this.#corners.map(({ frame }) => frame));
    this.#whole.outlines.root.append(...this.#corners.map(({ outlines }) => outlines.root));
    this.#crop();
  }

  get #councils(): Leaf[] {
    return this.#whole ? [this.#whole, ...this.#corners] : [];
  }

  get #leaves(): Leaf[] {
    return [...this.#councils, ...this.#wards];
  }

  update(view: MapView): void {
    const first = !this.#view;
    this.#view = view;
    if (first) this.#show(view);
    else for (const { sheet } of this.#councils) sheet.paint(view);
  }

  setWards(picture: WardPicture): void {
    this.#wardPicture = picture;
    const lay = (): void => {
      this.#finish();
      this.#layWards();
      this.#resize();
      this.outline(...this.#outlined);
    };
    if (this.#toWardLeaf) return lay();
    void import('./ward-leaf').then((leaves) => {
      this.#toWardLeaf = leaves.toWardLeaf;
      lay();
    });
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
    this.#finish();
    const boxes = this.#leaves
      .filter(({ sheet }) => sheet.root.isConnected)
      .map(({ sheet }) => sheet.paths.get(code)?.getBoundingClientRect())
      .filter((box) => box !== undefined);
    return boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
  }

  painted(): Map<string, string> {
    this.#finish();
    const sheets = this.#view && this.#whole ? [this.#whole, ...this.#wards] : [];
    const paths = sheets.flatMap(({ sheet }) => [...sheet.paths]);
    return new Map(paths.map(([code, path]) => [code, path.getAttribute('data-value') ?? '']));
  }

  destroy(): void {
    this.#resizes?.disconnect();
    this.#container?.removeEventListener('pointerover', this.#onPointer);
    this.#container?.removeEventListener('pointerleave', this.#onPointer);
    this.#container?.removeEventListener('click', this.#onClick);
    this.#container?.replaceChildren();
    this.#whole = undefined;
    this.#corners = this.#wards = [];
  }

  /** Puts the picture on the page: where there is none, a sketch first, and the rest in a frame of its own. */
  #show(view: MapView): void {
    const [shapes, whole] = [this.#shapes, this.#whole];
    if (!shapes || !whole) return;
    const isFirst = !this.#hasPicture && !this.#wardPicture.layers.length;
    this.#hasPicture = true;
    this.#container?.replaceChildren((this.#top = isFirst ? toSketch(shapes, view, this.#focus) : whole.sheet.root));
    if (isFirst) requestAnimationFrame(() => setTimeout(() => shapes === this.#shapes && this.#finish()));
    else this.#finish();
  }

  /** What needs the areas one by one need not wait for the second frame. */
  #finish(): void {
    const [view, whole, shapes] = [this.#view, this.#whole, this.#shapes];
    if (!view || !whole || !shapes || whole.sheet.paths.size) return;
    for (const { sheet } of this.#councils) sheet.finish(view, sheet === whole.sheet ? shapes.borders : '');
    for (const { frame, label } of this.#corners) frame.append(label);
    this.#top?.replaceWith((this.#top = whole.sheet.root));
    this.#container?.append(whole.outlines.root);
    this.#layWards();
    this.#resize();
    this.outline(...this.#outlined);
  }

  /** Wards lie over the councils, which the page's style lets step back, and under the insets. */
  #layWards(): void {
    const [whole, shapes, { layers, open }] = [this.#whole, this.#shapes, this.#wardPicture];
    const toLeaf = this.#toWardLeaf;
    if (!whole?.sheet.paths.size || !shapes || !toLeaf) return;
    for (const { sheet, outlines } of this.#wards) for (const { root } of [sheet, outlines]) root.remove();
    this.#wards = layers.map((layer) => toLeaf(layer, shapes));
    for (const { sheet, outlines } of this.#wards) {
      whole.sheet.root.append(sheet.root);
      whole.outlines.root.append(outlines.root);
    }
    whole.sheet.root.classList.toggle('beneath', open !== undefined);
  }

  #crop(): void {
    const bounds = this.#focus ?? this.#shapes?.frame;
    if (!this.#whole || !bounds) return;
    this.#whole.sheet.crop(bounds);
    this.#whole.outlines.crop(toViewBox(bounds));
    // An inset repeats what a crop may already show large, and has its place on the whole map only.
    const display = this.#focus ? 'none' : 'inline';
    for (const { frame, outlines } of this.#corners)
      for (const part of [frame, outlines.root]) part.setAttribute('display', display);
    this.#resize();
  }

  /** The first frame has nothing that is measured in pixels: no lines, no names. */
  #resize(): void {
    const { width, height } = this.#size;
    if (!this.#whole?.sheet.paths.size || !width || !height) return;
    const units = this.#whole.sheet.resize(width, height);
    for (const { sheet, place } of [...this.#wards, ...this.#corners])
      sheet.resize((place[2] - place[0]) / units, (place[3] - place[1]) / units);
    for (const { label, place } of this.#corners) {
      const [x0, y0] = place;
      setAttributes(label, { x: x0 + LABEL.left * units, y: y0 + LABEL.top * units, 'font-size': LABEL.size * units });
    }
  }

  readonly #onPointer = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const code = event.type === 'pointerleave' ? undefined : toCode(event);
    this.#events.hover(code, { x: event.clientX, y: event.clientY });
  };

  /** The council that a finger means, where it missed by a little. */
  #nearestTo(at: { x: number; y: number }): string | undefined {
    const near = this.#leaves.map(({ sheet }) => sheet.nearestTo(at)).filter((one) => one && one.distance <= FINGER);
    return near.sort((a, b) => a!.distance - b!.distance)[0]?.code;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const at = { x: event.clientX, y: event.clientY };
    const isFinger = 'pointerType' in event && event.pointerType === 'touch';
    const isHit = event.target instanceof Element && event.target.closest('.loud') !== null;
    const code = (isFinger && !isHit && this.#nearestTo(at)) || toCode(event);
    if (code) this.#events.select(code, at);
  };
}

const toCode = (event: Event): string | undefined =>
  event.target instanceof Element ? (event.target.getAttribute('data-code') ?? undefined) : undefined;

function toCorner(inset: Inset, index: number, shapes: Shapes): Corner {
  const sheet = new Sheet(`inset${index}`, toShown(inset, shapes));
  const leaf = toPlaced({ sheet, outlines: new Outlines() }, toHeadroom(inset), inset.place);
  const label = svg('text', { 'font-size': 0 }, inset.name);
  return { ...leaf, frame: toFrame(inset, sheet.root), label };
}
