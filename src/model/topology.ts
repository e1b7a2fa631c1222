/**
 * Reads the TopoJSON that embedders bring. Everything is looked at before anything is drawn: what cannot be drawn
 * rightly becomes a problem, and every area without one is kept. Arcs become path data directly, so that both sides of
 * a border are the same points.
 */
import type { Area, Bounds, Inset, Shapes } from './boundaries';
import type { Parsed } from './problems';
import { readArcs, type PlaneArc, type Projection } from './topology-arcs';
import { isRecord, problemList, withoutHidden, type ProblemList } from './topology-problems';
import { Pen, type Grid } from './topology-pen';
import { readGeometries, type Geometry } from './topology-areas';

export interface TopologyOptions {
  /** Name of the object that holds the areas; by default `councils`, `lad`, `wards`, `ward` or the first with polygons. */
  object?: string;
}

/** As it stands in a file, once it has been looked at. */
interface Transform {
  readonly scale: [number, number];
  readonly translate: [number, number];
}

/** Grid units across the larger side, where the file has no grid of its own in the plane. */
const GRID_ACROSS = 40_000;
const LARGEST_UNIT = 20;
const SMALLEST_UNIT = 0.5;
/** Metres: a finer grid of the file's own is not taken over. */
const FINEST_UNIT = 0.001;
/** More corners than this no map has room for. */
const MOST_INSETS = 8;
const USUAL_OBJECTS = ['councils', 'lad', 'wards', 'ward'];

/**
 * Shapes in Web Mercator from a parsed TopoJSON file in degrees, or in the plane that its `projection` names
 * (`EPSG:4326`, `EPSG:3857`). An object `context` is land outside the election; `vintage`, `attribution`, `regions`
 * (names by code), `frame` and `insets` (in the file's own coordinates) are read where they are given.
 */
export function parseTopology(input: unknown, options: TopologyOptions = {}): Parsed<Shapes> {
  const list = problemList();
  try {
    const value = toShapes(input, options, list);
    return value ? { value, problems: list.problems() } : { problems: list.problems() };
  } catch (error) {
    // A getter or a proxy in the input may throw anything; outside data never takes the page down.
    const cause = error instanceof Error ? ` (${error.message})` : '';
    list.add('error', 'unreadable', 'boundaries', `The file could not be read${cause}.`, 'Check the file.');
    return { problems: list.problems() };
  }
}

function toShapes(input: unknown, options: TopologyOptions, list: ProblemList): Shapes | undefined {
  const plane = readArcs(input, list);
  if (!plane || !isRecord(input) || !isRecord(input.objects)) return undefined;
  const name = findObject(input.objects, options.object, list);
  if (name === undefined) return undefined;
  const geometries = readGeometries(input.objects[name], name, plane.arcs, list);
  if (geometries.length === 0) {
    const place = `boundaries.objects.${name}`;
    list.add(
      'error',
      'no-areas',
      place,
      'No area in it can be drawn.',
      'Mend the problems above, or name another object.',
    );
    return undefined;
  }
  const quiet = problemList();
  const context = name === 'context' ? [] : readGeometries(input.objects.context, 'context', plane.arcs, quiet, true);
  const shapes = draw(input, geometries, context, plane.arcs, plane.projection);
  return { ...shapes, frame: toFrame(shapes, list) };
}

/** What the file wants shown, unless that is a place without areas: the map would be a blank box. */
function toFrame({ frame, areas }: Shapes, list: ProblemList): Bounds {
  const isInside = ({ bounds }: Area): boolean =>
    bounds[0] < frame[2] && bounds[2] > frame[0] && bounds[1] < frame[3] && bounds[3] > frame[1];
  if (areas.some(isInside)) return frame;
  const remedy = 'Leave it out, or give west, south, east and north in the file’s own coordinates.';
  list.add('warning', 'empty-frame', 'boundaries.frame', 'There is no area in it; all of them are shown.', remedy);
  return joinBounds(areas);
}

function findObject(
  objects: Record<string, unknown>,
  wanted: string | undefined,
  list: ProblemList,
): string | undefined {
  const names = Object.keys(objects);
  if (wanted !== undefined && names.includes(wanted)) return wanted;
  if (wanted !== undefined) {
    const message = `The file has no object “${wanted}”.`;
    list.add(
      'error',
      'no-object',
      'boundaries.objects',
      message,
      `It has ${names.join(', ') || 'none'}: name one of these.`,
    );
    return undefined;
  }
  const name =
    USUAL_OBJECTS.find((usual) => names.includes(usual)) ?? names.find((other) => hasPolygons(objects[other]));
  if (name === undefined) {
    const remedy = 'Bring a TopoJSON file with an object of council polygons.';
    list.add('error', 'no-object', 'boundaries.objects', 'No object in the file holds polygons.', remedy);
  }
  return name;
}

function hasPolygons(object: unknown): boolean {
  if (!isRecord(object)) return false;
  if (Array.isArray(object.geometries)) return object.geometries.some(hasPolygons);
  return object.type === 'Polygon' || object.type === 'MultiPolygon';
}

function draw(
  file: Record<string, unknown>,
  geometries: readonly Geometry[],
  context: readonly Geometry[],
  arcs: readonly (PlaneArc | undefined)[],
  projection: Projection,
): Shapes {
  const grid = toGrid(file, geometries, arcs, projection);
  const pen = new Pen(arcs, grid);
  const areas = geometries.map(({ code, name, region, rings }): Area => ({ code, name, region, ...pen.area(rings) }));
  const land = context.flatMap(({ rings }) => rings);
  const toBounds = (value: unknown): Bounds | undefined => toGridBounds(value, grid, projection);
  return {
    vintage: toText(file.vintage),
    attribution: toText(file.attribution),
    error: typeof file.error === 'number' && file.error >= 0 ? file.error : 0,
    regions: toRegions(file.regions),
    areas,
    context: land.length > 0 ? pen.area(land).path : '',
    borders: pen.borders(),
    frame: toBounds(file.frame) ?? joinBounds(areas),
    insets: toInsets(file.insets, new Set(areas.map((area) => area.code)), toBounds),
    ...grid,
  };
}

/** The file's own grid where it is one in the plane that can be drawn on; else as fine as the extent asks for. */
function toGrid(
  file: Record<string, unknown>,
  geometries: readonly Geometry[],
  arcs: readonly (PlaneArc | undefined)[],
  projection: Projection,
): Grid {
  const transform = file.transform as Transform | undefined;
  if (transform && projection.isPlane && isGrid(transform, projection)) {
    return { unit: transform.scale[0], origin: transform.translate };
  }
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of geometries.flatMap(({ rings }) => rings.flat())) {
    const line = arcs[arc < 0 ? ~arc : arc]!;
    for (let i = 0; i < line.length; i += 2) {
      [west, east] = [Math.min(west, line[i]!), Math.max(east, line[i]!)];
      [south, north] = [Math.min(south, line[i + 1]!), Math.max(north, line[i + 1]!)];
    }
  }
  const unit = Math.max(east - west, north - south) / GRID_ACROSS;
  return { unit: Math.min(LARGEST_UNIT, Math.max(SMALLEST_UNIT, unit)), origin: [Math.floor(west), Math.ceil(north)] };
}

/** Square, not mirrored, not so fine that its numbers lose their digits, and beginning on the map. */
const isGrid = ({ scale: [x, y], translate }: Transform, { isInRange }: Projection): boolean =>
  x === -y && x >= FINEST_UNIT && isInRange(...translate);

const toText = (value: unknown): string => (typeof value === 'string' ? withoutHidden(value) : '');

function toRegions(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const named = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(named.map(([code, name]) => [withoutHidden(code), withoutHidden(name)]));
}

function toGridBounds(value: unknown, { unit, origin }: Grid, projection: Projection): Bounds | undefined {
  if (!Array.isArray(value) || value.length !== 4 || !value.every((side) => Number.isFinite(side))) return undefined;
  const [west, south, east, north] = value as [number, number, number, number];
  if (west >= east || south >= north) return undefined;
  const [x0, y0] = projection.toPlane(west, north);
  const [x1, y1] = projection.toPlane(east, south);
  return [x0 - origin[0], origin[1] - y0, x1 - origin[0], origin[1] - y1].map((side) =>
    Math.round(side / unit),
  ) as unknown as Bounds;
}

function joinBounds(areas: readonly Area[]): Bounds {
  const side = (index: 0 | 1 | 2 | 3, pick: (a: number, b: number) => number): number =>
    areas.map(({ bounds }) => bounds[index]).reduce((a, b) => pick(a, b));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

function toInsets(
  value: unknown,
  codes: ReadonlySet<string>,
  toBounds: (value: unknown) => Bounds | undefined,
): Inset[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_INSETS).flatMap((inset: unknown): Inset[] => {
    if (!isRecord(inset) || !Array.isArray(inset.codes)) return [];
    const [bounds, place] = [toBounds(inset.bounds), toBounds(inset.place)];
    const known = inset.codes.filter((code): code is string => typeof code === 'string' && codes.has(code));
    return bounds && place && known.length > 0 ? [{ name: toText(inset.name), codes: known, bounds, place }] : [];
  });
}
