/** How far a reader may go: never away from the country, never past where its smallest areas can be told apart. */
import { LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds, Shapes } from '../../model/boundaries';
import { toConstrained, toLimits, type Size } from '../camera';

/** What the limits depend on as the map is used. */
export interface Stand {
  readonly size: Size;
  /** What the page itself shows of the shapes, in their units. */
  readonly crop: Bounds | undefined;
}

/** @param toStand asked with every move of the camera */
export function limitMap(map: MapLibreMap, shapes: Shapes, toStand: () => Stand): void {
  const { minZoom, maxZoom } = toLimits(shapes.frame, toStand().size, shapes);
  map.setMinZoom(minZoom);
  map.setMaxZoom(maxZoom);
  map.setTransformConstrain(({ lng, lat }, zoom) => {
    const { size, crop } = toStand();
    if (!size.width) return { center: new LngLat(lng, lat), zoom };
    const { centre, zoom: level } = toConstrained(
      { centre: [lng, lat], zoom },
      { frame: shapes.frame, crop },
      size,
      shapes,
    );
    return { center: new LngLat(...centre), zoom: level };
  });
}
