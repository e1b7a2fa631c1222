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

/** How much farther a place counts that lies to the side of the way. */
const ASIDE = 2;

/** The nearest place in that direction, within 60° of it, or undefined at the edge of the map. */
export function toNeighbour<P extends Place>(from: Place, direction: Direction, places: readonly P[]): P | undefined {
  const [x, y] = toCentre(from.bounds);
  const [dx, dy] = STEPS[direction];
  let best: P | undefined;
  let least = Infinity;
  for (const place of places) {
    const [px, py] = toCentre(place.bounds);
    const along = (px - x) * dx + (py - y) * dy;
    const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
    if (place.code === from.code || along <= 0 || aside > along * 1.75) continue;
    const cost = along + ASIDE * aside;
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}

/** Where keys begin: the place nearest to the middle of them all. */
export function toFirst<P extends Place>(places: readonly P[]): P | undefined {
  const centres = places.map(({ bounds }) => toCentre(bounds));
  const middle = [0, 1].map((axis) => centres.reduce((sum, centre) => sum + (centre[axis] ?? 0), 0) / places.length);
  const distance = ([x, y]: [number, number]): number => Math.hypot(x - (middle[0] ?? 0), y - (middle[1] ?? 0));
  const [nearest] = places.map((place, i) => ({ place, far: distance(centres[i]!) })).sort((a, b) => a.far - b.far);
  return nearest?.place;
}
