/** Wards in the engine: drawn over the councils, each council's on a grid of its own. */
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Area, Bounds } from '../../model/boundaries';
import type { Paint } from '../../view/palette';
import { HitTest } from '../hit-test';
import { toGrid, toOtherPlane, type Plane } from '../plane';
import type { WardLayer, WardPicture } from '../renderer';
import { Outlines } from '../svg/outlines';
import { toViewBox } from '../svg/svg-dom';
import { toAreaFeatures } from './geojson';
import { FINEST_ZOOM } from './picture';
import { toTextureId } from './style';
import { toEngineColour, toTileImage, toTileRatio } from './tile-image';
import { FADING, toWardLayers, WARDS, type WardGround, type WardTraits } from './ward-style';

/** Outlines over the canvas, which do not draw all areas anew. */
export function toOverlay(): Outlines {
  const outlines = new Outlines();
  outlines.root.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;display:none';
  return outlines;
}

/** The smaller side of a box. */
export const toSide = (box: DOMRect | undefined): number => Math.min(box?.width ?? 0, box?.height ?? 0);

interface Drawn {
  readonly layer: WardLayer;
  readonly areas: ReadonlyMap<string, Area>;
  readonly hits: HitTest;
  readonly outlines: Outlines;
}

/** A ward and the grid that it is on. */
export interface WardPlace {
  readonly area: Area;
  readonly plane: Plane;
}

export class EngineWards {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  #picture: WardPicture = { layers: [] };
  #drawn: Drawn[] = [];
  /** What is drawn, by code. */
  #values: ReadonlyMap<string, string> = new Map();
  #isLost = false;
  #ratio: number | undefined;

  constructor(map: MapLibreMap, container: HTMLElement) {
    this.#map = map;
    this.#container = container;
  }

  set(picture: WardPicture): void {
    this.#picture = picture;
    for (const { outlines } of this.#drawn) outlines.root.remove();
    this.#drawn = picture.layers.map(toDrawn);
    this.#container.append(...this.#drawn.map(({ outlines }) => outlines.root));
    if (!this.#isLost) this.#draw();
  }

  /** The engine has lost its picture: what comes from now on is kept for later. */
  lose(): void {
    this.#isLost = true;
  }

  /** The engine can draw again, and may have forgotten everything. */
  revive(): void {
    this.#isLost = false;
    this.#draw();
  }

  /** As the engine has it. */
  get painted(): ReadonlyMap<string, string> {
    return !this.#isLost && this.#map.getSource(WARDS) ? this.#values : new Map<string, string>();
  }

  /** Whether something is to be told of the ward. */
  isLoud(code: string): boolean {
    const value = this.#values.get(code);
    return value !== undefined && value !== 'no-election';
  }

  placeOf(code: string): WardPlace | undefined {
    for (const { layer, areas } of this.#drawn) {
      const area = areas.get(code);
      if (area) return { area, plane: layer.shapes };
    }
    return undefined;
  }

  codeAt(degrees: readonly [lon: number, lat: number]): string | undefined {
    for (const { layer, hits } of this.#drawn) {
      const code = hits.codeAt(toGrid(degrees, layer.shapes));
      if (code) return code;
    }
    return undefined;
  }

  /**
   * @param view what the map shows, in the units of `plane`
   * @param sizeOf the smaller side of an area in CSS pixels
   */
  outline(
    codes: readonly (string | undefined)[],
    view: Bounds,
    plane: Plane,
    sizeOf: (code: string) => number | undefined,
  ): void {
    for (const { layer, areas, outlines } of this.#drawn) {
      const [hovered, selected] = codes.map((code) => {
        const area = code === undefined ? undefined : areas.get(code);
        return area && { path: area.path, size: sizeOf(area.code) ?? 0 };
      });
      outlines.root.style.display = hovered || selected ? '' : 'none';
      outlines.crop(toViewBox(toOtherPlane(view, plane, layer.shapes)));
      outlines.draw(hovered, selected);
    }
  }

  #draw(): void {
    const { layers, open } = this.#picture;
    if (!layers.length && !this.#map.getSource(WARDS)) return;
    const features = layers.flatMap((layer) => this.#toFeatures(layer));
    const data = { type: 'FeatureCollection' as const, features };
    const source = this.#map.getSource<GeoJSONSource>(WARDS);
    if (source) void source.setData(data);
    else this.#map.addSource(WARDS, { type: 'geojson', data, tolerance: 0, maxzoom: FINEST_ZOOM });
    const isFirst = !this.#values.size && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#values = new Map(layers.flatMap(({ view, shapes }) => toValues(view.areas, shapes.areas)));
    for (const layer of toWardLayers(this.#toGround(), { isOpen: open !== undefined, opacity: isFirst ? 0 : 1 })) {
      // Colours of the ground follow the page's style sheet.
      if (this.#map.getLayer(layer.id)) this.#map.removeLayer(layer.id);
      this.#map.addLayer(layer);
    }
    if (isFirst) requestAnimationFrame(() => this.#fadeIn());
  }

  /** Councils' colours give way to wards'. */
  #fadeIn(): void {
    // It may have gone in the meantime.
    if (this.#isLost || !this.#map.style) return;
    for (const id of FADING) if (this.#map.getLayer(id)) this.#map.setPaintProperty(id, 'fill-opacity', 1);
  }

  #toFeatures({ shapes, view }: WardLayer): GeoJSON.Feature<GeoJSON.MultiPolygon, WardTraits>[] {
    return toAreaFeatures(shapes.areas, shapes).features.map((feature) => {
      const { code } = feature.properties;
      const value = view.areas.get(code) ?? 'no-election';
      const paint = view.paint(value);
      const texture = toTileId(paint);
      if (texture && !this.#map.hasImage(texture)) this.#addImage(texture, toTileImage(paint));
      return { ...feature, properties: { code, fill: paint.fill, texture } };
    });
  }

  #addImage(id: string, image: ImageData | undefined): void {
    this.#ratio ??= toTileRatio(this.#map.getZoom());
    if (image) this.#map.addImage(id, image, { pixelRatio: this.#ratio });
  }

  #toGround(): WardGround {
    const style = getComputedStyle(this.#map.getContainer());
    const paper = toEngineColour(style.getPropertyValue('--paper').trim(), '#ffffff');
    const edge = toEngineColour(style.getPropertyValue('--council-map-edge').trim(), '#1a1a1a');
    return { paper, edge };
  }
}

/** Bands have their colours in their tile: in other colours they are another. */
const toTileId = (paint: Paint): string =>
  [toTextureId(paint), ...(paint.bands ?? []).map(({ fill }) => fill)].join('-');

function toDrawn(layer: WardLayer): Drawn {
  const areas = new Map(layer.shapes.areas.map((area) => [area.code, area]));
  return { layer, areas, hits: new HitTest(layer.shapes.areas), outlines: toOverlay() };
}

const toValues = (values: ReadonlyMap<string, string>, areas: readonly Area[]): [string, string][] =>
  areas.map(({ code }) => [code, values.get(code) ?? 'no-election']);
