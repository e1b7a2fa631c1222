/** Cuts rings at a box: what is inside stays, and loose ends are joined along the box's edge, clockwise. */
import type { Point } from './plane';
import type { Line, Ring } from './source';

/** west, south, east, north in Mercator metres. */
export type Box = readonly [number, number, number, number];

/** Arcs inside the box that follow one another; `line` tells where they begin and end. */
export interface Chain {
  readonly arcs: readonly number[];
  readonly line: Line;
}

/** The pieces of a line that lie inside the box, ending on its edge. */
export function clipLine(line: Line, box: Box): Line[] {
  const pieces: number[][] = [];
  for (let i = 2; i < line.length; i += 2) {
    const part = clipSegment(line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!, box);
    if (!part) continue;
    const last = pieces.at(-1);
    if (last && last.at(-2) === part[0] && last.at(-1) === part[1]) last.push(part[2], part[3]);
    else pieces.push([...part]);
  }
  return pieces.map((piece) => Float64Array.from(piece));
}

type Segment = [number, number, number, number];

/** Liang and Barsky 1984. */
function clipSegment(ax: number, ay: number, bx: number, by: number, box: Box): Segment | undefined {
  const [west, south, east, north] = box;
  let [enter, leave] = [0, 1];
  const sides = [
    [ax - bx, ax - west],
    [bx - ax, east - ax],
    [ay - by, ay - south],
    [by - ay, north - ay],
  ] as const;
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return undefined;
    if (slope < 0) enter = Math.max(enter, room / slope);
    if (slope > 0) leave = Math.min(leave, room / slope);
  }
  if (enter >= leave) return undefined;
  const at = (t: number): [number, number] => {
    if (t === 0) return [ax, ay];
    if (t === 1) return [bx, by];
    const keep = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
    return [keep(ax + t * (bx - ax), west, east), keep(ay + t * (by - ay), south, north)];
  };
  return [...at(enter), ...at(leave)];
}

/** Joins each chain's end, clockwise along the box's edge, to the next beginning. `addArc` numbers a new arc. */
export function linkAlongBox(chains: readonly Chain[], box: Box, addArc: (line: Line) => number): Ring[] {
  const starts = chains.map(({ line }) => toPerimeter(line[0]!, line[1]!, box));
  const left = new Set(chains.keys());
  const rings: Ring[] = [];
  for (const first of chains.keys()) {
    const ring: number[] = [];
    for (let at = first; left.delete(at); ) {
      const { arcs, line } = chains[at]!;
      const [x, y] = [line.at(-2)!, line.at(-1)!];
      const end = toPerimeter(x, y, box);
      const ahead = (index: number): number => (starts[index]! - end + 4) % 4;
      const next = [...chains.keys()].reduce((best, index) => (ahead(index) < ahead(best) ? index : best));
      const start = chains[next]!.line;
      ring.push(...arcs, addArc(alongEdge([x, y], [start[0]!, start[1]!], ahead(next), box)));
      at = next;
    }
    if (ring.length > 0) rings.push(ring);
  }
  return rings;
}

/** 0 at the north-west corner, one a side, clockwise. */
function toPerimeter(x: number, y: number, [west, south, east, north]: Box): number {
  if (y === north) return (x - west) / (east - west);
  if (x === east) return 1 + (north - y) / (north - south);
  if (y === south) return 2 + (east - x) / (east - west);
  return 3 + (y - south) / (north - south);
}

/** From one point of the edge to another, by way of the corners between. */
function alongEdge(from: Point, to: Point, length: number, box: Box): Line {
  const [west, south, east, north] = box;
  const corners = [west, north, east, north, east, south, west, south];
  const start = toPerimeter(from[0], from[1], box);
  const points = [...from];
  for (let corner = Math.floor(start) + 1; corner < start + length; corner++) {
    points.push(corners[(corner % 4) * 2]!, corners[(corner % 4) * 2 + 1]!);
  }
  return Float64Array.from([...points, ...to]);
}
