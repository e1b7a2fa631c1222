/** How areas go from one picture to another: from where to where, in pixels, and how that is said in CSS. Pure. */
import type { Area, Bounds } from '../model/boundaries';

/** What is shown, in the middle of a box and as large as fits. */
export interface Frame {
  readonly bounds: Bounds;
  /** Of the box, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The middle of an area, and the side of a square as large as its box; in CSS pixels of the frame's box. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** By code. */
export type Spots = ReadonlyMap<string, Spot>;

/** How shapes are brought into the box: pixels = units · scale + shift. */
function toFit({ bounds: [x0, y0, x1, y1], width, height }: Frame): { scale: number; shift: [number, number] } {
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
  return { scale, shift: [width / 2 - ((x0 + x1) / 2) * scale, height / 2 - ((y0 + y1) / 2) * scale] };
}

/** Where areas are. */
export function toSpots({ areas }: { readonly areas: readonly Pick<Area, 'code' | 'bounds'>[] }, frame: Frame): Spots {
  const { scale, shift } = toFit(frame);
  return new Map(
    areas.map(({ code, bounds: [x0, y0, x1, y1] }) => [
      code,
      {
        x: ((x0 + x1) / 2) * scale + shift[0],
        y: ((y0 + y1) / 2) * scale + shift[1],
        side: Math.sqrt((x1 - x0) * (y1 - y0)) * scale,
      },
    ]),
  );
}

const isSeen = ({ x, y, side }: Spot, [left, top, right, bottom]: Bounds): boolean =>
  x + side > left && x - side < right && y + side > top && y - side < bottom;

/**
 * The keyframes of each area that is seen at either end of its way.
 * @param frame that of the areas where they come to
 * @param sight what is seen of the box, in its pixels
 */
export function toFlightPlan(from: Spots, to: Spots, frame: Frame, sight: Bounds): Map<string, Keyframe[]> {
  const { scale, shift } = toFit(frame);
  const plan = new Map<string, Keyframe[]>();
  for (const [code, end] of to) {
    const start = from.get(code);
    if (!start || !end.side || !(isSeen(start, sight) || isSeen(end, sight))) continue;
    const toPlace = ({ x, y }: Spot, sign = 1): string =>
      `${(sign * (x - shift[0])) / scale}px, ${(sign * (y - shift[1])) / scale}px`;
    const toTransform = (spot: Spot): string =>
      `translate(${toPlace(spot)}) scale(${spot.side / end.side}) translate(${toPlace(end, -1)})`;
    plan.set(code, [{ transform: toTransform(start) }, { transform: toTransform(end) }]);
  }
  return plan;
}
