/** Path data as lists of points: `M`, `L` and `Z`, absolute or relative, in every way that SVG lets them be written. */

/** x and y of each point in turn. */
export type Points = readonly number[];

/** A command, a number, or a character that is neither and spoils the path. */
const TOKEN = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[^\s,]/gi;
const FIRST_LETTER = 65;

class Trace {
  readonly lines: Points[] = [];
  #points: number[] = [];
  #command = '';
  #start: readonly [number, number] = [0, 0];
  #x = 0;
  #y = 0;

  /** Whether a move is still without its point. */
  get isDangling(): boolean {
    return this.#command === 'M' || this.#command === 'm';
  }

  /** Takes a command. @returns whether it may stand here */
  obey(command: string): boolean {
    const isFirst = this.#command === '';
    if (!'MmLlZz'.includes(command) || this.isDangling || (isFirst && !'Mm'.includes(command))) return false;
    if ('Zz'.includes(command)) {
      this.end();
      [this.#x, this.#y] = this.#start;
    }
    this.#command = command;
    return true;
  }

  /** Takes the numbers of the last command. @returns whether it wants any */
  go(first: number, second: number): boolean {
    const isRelative = this.#command === 'm' || this.#command === 'l';
    this.#x = isRelative ? this.#x + first : first;
    this.#y = isRelative ? this.#y + second : second;
    if (!Number.isFinite(this.#x) || !Number.isFinite(this.#y)) return false;
    if (this.isDangling) this.#begin();
    else if (this.#command !== 'L' && this.#command !== 'l') return false;
    else if (this.#points.length === 0) this.#points.push(...this.#start);
    this.#points.push(this.#x, this.#y);
    return true;
  }

  /** Numbers that go on after a move are lines. */
  #begin(): void {
    this.end();
    this.#start = [this.#x, this.#y];
    this.#command = this.#command === 'm' ? 'l' : 'L';
  }

  end(): void {
    if (this.#points.length > 0) this.lines.push(this.#points);
    this.#points = [];
  }
}

/** All lines of a path, closed or not, those of one point among them; the last point of a closed one is not the first again. None where any of it makes no sense. */
export function toPathLines(path: string): readonly Points[] {
  const tokens = path.match(TOKEN) ?? [];
  const trace = new Trace();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const isSound =
      token.charCodeAt(0) >= FIRST_LETTER ? trace.obey(token) : trace.go(Number(token), Number(tokens[++i]));
    if (!isSound) return [];
  }
  if (trace.isDangling) return [];
  trace.end();
  return trace.lines;
}
