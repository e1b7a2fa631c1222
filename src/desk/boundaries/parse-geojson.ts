/** GeoJSON to a layer. */
import { refuseFile, toColumns, type Declared, type LayerRow, type ParsedLayer, type RawRing } from './layer';

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param json a FeatureCollection or a Feature, parsed. Never throws. */
export function parseGeoJson(json: Fields, file: string): ParsedLayer {
  const features = json['type'] === 'Feature' ? [json] : json['features'];
  if (!Array.isArray(features))
    return refuseFile(
      file,
      'It is JSON, but it has no list of features.',
      'Bring GeoJSON (a FeatureCollection), TopoJSON or a Shapefile.',
    );
  const rows = features.map((feature: unknown, index) => toRow(feature, index + 1));
  const declared = toDeclared(json['crs']);
  return { value: { rows, columns: toColumns(rows), declared, isDegreesByDefault: true }, problems: [] };
}

function toRow(feature: unknown, number: number): LayerRow {
  if (!isFields(feature)) return { number, properties: {}, rings: [], fault: 'It is no feature.' };
  const own = isFields(feature['properties']) ? feature['properties'] : {};
  return { number, properties: withId(own, feature['id']), ...toRings(feature['geometry']) };
}

/** The id that stands beside the columns is one of them, unless a column has that name. */
export function withId(properties: Fields, id: unknown): Fields {
  const isId = (typeof id === 'string' || typeof id === 'number') && !Object.hasOwn(properties, 'id');
  return isId ? { id, ...properties } : properties;
}

interface Rings {
  readonly rings: readonly RawRing[];
  readonly fault?: string;
}

const NOTHING: Rings = { rings: [], fault: 'It has no shape.' };

function toRings(geometry: unknown, depth = 0): Rings {
  if (!isFields(geometry) || depth > 4) return NOTHING;
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    const parts = geometries.map((part) => toRings(part, depth + 1));
    return joinRings(parts);
  }
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return { rings: [], fault: `Its shape is ${toWords(type)}, not an area.` };
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return NOTHING;
  return joinRings(polygons.map(toPolygonRings));
}

const toWords = (type: unknown): string => (typeof type === 'string' ? `a ${type.slice(0, 40)}` : 'of no type');

function joinRings(parts: readonly Rings[]): Rings {
  const fault = parts.find((part) => part.fault)?.fault;
  const rings = parts.flatMap((part) => part.rings);
  return fault === undefined ? { rings } : { rings, fault };
}

function toPolygonRings(polygon: unknown): Rings {
  if (!Array.isArray(polygon) || polygon.length === 0) return { rings: [], fault: 'One of its polygons has no rings.' };
  return joinRings(polygon.map(toRing));
}

function toRing(positions: unknown): Rings {
  if (!Array.isArray(positions)) return { rings: [], fault: 'One of its rings is no list of positions.' };
  const ring = new Float64Array(positions.length * 2);
  for (const [index, position] of positions.entries()) {
    const [x, y] = Array.isArray(position) ? (position as unknown[]) : [];
    if (!Number.isFinite(x) || !Number.isFinite(y))
      return { rings: [], fault: `Position ${index + 1} of one of its rings is not two numbers.` };
    ring.set([x as number, y as number], index * 2);
  }
  return { rings: [ring] };
}

/** `{ type: "name", properties: { name } }`, as older GeoJSON has it. */
function toDeclared(crs: unknown): Declared | undefined {
  const properties = isFields(crs) && isFields(crs['properties']) ? crs['properties'] : {};
  const { name, code } = properties;
  if (typeof name === 'string') return { words: name, place: 'its member "crs"' };
  if (typeof code === 'number' || typeof code === 'string') return { words: `EPSG:${code}`, place: 'its member "crs"' };
  return undefined;
}
