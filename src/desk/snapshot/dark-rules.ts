/**
 * A light picture that is dark for readers whose system is: the same shapes, with rules for what is painted otherwise.
 * What an area is painted with is its value; each paint gets a class.
 */
import { ClassRules } from './class-rules';
import { TreeElement, walkTree } from './element-tree';

/** What is otherwise on a dark page. */
export class DarkRules extends ClassRules {
  constructor() {
    super('d');
  }

  /** What these classes say of lines; empty where they say nothing. */
  strokeOf(classes: readonly string[]): string {
    return this.declarationsOf(classes)
      .filter((each) => each.startsWith('stroke'))
      .join(';');
  }
}

/**
 * Gives a light drawing the paints of a dark one of the same shapes.
 * @param light, dark as `toDressed` makes them
 */
export function mergeDark(light: TreeElement, dark: TreeElement, rules: DarkRules): void {
  const [sheets, darkSheets] = [light, dark].map(toSheets);
  sheets?.forEach((sheet, at) => {
    const other = darkSheets?.[at];
    if (other) mergeSheet(sheet, other, rules);
  });
}

interface SheetParts {
  readonly areas: TreeElement[];
  readonly tiles: TreeElement | undefined;
  readonly root: TreeElement;
}

/** The whole map, then insets and wards, in the order in which they are drawn. */
function toSheets(drawing: TreeElement): SheetParts[] {
  const layer = drawing.children[0];
  if (!layer) return [];
  const nested = [...walkTree(layer)].filter(({ tagName }) => tagName === 'svg');
  return [layer, ...nested].map((root) => ({
    root,
    areas: [...walkOwn(root)].filter((node) => node.getAttribute('data-code') !== null),
    tiles: root.children.find(({ tagName }) => tagName === 'defs'),
  }));
}

/** What is in a drawing and in none within it. */
function* walkOwn(root: TreeElement): Generator<TreeElement> {
  for (const child of root.children) {
    if (child.tagName === 'svg') continue;
    yield child;
    yield* walkOwn(child);
  }
}

/** What an area gets where it has no attribute of its own. */
export const inherited = (node: TreeElement, name: string): string => {
  for (let at: TreeElement | undefined = node; at; at = at.parentNode) {
    const value = at.getAttribute(name);
    if (value) return value;
  }
  return '';
};

const PAINTED = ['fill', 'stroke', 'stroke-width'] as const;

function mergeSheet(light: SheetParts, dark: SheetParts, rules: DarkRules): void {
  const byCode = new Map(dark.areas.map((area) => [area.getAttribute('data-code'), area]));
  for (const area of light.areas) {
    const other = byCode.get(area.getAttribute('data-code'));
    const differing = PAINTED.map((name) => [name, other ? inherited(other, name) : ''] as const).filter(
      ([name, value]) => value && !value.startsWith('@') && value !== inherited(area, name),
    );
    if (!differing.length) continue;
    area.classList.add(rules.classFor(differing.map((each) => each.join(':')).join(';')));
  }
  addTiles(light, dark.tiles);
}

function addTiles({ root, tiles }: SheetParts, others: TreeElement | undefined): void {
  const there = new Set(tiles?.children.map((tile) => tile.getAttribute('id')));
  const missing = (others?.children ?? []).filter((tile) => !there.has(tile.getAttribute('id')));
  if (!missing.length) return;
  const home = tiles ?? new TreeElement('defs');
  if (!tiles) root.replaceChildren(home, ...[...root.childNodes]);
  home.append(...missing);
}
