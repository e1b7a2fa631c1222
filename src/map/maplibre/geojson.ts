/** Shapes as GeoJSON, which is what the engine draws. Pure. */
import type { Area } from '../../model/boundaries';
import { toDegrees, type Plane } from '../plane';
import { toPathLines, type Points } from '../path-lines';
import { toPolygons } from './rings';

/** Closed. */
function toPositions(points: Points, plane: Plane): GeoJSON.Position[] {
  const positions: GeoJSON.Position[] = [];
  for (let i = 0; i < points.length; i += 2) positions.push(toDegrees([points[i]!, points[i + 1]!], plane));
  positions.push([...positions[0]!]);
  return positions;
}

/** As SVG fills it: every line counts as closed. */
function toMultiPolygon(path: string, plane: Plane): GeoJSON.MultiPolygon {
  const polygons = toPolygons(toPathLines(path));
  const coordinates = polygons.map((rings) => rings.map((ring) => toPositions(ring, plane)));
  return { type: 'MultiPolygon', coordinates };
}

/**
 * A feature an area, in the same order, in degrees, filled where its path is by the even-odd rule; rings are closed and
 * wound as RFC 7946 has them. An area whose path makes no sense or encloses nothing is left out.
 */
export function toAreaFeatures(
  areas: readonly Area[],
  plane: Plane,
): GeoJSON.FeatureCollection<GeoJSON.MultiPolygon, { code: string }> {
  const features = areas.map(({ code, path }) => {
    const geometry = toMultiPolygon(path, plane);
    return { type: 'Feature' as const, properties: { code }, geometry };
  });
  return { type: 'FeatureCollection', features: features.filter(({ geometry }) => geometry.coordinates.length > 0) };
}

/** The same of land without a code. Without polygons where there is none, or its path makes no sense. */
export const toContextFeature = (path: string, plane: Plane): GeoJSON.Feature<GeoJSON.MultiPolygon, null> => ({
  type: 'Feature',
  properties: null,
  geometry: toMultiPolygon(path, plane),
});
