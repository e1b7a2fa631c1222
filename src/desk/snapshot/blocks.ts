/** The parts of a figure, each as wide as it is told: head, numbers, key, foot. */
import { words } from './words';
import { placed, toRunsWidth, type Block, type Canvas, type Run } from './canvas';
import { element, type TreeElement } from './element-tree';
import {
  toHeadline,
  toKeyLines,
  toPlaceLine,
  toScoreNotes,
  toScores,
  toStatusLine,
  type KeyLine,
  type Score,
} from './figure-words';
import { LINE, TEST_GROUND } from './page-colours';
import { en } from '../../i18n/en';
import { toSourceLine } from './source-line';

const NOTHING: Block = { height: 0, nodes: [] };

/** Headline and status, under the banner of a test. @param scale of the headline, in sizes of the body text */
export function toHead(canvas: Canvas, width: number, scale: number, most = 3): Block {
  const { em, snapshot } = canvas;
  const blocks = [
    toBanner(canvas, width),
    canvas.paragraph({ text: toHeadline(snapshot), face: 'serif', size: scale * em }, width, { leading: 1.12, most }),
    canvas.paragraph({ text: toPlaceLine(snapshot), face: 'bold', size: em }, width),
    canvas.paragraph({ text: toStatusLine(snapshot), face: 'regular', size: em, ink: 'quiet' }, width),
  ];
  const said = [snapshot.files.results.test, true, toPlaceLine(snapshot), true];
  return under(
    blocks.filter((_, at) => said[at]),
    em * 0.3,
  );
}

function toBanner(canvas: Canvas, width: number): Block {
  const { em, snapshot } = canvas;
  if (!snapshot.files.results.test) return NOTHING;
  const height = em * 2;
  // Black on yellow in any theme.
  const said = canvas.line([{ text: words.test, face: 'bold', size: em * 1.1 }], em * 0.6, em * 0.45);
  said.setAttribute('fill', LINE);
  return { height: height + em * 0.3, nodes: [element('rect', { width, height, fill: TEST_GROUND }), said] };
}

function under(blocks: readonly Block[], gap: number): Block {
  let height = 0;
  const nodes: TreeElement[] = [];
  for (const block of blocks) {
    if (height) height += gap;
    nodes.push(placed(block, 0, height));
    height += block.height;
  }
  return { height, nodes };
}

/**
 * Party, number and unit, and what is under them, in columns with hairlines between; under all, what they are measured from.
 * @param isShort without who else won
 */
export function toBoard(canvas: Canvas, width: number, columns: number, isShort = false): Block {
  const { em, snapshot } = canvas;
  const scores = toScores(snapshot);
  const gap = em;
  const cell = (width - gap * (columns - 1)) / columns;
  const cells = scores.map((score) => toCell(canvas, score, cell - (columns > 1 ? em * 0.2 : 0)));
  const nodes: TreeElement[] = [];
  let top = 0;
  for (let at = 0; at < cells.length; at += columns) {
    const row = cells.slice(at, at + columns);
    const height = Math.max(...row.map((each) => each.height));
    if (at) nodes.push(canvas.rule(0, top, width, 1, 'rule'));
    row.forEach((each, i) => {
      const x = i * (cell + gap);
      nodes.push(placed(each, x, top + em * 0.5));
      if (i) nodes.push(canvas.rule(x - gap / 2, top + em * 0.5, 1, height, 'rule'));
    });
    top += height + em;
  }
  if (cells.length) nodes.push(canvas.rule(0, top, width, 1, 'rule'));
  const text = cells.length ? toScoreNotes(snapshot, isShort) : '';
  const small = text ? canvas.paragraph({ text, face: 'regular', size: em * 0.87, ink: 'quiet' }, width) : NOTHING;
  return under(
    [{ height: top + (cells.length ? 1 : 0), nodes }, small].filter(({ nodes: any }) => any.length),
    em * 0.5,
  );
}

function toCell(canvas: Canvas, score: Score, width: number): Block {
  const { em } = canvas;
  const [small, side] = [em * 0.87, em * 0.93];
  const name = canvas.paragraph({ text: score.name, face: 'regular', size: small }, width - side - em * 0.5, {
    most: 2,
  });
  const figure: Run[] = [
    { text: score.figure, face: 'serif', size: em * 1.87 },
    { text: ` ${score.unit}`, face: 'regular', size: small, ink: 'quiet' },
  ];
  const fits = toRunsWidth(figure) <= width;
  const [number, unit] = figure as [Run, Run];
  const rows: Block[] = [
    {
      height: name.height,
      nodes: [canvas.swatch(0, (small * 1.35 - side) / 2, side, score.paints), placed(name, side + em * 0.5, 0)],
    },
    { height: em * 1.95, nodes: [canvas.line(fits ? figure : [number], 0, em * 0.1)] },
    ...(fits ? [] : [canvas.paragraph({ ...unit, text: unit.text.trim() }, width)]),
    ...(score.under
      ? [canvas.paragraph({ text: score.under, face: 'regular', size: small, ink: 'quiet' }, width)]
      : []),
  ];
  return under(rows, 0);
}

/** The key in lines that flow. @param lines all of it, unless told */
export function toKey(canvas: Canvas, width: number, lines: readonly KeyLine[] = toKeyLines(canvas.snapshot)): Block {
  const { em } = canvas;
  const [size, side] = [em * 0.87, em * 0.93];
  const step = em * 1.6;
  const nodes: TreeElement[] = [];
  let [x, y] = [0, 0];
  for (const { paints, name, count } of lines) {
    const runs = toKeyRuns(name, count, size);
    const own = paints.length * (side + em * 0.3) + em * 0.2 + toRunsWidth(runs);
    if (x && x + own > width) [x, y] = [0, y + step];
    paints.forEach((paint, i) =>
      nodes.push(canvas.swatch(x + i * (side + em * 0.3), y + (step - side) / 2, side, paint)),
    );
    nodes.push(canvas.line(runs, x + paints.length * (side + em * 0.3) + em * 0.2, y + (step - size) / 2));
    x += own + em;
  }
  return lines.length ? { height: y + step, nodes } : NOTHING;
}

const toKeyRuns = (name: string, count: number | undefined, size: number): Run[] => [
  { text: name, face: 'regular', size },
  ...(count === undefined ? [] : [{ text: ` ${en.number(count)}`, face: 'bold', size } as const]),
];

/** The key as a list, its numbers large: where it is what the picture is about. */
export function toKeyList(canvas: Canvas, width: number, lines: readonly KeyLine[]): Block {
  const { em } = canvas;
  const side = em * 1.1;
  const rows = lines.map(({ paints, name, count }): Block => {
    const left = paints.length * (side + em * 0.3) + em * 0.2;
    const text = canvas.paragraph({ text: name, face: 'regular', size: em }, width - left - em * 3.2, { most: 2 });
    const height = Math.max(em * 2, text.height + em * 0.5);
    const figure = count === undefined ? '' : en.number(count);
    return {
      height: height + 1,
      nodes: [
        ...paints.map((paint, i) => canvas.swatch(i * (side + em * 0.3), (height - side) / 2, side, paint)),
        placed(text, left, (height - text.height) / 2),
        ...(figure
          ? [canvas.line([{ text: figure, face: 'serif', size: em * 1.4 }], width, (height - em * 1.4) / 2, 'end')]
          : []),
        canvas.rule(0, height, width, 1, 'rule'),
      ],
    };
  });
  return under(rows, 0);
}

/** @param text in place of the sources that the files name */
export const toFoot = (canvas: Canvas, width: number, size: number, text = toSourceLine(canvas.snapshot)): Block =>
  canvas.paragraph({ text, face: 'regular', size, ink: 'quiet' }, width, { leading: 1.4 });
