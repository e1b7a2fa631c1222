/** Writes areas that share arcs as TopoJSON: in degrees for everybody, or on the plane's own grid where size counts. */
import type { Inset } from '../../model/boundaries';
import { arcNumber } from './network';
import { toDegrees } from './plane';
import type { GridPoint, SharedArea, ShapeSet } from './shape-set';
import type { Grid } from './grid-line';

/** Degrees a unit of the files in degrees: about 7 m from west to east and 11 m from south to north. */
export const DEGREE_UNIT = 0.0001;

export interface TopologyFacts {
  readonly object: string;
  readonly projection: 'EPSG:4326' | 'EPSG:3857';
  readonly vintage: string;
  readonly attribution: string;
  readonly error: number;
  readonly regions?: Readonly<Record<string, string>>;
  /** In grid units. */
  readonly frame?: readonly [number, number, number, number];
  readonly insets?: readonly Inset[];
}

interface TopoGeometry {
  type: 'MultiPolygon';
  id?: string;
  properties?: Record<string, string>;
  arcs: number[][][];
}

export function toTopology(shapes: ShapeSet, grid: Grid, facts: TopologyFacts): Record<string, unknown> {
  const { object, projection, vintage, attribution, error, regions } = facts;
  const numbers = toNumbers(shapes);
  const geometries = (isContext: boolean): TopoGeometry[] =>
    shapes.areas.filter((area) => area.isContext === isContext).map((area) => toGeometry(area, numbers));
  const context = geometries(true);
  const own = projection === 'EPSG:4326' ? degreesOf(grid) : planeOf(grid);
  const box = (bounds: readonly number[]): number[] => own.box(bounds as [number, number, number, number]);
  return {
    type: 'Topology',
    projection,
    vintage,
    attribution,
    error: Math.ceil(error),
    ...(regions && { regions }),
    ...(facts.frame && { frame: box(facts.frame) }),
    ...(facts.insets && {
      insets: facts.insets.map((inset) => ({ ...inset, bounds: box(inset.bounds), place: box(inset.place) })),
    }),
    transform: own.transform,
    objects: {
      [object]: { type: 'GeometryCollection', geometries: geometries(false) },
      ...(context.length > 0 && { context: { type: 'GeometryCollection', geometries: context } }),
    },
    arcs: [...numbers.keys()].map((arc) => toDeltas(shapes.arcs[arc]!.points.map(own.quantise))),
  };
}

/** Arcs in use → their numbers in the file, in the order in which the areas walk them. */
function toNumbers(shapes: ShapeSet): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const arc of shapes.areas.flatMap((area) => area.polygons.flat(2)).map(arcNumber)) {
    if (!numbers.has(arc)) numbers.set(arc, numbers.size);
  }
  return numbers;
}

function toGeometry(area: SharedArea, numbers: ReadonlyMap<number, number>): TopoGeometry {
  const toOwn = (arc: number): number => (arc < 0 ? ~numbers.get(~arc)! : numbers.get(arc)!);
  const arcs = area.polygons.map((rings) => rings.map((ring) => ring.map(toOwn)));
  if (area.isContext) return { type: 'MultiPolygon', arcs };
  const properties: Record<string, string> = { name: area.name };
  if (area.region) properties.region = area.region;
  return { type: 'MultiPolygon', id: area.code, properties, arcs };
}

interface OwnGrid {
  readonly transform: { scale: [number, number]; translate: [number, number] };
  readonly quantise: (point: GridPoint) => [number, number];
  readonly box: (bounds: readonly [number, number, number, number]) => number[];
}

function planeOf({ unit, origin }: Grid): OwnGrid {
  const place = (x: number, y: number): [number, number] => [origin[0] + x * unit, origin[1] - y * unit];
  return {
    transform: { scale: [unit, -unit], translate: [...origin] },
    quantise: ({ x, y }) => [x, y],
    box: ([x0, y0, x1, y1]) => [...place(x0, y1), ...place(x1, y0)],
  };
}

/** Degrees with the west and south edge of the map as the file's own zero. */
function degreesOf({ unit, origin }: Grid): OwnGrid {
  const place = (x: number, y: number): readonly [number, number] =>
    toDegrees([origin[0] + x * unit, origin[1] - y * unit]);
  const round = (value: number): number => Math.round(value / DEGREE_UNIT);
  const [west, south] = [-9, 49];
  const tidy = (value: number): number => Number((round(value) * DEGREE_UNIT).toFixed(4));
  return {
    transform: { scale: [DEGREE_UNIT, DEGREE_UNIT], translate: [west, south] },
    quantise: ({ x, y }) => {
      const [longitude, latitude] = place(x, y);
      return [round(longitude - west), round(latitude - south)];
    },
    box: ([x0, y0, x1, y1]) => [...place(x0, y1), ...place(x1, y0)].map(tidy),
  };
}

function toDeltas(points: readonly [number, number][]): [number, number][] {
  return points.map(([x, y], index) => {
    const [px, py] = index > 0 ? points[index - 1]! : [0, 0];
    return [x - px, y - py];
  });
}
