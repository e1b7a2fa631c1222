/** What figures are set with: lines of text, rules, swatches. All lengths are in the pixels of the figure. */
import { TILE, toMarks, toMarkWidth } from '../../view/textures';
import type { Paint } from '../../view/palette';
import type { DarkRules } from './dark-rules';
import type { Snapshot } from './derive-snapshot';
import { SANS, SERIF } from './dress';
import { element, type TreeElement } from './element-tree';
import { role, type Role, type Theme } from './page-colours';
import { toFewLines, toLines, toTextWidth, type Face } from './text-width';

/** A part of a figure, drawn from its own top left corner. */
export interface Block {
  readonly height: number;
  readonly nodes: readonly TreeElement[];
}

/** How a piece of a line is set. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly ink?: Role;
}

/** Of a line's height the letters stand this far down, in sizes of their text. */
const BASELINE = 0.8;

export class Canvas {
  readonly theme: Theme;
  readonly #defs = element('defs');
  readonly #tiles = new Set<string>();

  /** @param em size of the body text */
  constructor(
    readonly snapshot: Snapshot,
    readonly rules: DarkRules,
    readonly em: number,
  ) {
    this.theme = snapshot.config.theme as Theme;
  }

  /** Of textures and lines, beside those of a page: so that a tile is a whole number of pixels, and shows no seams. */
  get scale(): number {
    return Math.max(1, Math.round((this.em / BODY) * TILE)) / TILE;
  }

  /** The tiles of all swatches so far. */
  get definitions(): readonly TreeElement[] {
    return this.#defs.children.length ? [this.#defs] : [];
  }

  /** Runs one after another on a line whose top is at `y`. @param x where it starts, or with `end` where it ends */
  line(runs: readonly Run[], x: number, y: number, anchor: 'start' | 'end' = 'start'): TreeElement {
    const most = Math.max(...runs.map(({ size }) => size));
    const [first] = runs;
    const spans = runs.map(({ text, face, size, ink = 'ink' }) =>
      element(
        'tspan',
        { 'font-size': size, 'font-weight': toWeight(face), 'font-family': toFamily(face), fill: role(ink) },
        text,
      ),
    );
    const at = { x, y: y + BASELINE * most, 'text-anchor': anchor === 'end' ? anchor : undefined };
    if (runs.length !== 1 || !first) return element('text', { ...at, 'xml:space': 'preserve' }, ...spans);
    const { text, face, size, ink = 'ink' } = first;
    const look = { 'font-size': size, 'font-weight': toWeight(face), 'font-family': toFamily(face), fill: role(ink) };
    return element('text', { ...at, ...look }, text);
  }

  /** A text in as many lines as it takes, or in no more than `most`. */
  paragraph(run: Run, width: number, { leading = 1.35, most = Infinity } = {}): Block {
    const { text, size, face } = run;
    const lines = Number.isFinite(most) ? toFewLines(text, most, width, size, face) : toLines(text, width, size, face);
    const step = size * leading;
    const nodes = lines.map((each, i) => this.line([{ ...run, text: each }], 0, i * step + (step - size) / 2));
    return { height: lines.length * step, nodes };
  }

  rule(x: number, y: number, width: number, thickness: number, ink: Role): TreeElement {
    return element('rect', { x, y, width, height: thickness, fill: role(ink) });
  }

  /** A square of a paint, its tile as large as on the map. @param party as it is in the light scheme and in the dark */
  swatch(x: number, y: number, side: number, { light, dark }: PaintPair): TreeElement {
    const paint = this.theme === 'dark' ? dark : light;
    const fill = this.#toFill(paint);
    const other = this.theme === 'auto' ? this.#toFill(dark) : fill;
    const at = { x: x + 0.5, y: y + 0.5, width: side - 1, height: side - 1 };
    const rim = { stroke: role('ink'), 'stroke-opacity': 0.6 };
    return element('rect', {
      ...at,
      fill,
      ...rim,
      class: other === fill ? undefined : this.rules.classFor(`fill:${other}`),
    });
  }

  #toFill({ fill, texture, mark }: Paint): string {
    if (texture === 'none') return fill;
    const id = `paint-${fill.slice(1)}-${texture}`;
    if (!this.#tiles.has(id)) this.#defs.append(toTile(id, { fill, texture, mark }, this.scale));
    this.#tiles.add(id);
    return `url(#${id})`;
  }
}

/** Size of the body text on a page, in pixels. */
export const BODY = 15;

export interface PaintPair {
  readonly light: Paint;
  readonly dark: Paint;
}

function toTile(id: string, { fill, texture, mark }: Paint, scale: number): TreeElement {
  const marks = {
    d: toMarks(texture),
    fill: 'none',
    stroke: mark,
    'stroke-width': toMarkWidth(texture),
    'stroke-linecap': 'round',
  };
  return element(
    'pattern',
    { id, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse', patternTransform: `scale(${scale})` },
    element('path', { d: `M0 0h${TILE}v${TILE}H0z`, fill }),
    element('path', marks),
  );
}

const toWeight = (face: Face): number | undefined => (face === 'regular' ? undefined : 700);
const toFamily = (face: Face): string => (face === 'serif' ? SERIF : SANS);

export const toRunsWidth = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text, size, face }) => sum + toTextWidth(text, size, face), 0);

/** A block at its place. */
export const placed = ({ nodes }: Block, x: number, y: number): TreeElement =>
  element('g', { transform: `translate(${Math.round(x)} ${Math.round(y)})` }, ...nodes);

/** Blocks under each other. */
export function stack(blocks: readonly Block[], gap: number): Block {
  let height = 0;
  const nodes: TreeElement[] = [];
  for (const block of blocks.filter((each) => each.nodes.length)) {
    if (height) height += gap;
    nodes.push(placed(block, 0, height));
    height += block.height;
  }
  return { height, nodes };
}
