/** Names in the hexagons, where there is room for them: as the element sets them. */
import { toHexLabel, toInk, toShortNames } from '../../view/hex-labels';
import type { DarkRules } from './dark-rules';
import type { Snapshot } from './derive-snapshot';
import type { Size } from './draw-map';
import { SANS, toBox } from './dress';
import { element, type TreeElement } from './element-tree';
import type { Theme } from './page-colours';

/** Height of a line, and of the middle of capitals over the baseline, in sizes of the text. */
const LINE = 1.15;
const MIDDLE = 0.36;

/** @param viewBox of the drawing, whose box has that size in CSS pixels */
export function toHexNames(
  { shapes, look }: Snapshot,
  viewBox: string,
  size: Size,
  theme: Theme,
  rules: DarkRules,
): TreeElement[] {
  const [x, y, width, height] = toBox(viewBox);
  const scale = size.width / width;
  const short = toShortNames(shapes.areas);
  const [view, darkView] = [look(theme === 'dark' ? 'dark' : 'light').view, look('dark').view];
  const names = shapes.areas.flatMap(({ code, name, bounds: [x0, y0, x1, y1] }) => {
    const [left, top] = [(x0 + x1) / 2, (y0 + y1) / 2];
    if (left < x || left > x + width || top < y || top > y + height) return [];
    const label = toHexLabel(name, short.get(code) ?? '', (x1 - x0) * scale);
    if (!label) return [];
    const value = view.areas.get(code) ?? 'no-election';
    const darkValue = darkView.areas.get(code) ?? 'no-election';
    const [fill, dark] = [view.paint(value).fill, darkView.paint(darkValue).fill];
    const isOther = theme === 'auto' && dark !== fill;
    const at = label.size / scale;
    const first = top - ((label.lines.length - 1) / 2) * at * LINE + at * MIDDLE;
    const lines = label.lines.map((line, i) => element('tspan', { x: left, y: first + i * at * LINE }, line));
    const text = element(
      'text',
      {
        fill: toInk(fill),
        stroke: fill,
        'stroke-width': at / 3,
        'font-size': at,
        class: isOther ? rules.classFor(`fill:${toInk(dark)};stroke:${dark}`) : undefined,
      },
      ...lines,
    );
    return [text];
  });
  const look_ = {
    'font-family': SANS,
    'font-weight': 600,
    'text-anchor': 'middle',
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return names.length ? [element('g', look_, ...names)] : [];
}
