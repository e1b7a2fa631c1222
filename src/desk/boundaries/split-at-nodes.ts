/** Cuts arcs where they pass through an end of any arc: the packed overview's reader takes such a place for the end of a ring. */
import { arcNumber } from '../geodata/network';
import type { GridPoint, SharedArc, ShapeSet } from '../geodata/shape-set';
import type { Ring } from '../geodata/source';

const toPlace = ({ x, y }: GridPoint): string => `${x},${y}`;

export function splitAtNodes({ arcs, areas }: ShapeSet): ShapeSet {
  const used = new Set(areas.flatMap(({ polygons }) => polygons.flat(2)).map(arcNumber));
  const nodes = new Set([...used].flatMap((arc) => [arcs[arc]!.points[0]!, arcs[arc]!.points.at(-1)!].map(toPlace)));
  const pieces: SharedArc[] = [];
  const own = new Map<number, number[]>();
  for (const arc of used) {
    const cut = toPieces(arcs[arc]!, nodes);
    own.set(
      arc,
      cut.map((piece) => pieces.push(piece) - 1),
    );
  }
  const toRing = (ring: Ring): Ring =>
    ring.flatMap((arc) => {
      const numbers = own.get(arcNumber(arc))!;
      return arc < 0 ? numbers.map((number) => ~number).reverse() : numbers;
    });
  return {
    arcs: pieces,
    areas: areas.map((area) => ({ ...area, polygons: area.polygons.map((rings) => rings.map(toRing)) })),
  };
}

function toPieces({ points, step }: SharedArc, nodes: ReadonlySet<string>): SharedArc[] {
  const pieces: SharedArc[] = [];
  let start = 0;
  for (let at = 1; at < points.length; at++) {
    if (at < points.length - 1 && !nodes.has(toPlace(points[at]!))) continue;
    pieces.push({ points: points.slice(start, at + 1), step });
    start = at;
  }
  return pieces;
}
