/** The texts of the two files of areas: the packed overview and the finer TopoJSON. */
import type { Bounds, Inset, PackedBoundaries, Shapes } from '../../model/boundaries';
import { unpackBoundaries } from '../../model/unpack';
import type { Box } from '../geodata/clip';
import type { Grid } from '../geodata/grid-line';
import { packShapes } from '../geodata/pack';
import { toPathArea } from '../geodata/path-area';
import { signedArea } from '../geodata/shape-set';
import type { Ring } from '../geodata/source';
import { toTopology } from '../geodata/topojson-file';
import type { Frame } from './frame';
import type { MadeLevel } from './make-level';
import { splitAtNodes } from './split-at-nodes';

export interface FileFacts {
  readonly vintage: string;
  readonly attribution: string;
  /** Names by code, in the order in which the file has them. */
  readonly regions: Readonly<Record<string, string>>;
  readonly frame: Frame;
  /** Largest distance from the source in metres on the ground. */
  readonly error: number;
}

/** Undefined where the reader of it would not see the same: shapes that touch themselves in odd ways. */
export function toOverview(level: MadeLevel, facts: FileFacts): PackedBoundaries | undefined {
  try {
    const packed = toPacked(level, facts);
    return isSame(level, unpackBoundaries(packed)) ? packed : undefined;
  } catch {
    return undefined;
  }
}

function isSame({ shapes }: MadeLevel, { areas }: Shapes): boolean {
  const sizes = new Map(areas.map(({ code, path }) => [code, toPathArea(path)]));
  const sizeOf = (rings: readonly Ring[]): number =>
    rings.reduce((sum, ring) => sum + signedArea(shapes.arcs, ring), 0);
  return (
    areas.length === shapes.areas.length &&
    shapes.areas.every(({ code, polygons }) => Math.abs(sizes.get(code)! - Math.abs(sizeOf(polygons.flat()))) < 1)
  );
}

function toPacked({ grid, shapes, step }: MadeLevel, facts: FileFacts): PackedBoundaries {
  const { stream, areas } = packShapes(splitAtNodes(shapes), step);
  const keys = Object.keys(facts.regions);
  return {
    type: 'council-map-boundaries',
    version: 1,
    vintage: facts.vintage,
    projection: 'EPSG:3857',
    unit: grid.unit,
    origin: grid.origin,
    frame: toBounds(facts.frame.box, grid),
    error: Math.ceil(facts.error),
    attribution: facts.attribution,
    regions: facts.regions,
    insets: toInsets(facts.frame, grid),
    step,
    codes: areas.map(({ code }) => code),
    names: areas.map(({ name }) => name),
    region: areas.map(({ region }) => keys.indexOf(region)),
    stream,
  };
}

export function toTopologyFile({ grid, shapes }: MadeLevel, facts: FileFacts): Record<string, unknown> {
  const { vintage, attribution, error, regions } = facts;
  return toTopology(shapes, grid, {
    ...{ object: 'councils', projection: 'EPSG:3857', vintage, attribution, error, regions },
    insets: toInsets(facts.frame, grid),
    frame: toBounds(facts.frame.box, grid),
  });
}

function toInsets({ insets }: Frame, grid: Grid): Inset[] {
  return insets.map(({ name, codes, bounds, place }) => ({
    ...{ name, codes },
    bounds: toBounds(bounds, grid),
    place: toBounds(place, grid),
  }));
}

function toBounds([west, south, east, north]: Box, { unit, origin }: Grid): Bounds {
  const x = (value: number): number => Math.round((value - origin[0]) / unit);
  const y = (value: number): number => Math.round((origin[1] - value) / unit);
  return [x(west), y(north), x(east), y(south)];
}
