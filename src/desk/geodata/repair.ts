/**
 * Takes crossings out of a simplified network: a stretch of one of the two lines is simplified again with everything
 * else on the map in its way, in ever wider stretches, until nothing crosses.
 */
import type { SimpleArc } from './simplify-network';
import { SegmentIndex, type Meeting, type Segment } from './segment-index';
import { simplifyLine } from './simplify-line';

/** Size of an index cell in grid units times the arcs' step. */
const CELL = 16;
const ROUNDS = 12;
const PRICES = { cross: 4000, touch: 60, join: 60 };
const TOUCH_ROUNDS = 1;

/** @param rounds fewer where lines cross in the source, since those cannot be redrawn apart */
export function repairCrossings(arcs: SimpleArc[], rounds = ROUNDS): void {
  const board = new Board(arcs);
  for (let round = 0; round < rounds; round++) {
    const conflicts = board.conflicts(round < TOUCH_ROUNDS);
    if (conflicts.length === 0) return;
    for (const [a, b] of conflicts) {
      const redraw = (segment: Segment): boolean => board.redraw(segment, 2 + round, round >= TOUCH_ROUNDS);
      if (board.holds(a) && board.holds(b) && !redraw(a)) redraw(b);
    }
  }
}

/** Pairs of segments that cross. */
export function findCrossings(arcs: readonly SimpleArc[]): [Segment, Segment][] {
  return new Board(arcs as SimpleArc[]).conflicts(false);
}

class Board {
  private readonly index = new SegmentIndex(CELL);
  private readonly segments: Segment[][];

  constructor(private readonly arcs: SimpleArc[]) {
    this.segments = arcs.map((arc, number) => toSegments(arc, number));
    for (const segment of this.segments.flat()) this.index.add(segment);
  }

  /** Pairs that cross; with `touches` those too that meet where no node is. */
  conflicts(touches: boolean): [Segment, Segment][] {
    const found: [Segment, Segment][] = [];
    for (const segment of this.segments.flat()) {
      for (const { other, meeting } of this.index.meetings(segment)) {
        const once = segment.arc < other.arc || (segment.arc === other.arc && segment.index < other.index);
        if (once && (meeting === 'cross' || (touches && isAmiss(segment, other, meeting)))) found.push([segment, other]);
      }
    }
    return found;
  }

  holds(segment: Segment): boolean {
    return this.segments[segment.arc]![segment.index] === segment;
  }

  /** Simplifies the stretch around one segment again; true when it is the better for it. */
  redraw({ arc: number, index }: Segment, margin: number, isThorough: boolean): boolean {
    const arc = this.arcs[number]!;
    const from = Math.max(0, index - margin);
    const to = Math.min(arc.vertices.length - 1, index + 1 + margin);
    const before = this.segments[number]!.slice(from, to);
    for (const segment of before) this.index.remove(segment);
    const options = { ...arc.options, candidates: isThorough ? 12 : 6, collisions: this.collisions };
    const line = isThorough ? { ...arc.line, stops: Array.from(arc.line.radii.keys()) } : arc.line;
    const stretch = simplifyLine(line, arc.vertices[from]!, arc.vertices[to]!, options);
    const better = stretch !== undefined && stretch.length > 1 && this.improves(stretch, before);
    if (better) arc.vertices.splice(from, to - from + 1, ...stretch);
    else for (const segment of before) this.index.add(segment);
    if (better) this.refresh(number, before);
    return better;
  }

  private readonly collisions = (ax: number, ay: number, bx: number, by: number): number => {
    let price = 0;
    for (const { meeting } of this.index.meetings({ arc: -1, index: -1, ax, ay, bx, by })) price += PRICES[meeting];
    return price;
  };

  private improves(stretch: readonly { x: number; y: number }[], before: readonly Segment[]): boolean {
    const total = (segments: readonly Segment[]): number => {
      let sum = 0;
      for (const { ax, ay, bx, by } of segments) sum += this.collisions(ax, ay, bx, by);
      return sum + innerPrice(segments);
    };
    return total(segmentsOf(stretch, -1)) < total(before);
  }

  private refresh(number: number, removed: readonly Segment[]): void {
    const gone = new Set(removed);
    for (const segment of this.segments[number]!) if (!gone.has(segment)) this.index.remove(segment);
    this.segments[number] = toSegments(this.arcs[number]!, number);
    for (const segment of this.segments[number]) this.index.add(segment);
  }
}

/** Meeting end to end is as it should be between neighbours in one arc and where arcs end. */
function isAmiss(s: Segment, t: Segment, meeting: Meeting): boolean {
  if (meeting !== 'join') return true;
  if (s.arc === t.arc && Math.abs(s.index - t.index) === 1) return false;
  const isNode = (segment: Segment, x: number, y: number): boolean =>
    (segment.aIsEnd === true && segment.ax === x && segment.ay === y) ||
    (segment.bIsEnd === true && segment.bx === x && segment.by === y);
  const sharesA = (s.ax === t.ax && s.ay === t.ay) || (s.ax === t.bx && s.ay === t.by);
  const [x, y] = sharesA ? [s.ax, s.ay] : [s.bx, s.by];
  return !(isNode(s, x, y) && isNode(t, x, y));
}

/** What the segments of one stretch cost each other. */
function innerPrice(segments: readonly Segment[]): number {
  const index = new SegmentIndex(CELL);
  let price = 0;
  for (const segment of segments) {
    for (const { meeting } of index.meetings(segment)) price += PRICES[meeting];
    index.add(segment);
  }
  return price;
}

const toSegments = (arc: SimpleArc, number: number): Segment[] => segmentsOf(arc.vertices, number);

function segmentsOf(vertices: readonly { x: number; y: number }[], arc: number): Segment[] {
  return vertices.slice(1).map(({ x, y }, index) => {
    const { x: ax, y: ay } = vertices[index]!;
    const aIsEnd = index === 0;
    return { arc, index, ax, ay, bx: x, by: y, aIsEnd, bIsEnd: index === vertices.length - 2 };
  });
}
