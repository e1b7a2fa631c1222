/**
 * A drawing in fewer bytes, for the inside of a tag, where every byte comes before the first colour: areas that are
 * painted alike become one path, and borders, which say once more where areas end, the edge of the land that does not
 * vote. Between councils that do not vote there are none, unless the grid is of fractions: they would be a quarter of all
 * bytes, and say nothing of the election.
 */
import { inherited, type DarkRules } from './dark-rules';
import { element, toNumberText, walkTree, type TreeElement } from './element-tree';
import { toOutline } from './outline';
import { role } from './page-colours';

/** @param rules of the drawing on a dark page */
export function makeCompact(drawing: TreeElement, rules: DarkRules): void {
  for (const node of [...walkTree(drawing)]) {
    mergeAreas(node, rules);
    replaceBorders(node);
  }
}

const isArea = (node: TreeElement): boolean => node.tagName === 'path' && node.getAttribute('data-code') !== null;

const toPath = (area: TreeElement): string => area.getAttribute('d') ?? '';

/** What an area is beside its place. */
const toLook = (area: TreeElement): string =>
  JSON.stringify([...area.attributes].filter(([name]) => name !== 'd' && !name.startsWith('data-')).sort());

function mergeAreas(group: TreeElement, rules: DarkRules): void {
  // Areas with edges of their own would show them along what they were spread beneath.
  const above = findBorders(group) ? toAbove(group) : [];
  const alike = new Map<string, TreeElement[]>();
  for (const area of group.children.filter(isArea)) {
    const look = toLook(area);
    alike.set(look, [...(alike.get(look) ?? []), area]);
  }
  for (const areas of alike.values()) {
    const inside = mergeAlike(areas, above);
    if (inside && inherited(areas[0]!, 'stroke')) group.append(toLines(areas[0]!, inside, rules));
  }
}

/** Borders with the stroke of an area, on light and on dark pages, and nothing between them. */
function toLines(area: TreeElement, d: string, rules: DarkRules): TreeElement {
  const own = (name: string) => area.getAttribute(name) ?? undefined;
  const dark = rules.strokeOf(area.classes);
  return element('path', {
    ...{ d, fill: 'none', stroke: own('stroke'), 'stroke-width': own('stroke-width') },
    class: dark && rules.classFor(dark),
  });
}

/** Paths of the areas that are painted over a group and end in edges of their own: what ends beneath them is not seen. */
function toAbove(group: TreeElement): string[] {
  const siblings = group.parentNode?.children ?? [];
  const over = siblings.slice(siblings.indexOf(group) + 1).filter(({ tagName }) => tagName === 'g');
  return over.flatMap(toAreas).map(toPath);
}

/** The areas in it that are on the same ground. */
const toAreas = (node: TreeElement): TreeElement[] =>
  node.tagName === 'svg' ? [] : isArea(node) ? [node] : node.children.flatMap(toAreas);

/** @returns the borders between them */
function mergeAlike(areas: readonly TreeElement[], above: readonly string[]): string {
  const [first, ...others] = areas as [TreeElement, ...TreeElement[]];
  for (const other of others) other.remove();
  for (const name of [...first.attributes.keys()].filter((each) => each.startsWith('data-')))
    first.removeAttribute(name);
  const paths = areas.map(toPath);
  const { outline, inside } = toOutline(paths, above) ?? { outline: paths.join(''), inside: '' };
  first.setAttribute('d', outline);
  return inside;
}

/** The borders that are drawn over areas which have no edges of their own. */
function findBorders(areas: TreeElement): TreeElement | undefined {
  const siblings = areas.parentNode?.children ?? [];
  const next = siblings[siblings.indexOf(areas) + 1];
  const isBorders = next?.tagName === 'path' && next.getAttribute('stroke') === role('paper');
  return isBorders && areas.tagName === 'g' ? next : undefined;
}

/** Half of an edge lies outside of its area, where the ground has the colour of the paper. */
function replaceBorders(areas: TreeElement): void {
  const borders = findBorders(areas);
  if (!borders) return;
  areas.setAttribute('stroke', role('paper'));
  areas.setAttribute('stroke-width', toNumberText(Number(borders.getAttribute('stroke-width') ?? 1)));
  borders.remove();
}
