/** Arcs of a TopoJSON file as positions in Web Mercator, checked before anything is built on them. */
import { isRecord, type ProblemList } from './topology-problems';

/** x and y of each point in turn, in Mercator metres, y upwards. */
export type PlaneArc = Float64Array;

export interface Projection {
  readonly isPlane: boolean;
  readonly toPlane: (x: number, y: number) => [number, number];
  readonly isInRange: (x: number, y: number) => boolean;
}

export interface Plane {
  readonly projection: Projection;
  /** By arc number; undefined where the arc cannot be drawn. */
  readonly arcs: readonly (PlaneArc | undefined)[];
}

const EARTH = 6378137;
const HALF_WORLD = Math.PI * EARTH;
const LAST_LATITUDE = 85.06;

const DEGREES: Projection = {
  isPlane: false,
  toPlane: (longitude, latitude) => [
    (longitude * HALF_WORLD) / 180,
    EARTH * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
  ],
  isInRange: (longitude, latitude) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= LAST_LATITUDE,
};

const MERCATOR: Projection = {
  isPlane: true,
  toPlane: (x, y) => [x, y],
  isInRange: (x, y) => Math.abs(x) <= HALF_WORLD && Math.abs(y) <= HALF_WORLD,
};

const REPROJECT = 'Reproject it to degrees, for example with `mapshaper in.json -proj wgs84 -o out.json`.';

export function readArcs(input: unknown, list: ProblemList): Plane | undefined {
  if (!isRecord(input) || input.type !== 'Topology' || !Array.isArray(input.arcs) || !isRecord(input.objects)) {
    const remedy = 'Bring TopoJSON: `mapshaper in.geojson -o format=topojson out.json` makes it of GeoJSON.';
    list.add('error', 'not-topology', 'boundaries', `Expected TopoJSON, found ${describe(input)}.`, remedy);
    return undefined;
  }
  const projection = readProjection(input.projection, list);
  const transform = readTransform(input.transform, list);
  if (!projection || !transform) return undefined;
  const read = input.arcs.map((arc) => readArc(arc, transform, projection));
  const strays = read.filter((arc) => arc.kind === 'out-of-range');
  if (strays.length > read.length / 2) {
    const [x, y] = strays[0]!.at;
    const message = `Positions such as ${x}, ${y} are not ${projection.isPlane ? 'Web Mercator metres' : 'degrees'}${guess(x, y)}.`;
    list.add('error', 'not-degrees', 'boundaries.arcs', message, REPROJECT);
    return undefined;
  }
  const arcs = read.map((arc) => (arc.kind === 'good' ? arc.line : undefined));
  if (projection.isPlane && isDegrees(arcs)) {
    const message = 'All positions are small enough for degrees, and the projection says that they are metres.';
    const remedy = 'Leave projection out where positions are in degrees; EPSG:3857 is Web Mercator metres.';
    list.add('error', 'not-metres', 'boundaries.projection', message, remedy);
    return undefined;
  }
  return { projection, arcs };
}

/** Whether an election would fit into a few hundred metres around the point where the equator meets Greenwich. */
const isDegrees = (arcs: readonly (PlaneArc | undefined)[]): boolean =>
  arcs.some((arc) => arc) && arcs.every((arc) => !arc || arc.every((value) => Math.abs(value) <= 180));

function describe(input: unknown): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (!isRecord(input)) return `a ${typeof input}`;
  return typeof input.type === 'string' ? `type “${input.type.slice(0, 40)}”` : 'an object without arcs and objects';
}

const isInside = (value: number, least: number, most: number): boolean => value >= least && value <= most;
const guess = (x: number, y: number): string =>
  isInside(x, 0, 700_000) && isInside(y, 0, 1_300_000) ? ': they look like the British National Grid' : '';

function readProjection(value: unknown, list: ProblemList): Projection | undefined {
  if (value === undefined || value === 'EPSG:4326') return DEGREES;
  if (value === 'EPSG:3857') return MERCATOR;
  const message = `The projection ${JSON.stringify(value)?.slice(0, 60)} is not one that can be read here (EPSG:4326, EPSG:3857).`;
  list.add('error', 'unknown-projection', 'boundaries.projection', message, REPROJECT);
  return undefined;
}

interface Transform {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
  readonly isDelta: boolean;
}

function readTransform(value: unknown, list: ProblemList): Transform | undefined {
  if (value === undefined) return { scale: [1, 1], translate: [0, 0], isDelta: false };
  const isPair = (pair: unknown): pair is [number, number] =>
    Array.isArray(pair) && pair.length === 2 && pair.every((part) => Number.isFinite(part));
  if (isRecord(value) && isPair(value.scale) && isPair(value.translate) && value.scale[0] && value.scale[1]) {
    return { scale: value.scale, translate: value.translate, isDelta: true };
  }
  const message = 'The transform wants a scale and a translate of two finite numbers each, the scale not 0.';
  list.add(
    'error',
    'bad-transform',
    'boundaries.transform',
    message,
    'Write the file again with its tool; do not edit it by hand.',
  );
  return undefined;
}

type ReadArc = { kind: 'good'; line: PlaneArc } | { kind: 'bad' } | { kind: 'out-of-range'; at: [number, number] };

function readArc(value: unknown, { scale, translate, isDelta }: Transform, projection: Projection): ReadArc {
  if (!Array.isArray(value) || value.length < 2) return { kind: 'bad' };
  const line = new Float64Array(value.length * 2);
  let [sumX, sumY] = [0, 0];
  for (const [index, point] of (value as unknown[]).entries()) {
    if (!Array.isArray(point) || !Number.isFinite(point[0]) || !Number.isFinite(point[1])) return { kind: 'bad' };
    const [px, py] = point as [number, number];
    [sumX, sumY] = isDelta ? [sumX + px, sumY + py] : [px, py];
    const [x, y] = [sumX * scale[0] + translate[0], sumY * scale[1] + translate[1]];
    if (!projection.isInRange(x, y)) return { kind: 'out-of-range', at: [x, y] };
    line.set(projection.toPlane(x, y), index * 2);
  }
  return { kind: 'good', line };
}
