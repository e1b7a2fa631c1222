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

const toWideStep = (stream: string, at: number, scale: number): Step =>
  toStep((toToken(stream, at + 1) - 40) * scale, (toToken(stream, at + 2) - 40) * scale);

function toToken(stream: string, at: number): number {
  const code = stream.charCodeAt(at);
  if (code >= 0) return (code > 125 ? 92 : code) - 35;
  throw new Error('Broken boundaries');
}

/** Where the walk is, and what it has drawn. */
class Walk {
  at = 0;
  borders = '';
  /** Path and box of the area that is walked around. */
  path = '';
  box: [number, number, number, number] = [0, 0, 0, 0];
  readonly #stream: string;
  readonly #step: number;
  readonly #tables: Record<number, readonly Step[]>;
  #scale: number;
  #x = 0;
  #y = 0;
  /** Arcs not walked back yet. */
  readonly #pending: Arc[] = [];

  constructor(stream: string, step: number) {
    this.#stream = stream;
    this.#step = this.#scale = step;
    this.#tables = { 1: toSteps(1), [step]: toSteps(step) };
  }

  /** All rings of the next area. */
  readArea(): void {
    this.path = '';
    this.box = [Infinity, Infinity, -Infinity, -Infinity];
    do this.#readRing();
    while (this.#stream[this.at] === 'u' && this.at++);
  }

  #readRing(): void {
    for (; this.#stream[this.at] === 'z'; this.at++) this.#pending.pop();
    const isImplied = this.#stream[this.at] !== 'v';
    if (isImplied) ({ x: this.#x, y: this.#y } = this.#pending.at(-1)!);
    else this.#readPosition();
    const [startX, startY] = [this.#x, this.#y];
    const empty = (this.path += `M${startX} ${startY}l`);
    if (isImplied) this.#walkBack(this.#pending.length - 1);
    while (this.path === empty || this.#x !== startX || this.#y !== startY) {
      const token = toToken(this.#stream, this.at);
      if (token < 81 || token === WIDE) this.#walkOn(startX, startY);
      else this.#obey(token);
    }
    this.path += 'z';
  }

  #readPosition(): void {
    const digit = (offset: number): number => toToken(this.#stream, this.at + offset);
    this.#x = digit(1) * 81 + digit(2);
    this.#y = digit(3) * 81 + digit(4);
    this.at += 5;
  }

  #obey(mark: number): void {
    this.at++;
    if (mark === 85) this.#scale = this.#step + 1 - this.#scale;
    if (mark < 88) return;
    let skip = mark - 88;
    let index = this.#pending.length - 1;
    while (this.#pending[index]!.x !== this.#x || this.#pending[index]!.y !== this.#y || skip-- > 0) index--;
    this.#walkBack(index);
  }

  #walkBack(index: number): void {
    const arc = this.#pending.splice(index, 1)[0]!;
    this.borders += `M${this.#x} ${this.#y}l${arc.back}`;
    this.#draw(arc, arc.back, arc.fromX, arc.fromY);
  }

  #walkOn(endX: number, endY: number): void {
    const arc = this.#readArc(endX, endY);
    this.#draw(arc, arc.forth, arc.x, arc.y);
    if (arc.x === arc.fromX && arc.y === arc.fromY) this.#pending.unshift(arc);
    else this.#pending.push(arc);
  }

  #draw({ x0, y0, x1, y1 }: Arc, line: string, x: number, y: number): void {
    const { box } = this;
    this.box = [Math.min(box[0], x0), Math.min(box[1], y0), Math.max(box[2], x1), Math.max(box[3], y1)];
    this.path += line;
    this.#x = x;
    this.#y = y;
  }

  /** Steps up to the next mark, or to where the ring closes. A loop over locals: most of the time is spent here. */
  #readArc(endX: number, endY: number): Arc {
    const [stream, scale, fromX, fromY] = [this.#stream, this.#scale, this.#x, this.#y];
    const steps = this.#tables[scale]!;
    let at = this.at;
    let [x, y, x0, y0, x1, y1] = [fromX, fromY, fromX, fromY, fromX, fromY];
    let [forth, back] = ['', ''];
    do {
      const token = toToken(stream, at);
      if (token > 80 && token !== WIDE) break;
      const step = token === WIDE ? toWideStep(stream, at, scale) : steps[token]!;
      at += token === WIDE ? 3 : 1;
      x += step.dx;
      y += step.dy;
      if (x < x0) x0 = x;
      else if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      else if (y > y1) y1 = y;
      forth += step.forth;
      back = step.back + back;
    } while (x !== endX || y !== endY);
    this.at = at;
    return { fromX, fromY, x, y, x0, y0, x1, y1, forth, back };
  }
}

/** Throws an Error where the input is not packed boundaries. */
export function unpackBoundaries(packed: PackedBoundaries): Shapes {
  const { stream, codes, names, region, step, ...rest } = packed;
  if (packed.type !== 'council-map-boundaries' || packed.version !== 1) throw new Error('Not packed boundaries');
  const regionCodes = Object.keys(rest.regions);
  const areas: Area[] = [];
  const walk = new Walk(stream, step);
  let context = '';
  codes.forEach((code, index) => {
    walk.readArea();
    const [name, { path, box: bounds }] = [names[index], walk];
    if (name) areas.push({ code, name, region: regionCodes[region[index]!] ?? '', path, bounds });
    else context += path;
  });
  return { ...rest, areas, borders: walk.borders, context };
}
