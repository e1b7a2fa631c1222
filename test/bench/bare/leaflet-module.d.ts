/** The few names of Leaflet that the bare page uses. */
declare module 'leaflet' {
  import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';

  type CouncilFeature = Feature<Polygon | MultiPolygon, { code: string }>;
  type CouncilCollection = FeatureCollection<Polygon | MultiPolygon, { code: string }>;

  export interface PathStyle {
    fillColor?: string;
    fillOpacity?: number;
    color?: string;
    weight?: number;
    dashArray?: string;
  }
  export interface PathLayer {
    feature: CouncilFeature;
    setStyle(style: PathStyle): PathLayer;
    bringToFront(): PathLayer;
    getElement(): SVGPathElement;
    on(listeners: Record<string, (event: { target: PathLayer }) => void>): void;
  }
  export interface GeoJsonLayer {
    addTo(map: LeafletMap): GeoJsonLayer;
    resetStyle(layer: PathLayer): void;
    setStyle(style: (shape: CouncilFeature) => PathStyle): void;
    eachLayer(visit: (layer: PathLayer) => void): void;
  }
  export interface LeafletMap {
    fitBounds(bounds: [[number, number], [number, number]]): LeafletMap;
  }
  export interface Control {
    onAdd: () => HTMLElement;
    addTo(map: LeafletMap): Control;
  }
  export function map(id: string, options: object): LeafletMap;
  export function svg(): object;
  export function control(options?: object): Control;
  export const DomUtil: { create(tag: string, className: string): HTMLElement };
  export function geoJSON(
    shapes: CouncilCollection,
    options: {
      style: (shape: CouncilFeature) => PathStyle;
      onEachFeature: (shape: CouncilFeature, layer: PathLayer) => void;
    },
  ): GeoJsonLayer;
}
