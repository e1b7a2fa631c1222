/** Turns arcs into relative path data on the grid, and remembers which of them two areas share. */
import type { Bounds } from './boundaries';
import type { PlaneArc } from './topology-arcs';

export interface Grid {
  /** Mercator metres a grid unit. */
  readonly unit: number;
  /** Mercator metres of grid point (0, 0); y runs down from it. */
  readonly origin: readonly [number, number];
}

function widen(bounds: [number, number, number, number], x: number, y: number): void {
  if (x < bounds[0]) bounds[0] = x;
  if (y < bounds[1]) bounds[1] = y;
  if (x > bounds[2]) bounds[2] = x;
  if (y > bounds[3]) bounds[3] = y;
}

export class Pen {
  private readonly steps = new Map<number, { x: number; y: number; deltas: number[] }>();
  private readonly walks = new Map<number, number>();

  constructor(
    private readonly arcs: readonly (PlaneArc | undefined)[],
    private readonly grid: Grid,
  ) {}

  area(rings: readonly (readonly number[])[]): { path: string; bounds: Bounds } {
    const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    const path = rings.map((ring) => this.ring(ring, bounds)).join('');
    return { path, bounds };
  }

  borders(): string {
    const shared = [...this.walks].filter(([, walks]) => walks > 1).map(([arc]) => this.toSteps(arc));
    // An arc may be no longer than a point of the grid.
    const drawn = shared.filter(({ deltas }) => deltas.length > 0);
    return drawn.map(({ x, y, deltas }) => `M${x} ${y}l${deltas.join(' ')}`).join('');
  }

  private ring(ring: readonly number[], bounds: [number, number, number, number]): string {
    const first = this.toSteps(ring[0]!);
    let { x, y } = first;
    let path = '';
    widen(bounds, x, y);
    for (const arc of ring) {
      const number = arc < 0 ? ~arc : arc;
      this.walks.set(number, (this.walks.get(number) ?? 0) + 1);
      const { deltas } = this.toSteps(arc);
      path += deltas.join(' ') + ' ';
      for (let i = 0; i < deltas.length; i += 2) {
        x += deltas[i]!;
        y += deltas[i + 1]!;
        widen(bounds, x, y);
      }
    }
    // Nothing is left of a ring that is smaller than the grid.
    return path.trim() && `M${first.x} ${first.y}l${path.trim()}z`;
  }

  private toSteps(arc: number): { x: number; y: number; deltas: number[] } {
    const known = this.steps.get(arc);
    if (known) return known;
    const line = this.arcs[arc < 0 ? ~arc : arc]!;
    const count = line.length / 2;
    const deltas: number[] = [];
    const at = (n: number): [number, number] => this.toGridPoint(line, arc < 0 ? count - 1 - n : n);
    const [startX, startY] = at(0);
    let [x, y] = [startX, startY];
    for (let n = 1; n < count; n++) {
      const [nextX, nextY] = at(n);
      if (nextX !== x || nextY !== y) deltas.push(nextX - x, nextY - y);
      [x, y] = [nextX, nextY];
    }
    const steps = { x: startX, y: startY, deltas };
    this.steps.set(arc, steps);
    return steps;
  }

  private toGridPoint(line: PlaneArc, n: number): [number, number] {
    const { unit, origin } = this.grid;
    // `+ 0` because −0 is written as 0 but is not equal to it in a test.
    return [Math.round((line[n * 2]! - origin[0]) / unit) + 0, Math.round((origin[1] - line[n * 2 + 1]!) / unit) + 0];
  }
}
