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
import { toSteps, toToken, write, type Step } from './packed-steps';
import { UnpackedArea } from './unpacked-area';

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

/** A point as one number. */
const toPoint = (x: number, y: number): number => x * 65536 + y;

/**
 * Where the walk is, and what it has drawn. Strings and arrays that are thrown away again are counted here: before the
 * first colour a collection of garbage takes longer than all of the walk.
 */
class Walk {
  at = 0;
  readonly #stream: string;
  readonly #step: number;
  readonly #tables: Record<number, readonly (Step | undefined)[]>;
  #scale: number;
  #x = 0;
  #y = 0;
  /** Path data of the area that is walked around, in the first `#length` pieces. */
  readonly #path: string[] = [];
  #length = 0;
  /** Every step of the walk as written backwards, to be read from behind. */
  readonly #back: string[];
  #walked = 0;
  /** Arcs in the order in which they were walked, those that are done among them. */
  readonly #arcs: Arc[] = [];
  /** The arcs that are not done by the point where they ended, the newest last. */
  readonly #ends = new Map<number, Arc[]>();
  /** Those that were walked back. */
  readonly #borders: Arc[] = [];

  constructor(stream: string, step: number) {
    this.#stream = stream;
    this.#step = this.#scale = step;
    this.#tables = { 1: toSteps(1), [step]: toSteps(step) };
    this.#back = new Array<string>(stream.length);
  }

  /** All rings of the next area, as path data. */
  readArea(): string {
    this.#length = 0;
    do this.#readRing();
    while (this.#stream[this.at] === 'u' && this.at++);
    return this.#path.slice(0, this.#length).join('');
  }

  /** Path data of all that two areas share. */
  toBorders(): string {
    this.#length = 0;
    for (const arc of this.#borders) {
      this.#push(`M${arc.x} ${arc.y}l`);
      this.#pushBack(arc);
    }
    return this.#path.slice(0, this.#length).join('');
  }

  #push(piece: string): void {
    this.#path[this.#length++] = piece;
  }

  #readRing(): void {
    for (; this.#stream[this.at] === 'z'; this.at++) this.#take(this.#newest());
    const isImplied = this.#stream[this.at] !== 'v';
    if (isImplied) ({ x: this.#x, y: this.#y } = this.#newest());
    else this.#readPosition();
    const startX = this.#x;
    const startY = this.#y;
    this.#push(`M${startX} ${startY}l`);
    const empty = this.#length;
    if (isImplied) this.#walkBack(this.#newest());
    while (this.#length === empty || this.#x !== startX || this.#y !== startY) {
      const token = toToken(this.#stream, this.at);
      if (token < 81 || token === 86) this.#walkOn(startX, startY);
      else this.#obey(token);
    }
    this.#push('z');
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
    this.#pushBack(arc);
    this.#borders.push(arc);
    this.#take(arc);
    this.#x = arc.fromX;
    this.#y = arc.fromY;
  }

  #pushBack({ start, end }: Arc): void {
    // One by one: in code that has not run often yet, a list taken apart is garbage.
    const path = this.#path;
    const back = this.#back;
    let length = this.#length;
    for (let i = end - 1; i >= start; i--) path[length++] = back[i]!;
    this.#length = length;
  }

  /** Steps up to the next mark, or to where the ring closes. A lean loop: most of the time is spent here. */
  #walkOn(endX: number, endY: number): void {
    const stream = this.#stream;
    const scale = this.#scale;
    const table = this.#tables[scale]!;
    const path = this.#path;
    const back = this.#back;
    const start = this.#walked;
    const fromX = this.#x;
    const fromY = this.#y;
    let at = this.at;
    let length = this.#length;
    let walked = start;
    let x = fromX;
    let y = fromY;
    do {
      const step = table[stream.charCodeAt(at)];
      if (step) {
        x += step.dx;
        y += step.dy;
        path[length++] = step.forth;
        back[walked++] = step.back;
        at++;
      } else if (stream[at] === 'y') {
        const dx = (toToken(stream, at + 1) - 40) * scale;
        const dy = (toToken(stream, at + 2) - 40) * scale;
        x += dx;
        y += dy;
        path[length++] = write(dx);
        path[length++] = write(dy);
        back[walked++] = write(-dy);
        back[walked++] = write(-dx);
        at += 3;
      } else break;
    } while (x !== endX || y !== endY);
    this.at = at;
    this.#length = length;
    this.#walked = walked;
    this.#x = x;
    this.#y = y;
    this.#remember({ isDone: false, fromX, fromY, x, y, start, end: walked });
  }

  /** A loop is the last that is meant where an arc is named. */
  #remember(arc: Arc): void {
    const { x, y } = arc;
    const isLoop = x === arc.fromX && y === arc.fromY;
    const point = toPoint(x, y);
    const ends = this.#ends.get(point);
    if (!ends) this.#ends.set(point, [arc]);
    else if (isLoop) ends.unshift(arc);
    else ends.push(arc);
    if (isLoop) this.#arcs.unshift(arc);
    else this.#arcs.push(arc);
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
    const name = names[index];
    const path = walk.readArea();
    if (name) areas.push(new UnpackedArea({ code, name, region: regionCodes[region[index]!] ?? '', path }));
    else context += path;
  });
  let borders: string | undefined;
  let walked: Walk | undefined = walk;
  return {
    ...rest,
    areas,
    context,
    /** The first frame has none. */
    get borders() {
      borders ??= walked!.toBorders();
      walked = undefined;
      return borders;
    },
  };
}
