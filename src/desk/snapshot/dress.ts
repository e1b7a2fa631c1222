/**
 * What the element's style sheet says of the drawing, as attributes: a picture that stands alone has no style sheet, and
 * not everybody who shows SVG reads one. Lines that keep their width in pixels get the width that they have at this size.
 */
import { EDGE, HALO, LINE, role } from './page-colours';
import { toNumberText, TreeElement } from './element-tree';
import type { Size } from './draw-map';

/**
 * What the picture's own lettering is set in: first what most machines have, since its lines are as wide as that. Without
 * quotation marks, at which not everybody who shows SVG can read on.
 */
export const SANS = 'Helvetica Neue, Helvetica, Arial, Liberation Sans, Noto Sans, DejaVu Sans, sans-serif';
export const SERIF = 'Georgia, Times New Roman, Liberation Serif, Noto Serif, DejaVu Serif, serif';

/** Of what is around the wards of an open council. */
const STEPPED_BACK = '0.28';
/** Widths of the rim around wards, in CSS pixels. */
const RIM = { paper: 7, ink: 2.6 };

type Attributes = Readonly<Record<string, string>>;
type Box = readonly [x: number, y: number, width: number, height: number];

/** By class, as in `council-map.styles.ts` and `drill.styles.ts`. @param units of the drawing in a CSS pixel */
const LOOKS: Readonly<Record<string, (units: number) => Attributes>> = {
  context: () => ({ fill: role('land') }),
  loud: () => ({ stroke: EDGE }),
  borders: () => ({ stroke: role('paper') }),
  halo: () => ({ stroke: HALO }),
  line: () => ({ stroke: LINE }),
  'wards-sheet': () => ({ overflow: 'visible' }),
  rim: (units) => ({
    stroke: role('paper'),
    'stroke-width': toNumberText(RIM.paper * units),
    'stroke-linejoin': 'round',
  }),
  ink: (units) => ({ stroke: role('ink'), 'stroke-width': toNumberText(RIM.ink * units) }),
};

/** Of a drawing with these viewBox numbers in a box of that size. */
const toUnits = ([, , width, height]: Box, box: Size): number => Math.max(width / box.width, height / box.height);

export const toBox = (viewBox: string | null): Box => {
  const [x = 0, y = 0, width = 1, height = 1] = (viewBox ?? '').split(' ').map(Number);
  return [x, y, width, height];
};

/**
 * The drawing as one element, as it stands in its box.
 * @param box what the renderer has put into the map's box of that size
 * @returns an `svg` whose viewBox has the proportions of the box, so that it shows the same at any size
 */
export function toDressed(box: TreeElement, size: Size): TreeElement {
  const [map, ...over] = box.children;
  const dressed = new TreeElement('svg');
  const view = toBox(map?.getAttribute('viewBox') ?? null);
  const units = toUnits(view, size);
  for (const layer of [map, ...over]) if (layer) toLayer(layer, units).forEach((part) => dressed.append(part));
  const [width, height] = [size.width * units, size.height * units];
  const corner = [view[0] - (width - view[2]) / 2, view[1] - (height - view[3]) / 2];
  dressed.setAttribute('viewBox', [...corner, width, height].map(toNumberText).join(' '));
  return dressed;
}

/** What was one of several drawings of one box becomes a group. */
function toLayer(layer: TreeElement, units: number): TreeElement[] {
  if (layer.classes.includes('beneath')) stepBack(layer);
  dress(layer, units);
  const group = new TreeElement('g');
  for (const name of ['fill', 'stroke-linejoin']) {
    const value = layer.getAttribute(name);
    if (value) group.setAttribute(name, value);
  }
  group.append(...[...layer.childNodes]);
  return group.childNodes.length ? [group] : [];
}

/** What is around an open council. Its insets would lie over the wards. */
function stepBack(map: TreeElement): void {
  for (const child of map.children) {
    if (child.classes.includes('inset')) child.remove();
    else if (child.classes.includes('borders')) child.setAttribute('stroke-opacity', STEPPED_BACK);
    else if (child.tagName === 'g') child.setAttribute('opacity', STEPPED_BACK);
  }
}

/** @returns whether anything is left of it */
function dress(node: TreeElement, units: number): boolean {
  const own = node.tagName === 'svg' && node.getAttribute('width') ? toNested(node, units) : units;
  if (node.classes.includes('inset')) dressInset(node, own);
  for (const name of node.classes)
    for (const [key, value] of Object.entries(LOOKS[name]?.(own) ?? {})) node.setAttribute(key, value);
  if (node.getAttribute('vector-effect')) fixWidth(node, own);
  for (const name of ['class', 'pointer-events', 'vector-effect', 'aria-hidden']) node.removeAttribute(name);
  for (const child of node.children) if (!dress(child, own)) child.remove();
  return isSeen(node);
}

const toNested = (node: TreeElement, units: number): number => {
  const [width, height] = ['width', 'height'].map((name) => Number(node.getAttribute(name)));
  return toUnits(toBox(node.getAttribute('viewBox')), { width: (width ?? 1) / units, height: (height ?? 1) / units });
};

/** A line of so many pixels, in the units of its drawing. */
function fixWidth(node: TreeElement, units: number): void {
  node.setAttribute('stroke-width', toNumberText(Number(node.getAttribute('stroke-width') ?? 1) * units));
}

function dressInset(frame: TreeElement, units: number): void {
  for (const child of frame.children) {
    if (child.tagName === 'rect') {
      const look = { fill: role('wash'), stroke: role('rule'), 'stroke-width': toNumberText(units) };
      for (const [key, value] of Object.entries(look)) child.setAttribute(key, value);
    }
    if (child.tagName === 'text') dressName(child);
  }
}

function dressName(text: TreeElement): void {
  const size = Number(text.getAttribute('font-size') ?? 0);
  const look = {
    'font-family': SANS,
    'font-weight': '700',
    'font-size': toNumberText(size),
    fill: role('ink'),
    stroke: role('wash'),
    'stroke-width': toNumberText(size / 4),
    'paint-order': 'stroke',
  };
  for (const [key, value] of Object.entries(look)) text.setAttribute(key, value);
  for (const key of ['x', 'y']) text.setAttribute(key, toNumberText(Number(text.getAttribute(key) ?? 0)));
}

const EMPTY_WITHOUT_CHILDREN: ReadonlySet<string> = new Set(['g', 'defs', 'svg', 'pattern', 'text']);

function isSeen(node: TreeElement): boolean {
  if (node.getAttribute('display') === 'none') return false;
  if (node.tagName === 'path') return Boolean(node.getAttribute('d'));
  return node.childNodes.length > 0 || !EMPTY_WITHOUT_CHILDREN.has(node.tagName);
}
