/**
 * A crop without what it does not show: a file should not carry the rest of the country, and lines a thousand times as long
 * as the picture is wide are too much for some who draw it.
 */
import { toPathLines } from '../../map/path-lines';
import { toBox } from './dress';
import type { TreeElement } from './element-tree';

type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

/** How much around the picture is kept, as a share of its size: lines have a width. */
const AIR = 0.05;

/** Leaves out the areas of which nothing is seen, and the parts of other paths of which nothing is. */
export function leaveOut(drawing: TreeElement): void {
  const [x, y, width, height] = toBox(drawing.getAttribute('viewBox'));
  const [left, top] = [width * AIR, height * AIR];
  const sight: Bounds = [x - left, y - top, x + width + left, y + height + top];
  for (const layer of drawing.children) prune(layer, sight);
}

function prune(node: TreeElement, sight: Bounds): void {
  for (const child of node.children) {
    // Tiles and whatever has a place and units of its own stay as they are.
    if (child.tagName === 'svg' || child.tagName === 'defs') continue;
    if (child.tagName === 'path') prunePath(child, sight);
    else prune(child, sight);
  }
}

function prunePath(path: TreeElement, sight: Bounds): void {
  const d = path.getAttribute('d') ?? '';
  const seen = toParts(d).filter((part) => isSeen(part, sight));
  if (!seen.length) path.remove();
  // What is a place stays whole: islands of it belong to it.
  else if (path.getAttribute('data-code') === null) path.setAttribute('d', seen.join(''));
}

/** Each from an absolute move on, so that any of them can go. */
const toParts = (d: string): string[] => (/[m]/.test(d) ? [d] : d.split(/(?=M)/));

function isSeen(part: string, [left, top, right, bottom]: Bounds): boolean {
  const points = toPathLines(part).flat();
  if (!points.length) return true;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    [x0, x1] = [Math.min(x0, x), Math.max(x1, x)];
    [y0, y1] = [Math.min(y0, y), Math.max(y1, y)];
  }
  return x0 <= right && x1 >= left && y0 <= bottom && y1 >= top;
}
