/** From a rectangle drawn on the screen to the degrees that `focus` takes, and back. Pure. */
import { toDegrees } from '../../map/plane';
import type { Bounds, Inset, Shapes } from '../../model/boundaries';

/** Of the box that the whole map is drawn in, in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle by two opposite corners, in any order. */
export type Corners = readonly [x0: number, y0: number, x1: number, y1: number];

/** A decimal of a degree is some hundred metres at three places. */
const PLACES = 3;
/** A crop smaller than this, in pixels, is a click. */
const LEAST = 8;

/** How an SVG puts what `shown` names into a box: in the middle, as large as fits. */
function toScale([x0, y0, x1, y1]: Bounds, { width, height }: Pick<Box, 'width' | 'height'>) {
  const units = Math.max((x1 - x0) / Math.max(1, width), (y1 - y0) / Math.max(1, height));
  return { units, left: (x0 + x1) / 2 - (width / 2) * units, top: (y0 + y1) / 2 - (height / 2) * units };
}

/** The same rectangle in the grid of the shapes. */
export function toGridBounds([x0, y0, x1, y1]: Corners, shown: Bounds, box: Box): Bounds {
  const { units, left, top } = toScale(shown, box);
  const xs = [x0, x1].map((x) => left + (x - box.left) * units);
  const ys = [y0, y1].map((y) => top + (y - box.top) * units);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const isWithin = (a: Bounds, b: Bounds): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/** An inset has room for its name above the shapes, as the renderer draws it. */
const toHeadroom = ([x0, y0, x1, y1]: Bounds): Bounds => [x0, y0 - 0.1 * (y1 - y0), x1, y1];

/** Who draws in the corner where London is shown again means London, not the North Sea. */
export function throughInset(bounds: Bounds, insets: readonly Inset[]): Bounds {
  const inset = insets.find(({ place }) => isWithin(bounds, place));
  if (!inset) return bounds;
  const [x, y, x1, y1] = inset.place;
  return toGridBounds(bounds, toHeadroom(inset.bounds), { left: x, top: y, width: x1 - x, height: y1 - y });
}

/** `west,south,east,north`, as the attribute takes it. */
export function toDegreeText([x0, y0, x1, y1]: Bounds, shapes: Shapes): string {
  const [west, north] = toDegrees([x0, y0], shapes);
  const [east, south] = toDegrees([x1, y1], shapes);
  // −0.000 is a number that no editor has meant.
  return [west, south, east, north].map((degrees) => `${Number(degrees.toFixed(PLACES)) || 0}`).join(',');
}

/** What was drawn, for `focus`; undefined for a mere click, or shapes that are no places. */
export function toCropText(corners: Corners, box: Box, shapes: Shapes): string | undefined {
  const [x0, y0, x1, y1] = corners;
  if (Math.abs(x1 - x0) < LEAST || Math.abs(y1 - y0) < LEAST || !isFinite(shapes.error)) return undefined;
  return toDegreeText(throughInset(toGridBounds(corners, shapes.frame, box), shapes.insets), shapes);
}

/** Where bounds lie on the screen. */
export function toCorners([x0, y0, x1, y1]: Bounds, shown: Bounds, box: Box): Corners {
  const { units, left, top } = toScale(shown, box);
  const toX = (x: number): number => box.left + (x - left) / units;
  const toY = (y: number): number => box.top + (y - top) / units;
  return [toX(x0), toY(y0), toX(x1), toY(y1)];
}

/** How far a key moves the rectangle, as a share of the map. */
const STEP = 0.02;

/** Moved by a step, or with its lower right corner there alone; never off the map, never turned over. */
export function toMoved(
  [x0, y0, x1, y1]: Bounds,
  [right, down]: readonly [number, number],
  isResized: boolean,
  frame: Bounds,
): Bounds {
  const [dx, dy] = [right * STEP * (frame[2] - frame[0]), down * STEP * (frame[3] - frame[1])];
  const least = STEP * (frame[2] - frame[0]);
  if (isResized) return [x0, y0, clamp(x1 + dx, x0 + least, frame[2]), clamp(y1 + dy, y0 + least, frame[3])];
  const x = clamp(x0 + dx, frame[0], Math.max(frame[0], frame[2] - (x1 - x0)));
  const y = clamp(y0 + dy, frame[1], Math.max(frame[1], frame[3] - (y1 - y0)));
  return [x, y, x + x1 - x0, y + y1 - y0];
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
