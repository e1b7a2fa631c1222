/** Which area lies in which direction: how keys move over a map. Pure. */
import type { Bounds } from '../model/boundaries';

export type Direction = 'up' | 'down' | 'left' | 'right';

interface Place {
  readonly code: string;
  readonly bounds: Bounds;
}

const toCentre = ([x0, y0, x1, y1]: Bounds): [number, number] => [(x0 + x1) / 2, (y0 + y1) / 2];

/** Unit steps, y downwards. */
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/**
 * How far to the side a place may lie for each unit ahead: 50° either way. With more than 45° the four directions
 * overlap, so that every other place lies in at least one of them: no place is a dead end.
 */
const CONE = 1.2;

/** What lies between two boxes, in each direction; 0 where they overlap. */
const toGap = (a: Bounds, b: Bounds): number =>
  Math.max(0, b[0] - a[2], a[0] - b[2]) + Math.max(0, b[1] - a[3], a[1] - b[3]);

/**
 * The nearest place in that direction, within 50° of it, or undefined at the edge of the map. Near is what has little
 * between it and here (so that neighbours come before what lies behind them) and what is straight ahead.
 */
export function toNeighbour<P extends Place>(from: Place, direction: Direction, places: readonly P[]): P | undefined {
  const [x, y] = toCentre(from.bounds);
  const [dx, dy] = STEPS[direction];
  let best: P | undefined;
  let least = Infinity;
  for (const place of places) {
    const [px, py] = toCentre(place.bounds);
    const along = (px - x) * dx + (py - y) * dy;
    const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
    if (place.code === from.code || along <= 0 || aside > along * CONE) continue;
    const distance = Math.hypot(along, aside);
    const cost = (distance + toGap(from.bounds, place.bounds)) * (distance / along) ** 2;
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}

/** Whether the middle of a place is in sight where the map shows no more than `frame`. */
export function isInFrame({ bounds }: Place, [x0, y0, x1, y1]: Bounds): boolean {
  const [x, y] = toCentre(bounds);
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** Where keys begin: the place nearest to the middle of them all. */
export function toFirst<P extends Place>(places: readonly P[]): P | undefined {
  const centres = places.map(({ bounds }) => toCentre(bounds));
  const middle = [0, 1].map((axis) => centres.reduce((sum, centre) => sum + (centre[axis] ?? 0), 0) / places.length);
  const distance = ([x, y]: [number, number]): number => Math.hypot(x - (middle[0] ?? 0), y - (middle[1] ?? 0));
  const [nearest] = places.map((place, i) => ({ place, far: distance(centres[i]!) })).sort((a, b) => a.far - b.far);
  return nearest?.place;
}
