/** The whole map, on which an editor draws a rectangle: what the map then opens on. */
import { SvgRenderer } from '../../map/svg/svg-renderer';
import type { Bounds, Shapes } from '../../model/boundaries';
import type { Results } from '../../model/contract';
import { toFocusBounds } from '../../view/focus';
import { toMapView } from '../../view/map-view';
import { CROP_HINT } from './crop-buttons';
import { toCorners, toCropText, toDegreeText, toMoved, type Box, type Corners } from './crop-degrees';

const MOVES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface CropEvents {
  /** `west,south,east,north` in degrees. */
  take(degrees: string): void;
  leave(): void;
}

export class CropStage {
  readonly element = document.createElement('div');
  readonly #drawing = document.createElement('div');
  readonly #rectangle = document.createElement('div');
  readonly #renderer = new SvgRenderer({ hover: () => {}, select: () => {} });
  readonly #events: CropEvents;
  #shapes: Shapes | undefined;
  #from: { readonly x: number; readonly y: number } | undefined;
  /** In the grid of the shapes: what the keys move. */
  #bounds: Bounds = [0, 0, 0, 0];

  constructor(events: CropEvents) {
    this.#events = events;
    const { element } = this;
    element.className = 'crop';
    this.#drawing.className = 'drawing';
    this.#rectangle.className = 'rectangle';
    element.append(this.#drawing, this.#rectangle);
    element.tabIndex = 0;
    element.role = 'application';
    element.setAttribute('aria-label', 'Crop of the map');
    element.setAttribute('aria-describedby', CROP_HINT);
    void this.#renderer.mount(this.#drawing);
    element.addEventListener('pointerdown', this.#onDown);
    element.addEventListener('pointermove', this.#onMove);
    element.addEventListener('pointerup', this.#onUp);
    element.addEventListener('pointercancel', () => this.#onCancel());
    element.addEventListener('keydown', this.#onKey);
  }

  /** @param focus what the map opens on now */
  show(shapes: Shapes, results: Results, focus: string): void {
    if (shapes !== this.#shapes) this.#renderer.setShapes(shapes);
    this.#shapes = shapes;
    this.#renderer.update(toMapView(results, 'light'));
    const [x0, y0, x1, y1] = shapes.frame;
    const [width, height] = [x1 - x0, y1 - y0];
    this.#bounds = toFocusBounds(focus, shapes) ?? [x0 + width / 4, y0 + height / 4, x1 - width / 4, y1 - height / 4];
    this.#draw(toCorners(this.#bounds, shapes.frame, this.#box));
  }

  get #box(): Box {
    return this.#drawing.getBoundingClientRect();
  }

  #draw([x0, y0, x1, y1]: Corners): void {
    const { left, top } = this.#box;
    const { style } = this.#rectangle;
    style.left = `${Math.min(x0, x1) - left}px`;
    style.top = `${Math.min(y0, y1) - top}px`;
    style.width = `${Math.abs(x1 - x0)}px`;
    style.height = `${Math.abs(y1 - y0)}px`;
  }

  #toCorners({ clientX, clientY }: PointerEvent): Corners {
    return [this.#from!.x, this.#from!.y, clientX, clientY];
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    this.element.focus({ preventScroll: true });
    this.#from = { x: event.clientX, y: event.clientY };
    this.element.setPointerCapture(event.pointerId);
  };

  readonly #onMove = (event: PointerEvent): void => {
    if (this.#from) this.#draw(this.#toCorners(event));
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (!this.#from || !this.#shapes) return;
    const text = toCropText(this.#toCorners(event), this.#box, this.#shapes);
    this.#onCancel();
    if (text) this.#events.take(text);
  };

  #onCancel(): void {
    this.#from = undefined;
    if (this.#shapes) this.#draw(toCorners(this.#bounds, this.#shapes.frame, this.#box));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.#shapes) return;
    if (event.key === 'Escape') return this.#events.leave();
    if (event.key === 'Enter') return this.#events.take(toDegreeText(this.#bounds, this.#shapes));
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    this.#bounds = toMoved(this.#bounds, move, event.shiftKey, this.#shapes.frame);
    this.#draw(toCorners(this.#bounds, this.#shapes.frame, this.#box));
  };
}
