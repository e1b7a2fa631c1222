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
import type { Area, Bounds, PackedBoundaries, Shapes } from './boundaries';

/** A line from one point to another: the steps from `start` up to `end` of the walk. */
interface Arc {
  /** Walked back, or dropped because it has no other side. */
  isDone: boolean;
  readonly fromX: number;
  readonly fromY: number;
  readonly x: number;
  readonly y: number;
  readonly start: number;
  readonly end: number;
}

/** A step as numbers, and as SVG writes it forwards and backwards. */
interface Step {
  readonly dx: number;
  readonly dy: number;
  readonly forth: string;
  readonly back: string;
}

const toStep = (dx: number, dy: number): Step => ({ dx, dy, forth: `${dx} ${dy} `, back: `${-dx} ${-dy} ` });

/** What each character means at this scale, by its code: made once, because numbers are slow to write. */
function toSteps(scale: number): (Step | undefined)[] {
  const steps: Step[] = [];
  for (let digit = 0; digit < 81; digit++)
    steps[toCode(digit)] = toStep((((digit / 9) | 0) - 4) * scale, ((digit % 9) - 4) * scale);
  return steps;
}

const toCode = (digit: number): number => (digit === 57 ? 126 : digit + 35);

function toToken(stream: string, at: number): number {
  const code = stream.charCodeAt(at);
  if (code >= 0) return (code > 125 ? 92 : code) - 35;
  throw new Error('Broken boundaries');
}

const toWideStep = (stream: string, at: number, scale: number): Step =>
  toStep((toToken(stream, at + 1) - 40) * scale, (toToken(stream, at + 2) - 40) * scale);

/** A point as one number. */
const toPoint = (x: number, y: number): number => x * 65536 + y;

/** Where the walk is, and what it has drawn. */
class Walk {
  at = 0;
  /** Path data in pieces, to be joined: strings grown step by step would be garbage by the megabyte. */
  readonly borders: string[] = [];
  /** Of the area that is walked around. */
  path: string[] = [];
  readonly #stream: string;
  readonly #step: number;
  readonly #tables: Record<number, readonly (Step | undefined)[]>;
  #scale: number;
  #x = 0;
  #y = 0;
  /** Every step of the walk as written forwards, and backwards: a side is a slice, which needs no loop of ours. */
  readonly #forth: string[] = [];
  readonly #back: string[] = [];
  /** Arcs in the order in which they were walked, those that are done among them. */
  readonly #arcs: Arc[] = [];
  /** The arcs that are not done by the point where they ended, the newest last. */
  readonly #ends = new Map<number, Arc[]>();

  constructor(stream: string, step: number) {
    this.#stream = stream;
    this.#step = this.#scale = step;
    this.#tables = { 1: toSteps(1), [step]: toSteps(step) };
  }

  /** All rings of the next area. */
  readArea(): void {
    this.path = [];
    do this.#readRing();
    while (this.#stream[this.at] === 'u' && this.at++);
  }

  #readRing(): void {
    for (; this.#stream[this.at] === 'z'; this.at++) this.#take(this.#newest());
    const isImplied = this.#stream[this.at] !== 'v';
    if (isImplied) ({ x: this.#x, y: this.#y } = this.#newest());
    else this.#readPosition();
    const startX = this.#x;
    const startY = this.#y;
    this.path.push(`M${startX} ${startY}l`);
    const empty = this.path.length;
    if (isImplied) this.#walkBack(this.#newest());
    while (this.path.length === empty || this.#x !== startX || this.#y !== startY) {
      const token = toToken(this.#stream, this.at);
      if (token < 81 || token === 86) this.#walkOn(startX, startY);
      else this.#obey(token);
    }
    this.path.push('z');
  }

  #newest(): Arc {
    const arcs = this.#arcs;
    while (arcs.at(-1)?.isDone) arcs.pop();
    return arcs.at(-1)!;
  }

  #take(arc: Arc): void {
    const ends = this.#ends.get(toPoint(arc.x, arc.y))!;
    ends.splice(ends.lastIndexOf(arc), 1);
    arc.isDone = true;
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
    const ends = this.#ends.get(toPoint(this.#x, this.#y))!;
    this.#walkBack(ends[ends.length - 1 - (mark - 88)]!);
  }

  #walkBack(arc: Arc): void {
    const back = this.#back.slice(arc.start, arc.end).reverse().join('');
    this.path.push(back);
    this.borders.push(`M${this.#x} ${this.#y}l`, back);
    this.#take(arc);
    this.#x = arc.fromX;
    this.#y = arc.fromY;
  }

  /** Steps up to the next mark, or to where the ring closes. A lean loop: most of the time is spent here. */
  #walkOn(endX: number, endY: number): void {
    const stream = this.#stream;
    const scale = this.#scale;
    const table = this.#tables[scale]!;
    const forth = this.#forth;
    const back = this.#back;
    const start = forth.length;
    const fromX = this.#x;
    const fromY = this.#y;
    let at = this.at;
    let x = fromX;
    let y = fromY;
    do {
      let step = table[stream.charCodeAt(at)];
      if (step === undefined) {
        if (stream[at] !== 'y') break;
        step = toWideStep(stream, at, scale);
        at += 2;
      }
      at++;
      x += step.dx;
      y += step.dy;
      forth.push(step.forth);
      back.push(step.back);
    } while (x !== endX || y !== endY);
    this.at = at;
    this.#x = x;
    this.#y = y;
    const end = forth.length;
    this.path.push(forth.slice(start).join(''));
    const arc: Arc = { isDone: false, fromX, fromY, x, y, start, end };
    const point = toPoint(x, y);
    const ends = this.#ends.get(point);
    if (!ends) this.#ends.set(point, [arc]);
    else if (x === fromX && y === fromY) ends.unshift(arc);
    else ends.push(arc);
    if (x === fromX && y === fromY) this.#arcs.unshift(arc);
    else this.#arcs.push(arc);
  }
}

/** The box of such a path. Not made while unpacking, since few of them are asked for. */
function toBounds(path: string): Bounds {
  let [x, y, x0, y0, x1, y1] = [0, 0, Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of path.split('z')) {
    const [startX, startY, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number);
    if (startX === undefined || startY === undefined) continue;
    [x, y] = [startX, startY];
    for (let i = 0; i <= steps.length; i += 2) {
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
      x += steps[i] ?? 0;
      y += steps[i + 1] ?? 0;
    }
  }
  return [x0, y0, x1, y1];
}

/** An area whose bounds are found when they are first asked for. */
class UnpackedArea implements Area {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly path: string;
  #bounds: Bounds | undefined;

  constructor({ code, name, region, path }: Omit<Area, 'bounds'>) {
    [this.code, this.name, this.region, this.path] = [code, name, region, path];
  }

  get bounds(): Bounds {
    return (this.#bounds ??= toBounds(this.path));
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
    const [name, path] = [names[index], walk.path.join('')];
    if (name) areas.push(new UnpackedArea({ code, name, region: regionCodes[region[index]!] ?? '', path }));
    else context += path;
  });
  return { ...rest, areas, borders: walk.borders.join(''), context };
}
