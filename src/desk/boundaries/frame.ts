/** What the map shows and what a pixel is of it, and where its insets go. */
import type { Box } from '../geodata/clip';
import { arcNumber } from '../geodata/network';
import { groundScale } from '../geodata/plane';
import type { Face, Line } from '../geodata/source';

export interface InsetOrder {
  readonly name: string;
  /** Of the areas in it. */
  readonly holds: (code: string) => boolean;
}

export interface PlannedInset {
  readonly name: string;
  readonly codes: readonly string[];
  /** What is shown and where it is put, both in Mercator metres. */
  readonly bounds: Box;
  readonly place: Box;
  /** How many times larger it is drawn. */
  readonly magnification: number;
}

export interface Frame {
  readonly box: Box;
  readonly insets: readonly PlannedInset[];
}

/** Shares of the frame's width: air around the land, an inset's width, its distance from the frame's edges. */
const AIR = 0.015;
const INSET = 0.3;
const MARGIN = 0.008;
/** Shares of the inset's own size; more at the top, for its name. */
const PADDING = { sides: 0.05, top: 0.14, bottom: 0.05 };
/** No map is more than this many times higher than wide. */
const TALLEST = 2;
/** No inset is higher than this share of the frame. */
const HIGHEST = 0.45;

export function toBox(arcs: readonly Line[], faces: readonly Face[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of new Set(faces.flatMap(({ polygons }) => polygons.flat(2)).map(arcNumber))) {
    const line = arcs[arc]!;
    for (let i = 0; i < line.length; i += 2) {
      [west, east] = [Math.min(west, line[i]!), Math.max(east, line[i]!)];
      [south, north] = [Math.min(south, line[i + 1]!), Math.max(north, line[i + 1]!)];
    }
  }
  return [west, south, east, north];
}

/** Insets go to the corner that is free; where none is, the frame grows to the right. */
export function planFrame(arcs: readonly Line[], faces: readonly Face[], orders: readonly InsetOrder[]): Frame {
  const [west, south, east, north] = toBox(arcs, faces);
  const air = Math.max(east - west, (north - south) / 2) * AIR;
  let box = toWideEnough([west - air, south - air, east + air, north + air]);
  const insets: PlannedInset[] = [];
  for (const order of orders) {
    const own = faces.filter(({ code }) => order.holds(code));
    const bounds = toPadded(toBox(arcs, own));
    const isFree = (place: Box): boolean =>
      !insets.some((inset) => overlaps(inset.place, place)) && !isLandIn(arcs, faces, place);
    let place = toCorners(box, bounds).find(isFree);
    if (!place) {
      box = [box[0], box[1], box[2] + (box[2] - box[0]) * (INSET + 2 * MARGIN), box[3]];
      place = toCorners(box, bounds).find(isFree) ?? toCorners(box, bounds)[0]!;
    }
    const magnification = (place[2] - place[0]) / (bounds[2] - bounds[0]);
    insets.push({ name: order.name, codes: own.map(({ code }) => code).sort(), bounds, place, magnification });
  }
  return { box, insets };
}

/** A strip of land stands in the middle of a map that a page has room for. */
function toWideEnough([west, south, east, north]: Box): Box {
  const more = Math.max(0, (north - south) / TALLEST - (east - west)) / 2;
  return [west - more, south, east + more, north];
}

function toPadded([west, south, east, north]: Box): Box {
  const { sides, top, bottom } = PADDING;
  const [width, height] = [east - west, north - south];
  return [west - width * sides, south - height * bottom, east + width * sides, north + height * top];
}

/** Top right, top left, bottom right, bottom left. */
function toCorners(box: Box, bounds: Box): Box[] {
  const [whole, high] = [box[2] - box[0], box[3] - box[1]];
  const shape = (bounds[3] - bounds[1]) / (bounds[2] - bounds[0]);
  const height = Math.min(whole * INSET * shape, high * HIGHEST);
  const width = height / shape;
  const margin = whole * MARGIN;
  const [left, right] = [box[0] + margin, box[2] - margin - width];
  const [bottom, top] = [box[1] + margin, box[3] - margin - height];
  const corners = [
    [right, top],
    [left, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  return corners.map(([x, y]): Box => [x, y, x + width, y + height]);
}

const overlaps = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Some of an outline in it, or a middle that lies on land. */
function isLandIn(arcs: readonly Line[], faces: readonly Face[], place: Box): boolean {
  const [x, y] = [(place[0] + place[2]) / 2, (place[1] + place[3]) / 2];
  let isInside = false;
  for (const arc of faces.flatMap(({ polygons }) => polygons.flat(2))) {
    const line = arcs[arcNumber(arc)]!;
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!];
      if (overlaps([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)], place)) return true;
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) isInside = !isInside;
    }
  }
  return isInside;
}

/** Metres on the ground of a pixel where it is fewest: in the north. */
export function toPixel({ box }: Frame, width: number): { plane: number; ground: number } {
  const plane = (box[2] - box[0]) / width;
  return { plane, ground: plane * Math.min(groundScale(box[1]), groundScale(box[3])) };
}
