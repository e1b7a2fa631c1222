/** What the engine draws: sources and layers made once, and the state of every area, which is all that changes. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Shapes } from '../../model/boundaries';
import type { MapView } from '../../view/map-view';
import { isDim } from '../../view/palette';
import { toAreaFeatures, toContextFeature, toLineFeature } from './geojson';
import {
  AREAS,
  BORDERS,
  CONTEXT,
  EDGES,
  OUTLINES,
  QUIET,
  toLayers,
  toTextureId,
  toTextureLayer,
  type AreaState,
  type Ground,
} from './style';
import { toEngineColour, toTileImage, toTileRatio } from './tile-image';

/** Detail of the shapes in the engine: finer than any screen shows of the finest file. */
const FINEST_ZOOM = 14;

export class Picture {
  readonly #map: MapLibreMap;
  #shapes: Shapes | undefined;
  /** The shapes that the engine has; they come after those it was given while its picture was lost. */
  #drawn: Shapes | undefined;
  #view: MapView | undefined;
  #outlined: { hovered?: string | undefined; selected?: string | undefined } = {};
  /** While it is lost the engine has no style at all, and any question to it throws. */
  #isLost = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  setShapes(shapes: Shapes): void {
    this.#shapes = shapes;
    this.#view = undefined;
    if (!this.#isLost) this.#drawShapes();
  }

  /** Tells every area its state. */
  paint(view: MapView): void {
    this.#view = view;
    if (!this.#isLost) this.#drawValues();
  }

  outline(hovered: string | undefined, selected: string | undefined): void {
    const before = this.#outlined;
    this.#outlined = { hovered, selected };
    if (this.#isLost || !this.#drawn) return;
    for (const { id } of OUTLINES) {
      if (before[id] === this.#outlined[id]) continue;
      this.#tell(before[id], { [id]: false });
      this.#tell(this.#outlined[id], { [id]: true });
    }
  }

  /** As the engine has it, which may have forgotten it. */
  stateOf(code: string): Partial<AreaState> {
    if (this.#isLost) return {};
    return this.#map.getFeatureState({ source: AREAS, id: code }) as Partial<AreaState>;
  }

  /** The engine has lost its picture: what comes from now on is kept for later. */
  lose(): void {
    this.#isLost = true;
  }

  /** The engine can draw again. It has forgotten the state of every area without a word, and perhaps everything. */
  revive(): void {
    this.#isLost = false;
    if (this.#shapes !== this.#drawn || !this.#map.getSource(AREAS)) this.#drawShapes();
    this.#drawValues();
    this.#drawOutlines();
  }

  #drawShapes(): void {
    const shapes = this.#shapes;
    if (!shapes) return;
    this.#drawn = shapes;
    this.#setSource(CONTEXT, toContextFeature(shapes.context, shapes));
    this.#setSource(AREAS, toAreaFeatures(shapes.areas, shapes));
    this.#setSource(BORDERS, toLineFeature(shapes.borders, shapes));
    if (!this.#map.getLayer(QUIET)) for (const layer of toLayers(this.#toGround())) this.#map.addLayer(layer);
  }

  #drawValues(): void {
    const view = this.#view;
    if (!view || !this.#drawn) return;
    this.#paintGround();
    this.#map.setPaintProperty(QUIET, 'fill-color', view.paint('no-election').fill);
    for (const { code } of this.#drawn.areas) {
      const value = view.areas.get(code) ?? 'no-election';
      const paint = view.paint(value);
      const texture = toTextureId(paint);
      if (texture && !this.#map.hasImage(texture)) this.#addTexture(texture, toTileImage(paint));
      const loud = value !== 'no-election';
      const state: AreaState = { value, fill: paint.fill, texture, loud, dim: isDim(paint.fill) };
      this.#tell(code, state);
    }
  }

  #drawOutlines(): void {
    for (const { id } of OUTLINES) this.#tell(this.#outlined[id], { [id]: true });
  }

  /** Adds to the state of an area. One that has no shape is left alone. */
  #tell(code: string | undefined, state: Partial<AreaState>): void {
    if (code && this.#drawn) this.#map.setFeatureState({ source: AREAS, id: code }, state);
  }

  #setSource(id: string, data: GeoJSON.GeoJSON): void {
    const source = this.#map.getSource<GeoJSONSource>(id);
    if (source) void source.setData(data);
    // Without tolerance 0 seams open between neighbours.
    else this.#map.addSource(id, { type: 'geojson', data, promoteId: 'code', tolerance: 0, maxzoom: FINEST_ZOOM });
  }

  #addTexture(id: string, image: ImageData): void {
    this.#map.addImage(id, image, { pixelRatio: toTileRatio(this.#map.getZoom()) });
    if (!this.#map.getLayer(id)) this.#map.addLayer(toTextureLayer(id), EDGES);
  }

  /** The ground follows the page's style sheet, and so the scheme. */
  #paintGround(): void {
    const { land, border, edge } = this.#toGround();
    this.#map.setPaintProperty(CONTEXT, 'fill-color', land);
    this.#map.setPaintProperty(BORDERS, 'line-color', border);
    this.#map.setPaintProperty('edges', 'line-color', edge);
  }

  #toGround(): Ground {
    const style = getComputedStyle(this.#map.getContainer());
    const read = (name: string, fallback: string) => toEngineColour(style.getPropertyValue(name).trim(), fallback);
    return {
      land: read('--land', '#f7f6f3'),
      border: read('--paper', '#ffffff'),
      edge: read('--council-map-edge', '#1a1a1a'),
    };
  }
}
