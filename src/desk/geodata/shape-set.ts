/** Simplified areas that share arcs: what every output file is written from. */
import type { SimpleArc } from './simplify-network';
import { arcNumber } from './network';
import type { Ring, SignedArc } from './source';

export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

export interface SharedArc {
  readonly points: readonly GridPoint[];
  /** All deltas are multiples of this. */
  readonly step: number;
}

export interface SharedArea {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Land that is not part of the election. */
  readonly isContext: boolean;
  readonly polygons: readonly (readonly Ring[])[];
}

export interface ShapeSet {
  readonly arcs: readonly SharedArc[];
  readonly areas: readonly SharedArea[];
}

export const arcLength = (arc: SharedArc): number => Math.max(0, arc.points.length - 1);

export function toSharedArcs(arcs: readonly SimpleArc[]): SharedArc[] {
  return arcs.map(({ vertices, options }) => ({ points: vertices.map(({ x, y }) => ({ x, y })), step: options.step }));
}

/** Leaves out arcs that shrank to a point, and rings and polygons that enclose nothing any more. */
export function withoutVanished(shapes: ShapeSet): ShapeSet {
  const lives = (arc: SignedArc): boolean => arcLength(shapes.arcs[arcNumber(arc)]!) > 0;
  const encloses = (ring: Ring): boolean => signedArea(shapes.arcs, ring) !== 0;
  const areas = shapes.areas.map((area) => ({
    ...area,
    polygons: area.polygons
      .map((rings) => rings.map((ring) => ring.filter(lives)))
      .filter((rings) => encloses(rings[0]!))
      .map((rings) => rings.filter(encloses)),
  }));
  return { arcs: shapes.arcs, areas };
}

/** Square grid units inside a ring: negative where it runs anticlockwise on the screen. */
export function signedArea(arcs: readonly SharedArc[], ring: Ring): number {
  let twice = 0;
  for (const arc of ring) {
    const { points } = arcs[arcNumber(arc)]!;
    let part = 0;
    points.slice(1).forEach(({ x, y }, index) => (part += points[index]!.x * y - x * points[index]!.y));
    twice += arc < 0 ? -part : part;
  }
  return twice / 2;
}
