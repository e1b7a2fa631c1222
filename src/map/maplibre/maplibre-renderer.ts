/** The engine: MapLibre behind the port, for a reader who wants to zoom and pan. No tiles, glyphs, sprites or fonts. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Area, Bounds, Shapes } from '../../model/boundaries';
import type { MapView } from '../../view/map-view';
import { isHome, toBounds, toCamera, type Camera } from '../camera';
import { toDegrees, toOtherPlane } from '../plane';
import { isSame, type Explorer, type Renderer, type RendererEvents, type WardPicture } from '../renderer';
import { openEngineMap, type EngineOptions } from './engine-map';
import { EngineOverlay } from './engine-overlay';
import { EnginePointer } from './engine-pointer';
import { EngineWards, toSide } from './engine-wards';
import { limitMap } from './limits';
import { Picture } from './picture';
import { EMPTY_STYLE } from './style';

export class MapLibreRenderer implements Renderer, Explorer {
  readonly name = 'maplibre';
  readonly #events: RendererEvents;
  readonly #options: EngineOptions;
  readonly #end = new AbortController();
  #map: MapLibreMap | undefined;
  #picture: Picture | undefined;
  #wards: EngineWards | undefined;
  #container: HTMLElement | undefined;
  #shapes: Shapes | undefined;
  #areas = new Map<string, Area>();
  #pointer: EnginePointer | undefined;
  #view: MapView | undefined;
  #focus: Bounds | undefined;
  /** Where it was sent last, other than by a reader. */
  #looked: Camera | undefined;
  readonly #overlay = new EngineOverlay({
    areaOf: (code) => this.#areas.get(code),
    sideOf: (code) => toSide(this.boxOf(code)),
  });
  #onThere: (isThere: boolean) => void = () => undefined;

  constructor(events: RendererEvents, options: EngineOptions) {
    this.#events = events;
    this.#options = options;
  }

  async mount(container: HTMLElement): Promise<void> {
    this.#container = container;
    const map = await openEngineMap(container, this.#options, this.#end.signal);
    this.#map = map;
    container.append(...this.#overlay.roots);
    this.#picture = new Picture(map);
    this.#wards = new EngineWards(map, container);
    this.#pointer = new EnginePointer(map, this.#events, {
      boxOf: (code) => this.boxOf(code),
      isLoud: (code) => Boolean(this.#wards?.isLoud(code) || this.#picture?.isLoud(code)),
      wardAt: (degrees) => this.#wards?.codeAt(degrees),
    });
    map.on('webglcontextlost', this.#onLost);
    map.on('webglcontextrestored', this.#onRestored);
    map.on('resize', this.#onResize);
    map.on('move', this.#drawOutlines);
  }

  setShapes(shapes: Shapes): void {
    const isFirst = !this.#shapes;
    if (this.#shapes && this.#focus) this.#focus = toOtherPlane(this.#focus, this.#shapes, shapes);
    this.#shapes = shapes;
    this.#view = undefined;
    this.#areas = new Map(shapes.areas.map((area) => [area.code, area]));
    this.#limit();
    this.#pointer?.setShapes(shapes);
    this.#picture?.setShapes(shapes);
    if (isFirst) this.#look();
  }

  update(view: MapView): void {
    this.#view = view;
    this.#picture?.paint(view);
    this.#drawOutlines();
  }

  setWards(picture: WardPicture): void {
    this.#wards?.set(picture);
    this.#drawOutlines();
  }

  focus(bounds: Bounds | undefined): void {
    if (isSame(bounds, this.#focus)) return;
    this.#focus = bounds;
    this.#look();
  }

  outline(hovered: string | undefined, selected: string | undefined): void {
    this.#overlay.outlined = [hovered, selected];
    this.#drawOutlines();
  }

  mark(codes: ReadonlySet<string>): void {
    this.#overlay.mark(codes);
    this.#drawOutlines();
  }

  reveal(code: string): void {
    const [x0, y0, x1, y1] = this.#boundsOf(code) ?? this.bounds;
    const [left, top, right, bottom] = this.bounds;
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    if (x > left && x < right && y > top && y < bottom) return;
    this.#engine.jumpTo({ center: toDegrees([x, y], this.#plane) });
  }

  boxOf(code: string): DOMRect | undefined {
    const bounds = this.#boundsOf(code);
    if (!bounds || !this.#view) return undefined;
    const { left, top } = this.#engine.getCanvas().getBoundingClientRect();
    const [from, to] = [this.#project(bounds[0], bounds[1]), this.#project(bounds[2], bounds[3])];
    return new DOMRect(left + from.x, top + from.y, to.x - from.x, to.y - from.y);
  }

  painted(): Map<string, string> {
    if (!this.#view) return new Map();
    const councils = [...this.#areas.keys()].map((code) => [code, this.#picture?.valueOf(code) ?? ''] as const);
    return new Map([...councils, ...(this.#wards?.painted ?? [])]);
  }

  destroy(): void {
    this.#end.abort();
    this.#map?.remove();
    this.#map = this.#picture = this.#pointer = this.#wards = undefined;
    this.#view = undefined;
    this.#container?.replaceChildren();
  }

  get camera(): Camera {
    const { lng, lat } = this.#engine.getCenter();
    return { centre: [lng, lat], zoom: this.#engine.getZoom() };
  }

  get bounds(): Bounds {
    return toBounds(this.camera, this.#size, this.#plane);
  }

  get limits(): { min: number; max: number } {
    return { min: this.#engine.getMinZoom(), max: this.#engine.getMaxZoom() };
  }

  onDrawn(listener: () => void): void {
    this.#engine.once('idle', listener);
  }

  fly(target: Bounds | Camera, isCalm: boolean): void {
    const camera = 'zoom' in target ? target : toCamera(target, this.#size, this.#plane);
    this.#engine.easeTo({ center: [...camera.centre], zoom: camera.zoom, duration: isCalm ? 0 : 500, essential: true });
  }

  panBy(dx: number, dy: number, isCalm: boolean): void {
    this.#engine.panBy([dx, dy], { duration: isCalm ? 0 : 200, essential: true });
  }

  zoomBy(steps: number, isCalm: boolean): void {
    this.#engine.easeTo({ zoom: this.#engine.getZoom() + steps, duration: isCalm ? 0 : 250, essential: true });
  }

  onMove(listener: (hasEnded: boolean) => void): void {
    this.#engine.on('move', () => listener(false));
    this.#engine.on('moveend', () => listener(true));
  }

  onContext(listener: (isThere: boolean) => void): void {
    this.#onThere = listener;
  }

  get #engine(): MapLibreMap {
    if (!this.#map) throw new Error('The engine is not there');
    return this.#map;
  }

  get #plane(): Shapes {
    if (!this.#shapes) throw new Error('The engine has no shapes');
    return this.#shapes;
  }

  get #size(): { width: number; height: number } {
    const { clientWidth: width, clientHeight: height } = this.#engine.getContainer();
    return { width, height };
  }

  get #home(): Camera {
    return toCamera(this.#focus ?? this.#plane.frame, this.#size, this.#plane);
  }

  /** Where the reader may go. */
  #limit(): void {
    // A map that is hidden has no size, and keeps the limits that it had.
    if (!this.#shapes || !this.#map || !this.#size.width) return;
    limitMap(this.#map, this.#shapes, () => ({ size: this.#size, crop: this.#focus }));
  }

  /** To what is in focus, at once. */
  #look(): void {
    if (!this.#shapes || !this.#map) return;
    const { centre, zoom } = this.#home;
    this.#map.jumpTo({ center: [...centre], zoom });
    this.#looked = this.camera;
  }

  readonly #drawOutlines = (): void => {
    if (!this.#view || !this.#size.width) return;
    this.#overlay.draw(this.bounds);
    this.#wards?.outline(this.#overlay.outlined, this.bounds, this.#plane, (code) => toSide(this.boxOf(code)));
  };

  /** Of a council or a ward, in the units of the shapes. */
  #boundsOf(code: string): Bounds | undefined {
    const ward = this.#wards?.placeOf(code);
    return ward ? toOtherPlane(ward.area.bounds, ward.plane, this.#plane) : this.#areas.get(code)?.bounds;
  }

  #project(x: number, y: number): { x: number; y: number } {
    return this.#engine.project([...toDegrees([x, y], this.#plane)]);
  }

  readonly #onLost = (): void => {
    this.#picture?.lose();
    this.#wards?.lose();
    this.#onThere(false);
  };

  /** Its style comes back a moment after the context, and tiles after that. */
  readonly #onRestored = (): void => {
    const map = this.#engine;
    map.once('style.load', () => {
      if (map !== this.#map) return;
      this.#picture?.revive();
      this.#wards?.revive();
      map.once('idle', () => this.#onThere(true));
    });
    // Lost once more before it was back, it has not even kept its style.
    if (!map.style) map.setStyle(EMPTY_STYLE, { diff: false });
  };

  /** Who has not gone elsewhere goes on seeing what they saw, as large as it now fits. */
  readonly #onResize = (): void => {
    if (!this.#size.width || !this.#looked) return;
    // The new limits may have brought it home already.
    const isThere = isHome(this.camera, this.#looked) || isHome(this.camera, this.#home);
    this.#limit();
    if (isThere) this.#look();
  };
}
