/** The engine: MapLibre behind the port, for a reader who wants to zoom and pan. No tiles, glyphs, sprites or fonts. */
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Area, Bounds, Shapes } from '../../model/boundaries';
import type { MapView } from '../../view/map-view';
import { toBounds, toCamera, toLimits, type Camera } from '../camera';
import { toDegrees, toGrid } from '../plane';
import type { Explorer, Renderer, RendererEvents } from '../renderer';
import { HitTest } from '../hit-test';
import { openEngineMap, type EngineOptions } from './engine-map';
import { Picture } from './picture';

/** How near a council a finger must come, in CSS pixels. */
const FINGER = 20;
/** In CSS pixels of the map. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

export class MapLibreRenderer implements Renderer, Explorer {
  readonly name = 'maplibre';
  readonly #events: RendererEvents;
  readonly #options: EngineOptions;
  #map: MapLibreMap | undefined;
  #picture: Picture | undefined;
  #container: HTMLElement | undefined;
  #shapes: Shapes | undefined;
  #areas = new Map<string, Area>();
  #hits = new HitTest([]);
  #view: MapView | undefined;
  #focus: Bounds | undefined;
  #hovered: string | undefined;

  constructor(events: RendererEvents, options: EngineOptions) {
    this.#events = events;
    this.#options = options;
  }

  async mount(container: HTMLElement): Promise<void> {
    this.#container = container;
    const map = await openEngineMap(container, this.#options);
    this.#map = map;
    this.#picture = new Picture(map);
    map.on('mousemove', this.#onMove);
    map.on('mouseout', this.#onOut);
    map.on('click', this.#onClick);
    map.on('webglcontextrestored', () => map.once('idle', () => this.#repaint()));
    map.on('resize', () => this.#limit());
  }

  setShapes(shapes: Shapes): void {
    const isFirst = !this.#shapes;
    this.#shapes = shapes;
    this.#view = undefined;
    this.#areas = new Map(shapes.areas.map((area) => [area.code, area]));
    this.#hits = new HitTest(shapes.areas);
    this.#picture?.setShapes(shapes);
    this.#limit();
    if (isFirst) this.#look();
  }

  update(view: MapView): void {
    this.#view = view;
    this.#repaint();
  }

  focus(bounds: Bounds | undefined): void {
    if (isSame(bounds, this.#focus)) return;
    this.#focus = bounds;
    this.#look();
  }

  outline(hovered: string | undefined, selected: string | undefined): void {
    this.#picture?.outline(hovered, selected);
  }

  boxOf(code: string): DOMRect | undefined {
    const area = this.#areas.get(code);
    if (!area || !this.#view) return undefined;
    const [x0, y0, x1, y1] = area.bounds;
    const { left, top } = this.#engine.getCanvas().getBoundingClientRect();
    const [from, to] = [this.#project(x0, y0), this.#project(x1, y1)];
    return new DOMRect(left + from.x, top + from.y, to.x - from.x, to.y - from.y);
  }

  painted(): Map<string, string> {
    if (!this.#view) return new Map();
    return new Map([...this.#areas.keys()].map((code) => [code, this.#picture?.stateOf(code).value ?? '']));
  }

  destroy(): void {
    this.#map?.remove();
    this.#map = this.#picture = undefined;
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

  zoomBy(steps: number, isCalm: boolean): void {
    const zoom = this.#engine.getZoom() + steps;
    this.#engine.easeTo({ zoom, duration: isCalm ? 0 : 250, essential: true });
  }

  onMove(listener: (hasEnded: boolean) => void): void {
    this.#engine.on('move', () => listener(false));
    this.#engine.on('moveend', () => listener(true));
  }

  onContext(listener: (isThere: boolean) => void): void {
    this.#engine.on('webglcontextlost', () => listener(false));
    // After the repaint that follows it, and a frame with it.
    this.#engine.on('webglcontextrestored', () =>
      this.#engine.once('idle', () => this.#engine.once('idle', () => listener(true))),
    );
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

  #repaint(): void {
    if (this.#view) this.#picture?.paint(this.#view);
  }

  #isLoud(code: string): boolean {
    return this.#picture?.stateOf(code).loud ?? false;
  }

  /** Where the reader may go. */
  #limit(): void {
    if (!this.#shapes || !this.#map) return;
    const { minZoom, maxZoom } = toLimits(this.#shapes.frame, this.#size, this.#shapes);
    this.#map.setMinZoom(minZoom);
    this.#map.setMaxZoom(maxZoom);
  }

  /** To what is in focus, at once. */
  #look(): void {
    const bounds = this.#focus ?? this.#shapes?.frame;
    if (!bounds || !this.#map) return;
    const { centre, zoom } = toCamera(bounds, this.#size, this.#plane);
    this.#map.jumpTo({ center: [...centre], zoom });
  }

  #project(x: number, y: number): { x: number; y: number } {
    return this.#engine.project([...toDegrees([x, y], this.#plane)]);
  }

  #codeAt(point: Spot): string | undefined {
    const { lng, lat } = this.#engine.unproject([point.x, point.y]);
    return this.#hits.codeAt(toGrid([lng, lat], this.#plane));
  }

  /** The council that a finger means, where it missed by a little: the one whose box is nearest. */
  #nearestTo({ x, y }: Spot): string | undefined {
    const { left, top } = this.#engine.getCanvas().getBoundingClientRect();
    const distanceTo = (code: string): number => {
      const box = this.boxOf(code)!;
      const [dx, dy] = [
        Math.max(box.left - left - x, x - box.right + left),
        Math.max(box.top - top - y, y - box.bottom + top),
      ];
      return Math.hypot(Math.max(0, dx), Math.max(0, dy));
    };
    const near = [...this.#areas.keys()]
      .filter((code) => this.#isLoud(code))
      .map((code) => ({ code, distance: distanceTo(code) }))
      .filter(({ distance }) => distance <= FINGER);
    return near.sort((a, b) => a.distance - b.distance)[0]?.code;
  }

  readonly #onMove = ({ point, originalEvent }: MapMouseEvent): void => {
    const code = this.#codeAt(point);
    this.#hovered = code;
    this.#engine.getCanvas().style.cursor = code && this.#isLoud(code) ? 'pointer' : '';
    this.#events.hover(code, { x: originalEvent.clientX, y: originalEvent.clientY });
  };

  readonly #onOut = ({ originalEvent }: MapMouseEvent): void => {
    if (this.#hovered === undefined) return;
    this.#hovered = undefined;
    this.#events.hover(undefined, { x: originalEvent.clientX, y: originalEvent.clientY });
  };

  readonly #onClick = ({ point, originalEvent }: MapMouseEvent): void => {
    const at = { x: originalEvent.clientX, y: originalEvent.clientY };
    const hit = this.#codeAt(point);
    const isFinger = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
    const code = isFinger && !(hit && this.#isLoud(hit)) ? (this.#nearestTo(point) ?? hit) : hit;
    if (code) this.#events.select(code, at);
  };
}

const isSame = (a: Bounds | undefined, b: Bounds | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.every((value, i) => value === b[i]));
