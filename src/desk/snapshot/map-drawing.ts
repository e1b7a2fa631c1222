/** The map of a snapshot as the element has it on screen, in a box of some size. */
import { mergeDark, type DarkRules } from './dark-rules';
import type { Snapshot } from './derive-snapshot';
import { drawMap, type Size } from './draw-map';
import { toDressed } from './dress';
import type { TreeElement } from './element-tree';
import { toHexNames } from './hex-names';
import { leaveOut } from './out-of-sight';
import type { Theme } from './page-colours';
import type { Scheme } from '../../view/palette';
import { toWardNames } from './ward-names';

/**
 * @param theme `auto` draws the light map, and gives `rules` what is otherwise on a dark page
 * @returns an `svg` whose viewBox has the proportions of the box; without a width and a height
 */
export function toMapDrawing(snapshot: Snapshot, size: Size, theme: Theme, rules: DarkRules): TreeElement {
  const drawing = draw(snapshot, size, theme === 'dark' ? 'dark' : 'light');
  if (theme === 'auto') mergeDark(drawing, draw(snapshot, size, 'dark'), rules);
  const viewBox = drawing.getAttribute('viewBox') ?? '';
  if (snapshot.isHex) drawing.append(...toHexNames(snapshot, viewBox, size, theme, rules));
  if (snapshot.wards) drawing.append(...toWardNames(snapshot, viewBox, size));
  return drawing;
}

function draw(snapshot: Snapshot, size: Size, scheme: Scheme): TreeElement {
  const { shapes, bounds, outlined } = snapshot;
  const { view, wardPicture: wards } = snapshot.look(scheme);
  const drawing = toDressed(drawMap({ shapes, view, bounds, wards, outlined }, size), size);
  if (bounds) leaveOut(drawing);
  return drawing;
}
