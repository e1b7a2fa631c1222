/**
 * A picture is as wide as its column, and its lines, textures and names would grow and shrink with it: on a phone they
 * would be half of what they are on the map that takes over. A factor in the picture's own style gives them back their
 * size, in steps by the width of the tag. All of it is in the style, and there behind conditions: whoever has no style, or
 * does not know such conditions, has the attributes, which are those of one width.
 */
import { toRoomyUnits } from '../../map/crowd';
import { SELECTED } from '../../map/svg/outlines';
import { BESIDE, COLUMNS } from '../../room';
import type { Shapes } from '../../model/boundaries';
import { MAP_SHARE } from '../page-room';
import { ClassRules } from './class-rules';
import type { Snapshot } from './derive-snapshot';
import { toBox } from './dress';
import { toNumberText, type TreeElement } from './element-tree';
import { HALO, LINE } from './page-colours';

/** Id of the picture that has the factor. */
export const PICTURE = 'picture';
/** From one factor to the next: sizes are an eighth off at most. */
const STEP = 1.25;
/** Widths of a tag, in pixels. */
const [NARROWEST, WIDEST] = [240, 1600];
const FACTOR = 'var(--cm-k)';
/** Safari takes a texture's size from its attribute alone: there it is right in between a phone and an article. */
const WITHOUT_STYLE = 1.4;

/** In CSS pixels: of the map at which everything has its size without a factor, and what is beside it. */
interface Setting {
  readonly width: number;
  readonly hasPanel: boolean;
}

/** The map has the whole tag, or the larger column of two. */
const toMapWidth = (tag: number, hasPanel: boolean): number =>
  hasPanel && tag >= BESIDE ? (tag - COLUMNS.gap) * MAP_SHARE : tag;

function toFactor(tag: number, { width, hasPanel }: Setting): number {
  const steps = Math.round(Math.log(width / toMapWidth(tag, hasPanel)) / Math.log(STEP));
  return Number((STEP ** steps).toFixed(2));
}

/** A rule wherever another factor begins. */
function toSteps(from: number, setting: Setting): string[] {
  const tags = Array.from({ length: WIDEST - from + 1 }, (_, index) => from + index);
  const steps = tags.filter((tag) => tag === from || toFactor(tag, setting) !== toFactor(tag - 1, setting));
  return steps.map((tag) => {
    const least = tag > NARROWEST ? tag : 1;
    return `@container(min-width:${least}px){#${PICTURE}{--cm-k:${toFactor(tag, setting)}}}`;
  });
}

/** Beside a panel stands what a script has made: where none runs the picture has the whole tag. */
function toContainerRules({ width, hasPanel }: Setting): string[] {
  const beside = hasPanel ? [`@media(scripting){${toSteps(BESIDE, { width, hasPanel }).join('')}}`] : [];
  return [...toSteps(NARROWEST, { width, hasPanel: false }), ...beside];
}

/** Where areas are small the element's lines are thinner than usual: they grow to a limit, and begin at it. */
function toGrowth(shapes: Pick<Shapes, 'areas'>, units: number, most: number): string {
  const roomy = toRoomyUnits(shapes.areas);
  if (units > roomy) return `min(1,${FACTOR}*${toNumberText(units / roomy)})`;
  return roomy < units * most ? `min(${FACTOR},${toNumberText(roomy / units)})` : FACTOR;
}

/** What is drawn with one unit: the whole map, or an inset. */
interface Sheet {
  /** In a CSS pixel. */
  readonly units: number;
  /** Of its edges and borders. */
  readonly growth: string;
}

const isOutline = (node: TreeElement): boolean => [HALO, LINE].includes(node.getAttribute('stroke') ?? '');

/** Whether what an outline goes around has room for it: around what has not, it is a share of that. */
const isFull = (width: number): boolean => SELECTED.some((full) => Math.abs(width - full) < 0.01);

class Sizing {
  readonly rules = new ClassRules('s');
  readonly #shapes: Shapes;
  readonly #most: number;
  #insets = 0;

  constructor(shapes: Shapes, setting: Setting) {
    this.#shapes = shapes;
    this.#most = toFactor(NARROWEST, setting);
  }

  /** @param units of the sheet in a CSS pixel */
  toSheet(units: number, areas = this.#shapes.areas): Sheet {
    return { units, growth: toGrowth({ areas }, units, this.#most) };
  }

  size(node: TreeElement, sheet: Sheet): void {
    if (node.tagName === 'pattern') return this.#sizeTile(node);
    if (node.tagName === 'text') return this.#sizeName(node);
    const own = node.tagName === 'svg' && node.getAttribute('width') ? this.#toInset(node, sheet) : sheet;
    this.#sizeLine(node, own);
    for (const child of node.children) this.size(child, own);
  }

  /** In the order of the file. */
  #toInset(node: TreeElement, { units }: Sheet): Sheet {
    const codes = new Set(this.#shapes.insets[this.#insets++]?.codes);
    const [, , width, height] = toBox(node.getAttribute('viewBox'));
    const [wide, high] = ['width', 'height'].map((name) => Number(node.getAttribute(name)));
    const own = Math.max(width / wide!, height / high!) * units;
    return this.toSheet(own, codes.size ? this.#shapes.areas.filter(({ code }) => codes.has(code)) : undefined);
  }

  #sizeLine(node: TreeElement, { units, growth }: Sheet): void {
    const line = Number(node.getAttribute('stroke-width') ?? 0);
    // The lettering of names has lines of its own.
    if (!line || node.children.some(({ tagName }) => tagName === 'text' && !isCorner(node))) return;
    if (isOutline(node) && !isFull(line / units)) return;
    const isFixed = isOutline(node) || node.tagName === 'rect';
    const factor = isFixed ? FACTOR : growth;
    node.classList.add(this.rules.classFor(`stroke-width:calc(${toNumberText(line)}px*${factor})`));
  }

  #sizeTile(tile: TreeElement): void {
    const [, scale] = /^scale\((.*)\)$/.exec(tile.getAttribute('patternTransform') ?? '') ?? [];
    if (scale === undefined) return;
    tile.setAttribute('patternTransform', `scale(${toNumberText(Number(scale) * WITHOUT_STYLE)})`);
    tile.classList.add(this.rules.classFor(`transform:scale(calc(${toNumberText(Number(scale))}*${FACTOR}))`));
  }

  /** The name of an inset grows from the inset's corner; other names are set for one width. */
  #sizeName(name: TreeElement): void {
    const inset = name.parentNode?.children.find(({ tagName }) => tagName === 'svg');
    if (!inset) return;
    const [x, y] = ['x', 'y'].map((side) => toNumberText(Number(inset.getAttribute(side) ?? 0)));
    name.classList.add(this.rules.classFor(`transform:scale(${FACTOR});transform-origin:${x}px ${y}px`));
  }
}

/** The frame of an inset, which has its name, too. */
const isCorner = (node: TreeElement): boolean => node.children.some(({ tagName }) => tagName === 'svg');

/**
 * Has everything in a drawing keep its size, but names in hexagons. Not for wards.
 * @param drawing of these shapes
 * @param width of the map in CSS pixels at which it is drawn
 * @returns rules for it, and for the element with the id `picture` around it
 */
export function keepSize(drawing: TreeElement, { shapes, config }: Snapshot, width: number): string[] {
  const setting = { width, hasPanel: config.show.includes('panel') };
  const sizing = new Sizing(shapes, setting);
  const [, , wide] = toBox(drawing.getAttribute('viewBox'));
  sizing.size(drawing, sizing.toSheet(wide / width));
  const always = [`#${PICTURE}{--cm-k:1}`, ...sizing.rules.toRules()].join('');
  return [`@supports(width:1cqw){${always}}`, ...toContainerRules(setting)];
}
