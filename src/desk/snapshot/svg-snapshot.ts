/** A snapshot as one SVG that stands alone: head, numbers, map, key and sources, as the element has them. */
import { ASPECT } from '../../room';
import { withWords } from './bare-svg';
import { toBoard, toFoot, toHead, toKey } from './blocks';
import { BODY, Canvas, placed, type Block } from './canvas';
import { DarkRules } from './dark-rules';
import type { Snapshot } from './derive-snapshot';
import { element } from './element-tree';
import { toKeyTitle, toSubtitle } from './figure-words';
import { toMapDrawing } from './map-drawing';
import { role } from './page-colours';
import { serialise } from './serialise';

export interface SvgOptions {
  /** In pixels; the height is what it takes. */
  readonly width?: number;
  /** Before every id; without one it is made from the content. */
  readonly prefix?: string | undefined;
  /** In place of the sources that the files name. */
  readonly source?: string | undefined;
}

export const FIGURE_WIDTH = 800;
/** From this width on four numbers stand side by side. */
const WIDE = 560;
const MARGIN = 20;
/** Of a map, as a share of its width. */
const LOWEST = 0.5;

export function toSvgSnapshot(snapshot: Snapshot, { width = FIGURE_WIDTH, prefix, source }: SvgOptions = {}): string {
  const rules = new DarkRules();
  const canvas = new Canvas(snapshot, rules, BODY);
  const inner = width - 2 * MARGIN;
  const blocks = toBlocks(canvas, inner, source);
  let y = MARGIN;
  const parts = blocks.map((block) => {
    const at = placed(block, MARGIN, y);
    y += block.height;
    return at;
  });
  const height = Math.ceil(y + MARGIN);
  const ground = element('rect', { width, height, fill: role('paper') });
  const root = element(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}` },
    ...canvas.definitions,
    ground,
    ...parts,
  );
  return serialise(withWords(root, snapshot), { theme: canvas.theme, prefix, darkRules: rules.toRules() });
}

/** From top to bottom, with the air between them. */
function toBlocks(canvas: Canvas, width: number, source: string | undefined): Block[] {
  const { snapshot } = canvas;
  const shown = snapshot.config.show.split(' ');
  const subtitle = toSubtitle(snapshot);
  const air = (height: number): Block => ({ height, nodes: [] });
  const bold = (text: string): Block => canvas.paragraph({ text, face: 'bold', size: BODY }, width);
  const keyTitle = toKeyTitle(snapshot);
  const rule = (thickness: number, ink: 'ink' | 'rule'): Block => ({
    height: thickness,
    nodes: [canvas.rule(0, 0, width, thickness, ink)],
  });
  return [
    toHead(canvas, width, 1.75),
    air(12),
    rule(2, 'ink'),
    ...(shown.includes('scoreboard') ? [air(4), toBoard(canvas, width, width < WIDE ? 2 : 4)] : []),
    ...(subtitle ? [air(12), bold(subtitle)] : []),
    air(8),
    toMap(canvas, width),
    ...(shown.includes('legend') ? [air(10), ...(keyTitle ? [bold(keyTitle), air(4)] : []), toKey(canvas, width)] : []),
    air(12),
    rule(1, 'rule'),
    air(8),
    toFoot(canvas, width, 12, source),
  ];
}

/** As high as what is shown is in that width, and no higher than the element's own map. */
export function toMapHeight({ bounds, shapes }: Snapshot, width: number): number {
  const [x0, y0, x1, y1] = bounds ?? shapes.frame;
  const height = (width * (y1 - y0)) / (x1 - x0);
  return Math.round(Math.min(width / ASPECT, Math.max(width * LOWEST, height)));
}

function toMap({ snapshot, theme, rules }: Canvas, width: number): Block {
  const height = toMapHeight(snapshot, width);
  const drawing = toMapDrawing(snapshot, { width, height }, theme, rules);
  for (const [name, value] of Object.entries({ width, height })) drawing.setAttribute(name, `${value}`);
  return { height, nodes: [drawing] };
}
