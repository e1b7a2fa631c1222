/**
 * The simplifier: of all lines over grid points that stay within a given distance of every point of the source, the
 * cheapest. A shortest path over admissible chords (Imai and Iri 1988), with two liberties: a vertex may be any grid
 * point near a source point, so that quantising is part of the bound and not an error on top of it; and the price of a
 * chord is that of its delta in the file plus what it strays, so that of equally short lines the truest is taken.
 */
import { segmentDistanceSquared } from './plane';
import { meet } from './segment-index';
import { Wedge } from './wedge';

/** How many chords back a knot is looked for; wider loops are left to the repair. */
const TAIL = 4;
const KNOT_PRICES = { cross: 1000, touch: 60, join: 30 };

export interface Vertex {
  /** The source point this vertex stands for. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

export interface LineToSimplify {
  /** x and y of each source point in turn, in grid units. */
  readonly points: Float64Array;
  /** How far from each source point the line may pass, in grid units. */
  readonly radii: Float64Array;
  /** Ascending numbers of the source points that a vertex may stand for. */
  readonly stops: readonly number[];
}

export interface SimplifyOptions {
  /** Vertices lie on multiples of this many grid units; the two ends may lie elsewhere. */
  readonly step: number;
  /** How many grid points near each source point are tried. */
  readonly candidates: number;
  /** Price of a delta. */
  readonly price: (dx: number, dy: number) => number;
  /** Price of straying: per square of (distance ÷ radius) per source point passed. */
  readonly straying: number;
  /** Price of what a chord runs into. */
  readonly collisions?: (ax: number, ay: number, bx: number, by: number) => number;
}

interface State extends Vertex {
  cost: number;
  from: State | undefined;
}

/** The cheapest line from `start` to `end`, both included; undefined where the grid is too coarse for the radii. */
export function simplifyLine(
  line: LineToSimplify,
  start: Vertex,
  end: Vertex,
  options: SimplifyOptions,
): Vertex[] | undefined {
  const layers = toLayers(line, start, end, options);
  for (let k = 0; k < layers.length - 1; k++) {
    for (const state of layers[k]!) if (state.cost < Infinity) relax(line, layers, k, state, options);
  }
  const goal = layers.at(-1)![0]!;
  return goal.cost < Infinity ? trace(goal) : undefined;
}

function toLayers(line: LineToSimplify, start: Vertex, end: Vertex, options: SimplifyOptions): State[][] {
  const layers: State[][] = [[{ ...start, cost: 0, from: undefined }]];
  for (const at of line.stops) if (at > start.at && at < end.at) layers.push(nearGridPoints(line, at, options));
  layers.push([{ ...end, cost: Infinity, from: undefined }]);
  return layers;
}

function nearGridPoints({ points, radii }: LineToSimplify, at: number, options: SimplifyOptions): State[] {
  const { step, candidates } = options;
  const px = points[at * 2]!;
  const py = points[at * 2 + 1]!;
  const found: [number, State][] = [];
  const cx = Math.floor(px / step);
  const cy = Math.floor(py / step);
  const reach = candidates > 4 ? 1 : 0;
  for (let ix = cx - reach; ix <= cx + 1 + reach; ix++) {
    for (let iy = cy - reach; iy <= cy + 1 + reach; iy++) {
      const distance = Math.hypot(ix * step - px, iy * step - py);
      if (distance > radii[at]!) continue;
      found.push([distance, { at, x: ix * step, y: iy * step, cost: Infinity, from: undefined }]);
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  return found.slice(0, candidates).map(([, state]) => state);
}

/** Tries every admissible chord that leaves `state`. */
function relax(line: LineToSimplify, layers: State[][], k: number, state: State, options: SimplifyOptions): void {
  const { points, radii } = line;
  const wedge = new Wedge();
  let seen = state.at;
  for (let j = k + 1; j < layers.length; j++) {
    const layer = layers[j]!;
    if (layer.length === 0) continue;
    for (; seen < layer[0]!.at; seen++) {
      if (!wedge.narrow(points[seen * 2]! - state.x, points[seen * 2 + 1]! - state.y, radii[seen]!)) return;
    }
    for (const goal of layer) {
      const dx = goal.x - state.x;
      const dy = goal.y - state.y;
      if (!wedge.admits(dx, dy)) continue;
      const price = state.cost + options.price(dx, dy);
      if (price >= goal.cost) continue;
      const strays = straying(line, state, goal);
      let cost = price + strays * options.straying;
      if (!(cost < goal.cost)) continue;
      if (options.collisions) cost += options.collisions(state.x, state.y, goal.x, goal.y);
      if (cost < goal.cost) cost += knotPrice(state, goal);
      if (cost < goal.cost) [goal.cost, goal.from] = [cost, state];
    }
  }
}

/** What it costs that the chord runs into some of the last few before it. */
function knotPrice(state: State, goal: State): number {
  const chord = { arc: 0, index: 0, ax: state.x, ay: state.y, bx: goal.x, by: goal.y };
  let price = 0;
  let b = state;
  for (let back = 0; back < TAIL && b.from; back++) {
    const a = b.from;
    const meeting = meet(chord, { arc: 0, index: 0, ax: a.x, ay: a.y, bx: b.x, by: b.y });
    if (meeting !== 'apart' && !(back === 0 && meeting === 'join')) price += KNOT_PRICES[meeting];
    b = a;
  }
  return price;
}

/** Sum of (distance ÷ radius)² over the source points a chord stands for; Infinity where one is out of reach. */
function straying({ points, radii }: LineToSimplify, a: Vertex, b: Vertex): number {
  let sum = 0;
  for (let i = a.at; i <= b.at; i++) {
    const radius = radii[i]!;
    const share =
      segmentDistanceSquared(points[i * 2]!, points[i * 2 + 1]!, a.x, a.y, b.x, b.y) / (radius * radius);
    if (share > 1) return Infinity;
    sum += share;
  }
  return sum;
}

function trace(goal: State): Vertex[] {
  const vertices: Vertex[] = [];
  for (let state: State | undefined = goal; state; state = state.from) {
    const { at, x, y } = state;
    const previous = vertices.at(-1);
    if (!previous || previous.x !== x || previous.y !== y) vertices.push({ at, x, y });
  }
  return vertices.reverse();
}
