/**
 * Reads the packed overview. On the painting path: small, one pass, no object a point.
 *
 * The stream is one walk. A digit is a character from `#` to `s` (`~` for `\`) and stands for 0 … 80.
 * - A digit: a step of (digit ÷ 9 − 4, digit mod 9 − 4). `y` and two digits: a step of (digit − 40, digit − 40). Steps
 *   are times the scale, which `x` switches between `step` and 1. Steps make a new arc, from where the pen is.
 * - `w` or `x` ends an arc. `{`, `|` or `}` ends it too and then walks back the newest, second or third newest arc that
 *   ended at the pen and has not been walked back yet.
 * - A ring is closed when the pen is back where it began. `u` then begins another of the same area, else the next area
 *   begins: with `v` and a position of four digits, or by walking back the newest arc of all, after each `z` has dropped
 *   one that has no other side. A loop of one arc counts as the oldest.
 * An area without a name is context.
 */
import type { Area, PackedBoundaries, Shapes } from './boundaries';

/** A line from one point to another, with its box, and as SVG writes it in either direction. */
interface Arc {
  readonly fromX: number;
  readonly fromY: number;
  readonly x: number;
  readonly y: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly forth: string;
  readonly back: string;
}

/** Where the walk is: in the stream, and on the plane. */
interface Walk {
  at: number;
  x: number;
  y: number;
  scale: number;
  steps: readonly Step[];
}

/** A step as numbers, and as SVG writes it forwards and backwards. */
interface Step {
  readonly dx: number;
  readonly dy: number;
  readonly forth: string;
  readonly back: string;
}

const toStep = (dx: number, dy: number): Step => ({ dx, dy, forth: `${dx} ${dy} `, back: `${-dx} ${-dy} ` });

/** What each digit means at this scale: made once, because a number is slow to write ten thousand times. */
const toSteps = (scale: number): Step[] =>
  Array.from({ length: 81 }, (_, digit) => toStep((((digit / 9) | 0) - 4) * scale, ((digit % 9) - 4) * scale));

const WIDE = 86;

function toToken(stream: string, at: number): number {
  const code = stream.charCodeAt(at);
  if (code >= 0) return (code > 125 ? 92 : code) - 35;
  throw new Error('Broken boundaries');
}

/** Steps up to the next mark, or to where the ring closes. A loop over locals: most of the decoder's time is here. */
function readArc(stream: string, walk: Walk, endX: number, endY: number): Arc {
  const { x: fromX, y: fromY, scale, steps } = walk;
  let { at, x, y } = walk;
  let [x0, y0, x1, y1, forth, back] = [x, y, x, y, '', ''];
  for (;;) {
    const token = toToken(stream, at);
    if (token > 80 && token !== WIDE) break;
    const wide = token === WIDE;
    const step = wide
      ? toStep((toToken(stream, at + 1) - 40) * scale, (toToken(stream, at + 2) - 40) * scale)
      : steps[token]!;
    at += wide ? 3 : 1;
    x += step.dx;
    y += step.dy;
    if (x < x0) x0 = x;
    else if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    else if (y > y1) y1 = y;
    forth += step.forth;
    back = step.back + back;
    if (x === endX && y === endY) break;
  }
  walk.at = at;
  walk.x = x;
  walk.y = y;
  return { fromX, fromY, x, y, x0, y0, x1, y1, forth, back };
}

/** Throws an Error where the input is not packed boundaries. */
export function unpackBoundaries(packed: PackedBoundaries): Shapes {
  const { stream, codes, names, region, step, ...rest } = packed;
  if (packed.type !== 'council-map-boundaries' || packed.version !== 1) throw new Error('Not packed boundaries');
  const regionCodes = Object.keys(rest.regions);
  const areas: Area[] = [];
  const tables = new Map([step, 1].map((scale) => [scale, toSteps(scale)]));
  const walk: Walk = { at: 0, x: 0, y: 0, scale: step, steps: tables.get(step)! };
  /** Arcs not walked back yet. */
  const pending: Arc[] = [];
  let [borders, context, path] = ['', '', ''];
  let [x0, y0, x1, y1] = [0, 0, 0, 0];

  const extend = (arc: Arc): void => {
    x0 = Math.min(x0, arc.x0);
    y0 = Math.min(y0, arc.y0);
    x1 = Math.max(x1, arc.x1);
    y1 = Math.max(y1, arc.y1);
  };
  const walkBack = (index: number): void => {
    const arc = pending.splice(index, 1)[0]!;
    borders += `M${walk.x} ${walk.y}l${arc.back}`;
    path += arc.back;
    extend(arc);
    walk.x = arc.fromX;
    walk.y = arc.fromY;
  };
  const walkOn = (endX: number, endY: number): void => {
    const arc = readArc(stream, walk, endX, endY);
    path += arc.forth;
    extend(arc);
    if (arc.x === arc.fromX && arc.y === arc.fromY) pending.unshift(arc);
    else pending.push(arc);
  };
  const obey = (mark: number): void => {
    walk.at++;
    if (mark === 85) walk.steps = tables.get((walk.scale = step + 1 - walk.scale))!;
    if (mark < 88) return;
    let skip = mark - 88;
    let index = pending.length - 1;
    while (pending[index]!.x !== walk.x || pending[index]!.y !== walk.y || skip-- > 0) index--;
    walkBack(index);
  };
  const readPosition = (): void => {
    const [a, b, c, d] = [1, 2, 3, 4].map((i) => toToken(stream, walk.at + i)) as [number, number, number, number];
    walk.at += 5;
    walk.x = a * 81 + b;
    walk.y = c * 81 + d;
  };
  const readRing = (): void => {
    for (; stream[walk.at] === 'z'; walk.at++) pending.pop();
    const isImplied = stream[walk.at] !== 'v';
    if (isImplied) ({ x: walk.x, y: walk.y } = pending.at(-1)!);
    else readPosition();
    const [startX, startY] = [walk.x, walk.y];
    path += `M${startX} ${startY}l`;
    const empty = path;
    if (isImplied) walkBack(pending.length - 1);
    while (path === empty || walk.x !== startX || walk.y !== startY) {
      const token = toToken(stream, walk.at);
      if (token < 81 || token === WIDE) walkOn(startX, startY);
      else obey(token);
    }
    path += 'z';
  };

  for (const [index, code] of codes.entries()) {
    path = '';
    x0 = y0 = Infinity;
    x1 = y1 = -Infinity;
    do readRing();
    while (stream[walk.at] === 'u' && walk.at++);
    const name = names[index]!;
    if (name) areas.push({ code, name, region: regionCodes[region[index]!] ?? '', path, bounds: [x0, y0, x1, y1] });
    else context += path;
  }
  return { ...rest, areas, borders, context };
}
