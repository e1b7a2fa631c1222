/** Names of the wards on the map of an open council, where they fit. */
import { toNamePlace } from '../../map/name-places';
import type { Area } from '../../model/boundaries';
import { toOtherPlane } from '../../view/to-other-plane';
import type { Snapshot } from './derive-snapshot';
import type { Size } from './draw-map';
import { SANS, toBox } from './dress';
import { element, toNumberText, type TreeElement } from './element-tree';
import { role } from './page-colours';
import { toTextWidth } from './text-width';

/** In CSS pixels: of the letters, from line to line, and what stays free at each side. */
const SIZE = 12;
const LINE = 14;
const AIR = 3;
/** Of the middle of letters over the baseline, in sizes of the text. */
const MIDDLE = 0.36;

/** @param viewBox of the drawing, whose box has that size in CSS pixels */
export function toWardNames({ wards, shapes }: Snapshot, viewBox: string, size: Size): TreeElement[] {
  if (!wards) return [];
  const [x, , width] = toBox(viewBox);
  const units = width / size.width;
  const names = wards.shapes.areas.flatMap((area) => {
    const place = toNamePlace(area);
    if (!place) return [];
    const [left, top] = toOtherPlane([place.x, place.y, place.x, place.y], wards.shapes, shapes);
    const scale = wards.shapes.unit / shapes.unit / units;
    const lines = toSetting(area, place.width * scale, place.height * scale);
    if (!lines || left < x || left > x + width) return [];
    return [toName(lines, left, top, units)];
  });
  const look = {
    'font-family': SANS,
    'font-size': toNumberText(SIZE * units),
    'font-weight': 600,
    'text-anchor': 'middle',
    'stroke-width': toNumberText(3 * units),
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    fill: role('ink'),
    stroke: role('paper'),
  };
  return names.length ? [element('g', look, ...names)] : [];
}

function toName(lines: readonly string[], left: number, top: number, units: number): TreeElement {
  const first = top + (MIDDLE * SIZE - ((lines.length - 1) / 2) * LINE) * units;
  return element(
    'text',
    {},
    ...lines.map((line, i) => element('tspan', { x: left, y: first + i * LINE * units }, line)),
  );
}

/** In one line or in two, whichever first has room; undefined where neither has. */
function toSetting({ name }: Area, width: number, height: number): readonly string[] | undefined {
  const fits = (lines: readonly string[]): boolean =>
    lines.every((line) => toTextWidth(line, SIZE, 'bold') + 2 * AIR <= width) && lines.length * LINE <= height;
  return [[name], toTwoLines(name)].find((lines) => lines.length > 0 && fits(lines));
}

/** Broken at the space nearest to its middle; none for a single word. */
function toTwoLines(name: string): readonly string[] {
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [at] = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2));
  return at === undefined ? [] : [name.slice(0, at), name.slice(at + 1)];
}
