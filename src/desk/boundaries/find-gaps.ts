/** Land between areas that belongs to none: loops of sides that nobody walks back, with the outside inside them. */
import { groundScale } from '../geodata/plane';
import { toSide, toSides } from './mend-borders';
import type { PointBook } from './point-book';
import { signedRingArea } from './ring-shape';
import type { SnappedArea } from './snap-points';

export interface Gap {
  /** Square metres on the ground. */
  readonly size: number;
  /** Mean width in metres on the ground. */
  readonly width: number;
  readonly x: number;
  readonly y: number;
  /** Numbers of the areas around it. */
  readonly areas: readonly number[];
}

interface OpenSide {
  readonly from: number;
  readonly to: number;
  readonly owner: number;
  isWalked: boolean;
}

/** @param areas with outer rings clockwise and holes anticlockwise: the inside is always on the right */
export function findGaps(areas: readonly SnappedArea[], points: PointBook): Gap[] {
  const open = listOpen(areas, points);
  const byStart = new Map<number, OpenSide[]>();
  for (const side of open) {
    const known = byStart.get(side.from);
    if (known) known.push(side);
    else byStart.set(side.from, [side]);
  }
  const gaps: Gap[] = [];
  for (const first of open) {
    if (first.isWalked) continue;
    const loop = walk(first, byStart, points);
    const gap = loop && toGap(loop, points);
    if (gap) gaps.push(gap);
  }
  return gaps;
}

function listOpen(areas: readonly SnappedArea[], { size }: PointBook): OpenSide[] {
  const sides = toSides(areas, size);
  const open: OpenSide[] = [];
  areas.forEach(({ rings }, owner) => {
    for (const ring of rings) {
      ring.forEach((from, index) => {
        const to = ring[(index + 1) % ring.length]!;
        if (!sides.has(toSide(to, from, size))) open.push({ from, to, owner, isWalked: false });
      });
    }
  });
  return open;
}

/** Along the outside, always turning as far to the left as can be. */
function walk(first: OpenSide, byStart: ReadonlyMap<number, OpenSide[]>, points: PointBook): OpenSide[] | undefined {
  const loop: OpenSide[] = [];
  for (let side: OpenSide | undefined = first; side && !side.isWalked;) {
    side.isWalked = true;
    loop.push(side);
    const ahead: OpenSide[] = (byStart.get(side.to) ?? []).filter((each) => each === first || !each.isWalked);
    side = ahead.length < 2 ? ahead[0] : leftmost(side, ahead, points);
  }
  return loop.at(-1)!.to === first.from ? loop : undefined;
}

function leftmost(side: OpenSide, ahead: readonly OpenSide[], { xs, ys }: PointBook): OpenSide {
  const angle = ({ from, to }: OpenSide): number => Math.atan2(ys[to]! - ys[from]!, xs[to]! - xs[from]!);
  const turn = (each: OpenSide): number => {
    const by = angle(each) - angle(side);
    return by - 2 * Math.PI * Math.round(by / (2 * Math.PI));
  };
  return ahead.reduce((best, each) => (turn(each) > turn(best) ? each : best));
}

/** A loop that runs anticlockwise has the outside in it. */
function toGap(loop: readonly OpenSide[], points: PointBook): Gap | undefined {
  const ring = loop.map(({ from }) => from);
  const area = ring.length < 3 ? 0 : signedRingArea(points, ring);
  if (area <= 0) return undefined;
  const { xs, ys } = points;
  const length = loop.reduce((sum, { from, to }) => sum + Math.hypot(xs[to]! - xs[from]!, ys[to]! - ys[from]!), 0);
  const scale = groundScale(ys[ring[0]!]!);
  const owners = new Set(loop.map(({ owner }) => owner));
  return {
    size: area * scale * scale,
    width: ((2 * area) / length) * scale,
    x: xs[ring[0]!]!,
    y: ys[ring[0]!]!,
    areas: [...owners],
  };
}
