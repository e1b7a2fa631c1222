/** What the engine draws: sources and layers made once; then the colours of areas, and which layers they are in. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Shapes } from '../../model/boundaries';
import type { MapView } from '../../view/map-view';
import { isDim, type Paint } from '../../view/palette';
import { toZoom } from '../camera';
import { toRoomyUnits } from '../crowd';
import { toAreaFeatures, toContextFeature } from './geojson';
import {
  AREAS,
  BORDERS,
  CONTEXT,
  CROWDED,
  DIM_EDGES,
  EDGES,
  QUIET,
  toFaintZoom,
  toLayers,
  toLineOpacity,
  toTextureId,
  toTextureLayer,
  type AreaState,
  type AreaTraits,
  type Ground,
} from './style';
import { toEngineColour, toTileImage, toTileRatio } from './tile-image';

/** Detail of the shapes in the engine: finer than any screen shows of the finest file. */
export const FINEST_ZOOM = 14;
/** Where layers end. */
const DEEPEST = 24;

export class Picture {
  readonly #map: MapLibreMap;
  #shapes: Shapes | undefined;
  #view: MapView | undefined;
  /** The shapes that the engine has. */
  #drawn: Shapes | undefined;
  #features: ReturnType<typeof toAreaFeatures> = { type: 'FeatureCollection', features: [] };
  /** By code, as the engine has them. */
  #traits: ReadonlyMap<string, AreaTraits> = new Map();
  #ratio: number | undefined;
  /** While it is lost the engine has no style at all, and any question to it throws. */
  #isLost = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  setShapes(shapes: Shapes): void {
    this.#shapes = shapes;
    this.#view = undefined;
  }

  /** Shows every area with its value. */
  paint(view: MapView): void {
    this.#view = view;
    if (!this.#isLost) this.#draw();
  }

  /** As the engine has it, which may have forgotten it. */
  valueOf(code: string): string {
    return (!this.#isLost && this.#drawn && this.#stateOf(code).value) || '';
  }

  /** Whether the area votes. */
  isLoud(code: string): boolean {
    return this.#traits.get(code)?.loud ?? false;
  }

  /** The engine has lost its picture: what comes from now on is kept for later. */
  lose(): void {
    this.#isLost = true;
  }

  /** The engine can draw again. It has forgotten the state of every area without a word, and perhaps everything. */
  revive(): void {
    this.#isLost = false;
    this.#drawn = undefined;
    this.#draw();
  }

  #draw(): void {
    const [shapes, view] = [this.#shapes, this.#view];
    if (!shapes || !view) return;
    const paints = new Map(shapes.areas.map(({ code }) => [code, view.paint(view.areas.get(code) ?? 'no-election')]));
    const traits = new Map(shapes.areas.map(({ code }) => [code, toTraits(view.areas.get(code), paints.get(code)!)]));
    if (shapes !== this.#drawn) this.#drawShapes(shapes, traits);
    else if ([...traits].some(([code, own]) => !isEqual(own, this.#traits.get(code)))) this.#sort(traits);
    this.#traits = traits;
    this.#paintGround(view);
    for (const paint of new Set(paints.values())) this.#addTexture(paint);
    for (const [code, { fill }] of paints) this.#tell(code, { value: view.areas.get(code) ?? 'no-election', fill });
  }

  #drawShapes(shapes: Shapes, traits: ReadonlyMap<string, AreaTraits>): void {
    this.#drawn = shapes;
    this.#features = toAreaFeatures(shapes.areas, shapes);
    this.#setSource(CONTEXT, toContextFeature(shapes.context, shapes));
    this.#sort(traits);
    const roomy = toZoom(toRoomyUnits(shapes.areas), shapes);
    if (this.#map.getLayer(QUIET)) this.#thin(roomy);
    else for (const layer of toLayers(this.#toGround(), roomy)) this.#map.addLayer(layer);
  }

  /** Where there are thousands of areas, their lines are faint or not there until a reader comes near. */
  #thin(roomy: number): void {
    const faint = toFaintZoom(roomy);
    for (const id of CROWDED) {
      this.#map.setPaintProperty(id, 'line-opacity', toLineOpacity(roomy));
      // Without need it would cut all tiles anew.
      if (this.#map.getLayer(id)?.minzoom !== faint) this.#map.setLayerZoomRange(id, faint, DEEPEST);
    }
  }

  /**
   * Puts areas into the layers that their values want. All of them, because the engine has what it was given whole at
   * once, should its context or its worker go; of single changes it knows only once the worker has answered.
   */
  #sort(traits: ReadonlyMap<string, AreaTraits>): void {
    const features = this.#features.features.map((feature) => {
      const { code } = feature.properties;
      return { ...feature, properties: { code, ...traits.get(code) } };
    });
    this.#setSource(AREAS, { type: 'FeatureCollection', features });
  }

  #tell(code: string, state: AreaState): void {
    const { value, fill } = this.#stateOf(code);
    if (value !== state.value || fill !== state.fill) this.#map.setFeatureState({ source: AREAS, id: code }, state);
  }

  #stateOf(code: string): Partial<AreaState> {
    return this.#map.getFeatureState({ source: AREAS, id: code }) as Partial<AreaState>;
  }

  #setSource(id: string, data: GeoJSON.GeoJSON): void {
    const source = this.#map.getSource<GeoJSONSource>(id);
    if (source) void source.setData(data);
    // Without tolerance 0 seams open between neighbours.
    else this.#map.addSource(id, { type: 'geojson', data, promoteId: 'code', tolerance: 0, maxzoom: FINEST_ZOOM });
  }

  #addTexture(paint: Paint): void {
    const id = toTextureId(paint);
    if (!id || this.#map.hasImage(id)) return;
    const image = toTileImage(paint);
    // A page without a canvas to draw on goes without textures; all of them have one size.
    if (!image) return;
    this.#ratio ??= toTileRatio(this.#map.getZoom());
    this.#map.addImage(id, image, { pixelRatio: this.#ratio });
    if (!this.#map.getLayer(id)) this.#map.addLayer(toTextureLayer(id), DIM_EDGES);
  }

  /** The ground follows the page's style sheet, and so the scheme. */
  #paintGround(view: MapView): void {
    const { land, border, edge } = this.#toGround();
    this.#map.setPaintProperty(CONTEXT, 'fill-color', land);
    this.#map.setPaintProperty(QUIET, 'fill-color', view.paint('no-election').fill);
    this.#map.setPaintProperty(BORDERS, 'line-color', border);
    this.#map.setPaintProperty(EDGES, 'line-color', edge);
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

const toTraits = (value: string | undefined, paint: Paint): AreaTraits => ({
  loud: value !== undefined && value !== 'no-election',
  dim: isDim(paint.fill),
  texture: toTextureId(paint),
});

const isEqual = (a: AreaTraits, b: AreaTraits | undefined): boolean =>
  a.loud === b?.loud && a.dim === b.dim && a.texture === b.texture;
