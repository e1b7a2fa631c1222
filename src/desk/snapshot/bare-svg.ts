/** The map alone: what stands inside a tag until its element takes over, and where there is no script. */
import { ASPECT } from '../../room';
import { toAltText } from './alt-text';
import { toCoarseShapes } from './coarse-shapes';
import { makeCompact } from './compact';
import { DarkRules } from './dark-rules';
import type { Snapshot } from './derive-snapshot';
import { toBox } from './dress';
import { element, walkTree, type TreeElement } from './element-tree';
import { toMapDrawing } from './map-drawing';
import { LINE, role, TEST_GROUND, type Theme } from './page-colours';
import { serialise } from './serialise';
import { toSummary } from './summary';
import { toTextWidth } from './text-width';
import { keepSize, PICTURE } from './true-size';
import { words } from './words';

export interface BareOptions {
  /** Width in CSS pixels at which lines and textures have the width that they have on a page. */
  readonly width?: number;
  /** Before every id; without one it is made from the content. */
  readonly prefix?: string | undefined;
}

const WIDTH = 600;
/** The element's own, which the page chooses, so that no name changes its shape when the element takes over. */
const FONT = 'var(--council-map-font, system-ui, Helvetica Neue, Arial, sans-serif)';
/** Units of the overview in one of the picture's: three tenths of a CSS pixel off at most at that width, 0.8 in the inset. */
const STEP = 3;

/**
 * An `svg` as wide as what it stands in, with the proportions of the element's map: its viewBox is that of the element's
 * own drawing, grown to the shape of the map's box, so that the very same is seen.
 */
export function toBareSvg(snapshot: Snapshot, { width = WIDTH, prefix }: BareOptions = {}): string {
  const theme = snapshot.config.theme as Theme;
  const rules = new DarkRules();
  const light = toLight(snapshot);
  const drawing = toMapDrawing(light, { width, height: width / ASPECT }, theme, rules);
  if (!snapshot.wards) makeCompact(drawing, rules);
  for (const node of walkTree(drawing)) if (node.getAttribute('font-family')) node.setAttribute('font-family', FONT);
  const sizes = snapshot.wards ? [] : keepSize(drawing, light, width);
  const viewBox = drawing.getAttribute('viewBox') ?? '';
  const [x = '0', y = '0', wide = '0', high = '0'] = viewBox.split(' ');
  const ground = element('rect', { x, y, width: wide, height: high, fill: role('paper') });
  const mark = snapshot.files.results.test ? [toTestMark(viewBox)] : [];
  // Its words are English, and begin at the left on every page.
  const picture = { id: sizes.length ? PICTURE : undefined, viewBox, width: '100%', direction: 'ltr' };
  const root = withWords(element('svg', picture, ground, ...drawing.childNodes, ...mark), snapshot);
  return serialise(root, { theme, prefix, rules: sizes, darkRules: rules.toRules() });
}

/** Over the map itself, for it may stand alone. */
function toTestMark(viewBox: string): TreeElement {
  const [x, y, width, height] = toBox(viewBox);
  const size = width / 36;
  const [wide, high] = [Math.min(width, toTextWidth(words.test, size, 'bold') + size), size * 2];
  const text = {
    x: x + size / 2,
    y: y + height - size * 0.65,
    'font-size': size,
    'font-weight': 700,
    'font-family': FONT,
  };
  return element(
    'g',
    {},
    element('rect', { x, y: y + height - high, width: wide, height: high, fill: TEST_GROUND }),
    element('text', { ...text, fill: LINE }, words.test),
  );
}

/** The whole map of places can do with fewer digits; a crop, wards and hexagons are drawn as they are. */
function toLight(snapshot: Snapshot): Snapshot {
  const isWhole = !snapshot.bounds && !snapshot.isHex && !snapshot.wards;
  return isWhole ? { ...snapshot, shapes: toCoarseShapes(snapshot.shapes, STEP) } : snapshot;
}

/** Gives a picture its name and its description, for whoever does not see it. */
export function withWords(root: TreeElement, snapshot: Snapshot): TreeElement {
  const title = element('title', { id: 'title' }, toAltText(snapshot));
  const description = element('desc', { id: 'description' }, toSummary(snapshot).join(' '));
  const named = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': 'title',
    'aria-describedby': 'description',
  };
  for (const [name, value] of Object.entries(named)) root.setAttribute(name, value);
  root.replaceChildren(title, description, ...[...root.childNodes]);
  return root;
}
