/** Reads the pipeline's source TopoJSON: arcs projected to Web Mercator, areas as polygons of signed arc numbers. */
import { readFile } from 'node:fs/promises';
import { toMercator, type Point } from './plane';

/** Arc `n` walked forwards is `n`, backwards `~n`, as TopoJSON has it. */
export type SignedArc = number;
export type Ring = readonly SignedArc[];

export interface Face {
  readonly code: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Polygons of rings, the outer ring first. */
  readonly polygons: readonly (readonly Ring[])[];
}

/** x and y of each point in turn, in Mercator metres. */
export type Line = Float64Array;

export interface SourceTopology {
  readonly arcs: readonly Line[];
  readonly objects: Readonly<Record<string, readonly Face[]>>;
}

interface RawGeometry {
  type: string;
  id?: string;
  properties?: Record<string, unknown>;
  arcs: number[][] | number[][][];
}

interface RawTopology {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: Record<string, { geometries: RawGeometry[] }>;
}

export async function readSource(path: string): Promise<SourceTopology> {
  const raw = JSON.parse(await readFile(path, 'utf8')) as RawTopology;
  const arcs = raw.arcs.map((arc) => toLine(arc, raw.transform));
  const objects: Record<string, Face[]> = {};
  for (const [name, object] of Object.entries(raw.objects)) {
    objects[name] = object.geometries.map((geometry) => windFace(toFace(geometry), arcs));
  }
  return { arcs, objects };
}

/** The sources differ in winding; what we write has outer rings clockwise and holes anticlockwise, as d3-geo wants. */
export function windFace(face: Face, arcs: readonly Line[]): Face {
  const wind = (ring: Ring, isOuter: boolean): Ring =>
    signedArea(ring, arcs) > 0 === isOuter ? ring.map((arc) => ~arc).reverse() : ring;
  return { ...face, polygons: face.polygons.map((rings) => rings.map((ring, index) => wind(ring, index === 0))) };
}

/** Square Mercator metres: positive where the ring runs anticlockwise on a map with north up. */
function signedArea(ring: Ring, arcs: readonly Line[]): number {
  let twice = 0;
  for (const arc of ring) {
    const line = arcs[arc < 0 ? ~arc : arc]!;
    let part = 0;
    for (let i = 2; i < line.length; i += 2) part += line[i - 2]! * line[i + 1]! - line[i]! * line[i - 1]!;
    twice += arc < 0 ? -part : part;
  }
  return twice / 2;
}

function toFace(geometry: RawGeometry): Face {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs as number[][]] : (geometry.arcs as number[][][]);
  return { code: geometry.id ?? '', properties: geometry.properties ?? {}, polygons };
}

function toLine(deltas: readonly Point[], { scale, translate }: RawTopology['transform']): Line {
  const line = new Float64Array(deltas.length * 2);
  let x = 0;
  let y = 0;
  deltas.forEach(([dx, dy], index) => {
    x += dx;
    y += dy;
    line.set(toMercator([x * scale[0] + translate[0], y * scale[1] + translate[1]]), index * 2);
  });
  return line;
}
