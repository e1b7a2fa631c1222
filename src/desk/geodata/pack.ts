/** Writes areas that share arcs as one printable stream. `src/model/unpack.ts` tells the grammar and reads it. */
import type { GridPoint, SharedArc, SharedArea, ShapeSet } from './shape-set';
import type { Ring, SignedArc } from './source';

export interface PackedStream {
  readonly stream: string;
  /** The areas in the order in which the stream has them. */
  readonly areas: readonly SharedArea[];
}

const TOKENS = { ring: 'u', start: 'v', end: 'w', rescale: 'x', far: 'y', drop: 'z', back: ['{', '|', '}'] } as const;
/** Longest step, in either direction, of one digit and of two. */
const NEAR = 4;
const FAR = 40;
const BASE = 81;

/** Price of a step for the simplifier, in bits: about what the characters take after compression. */
export function toPackedPrice(dx: number, dy: number): number {
  const farther = Math.max(Math.abs(dx), Math.abs(dy));
  if (farther <= NEAR) return farther === 0 ? 0 : 6.5;
  return farther <= FAR ? 14 : Infinity;
}

/** One character for 0 … 80, none of which JSON escapes. */
export const toDigit = (value: number): string => (value === 57 ? '~' : String.fromCharCode(35 + value));

export function packShapes(shapes: ShapeSet, coarse: number): PackedStream {
  return new Packer(shapes, coarse).pack();
}

class Packer {
  private stream = '';
  private pen: GridPoint = { x: 0, y: 0 };
  private step: number;
  private drawing = false;
  /** Arcs written and not walked back, as they would be: the newest last. */
  private readonly pending: SignedArc[] = [];
  private readonly owner = new Map<SignedArc, SharedArea>();

  constructor(
    private readonly shapes: ShapeSet,
    coarse: number,
  ) {
    this.step = coarse;
    for (const area of shapes.areas) for (const arc of area.polygons.flat(2)) this.owner.set(arc, area);
  }

  pack(): PackedStream {
    const order: SharedArea[] = [];
    const left = new Set(this.shapes.areas);
    while (left.size > 0) {
      const area = this.nextArea(left);
      left.delete(area);
      order.push(area);
      this.writeArea(area);
    }
    return { stream: this.stream, areas: order };
  }

  /** The area on the other side of the newest arc, else the first of those left. */
  private nextArea(left: ReadonlySet<SharedArea>): SharedArea {
    for (;;) {
      const newest = this.pending.at(-1);
      const owner = newest === undefined ? undefined : this.owner.get(newest);
      if (owner && left.has(owner)) return owner;
      if (newest === undefined || this.isClosed(newest)) return left.values().next().value!;
      this.stream += TOKENS.drop;
      this.pending.pop();
    }
  }

  private writeArea(area: SharedArea): void {
    const rings = [...area.polygons.flat()];
    const first = rings.findIndex((ring) => ring.includes(this.pending.at(-1) ?? NaN));
    if (first > 0) rings.unshift(...rings.splice(first, 1));
    rings.forEach((ring, index) => {
      if (index > 0) this.stream += TOKENS.ring;
      this.writeRing(ring);
    });
  }

  private writeRing(ring: Ring): void {
    const newest = this.pending.at(-1);
    const at = newest === undefined ? -1 : ring.indexOf(newest);
    const arcs = at > 0 ? [...ring.slice(at), ...ring.slice(0, at)] : ring;
    const start = this.points(arcs[0]!)[0]!;
    if (at < 0) this.stream += TOKENS.start + this.position(start);
    this.pen = start;
    for (const [index, arc] of arcs.entries()) {
      const isBack = this.pending.includes(arc) && this.canWalkBack(arc);
      if (isBack) this.walkBack(arc, at >= 0 && index === 0);
      else this.writeArc(arc, index > 0 && this.drawing);
      this.drawing = !isBack;
      const rest = arcs.slice(index + 1);
      // A ring that comes back to its start before its end is two rings to a reader of the stream.
      if (rest.length > 0 && this.isAtPen(start)) {
        this.stream += TOKENS.ring;
        return this.writeRing(rest);
      }
    }
  }

  /** Where more borders meet in one point than there are marks for, an arc is written again: larger, but whole. */
  private canWalkBack(arc: SignedArc): boolean {
    return this.toBack(arc) !== undefined;
  }

  private toBack(arc: SignedArc): string | undefined {
    const candidates = this.pending.filter((other) => this.isAtPen(this.points(other)[0]!)).reverse();
    return TOKENS.back[candidates.indexOf(arc)];
  }

  private walkBack(arc: SignedArc, isImplied: boolean): void {
    const back = this.toBack(arc);
    if (back === undefined) throw new Error('Too many borders meet in one point');
    if (!isImplied) this.stream += back;
    this.pending.splice(this.pending.indexOf(arc), 1);
    this.pen = this.points(arc).at(-1)!;
  }

  private writeArc(arc: SignedArc, isDrawing: boolean): void {
    const { step } = this.arc(arc);
    if (step !== this.step) this.stream += TOKENS.rescale;
    else if (isDrawing) this.stream += TOKENS.end;
    this.step = step;
    for (const point of this.points(arc).slice(1)) {
      this.writeDelta((point.x - this.pen.x) / step, (point.y - this.pen.y) / step);
      this.pen = point;
    }
    if (this.isClosed(arc)) this.pending.unshift(~arc);
    else this.pending.push(~arc);
  }

  private writeDelta(dx: number, dy: number): void {
    const farther = Math.max(Math.abs(dx), Math.abs(dy));
    if (farther > FAR || !Number.isInteger(dx) || !Number.isInteger(dy)) throw new Error(`No step is ${dx}, ${dy}`);
    if (farther <= NEAR) this.stream += toDigit((dx + NEAR) * 9 + dy + NEAR);
    else this.stream += TOKENS.far + toDigit(dx + FAR) + toDigit(dy + FAR);
  }

  private position({ x, y }: GridPoint): string {
    return [x, y].map((value) => toDigit(Math.floor(value / BASE)) + toDigit(value % BASE)).join('');
  }

  private isAtPen({ x, y }: GridPoint): boolean {
    return x === this.pen.x && y === this.pen.y;
  }

  private isClosed(arc: SignedArc): boolean {
    const points = this.points(arc);
    return points[0]!.x === points.at(-1)!.x && points[0]!.y === points.at(-1)!.y;
  }

  private arc(arc: SignedArc): SharedArc {
    return this.shapes.arcs[arc < 0 ? ~arc : arc]!;
  }

  private points(arc: SignedArc): readonly GridPoint[] {
    const { points } = this.arc(arc);
    return arc < 0 ? [...points].reverse() : points;
  }
}
