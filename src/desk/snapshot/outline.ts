/**
 * Areas that are painted alike as one: an outline around them all, to be filled, and the borders between them, to be drawn.
 * Each line is there once, where the areas themselves say it twice.
 */
import { toPathLines } from '../../map/path-lines';
import { spreadUnder } from './spread-under';

type Point = readonly [x: number, y: number];

interface Edge {
  readonly from: Point;
  readonly to: Point;
  times: number;
  isUsed: boolean;
}

export interface Outline {
  /** Path data of closed lines; filled by the rule `evenodd`, it covers the areas, and else only what is painted over. */
  readonly outline: string;
  /** Path data of open lines, empty where no two areas touch. */
  readonly inside: string;
}

const toKey = ([x, y]: Point): string => `${x} ${y}`;

/**
 * @param paths of areas on a grid of whole numbers; undefined where any is on another
 * @param above paths of areas that are painted over them: the outline may go on beneath those where that makes it shorter
 */
export function toOutline(paths: readonly string[], above: readonly string[] = []): Outline | undefined {
  if (![...paths, ...above].flatMap(toPathLines).flat().every(Number.isInteger)) return undefined;
  const edges = toEdges(paths);
  const beneath = above.map((path) => toEdges([path]));
  const every = new Map([...beneath.flatMap((each) => [...each]), ...edges]);
  const outer = spreadUnder(new Set(toOuter(edges)), beneath.map(toOuter));
  return {
    outline: toPath(toWalks([...every].filter(([key]) => outer.has(key)).map(([, edge]) => ({ ...edge }))), 'z'),
    inside: toPath(toWalks([...edges.values()].filter((edge) => !isOuter(edge))), ''),
  };
}

/** By the rule `evenodd` what is walked along twice parts nothing. */
const isOuter = ({ times }: Edge): boolean => times % 2 === 1;

const toOuter = (edges: ReadonlyMap<string, Edge>): string[] =>
  [...edges.keys()].filter((key) => isOuter(edges.get(key)!));

/** By where they are, whichever way they are walked. */
function toEdges(paths: readonly string[]): Map<string, Edge> {
  const edges = new Map<string, Edge>();
  for (const line of paths.flatMap(toPathLines)) addRing(edges, line);
  return edges;
}

function addRing(edges: Map<string, Edge>, line: readonly number[]): void {
  for (let at = 0; at < line.length; at += 2) {
    const next = (at + 2) % line.length;
    const [from, to]: Point[] = [
      [line[at]!, line[at + 1]!],
      [line[next]!, line[next + 1]!],
    ];
    const key = [toKey(from!), toKey(to!)].sort().join();
    const edge = edges.get(key);
    if (edge) edge.times += 1;
    else if (toKey(from!) !== toKey(to!)) edges.set(key, { from: from!, to: to!, times: 1, isUsed: false });
  }
}

/** Long lines along all edges, each once, beginning where lines end, so that as few as can be are needed. */
function toWalks(edges: readonly Edge[]): Point[][] {
  const at = new Map<string, Edge[]>();
  for (const edge of edges)
    for (const end of [edge.from, edge.to]) at.set(toKey(end), [...(at.get(toKey(end)) ?? []), edge]);
  const isEnd = (point: Point) => at.get(toKey(point))!.length % 2 === 1;
  const ends = edges.flatMap(({ from, to }) => [from, to]).filter(isEnd);
  return [...ends, ...edges.map(({ from }) => from)].map((start) => walk(start, at)).filter(({ length }) => length > 1);
}

function walk(start: Point, at: ReadonlyMap<string, readonly Edge[]>): Point[] {
  const points = [start];
  for (let here = start; ;) {
    const edge = at.get(toKey(here))!.find(({ isUsed }) => !isUsed);
    if (!edge) return points;
    edge.isUsed = true;
    here = toKey(edge.from) === toKey(here) ? edge.to : edge.from;
    points.push(here);
  }
}

/** Moves from point to point; a line begins where the one before it began or, if that was left open, ended. */
function toPath(walks: readonly Point[][], end: 'z' | ''): string {
  let from: Point = [0, 0];
  const lines = walks.map((points) => {
    const moves = toStraight(points, end !== '').map((point) => {
      const move: Point = [point[0] - from[0], point[1] - from[1]];
      from = point;
      return move;
    });
    if (end) from = points[0]!;
    return `m${moves.map(toKey).join(' ').replace(/ -/g, '-')}${end}`;
  });
  return lines.join('');
}

/** Without the points that lie on the straight way between their neighbours; a closed line is closed by its end. */
function toStraight(points: readonly Point[], isClosed: boolean): Point[] {
  const kept: Point[] = [];
  for (const point of isClosed ? points.slice(0, -1) : points) {
    const [before, last] = kept.slice(-2);
    if (before && last && isOnTheWay(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isOnTheWay([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point): boolean {
  const [dx, dy, ex, ey] = [x1 - x0, y1 - y0, x2 - x1, y2 - y1];
  return dx * ey === dy * ex && dx * ex + dy * ey > 0;
}
