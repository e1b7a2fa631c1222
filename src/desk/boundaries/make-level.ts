/** One level of areas, simplified together to a stated error: the house's own simplifier with its measures worked out. */
import type { Grid } from '../geodata/grid-line';
import { arcNumber, buildNetwork, isClosed, type Network } from '../geodata/network';
import { groundScale } from '../geodata/plane';
import { toSharedArcs, withoutVanished, type ShapeSet, type SharedArc, type SharedArea } from '../geodata/shape-set';
import { findCrossings } from '../geodata/repair';
import { simplifyNetwork, type Demand, type SimpleArc } from '../geodata/simplify-network';
import { ringArea, withoutSmallIslands } from '../geodata/small-islands';
import type { Face, Line } from '../geodata/source';
import { toPixel, type Frame } from './frame';

export interface LevelOrder {
  /** In which the map is `width` pixels wide and no border more than `error` pixels off. */
  readonly width: number;
  readonly error: number;
  /** Grid units in a step of the general tolerance: as many as the finely drawn areas are finer. */
  readonly grain: number;
  /** Vertices lie on multiples of this many grid units outside the finely drawn areas: the grain, or 1. */
  readonly step: number;
  readonly price: (dx: number, dy: number) => number;
  readonly onProgress: (done: number, of: number) => void;
  /** Whether nothing crosses in the source, so that what crosses here can be mended. */
  readonly mayRetry: boolean;
}

export interface MadeLevel {
  readonly grid: Grid;
  readonly step: number;
  readonly network: Network;
  readonly simple: readonly SimpleArc[];
  readonly shapes: ShapeSet;
  /** Metres on the ground, in general. */
  readonly tolerance: number;
  /** Codes of areas too small to be drawn: a mark stands for each. */
  readonly marks: readonly string[];
  /** Polygons and holes left out, by code. */
  readonly islands: ReadonlyMap<string, { islands: number; lakes: number }>;
}

/** Steps in the tolerance: with fewer there is no line for the simplifier to choose. */
const STEPS = 1.3;
/** How often, and by how much, lines that cross are drawn again. */
const RETRIES = 2;
const TRUER = 0.85;
/** Rounds of repair where lines cross in the source, and will go on crossing. */
const FEW_REPAIRS = 3;
/** Areas of fewer pixels across would be a triangle, and are drawn as finely as insets are. */
const SMALL = 6;

/** As many grid units as a position in the packed overview can tell. */
const MOST_UNITS = 6560;

/** As fine as the largest inset wants it, and as the packed overview can be; 0 where even one unit a step is too fine. */
export function toGrain(frame: Frame, width: number, error: number): number {
  const wanted = Math.max(3, ...frame.insets.map(({ magnification }) => Math.ceil(magnification / STEPS)));
  return Math.min(wanted, Math.floor(MOST_UNITS / toUnits(frame, { width, error, grain: 1 })));
}

type Measures = Pick<LevelOrder, 'width' | 'error' | 'grain'>;

/** Grid units across a level. */
function toUnits(frame: Frame, order: Measures): number {
  const { unit } = toMeasures(frame, order);
  const [west, south, east, north] = frame.box;
  return Math.ceil(Math.max(east - west, north - south) / unit) + 2;
}

function toMeasures(frame: Frame, { width, error, grain }: Measures) {
  const tolerance = toPixel(frame, width).ground * error;
  const [, south, , north] = frame.box;
  const unit = tolerance / Math.max(groundScale(south), groundScale(north)) / STEPS / grain;
  return { tolerance, unit: Number(unit.toPrecision(4)) };
}

export function makeLevel(arcs: readonly Line[], faces: readonly Face[], frame: Frame, order: LevelOrder): MadeLevel {
  const { tolerance, unit } = toMeasures(frame, order);
  const grid: Grid = { unit, origin: [Math.floor(frame.box[0]), Math.ceil(frame.box[3])] };
  const kept = withoutSmallIslands(arcs, faces, () => tolerance * tolerance);
  const network = buildNetwork(arcs, kept);
  const demands = toDemands(network, frame, tolerance, order);
  const { price } = order;
  const onArc = (index: number): void => order.onProgress(index, network.arcs.length);
  const repairs = order.mayRetry ? undefined : FEW_REPAIRS;
  const simple = simplifyUncrossed(demands, order.mayRetry, (own) =>
    simplifyNetwork(network, { grid, demands: own, candidates: 4, straying: 1.5, price, repairs, onArc }),
  );
  const drawn = withoutVanished({ arcs: toSharedArcs(simple), areas: network.faces.map(toArea) });
  const marked = withMarks(drawn, network, grid, order.grain);
  return { grid, step: order.step, network, simple, tolerance, islands: toDropped(faces, kept), ...marked };
}

/** Lines that still cross are asked for again, truer, since lines nearer to sources that do not cross do not, either. */
function simplifyUncrossed(
  demands: readonly Demand[],
  mayRetry: boolean,
  simplify: (demands: readonly Demand[]) => SimpleArc[],
): SimpleArc[] {
  let best = simplify(demands);
  let crossings = findCrossings(best);
  let asked = demands;
  for (let attempt = 0; mayRetry && crossings.length > 0 && attempt < RETRIES; attempt++) {
    const crossed = new Set(crossings.flat().map(({ arc }) => arc));
    asked = asked.map((demand, arc) =>
      crossed.has(arc) ? { ...demand, tolerance: demand.tolerance * TRUER } : demand,
    );
    const next = simplify(asked);
    const left = findCrossings(next);
    if (left.length < crossings.length) [best, crossings] = [next, left];
  }
  return best;
}

function toArea({ code, properties, polygons }: Face): SharedArea {
  const { name, group } = properties as { name: string; group: string };
  return { code, name, region: group, isContext: false, polygons };
}

/** Arcs of insets and of small areas are drawn finely; arcs that end at their nodes share their fine grid. */
function toDemands(network: Network, frame: Frame, tolerance: number, { step, grain }: LevelOrder): Demand[] {
  const fine = new Map<number, number>();
  const ask = (face: Face, share: number): void => {
    for (const arc of face.polygons.flat(2).map(arcNumber)) fine.set(arc, Math.min(fine.get(arc) ?? 1, share));
  };
  const finest = 1 / (STEPS * grain);
  for (const face of network.faces) {
    const size = face.polygons.reduce((sum, rings) => sum + ringArea(network.arcs, rings[0]!), 0);
    if (size < (SMALL * tolerance) ** 2) ask(face, finest * STEPS);
    for (const { codes, magnification } of frame.insets) {
      if (codes.includes(face.code)) ask(face, Math.max(finest, Math.min(1, 1 / magnification)));
    }
  }
  const ends = (index: number): string[] => {
    const line = network.arcs[index]!;
    return [`${line[0]},${line[1]}`, `${line.at(-2)},${line.at(-1)}`];
  };
  const nodes = new Set([...fine.keys()].filter((index) => !isClosed(network.arcs[index]!)).flatMap(ends));
  return network.arcs.map((_, index) => {
    const share = fine.get(index);
    if (share !== undefined) return { tolerance: tolerance * share, step: 1 };
    return { tolerance, step: ends(index).some((end) => nodes.has(end)) ? 1 : step };
  });
}

function toDropped(before: readonly Face[], after: readonly Face[]): MadeLevel['islands'] {
  const dropped = new Map<string, { islands: number; lakes: number }>();
  before.forEach(({ code, polygons }, index) => {
    const kept = after[index]!.polygons;
    const rings = (list: Face['polygons']): number => list.reduce((sum, polygon) => sum + polygon.length - 1, 0);
    const islands = polygons.length - kept.length;
    const lakes = rings(polygons) - rings(kept);
    if (islands > 0 || lakes > 0) dropped.set(code, { islands, lakes: Math.max(0, lakes) });
  });
  return dropped;
}

/** An area that shrank to nothing gets a square of a step each way, so that it can still be seen and pressed. */
function withMarks(
  shapes: ShapeSet,
  network: Network,
  grid: Grid,
  step: number,
): { shapes: ShapeSet; marks: string[] } {
  const arcs: SharedArc[] = [...shapes.arcs];
  const marks: string[] = [];
  const areas = shapes.areas.map((area, index) => {
    if (area.polygons.length > 0) return area;
    const [x, y] = toMiddle(network, network.faces[index]!, grid);
    const corners = [
      [-step, -step],
      [step, -step],
      [step, step],
      [-step, step],
      [-step, -step],
    ] as const;
    marks.push(area.code);
    const points = corners.map(([dx, dy]) => ({ x: x + dx, y: y + dy }));
    return { ...area, polygons: [[[arcs.push({ points, step: 1 }) - 1]]] };
  });
  return { shapes: { arcs, areas }, marks };
}

function toMiddle({ arcs }: Network, face: Face, { unit, origin }: Grid): [number, number] {
  const line = arcs[arcNumber(face.polygons[0]![0]![0]!)]!;
  const count = line.length / 2;
  let [x, y] = [0, 0];
  for (let i = 0; i < line.length; i += 2) [x, y] = [x + line[i]! / count, y + line[i + 1]! / count];
  return [Math.round((x - origin[0]) / unit), Math.round((origin[1] - y) / unit)];
}
