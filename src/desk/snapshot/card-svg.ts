/**
 * A snapshot as a card of a given size, for the places where links are shared: composed anew for its shape, not stretched.
 * A wide card has words and numbers beside the map; a square one has them over and beside it; a tall one, all above each other.
 */
import { toBoard, toFoot, toHead, toKey, toKeyList } from './blocks';
import { Canvas, placed, stack, type Block } from './canvas';
import { DarkRules } from './dark-rules';
import type { Snapshot } from './derive-snapshot';
import type { Size } from './draw-map';
import { element } from './element-tree';
import { toKeyLines, toKeyTitle, toScores, toSubtitle } from './figure-words';
import { toMapDrawing } from './map-drawing';
import { role } from './page-colours';
import { serialise } from './serialise';
import { withWords } from './bare-svg';

export interface CardOptions {
  /** In place of the sources that the files name. */
  readonly source?: string | undefined;
  readonly prefix?: string | undefined;
}

/** From these proportions, width over height, a card is wide; below those it is tall. */
const WIDE = 1.25;
const TALL = 0.75;
/** The text is made smaller until all of it fits, but no smaller than this share of what it should be. */
const STEP = 0.96;
const SMALLEST = 0.5;

interface Place {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

/** What stands where, and the box that is left for the map; undefined where it does not fit. */
interface Layout {
  readonly places: readonly Place[];
  readonly map: Size & { readonly x: number; readonly y: number };
}

interface Frame extends Size {
  readonly margin: number;
  readonly source: string | undefined;
}

export function toCardSvg(snapshot: Snapshot, size: Size, { source, prefix }: CardOptions = {}): string {
  const rules = new DarkRules();
  const margin = Math.round(Math.min(size.width, size.height) * 0.05);
  const { canvas, layout } = fit(snapshot, rules, { ...size, margin, source });
  const { theme } = canvas;
  const inPixels = { width: layout.map.width / canvas.scale, height: layout.map.height / canvas.scale };
  const map = toMapDrawing(snapshot, inPixels, theme, rules);
  for (const name of ['x', 'y', 'width', 'height'] as const) map.setAttribute(name, `${layout.map[name]}`);
  const bar = element('rect', { width: size.width, height: Math.round(margin / 4), fill: role('ink') });
  const root = element(
    'svg',
    { ...size, viewBox: `0 0 ${size.width} ${size.height}` },
    ...canvas.definitions,
    element('rect', { ...size, fill: role('paper') }),
    map,
    bar,
    ...layout.places.map(({ block, x, y }) => placed(block, x, y)),
  );
  return serialise(withWords(root, snapshot), { theme, prefix, darkRules: rules.toRules() });
}

function fit(snapshot: Snapshot, rules: DarkRules, frame: Frame): { canvas: Canvas; layout: Layout } {
  const shape = frame.width / frame.height;
  const toLayout = shape >= WIDE ? toWide : shape < TALL ? toTall : toSquare;
  const ideal = Math.min(frame.width, frame.height * (shape >= WIDE ? 1.6 : 1)) / (shape >= WIDE ? 48 : 44);
  for (let scale = 1; ; scale *= STEP) {
    const canvas = new Canvas(snapshot, rules, Math.max(8, ideal * scale));
    const layout = toLayout(canvas, frame);
    if (layout.isFit || scale < SMALLEST) return { canvas, layout };
  }
}

type Fitted = Layout & { readonly isFit: boolean };

/** What the picture is about, in numbers: the scoreboard, or the key where the colours mean something else. */
function toNumbers(canvas: Canvas, width: number, columns: number): Block {
  const { snapshot } = canvas;
  const isKeyed = snapshot.look('light').view.meaning !== undefined && !snapshot.wards;
  const isOfMap = isKeyed || snapshot.open !== undefined;
  const titles = [toSubtitle(snapshot), isOfMap ? toKeyTitle(snapshot) : ''].filter(Boolean);
  const title = titles.map((text) => canvas.paragraph({ text, face: 'bold', size: canvas.em }, width));
  if (isKeyed) return stack([...title, toKeyList(canvas, width, toKeyLines(snapshot))], canvas.em * 0.4);
  const board = toBoard(canvas, width, columns, true);
  const scored = new Set(toScores(snapshot).map(({ id }) => id));
  // What stands with the board counts what the board counts.
  const key = toKeyLines(snapshot, isOfMap ? 'key' : 'wholeKey');
  const rest = snapshot.wards ? key : key.filter(({ id }) => !scored.has(id));
  return stack([board, ...(isOfMap ? title : []), toKey(canvas, width, rest)], canvas.em * 0.5);
}

const toFootSize = ({ width, height }: Size): number => Math.max(9, Math.min(width, height) / 68);

function toWide(canvas: Canvas, frame: Frame): Fitted {
  const { width, height, margin, source } = frame;
  const { em } = canvas;
  const inner = height - 2 * margin;
  const [x0, y0, x1, y1] = canvas.snapshot.bounds ?? canvas.snapshot.shapes.frame;
  const mapWidth = Math.round(Math.min(width * 0.48, Math.max(width * 0.36, (inner * (x1 - x0)) / (y1 - y0))));
  const column = width - mapWidth - 3 * margin;
  const head = toHead(canvas, column, 2);
  const numbers = toNumbers(canvas, column, 2);
  const foot = toFoot(canvas, column, toFootSize(frame), source);
  const ruleAt = margin + head.height + em * 0.6;
  const rule: Block = { height: 2, nodes: [canvas.rule(0, 0, column, 2, 'ink')] };
  const end = ruleAt + numbers.height + em * 0.6;
  const footAt = height - margin - foot.height;
  return {
    places: [
      { block: head, x: margin, y: margin },
      { block: rule, x: margin, y: ruleAt },
      { block: numbers, x: margin, y: ruleAt + em * 0.3 },
      { block: foot, x: margin, y: footAt },
    ],
    map: { x: width - margin - mapWidth, y: margin, width: mapWidth, height: inner },
    isFit: end + em * 0.5 <= footAt,
  };
}

function toSquare(canvas: Canvas, frame: Frame): Fitted {
  const { width, height, margin, source } = frame;
  const { em } = canvas;
  const inner = width - 2 * margin;
  const head = toHead(canvas, inner, 2.1);
  const foot = toFoot(canvas, inner, toFootSize(frame), source);
  const ruleAt = margin + head.height + em * 0.6;
  const top = ruleAt + em * 0.4;
  const footAt = height - margin - foot.height;
  const column = Math.round(inner * 0.3);
  const numbers = toNumbers(canvas, column, 1);
  const rule: Block = { height: 2, nodes: [canvas.rule(0, 0, inner, 2, 'ink')] };
  const bottom = footAt - em * 0.8;
  const left = margin + column + margin / 2;
  return {
    places: [
      { block: head, x: margin, y: margin },
      { block: rule, x: margin, y: ruleAt },
      { block: numbers, x: margin, y: top },
      { block: foot, x: margin, y: footAt },
    ],
    map: { x: left, y: top + em * 0.4, width: width - margin - left, height: bottom - top - em * 0.4 },
    isFit: top + numbers.height <= bottom,
  };
}

function toTall(canvas: Canvas, frame: Frame): Fitted {
  const { width, height, margin, source } = frame;
  const { em } = canvas;
  const inner = width - 2 * margin;
  const head = toHead(canvas, inner, 2.2);
  const numbers = toNumbers(canvas, inner, toScores(canvas.snapshot).length === 3 ? 3 : 2);
  const foot = toFoot(canvas, inner, toFootSize(frame), source);
  const ruleAt = margin * 1.4 + head.height + em * 0.6;
  const rule: Block = { height: 3, nodes: [canvas.rule(0, 0, inner, 3, 'ink')] };
  const top = ruleAt + em * 0.5;
  const mapAt = top + numbers.height + em * 0.8;
  const footAt = height - margin - foot.height;
  const room = footAt - em - mapAt;
  return {
    places: [
      { block: head, x: margin, y: margin * 1.4 },
      { block: rule, x: margin, y: ruleAt },
      { block: numbers, x: margin, y: top },
      { block: foot, x: margin, y: footAt },
    ],
    map: { x: margin, y: mapAt, width: inner, height: Math.max(1, room) },
    isFit: room >= inner * 0.6,
  };
}
