/** A grid index of segments between integer points, and the one test of whether two of them get in each other's way. */

export interface Segment {
  readonly arc: number;
  /** Number of the segment in its arc. */
  readonly index: number;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  /** Whether a or b is an end of the arc, where other arcs may join. */
  readonly aIsEnd?: boolean;
  readonly bIsEnd?: boolean;
}

/** `cross`: each goes through the other's inside. `join`: they meet end to end. `touch`: they meet in any other way. */
export type Meeting = 'apart' | 'join' | 'touch' | 'cross';

const side = (ax: number, ay: number, bx: number, by: number, px: number, py: number): number =>
  Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));

export function meet(s: Segment, t: Segment): Meeting {
  if (Math.max(s.ax, s.bx) < Math.min(t.ax, t.bx) || Math.max(t.ax, t.bx) < Math.min(s.ax, s.bx)) return 'apart';
  if (Math.max(s.ay, s.by) < Math.min(t.ay, t.by) || Math.max(t.ay, t.by) < Math.min(s.ay, s.by)) return 'apart';
  const a = side(t.ax, t.ay, t.bx, t.by, s.ax, s.ay);
  const b = side(t.ax, t.ay, t.bx, t.by, s.bx, s.by);
  const c = side(s.ax, s.ay, s.bx, s.by, t.ax, t.ay);
  const d = side(s.ax, s.ay, s.bx, s.by, t.bx, t.by);
  if (a * b > 0 || c * d > 0) return 'apart';
  if (a * b < 0 && c * d < 0) return 'cross';
  const ends = sharedEnds(s, t);
  if (a === 0 && b === 0) return ends === 1 && !overlaps(s, t) ? 'join' : 'touch';
  return ends > 0 ? 'join' : 'touch';
}

function sharedEnds(s: Segment, t: Segment): number {
  const same = (ax: number, ay: number, bx: number, by: number): number => (ax === bx && ay === by ? 1 : 0);
  return (
    same(s.ax, s.ay, t.ax, t.ay) +
    same(s.ax, s.ay, t.bx, t.by) +
    same(s.bx, s.by, t.ax, t.ay) +
    same(s.bx, s.by, t.bx, t.by)
  );
}

/** Of two segments on one line that share an end: do they lie on the same side of it? */
function overlaps(s: Segment, t: Segment): boolean {
  const sharesA = (s.ax === t.ax && s.ay === t.ay) || (s.ax === t.bx && s.ay === t.by);
  const [x, y] = sharesA ? [s.ax, s.ay] : [s.bx, s.by];
  const [sx, sy] = sharesA ? [s.bx, s.by] : [s.ax, s.ay];
  const [tx, ty] = t.ax === x && t.ay === y ? [t.bx, t.by] : [t.ax, t.ay];
  return (sx - x) * (tx - x) + (sy - y) * (ty - y) > 0;
}

/** Grid units; far more than a division is off, far less than a cell. */
const ROUNDING = 0.01;

export interface Encounter {
  readonly other: Segment;
  readonly meeting: Exclude<Meeting, 'apart'>;
}

export class SegmentIndex {
  private readonly cells = new Map<number, Set<Segment>>();

  constructor(private readonly size: number) {}

  add(segment: Segment): void {
    this.visit(segment, (key) => {
      const cell = this.cells.get(key);
      if (cell) cell.add(segment);
      else this.cells.set(key, new Set([segment]));
    });
  }

  remove(segment: Segment): void {
    this.visit(segment, (key) => this.cells.get(key)?.delete(segment));
  }

  /** Every other segment that meets this one. */
  meetings(segment: Segment): Encounter[] {
    const seen = new Map<Segment, Meeting>();
    this.visit(segment, (key) => {
      for (const other of this.cells.get(key) ?? []) {
        if (other !== segment && !seen.has(other)) seen.set(other, meet(segment, other));
      }
    });
    const found: Encounter[] = [];
    for (const [other, meeting] of seen) if (meeting !== 'apart') found.push({ other, meeting });
    return found;
  }

  /** The cells that a segment goes through, edges included: of a long one they are few of those in its box. */
  private visit({ ax, ay, bx, by }: Segment, action: (key: number) => void): void {
    const to = (value: number): number => Math.floor(value / this.size);
    const [low, high] = [Math.min(ay, by), Math.max(ay, by)];
    const rise = ax === bx ? 0 : (by - ay) / (bx - ax);
    for (let x = to(Math.min(ax, bx)); x <= to(Math.max(ax, bx)); x++) {
      const [one, two] = [ay + (x * this.size - ax) * rise, ay + ((x + 1) * this.size - ax) * rise];
      const from = ax === bx ? low : Math.max(low, Math.min(one, two) - ROUNDING);
      const until = ax === bx ? high : Math.min(high, Math.max(one, two) + ROUNDING);
      for (let y = to(from); y <= to(until); y++) action(x * 0x100000 + y);
    }
  }
}
