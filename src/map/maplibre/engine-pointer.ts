/** What a pointer means on the engine's canvas: our own hit test, because the engine's would wait for tiles. */
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Shapes } from '../../model/boundaries';
import { HitTest } from '../hit-test';
import { FINGER, toDistance } from '../nearness';
import { toGrid } from '../plane';
import type { RendererEvents } from '../renderer';

/** What is drawn, as far as a pointer asks for it. */
export interface Drawn {
  /** In CSS pixels of the viewport. */
  boxOf(code: string): DOMRect | undefined;
  /** Whether the area votes. */
  isLoud(code: string): boolean;
  /** The ward that is drawn there, over its council. */
  wardAt(degrees: readonly [lon: number, lat: number]): string | undefined;
}

export class EnginePointer {
  readonly #map: MapLibreMap;
  readonly #events: RendererEvents;
  readonly #drawn: Drawn;
  #shapes: Shapes | undefined;
  #hits = new HitTest([]);
  #hovered: string | undefined;

  constructor(map: MapLibreMap, events: RendererEvents, drawn: Drawn) {
    this.#map = map;
    this.#events = events;
    this.#drawn = drawn;
    map.on('mousemove', this.#onMove);
    map.on('mouseout', this.#onOut);
    map.on('click', this.#onClick);
  }

  setShapes(shapes: Shapes): void {
    this.#shapes = shapes;
    this.#hits = new HitTest(shapes.areas);
  }

  #codeAt({ x, y }: { x: number; y: number }): string | undefined {
    const { lng, lat } = this.#map.unproject([x, y]);
    const ward = this.#drawn.wardAt([lng, lat]);
    return ward ?? (this.#shapes && this.#hits.codeAt(toGrid([lng, lat], this.#shapes)));
  }

  /** The council that a finger means, where it missed by a little: the one whose box is nearest. */
  #nearestTo(at: { x: number; y: number }): string | undefined {
    const near = (this.#shapes?.areas ?? [])
      .filter(({ code }) => this.#drawn.isLoud(code))
      .map(({ code }) => ({ code, distance: toDistance(this.#drawn.boxOf(code)!, at) }))
      .filter(({ distance }) => distance <= FINGER);
    return near.sort((a, b) => a.distance - b.distance)[0]?.code;
  }

  readonly #onMove = ({ point, originalEvent }: MapMouseEvent): void => {
    const code = this.#codeAt(point);
    this.#hovered = code;
    this.#map.getCanvas().style.cursor = code && this.#drawn.isLoud(code) ? 'pointer' : '';
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
    const code = isFinger && !(hit && this.#drawn.isLoud(hit)) ? (this.#nearestTo(at) ?? hit) : hit;
    if (code) this.#events.select(code, at);
  };
}
