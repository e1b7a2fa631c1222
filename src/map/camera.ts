/** Between a crop of the map and the camera that shows the same: how one renderer takes over from another. Pure. */
import type { Bounds } from '../model/boundaries';
import { toDegrees, toGrid, WORLD, type Plane } from './plane';

export interface Camera {
  readonly centre: readonly [lon: number, lat: number];
  /** The world is 512 · 2^zoom CSS pixels wide. */
  readonly zoom: number;
}

/** Of the box that the map is shown in, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const TILE = 512;
/** How far in one comes: from the whole frame, or to where streets would be if that is further. */
const LEVELS = 7;
const LEAST_MAX_ZOOM = 12;
/** Of bounds without extent; no engine goes deeper. */
const DEEPEST = 24;
/** Levels by which a camera may miss. */
const ZOOM_TOLERANCE = 0.005;

/**
 * What shows exactly as much as an SVG does whose `viewBox` is `bounds`, in the middle and as large as fits
 * (`xMidYMid meet`). A box without extent, as of a map that is hidden, counts as one of a pixel.
 */
export function toCamera([x0, y0, x1, y1]: Bounds, { width, height }: Size, plane: Plane): Camera {
  const units = Math.max((x1 - x0) / Math.max(1, width), (y1 - y0) / Math.max(1, height));
  return { centre: toDegrees([(x0 + x1) / 2, (y0 + y1) / 2], plane), zoom: toZoom(units, plane) };
}

/** The zoom at which a CSS pixel is so many grid units. */
export const toZoom = (units: number, { unit }: Plane): number =>
  Math.min(DEEPEST, Math.log2(WORLD / (TILE * units * unit)));

/** What a camera shows in a box of that size, in grid units. */
export function toBounds({ centre, zoom }: Camera, { width, height }: Size, plane: Plane): Bounds {
  const [x, y] = toGrid(centre, plane);
  const half = WORLD / (TILE * 2 ** zoom) / plane.unit / 2;
  const [aside, ahead] = [Math.max(1, width) * half, Math.max(1, height) * half];
  return [x - aside, y - ahead, x + aside, y + ahead];
}

/** Never further out than the whole frame; in to where its smallest areas can be told apart. */
export function toLimits(frame: Bounds, size: Size, plane: Plane): { minZoom: number; maxZoom: number } {
  const { zoom } = toCamera(frame, size, plane);
  return { minZoom: zoom, maxZoom: Math.max(LEAST_MAX_ZOOM, zoom + LEVELS) };
}

/** Pixels of the whole world at that zoom: longitude as x, latitude as y. */
function toPixels([lon, lat]: Camera['centre'], zoom: number): [number, number] {
  const pixel = WORLD / (TILE * 2 ** zoom);
  return toGrid([lon, lat], { unit: pixel, origin: [0, 0] });
}

/**
 * Whether a reader sees what they saw at first.
 * @param tolerance how far the middle may be off, in CSS pixels
 */
export function isHome(camera: Camera, home: Camera, tolerance = 0.5): boolean {
  const [x, y] = toPixels(camera.centre, home.zoom);
  const [homeX, homeY] = toPixels(home.centre, home.zoom);
  return Math.abs(camera.zoom - home.zoom) <= ZOOM_TOLERANCE && Math.hypot(x - homeX, y - homeY) <= tolerance;
}

/**
 * The camera nearest to this one that does not lose the country: within the limits, and showing nothing that neither the
 * whole frame nor the page's own crop shows. Where all of that fits, it stands in the middle.
 */
export function toConstrained(
  { centre, zoom }: Camera,
  { frame, crop = frame }: { frame: Bounds; crop?: Bounds | undefined },
  size: Size,
  plane: Plane,
): Camera {
  const { minZoom, maxZoom } = toLimits(frame, size, plane);
  const level = Math.min(maxZoom, Math.max(minZoom, zoom));
  const [left, top, right, bottom] = toBounds({ centre, zoom: level }, size, plane);
  const [whole, cropped] = [frame, crop].map((bounds) => toBounds(toCamera(bounds, size, plane), size, plane));
  const edge = (at: 0 | 1 | 2 | 3, pick: (...ends: number[]) => number): number => pick(whole![at], cropped![at]);
  const x = toWithin((left + right) / 2, edge(0, Math.min), edge(2, Math.max), (right - left) / 2);
  const y = toWithin((top + bottom) / 2, edge(1, Math.min), edge(3, Math.max), (bottom - top) / 2);
  return { centre: toDegrees([x, y], plane), zoom: level };
}

/** The middle of a stretch of twice `half` that stays between two ends; their middle where it is too long for that. */
const toWithin = (middle: number, from: number, to: number, half: number): number =>
  to - from <= 2 * half ? (from + to) / 2 : Math.min(to - half, Math.max(from + half, middle));
