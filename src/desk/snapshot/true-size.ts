/**
 * A picture is as wide as its column, and its lines, textures and names would grow and shrink with it: on a phone they
 * would be half of what they are on the map that takes over. A factor in the picture's own style gives them back their
 * size, in steps by the width of the tag, as it keeps the map's room. Where no style is allowed the factor is 1.
 */
import { toRoomyUnits } from '../../map/crowd';
import { BESIDE, COLUMNS } from '../../room';
import type { Snapshot } from './derive-snapshot';
import { toNumberText, walkTree, type TreeElement } from './element-tree';

/** Id of the picture that has the factor. */
export const PICTURE = 'picture';
/** From one factor to the next: sizes are a ninth off at most. */
const STEP = 1.25;
/** Widths of a tag, in pixels. */
const [NARROWEST, WIDEST] = [240, 1600];
const FACTOR = 'var(--k,1)';

/** Widths in CSS pixels. */
interface Widths {
  /** At which everything has its size without a factor. */
  readonly picture: number;
  /** Of the tag. */
  readonly tag: number;
}

/** The map has the whole tag, or the larger column of two. */
const toMapWidth = (tag: number, hasPanel: boolean): number =>
  hasPanel && tag >= BESIDE ? ((tag - COLUMNS.gap) * COLUMNS.map) / (COLUMNS.map + COLUMNS.panel) : tag;

function toFactor({ picture, tag }: Widths, hasPanel: boolean): number {
  const steps = Math.round(Math.log(picture / toMapWidth(tag, hasPanel)) / Math.log(STEP));
  return Number((STEP ** steps).toFixed(2));
}

/** Rules for the picture. Beside a panel stands what a script has made: where none runs the picture keeps the whole tag. */
function toRules(picture: number, hasPanel: boolean): string[] {
  const rules: string[] = [];
  let last = NaN;
  for (let tag = NARROWEST; tag <= WIDEST; tag += 1) {
    const factor = toFactor({ picture, tag }, hasPanel);
    if (factor === last) continue;
    last = factor;
    const rule = `@container(min-width:${tag > NARROWEST ? tag : 1}px){#${PICTURE}{--k:${factor}}}`;
    rules.push(hasPanel && tag >= BESIDE ? `@media(scripting){${rule}}` : rule);
  }
  return rules;
}

const times = (length: string): string => `calc(${length}*${FACTOR})`;

function sizeTile(tile: TreeElement): void {
  const [, scale] = /^scale\((.*)\)$/.exec(tile.getAttribute('patternTransform') ?? '') ?? [];
  if (scale === undefined) return;
  const number = toNumberText(Number(scale));
  tile.setAttribute('patternTransform', `scale(${number})`);
  tile.setAttribute('style', `transform:scale(${times(number)})`);
}

/** The name of an inset, which grows from the inset's corner. */
function sizeName(inset: TreeElement, name: TreeElement): void {
  const [x, y] = ['x', 'y'].map((side) => toNumberText(Number(inset.getAttribute(side) ?? 0)));
  name.setAttribute('style', `transform:scale(${FACTOR});transform-origin:${x}px ${y}px`);
}

function sizeNode(node: TreeElement, hasRoom: boolean): void {
  const siblings = node.parentNode?.children ?? [];
  const inset = siblings.find(({ tagName }) => tagName === 'svg');
  if (node.tagName === 'pattern') sizeTile(node);
  if (node.tagName === 'text' && inset) sizeName(inset, node);
  const line = node.getAttribute('stroke-width');
  const isOnMap = node.tagName !== 'text' && node.parentNode?.tagName !== 'pattern';
  if (line && isOnMap && hasRoom) node.setAttribute('stroke-width', times(`${toNumberText(Number(line))}px`));
}

/**
 * Has everything in a drawing keep its size.
 * @param drawing of the whole map or a crop, not of wards or hexagons, whose names are set for one width
 * @param width of the map in CSS pixels at which it is drawn
 * @returns rules for the element with the id `picture`
 */
export function keepSize(drawing: TreeElement, { shapes, config }: Snapshot, width: number): string[] {
  const hasPanel = config.show.includes('panel');
  const units = Number((drawing.getAttribute('viewBox') ?? '').split(' ')[2]) / width;
  // Where areas are small the element's lines are thinner than usual, and grow no further.
  const hasRoom = toRoomyUnits(shapes.areas) >= units * toFactor({ picture: width, tag: NARROWEST }, hasPanel);
  for (const node of [...walkTree(drawing)]) sizeNode(node, hasRoom);
  return toRules(width, hasPanel);
}
