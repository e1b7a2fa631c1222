/** Simplifies every arc of a network once, on one integer grid, so that both sides of a border use the same points. */
import type { Network } from './network';
import { isClosed } from './network';
import { toGridLine, type Grid } from './grid-line';
import { repairCrossings } from './repair';
import { simplifyLine, type LineToSimplify, type SimplifyOptions, type Vertex } from './simplify-line';
import type { Line } from './source';

export interface Demand {
  /** Largest distance from the source, in metres on the ground. */
  readonly tolerance: number;
  /** Vertices lie on multiples of this many grid units. */
  readonly step: number;
}

export interface NetworkOptions {
  readonly grid: Grid;
  readonly demands: readonly Demand[];
  readonly candidates: number;
  readonly straying: number;
  readonly price: (dx: number, dy: number) => number;
  /** How many rounds of taking crossings out are worth their time; otherwise as many as there are. */
  readonly repairs?: number | undefined;
  /** Told before each arc. */
  readonly onArc?: (index: number) => void;
}

export interface SimpleArc {
  readonly line: LineToSimplify;
  readonly vertices: Vertex[];
  readonly options: SimplifyOptions;
}

export function simplifyNetwork(network: Network, options: NetworkOptions): SimpleArc[] {
  const ends = placeNodes(network, options);
  const arcs = network.arcs.map((source, index) => {
    options.onArc?.(index);
    return simplifyArc(source, options, options.demands[index]!, ends);
  });
  repairCrossings(arcs, options.repairs);
  return arcs;
}

function simplifyArc(source: Line, options: NetworkOptions, demand: Demand, ends: NodePlaces): SimpleArc {
  const closed = isClosed(source);
  const whole = closed ? startAtCorner(source) : source;
  const price = (dx: number, dy: number): number => options.price(dx / demand.step, dy / demand.step);
  const simplifyOptions = { step: demand.step, candidates: options.candidates, straying: options.straying, price };
  for (let share = 1; share > 0.05; share *= 0.8) {
    const line = toGridLine(whole, options.grid, demand.tolerance * share, demand.step);
    const last = line.points.length / 2 - 1;
    const [from, to] = closed ? cornerPlaces(line, demand.step) : ends(source);
    const vertices = simplifyLine(line, { at: 0, ...from }, { at: last, ...to }, simplifyOptions);
    if (vertices && (!closed || enclosesLand(vertices))) return { line, vertices, options: simplifyOptions };
    if (!vertices && share < 1) break;
    if (!vertices) throw new Error(`A grid step of ${demand.step} is too coarse for ${demand.tolerance} m`);
  }
  return { line: toGridLine(whole, options.grid, demand.tolerance, demand.step), vertices: [], options: simplifyOptions };
}

type Place = { x: number; y: number };
type NodePlaces = (source: Line) => [Place, Place];

/** Every node goes to the nearest point of the finest grid among the arcs that need it most. */
function placeNodes({ arcs }: Network, { grid, demands }: NetworkOptions): NodePlaces {
  const steps = new Map<string, number>();
  const key = (x: number, y: number): string => `${x},${y}`;
  const endsOf = (line: Line): [number, number][] => [
    [line[0]!, line[1]!],
    [line.at(-2)!, line.at(-1)!],
  ];
  const tightest = new Map<string, number>();
  arcs.forEach((line, index) => {
    const { tolerance, step } = demands[index]!;
    for (const [x, y] of endsOf(line)) {
      if (tolerance > (tightest.get(key(x, y)) ?? Infinity)) continue;
      if (tolerance < (tightest.get(key(x, y)) ?? Infinity)) steps.delete(key(x, y));
      tightest.set(key(x, y), tolerance);
      steps.set(key(x, y), Math.max(step, steps.get(key(x, y)) ?? 1));
    }
  });
  const place = ([x, y]: [number, number]): Place => {
    const step = steps.get(key(x, y))!;
    const snap = (value: number): number => Math.round(value / grid.unit / step) * step;
    return { x: snap(x - grid.origin[0]), y: snap(grid.origin[1] - y) };
  };
  return (source) => endsOf(source).map(place) as [Place, Place];
}

/** Turns a loop so that it starts where it is farthest from its middle: a corner that simplifying would keep anyway. */
function startAtCorner(line: Line): Line {
  const count = line.length / 2 - 1;
  let [mx, my] = [0, 0];
  for (let i = 0; i < count; i++) [mx, my] = [mx + line[i * 2]! / count, my + line[i * 2 + 1]! / count];
  let corner = 0;
  let farthest = -1;
  for (let i = 0; i < count; i++) {
    const distance = Math.hypot(line[i * 2]! - mx, line[i * 2 + 1]! - my);
    if (distance > farthest) [corner, farthest] = [i, distance];
  }
  const turned = new Float64Array(line.length);
  for (let i = 0; i <= count; i++) {
    const from = (corner + i) % count;
    turned.set([line[from * 2]!, line[from * 2 + 1]!], i * 2);
  }
  return turned;
}

function cornerPlaces({ points }: LineToSimplify, step: number): [Place, Place] {
  const place = { x: Math.round(points[0]! / step) * step, y: Math.round(points[1]! / step) * step };
  return [place, place];
}

function enclosesLand(vertices: readonly Vertex[]): boolean {
  let area = 0;
  for (let i = 1; i < vertices.length; i++) {
    area += vertices[i - 1]!.x * vertices[i]!.y - vertices[i]!.x * vertices[i - 1]!.y;
  }
  return vertices.length > 3 && area !== 0;
}
