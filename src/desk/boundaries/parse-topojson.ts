/** TopoJSON to a layer: arcs put together to rings again, because snapping and mending want whole rings. */
import { refuseFile, toColumns, type LayerRow, type ParsedLayer, type RawRing } from './layer';
import { isFields, withId } from './parse-geojson';

type Fields = Record<string, unknown>;

/**
 * @param json a topology, parsed
 * @param wanted name of the object that holds the areas, where there are several
 */
export function parseTopoJson(json: Fields, file: string, wanted: string | undefined): ParsedLayer {
  const objects = isFields(json['objects']) ? json['objects'] : {};
  const names = Object.keys(objects).filter((name) => toGeometries(objects[name]).some(isArea));
  const name = wanted ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined || !Object.hasOwn(objects, name)) return refuseObject(file, names, wanted);
  const arcs = toArcs(json);
  if (!arcs) return refuseFile(file, 'Its list of arcs is damaged.', 'Write the file again from its source.');
  const rows = toGeometries(objects[name]).map((geometry, index) => toRow(geometry, index + 1, arcs));
  const projection = typeof json['projection'] === 'string' ? json['projection'] : undefined;
  const declared = projection === undefined ? undefined : { words: projection, place: 'its member "projection"' };
  return { value: { rows, columns: toColumns(rows), declared, isDegreesByDefault: true }, problems: [] };
}

function refuseObject(file: string, names: readonly string[], wanted: string | undefined): ParsedLayer {
  const list = names.join(', ');
  if (names.length === 0) return refuseFile(file, 'No object in it holds areas.', 'Bring a file with polygons.');
  const message =
    wanted === undefined ? `It holds several objects: ${list}.` : `It has no object "${wanted}"; it has ${list}.`;
  return refuseFile(file, message, `Name the one with the areas: --layer ${names[0]}.`, 'layer');
}

function toGeometries(object: unknown): unknown[] {
  if (!isFields(object)) return [];
  return Array.isArray(object['geometries']) ? (object['geometries'] as unknown[]) : [object];
}

const isArea = (geometry: unknown): boolean =>
  isFields(geometry) && (geometry['type'] === 'Polygon' || geometry['type'] === 'MultiPolygon');

type Arc = Float64Array | undefined;

function toArcs({ arcs, transform }: Fields): Arc[] | undefined {
  if (!Array.isArray(arcs)) return undefined;
  const { scale, translate } = isFields(transform) ? transform : {};
  const [kx, ky] = Array.isArray(scale) ? (scale as number[]) : [1, 1];
  const [dx, dy] = Array.isArray(translate) ? (translate as number[]) : [0, 0];
  if (![kx, ky, dx, dy].every(Number.isFinite)) return undefined;
  return arcs.map((arc) => toArc(arc, isFields(transform), [kx!, ky!, dx!, dy!]));
}

function toArc(positions: unknown, isDelta: boolean, [kx, ky, dx, dy]: [number, number, number, number]): Arc {
  if (!Array.isArray(positions)) return undefined;
  const arc = new Float64Array(positions.length * 2);
  let [x, y] = [0, 0];
  for (const [index, position] of positions.entries()) {
    const [px, py] = Array.isArray(position) ? (position as unknown[]) : [];
    if (!Number.isFinite(px) || !Number.isFinite(py)) return undefined;
    [x, y] = isDelta ? [x + (px as number), y + (py as number)] : [px as number, py as number];
    arc.set([x * kx + dx, y * ky + dy], index * 2);
  }
  return arc;
}

function toRow(geometry: unknown, number: number, arcs: readonly Arc[]): LayerRow {
  if (!isFields(geometry)) return { number, properties: {}, rings: [], fault: 'It is no geometry.' };
  const own = isFields(geometry['properties']) ? geometry['properties'] : {};
  const properties = withId(own, geometry['id']);
  if (!isArea(geometry)) return { number, properties, rings: [], fault: 'It has no shape that is an area.' };
  const walks = toWalks(geometry);
  const rings = walks.map((walk) => toRing(walk, arcs));
  const sound = rings.filter((ring) => ring !== undefined);
  if (sound.length === 0) return { number, properties, rings: [], fault: 'It has no shape.' };
  if (sound.length < rings.length)
    return {
      number,
      properties,
      rings: sound,
      fault: 'One of its rings names arcs that are not there or are damaged.',
    };
  return { number, properties, rings: sound };
}

/** Rings as lists of arcs, whatever polygons they stand in. */
function toWalks({ type, arcs }: Fields): unknown[] {
  if (!Array.isArray(arcs)) return [];
  return type === 'Polygon'
    ? (arcs as unknown[])
    : arcs.flatMap((polygon: unknown) => (Array.isArray(polygon) ? (polygon as unknown[]) : [polygon]));
}

function toRing(walk: unknown, arcs: readonly Arc[]): RawRing | undefined {
  if (!Array.isArray(walk)) return undefined;
  const parts: Float64Array[] = [];
  for (const number of walk as unknown[]) {
    if (!Number.isInteger(number)) return undefined;
    const isBack = (number as number) < 0;
    const arc = arcs[isBack ? -1 - (number as number) : (number as number)];
    if (!arc) return undefined;
    parts.push(isBack ? toReversed(arc) : arc);
  }
  const ring = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    ring.set(part, at);
    at += part.length;
  }
  return ring;
}

function toReversed(arc: Float64Array): Float64Array {
  const reversed = new Float64Array(arc.length);
  for (let i = 0; i < arc.length; i += 2) reversed.set([arc[arc.length - 2 - i]!, arc[arc.length - 1 - i]!], i);
  return reversed;
}
