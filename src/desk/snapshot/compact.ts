/**
 * A drawing in fewer bytes, for the inside of a tag, where every byte comes before the first colour: areas that are
 * painted alike become one path, and borders, which say once more where areas end, become the edge of the areas that
 * have none of their own. It looks the same to within half a hairline.
 */
import { toNumberText, walkTree, type TreeElement } from './element-tree';
import { role } from './page-colours';

export function makeCompact(drawing: TreeElement): void {
  for (const node of [...walkTree(drawing)]) {
    mergeAreas(node);
    if (node.getAttribute('stroke') === role('paper')) replaceBorders(node);
  }
}

const isArea = (node: TreeElement): boolean => node.tagName === 'path' && node.getAttribute('data-code') !== null;

/** What an area is beside its place. */
const toLook = (area: TreeElement): string =>
  JSON.stringify([...area.attributes].filter(([name]) => name !== 'd' && !name.startsWith('data-')).sort());

function mergeAreas(group: TreeElement): void {
  const alike = new Map<string, TreeElement>();
  for (const area of group.children.filter(isArea)) {
    const look = toLook(area);
    const first = alike.get(look);
    if (first) {
      first.setAttribute('d', `${first.getAttribute('d') ?? ''}${area.getAttribute('d') ?? ''}`);
      area.remove();
      continue;
    }
    alike.set(look, area);
    for (const name of [...area.attributes.keys()].filter((each) => each.startsWith('data-')))
      area.removeAttribute(name);
  }
}

/** The areas that they part lie right under them. */
function replaceBorders(borders: TreeElement): void {
  const siblings = borders.parentNode?.children ?? [];
  const areas = siblings[siblings.indexOf(borders) - 1];
  if (borders.tagName !== 'path' || areas?.tagName !== 'g') return;
  areas.setAttribute('stroke', role('paper'));
  // Half of an edge lies outside of its area, where the ground has the colour of the paper.
  areas.setAttribute('stroke-width', toNumberText(Number(borders.getAttribute('stroke-width') ?? 1)));
  borders.remove();
}
