/** A drawing in fewer bytes: what is seen of it stays. */
import { describe, expect, it } from 'vitest';
import { makeCompact } from '../../src/desk/snapshot/compact';
import { DarkRules } from '../../src/desk/snapshot/dark-rules';
import { element, type TreeElement } from '../../src/desk/snapshot/element-tree';
import { role } from '../../src/desk/snapshot/page-colours';

const MARK = '#ffffffb3';
/** One square of a board, two units wide. */
const toSquare = (column: number, look: Record<string, string>, row = 0): TreeElement =>
  element('path', { d: `M${2 * column} ${2 * row}l2 0 0 2-2 0z`, 'data-code': `${column} ${row}`, ...look });

const [quietLook, brightLook] = [{ fill: '#eee' }, { fill: '#f00', stroke: '' }];
const dimLook = { fill: '#100', stroke: MARK, class: 'd0' };

/** Land that does not vote, borders, dim and bright areas, as the renderer lays them over each other. */
function toDrawing(parts: Record<'quiet' | 'dim' | 'bright', readonly TreeElement[]>) {
  const quiet = element('g', {}, ...parts.quiet);
  const dim = element('g', { 'stroke-width': 1.4 }, ...parts.dim);
  const bright = element('g', {}, ...parts.bright);
  const borders = element('path', { d: 'M2 0l0 2', fill: 'none', stroke: role('paper'), 'stroke-width': 1.2 });
  const loud = element('g', { stroke: '#1a1a1a', 'stroke-width': 0.6 }, dim, bright);
  const rules = new DarkRules();
  rules.classFor(`fill:#200;stroke:${MARK};stroke-width:1.4`);
  makeCompact(element('svg', {}, element('g', {}, quiet, borders, loud)), rules);
  return { quiet, dim, bright, rules };
}

const toShapes = (group: TreeElement) => group.children.map((child) => child.getAttribute('d'));

describe('a compact drawing', () => {
  it('has areas that are painted alike as one, and the border between them once', () => {
    const { bright } = toDrawing({ quiet: [], dim: [], bright: [toSquare(0, brightLook), toSquare(1, brightLook)] });
    expect(toShapes(bright)).toEqual(['m0 0 4 0 0 2-4 0z', 'm2 0 0 2']);
    expect(bright.children[1]?.getAttribute('stroke')).toBeFalsy();
  });

  it('keeps areas that are painted otherwise apart', () => {
    const other = toSquare(1, { ...brightLook, fill: '#00f' });
    const { bright } = toDrawing({ quiet: [], dim: [], bright: [toSquare(0, brightLook), other] });
    expect(toShapes(bright)).toEqual(['m0 0 2 0 0 2-2 0z', 'm2 0 2 0 0 2-2 0z']);
    expect(bright.children.map((child) => child.getAttribute('fill'))).toEqual(['#f00', '#00f']);
  });

  it('gives land that does not vote an edge in the place of borders, and none between its councils', () => {
    const { quiet } = toDrawing({ quiet: [toSquare(0, quietLook), toSquare(1, quietLook)], dim: [], bright: [] });
    expect(toShapes(quiet)).toEqual(['m0 0 4 0 0 2-4 0z']);
    expect(quiet.getAttribute('stroke')).toBe(role('paper'));
    expect(quiet.parentNode?.children.map(({ tagName }) => tagName)).toEqual(['g', 'g']);
  });

  it('spreads land that does not vote beneath those that do', () => {
    const all = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [column, row] as const));
    const toRing = () =>
      all.filter((at) => at.join() !== '1,1').map(([column, row]) => toSquare(column, quietLook, row));
    const withLake = toDrawing({ quiet: toRing(), dim: [], bright: [] });
    expect(toShapes(withLake.quiet).join('').match(/z/g)).toHaveLength(2);
    const filled = toDrawing({ quiet: toRing(), dim: [], bright: [toSquare(1, brightLook, 1)] });
    expect(toShapes(filled.quiet).join('').match(/z/g)).toHaveLength(1);
    expect(toShapes(filled.bright)).toEqual(['m2 2 2 0 0 2-2 0z']);
  });

  it('leaves a dim area its own edge, which shows past its neighbour’s, on light pages and on dark ones', () => {
    const dims = [toSquare(0, dimLook), toSquare(2, dimLook), toSquare(3, dimLook)];
    const { dim, rules } = toDrawing({ quiet: [], dim: dims, bright: [toSquare(1, brightLook)] });
    expect(toShapes(dim)).toEqual(['m0 0 2 0 0 2-2 0zm4 0 4 0 0 2-4 0z', 'm6 0 0 2']);
    const [, lines] = dim.children;
    expect(lines?.getAttribute('stroke')).toBe(MARK);
    expect(rules.toRules()).toContain(`.${lines?.getAttribute('class')}{stroke:${MARK};stroke-width:1.4}`);
  });
});
