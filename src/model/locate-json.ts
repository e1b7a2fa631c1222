/** Where in the text of a JSON file something stands: problems name paths, editors look for lines. Pure. */

export interface Spot {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

export type Path = readonly (string | number)[];

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const skipSpace = (text: string, at: number): number => match(SPACE, text, at);

/** Behind the string that begins at `at`; −1 − the place of its fault where it is none. By hand: some are megabytes long. */
export function skipString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 34) return i + 1;
    if (code < 32) return -1 - i;
    if (code !== 92) continue;
    const end = match(ESCAPE, text, i);
    if (end < 0) return -1 - i;
    i = end - 1;
  }
  return -1 - text.length;
}

/** Behind the value that begins at `at`, of a text that is JSON. Without recursion: a file may be nested without end. */
function skipValue(text: string, at: number): number {
  let depth = 0;
  let i = at;
  do {
    const mark = text[i];
    if (mark === '"') i = skipString(text, i);
    else if (mark === '{' || mark === '[') [depth, i] = [depth + 1, i + 1];
    else if (mark === '}' || mark === ']') [depth, i] = [depth - 1, i + 1];
    else i = Math.max(i + 1, match(SCALAR, text, i));
  } while (depth > 0 && i < text.length);
  return i;
}

/** The beginning of one member of the object or array at `at`; of a key that is there twice the last, as it is read. */
function findMember(text: string, at: number, key: string | number): number {
  const isList = text[at] === '[';
  if (isList !== (typeof key === 'number') || (!isList && text[at] !== '{')) return -1;
  let found = -1;
  let i = skipSpace(text, at + 1);
  for (let index = 0; i < text.length && text[i] !== '}' && text[i] !== ']'; index += 1) {
    let name: string | number = index;
    if (!isList) {
      const end = skipString(text, i);
      name = JSON.parse(text.slice(i, end)) as string;
      i = skipSpace(text, skipSpace(text, end) + 1);
    }
    if (name === key) found = i;
    if (isList && found >= 0) return found;
    i = skipSpace(text, skipValue(text, i));
    if (text[i] === ',') i = skipSpace(text, i + 1);
  }
  return found;
}

/**
 * Where the value of a path begins, or of as much of it as is there: a field that is missing is told where its object
 * begins.
 * @param text one that `JSON.parse` has read
 */
export function locate(text: string, path: Path): Spot {
  let at = skipSpace(text, 0);
  for (const key of path) {
    const inner = findMember(text, at, key);
    if (inner < 0) break;
    at = inner;
  }
  return toSpot(text, at);
}

export function toSpot(text: string, at: number): Spot {
  let line = 1;
  let start = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) [line, start] = [line + 1, i + 1];
  return { line, column: at - start + 1 };
}

type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

/** Reads a text as JSON, and remembers where it stopped being any. */
class Reader {
  at = 0;
  readonly #text: string;
  readonly #open: string[] = [];
  #wanted: Wanted = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads to the end, or to the first mark that cannot be there. */
  read(): boolean {
    for (;;) {
      this.at = skipSpace(this.#text, this.at);
      if (this.at >= this.#text.length) return this.#wanted === 'nothing';
      if (!this.#step(this.#text[this.at]!)) return false;
    }
  }

  #step(mark: string): boolean {
    const wanted = this.#wanted;
    if ((mark === '}' || mark === ']') && wanted.endsWith('end')) return this.#close(mark);
    if (wanted === 'comma or end') return mark === ',' && this.#pass(this.#open.at(-1) === '{' ? 'key' : 'value');
    if (wanted === 'colon') return mark === ':' && this.#pass('value');
    return wanted !== 'nothing' && this.#begin(mark, wanted);
  }

  /** A key, or a value. */
  #begin(mark: string, wanted: Wanted): boolean {
    if (mark === '"')
      return this.#jump(skipString(this.#text, this.at), wanted.startsWith('key') ? 'colon' : undefined);
    if (wanted.startsWith('key')) return false;
    if (mark !== '{' && mark !== '[') return this.#jump(match(SCALAR, this.#text, this.at));
    this.#open.push(mark);
    return this.#pass(mark === '{' ? 'key or end' : 'value or end');
  }

  #close(mark: string): boolean {
    if (this.#open.pop() !== (mark === '}' ? '{' : '[')) return false;
    return this.#pass(this.#open.length ? 'comma or end' : 'nothing');
  }

  #pass(wanted: Wanted): true {
    this.at += 1;
    this.#wanted = wanted;
    return true;
  }

  #jump(end: number, wanted?: Wanted): boolean {
    if (end < 0) {
      if (end < -1) this.at = -1 - end;
      return false;
    }
    this.at = end;
    this.#wanted = wanted ?? (this.#open.length ? 'comma or end' : 'nothing');
    return true;
  }
}

/** Where a text stops being JSON; undefined where it is JSON to its end. */
export function findFault(text: string): Spot | undefined {
  const reader = new Reader(text);
  return reader.read() ? undefined : toSpot(text, reader.at);
}

/** Whether a fault is where the text ends: what is wrong with it is what is missing. */
export function isCutShort(text: string, { line, column }: Spot): boolean {
  const lines = text.trimEnd().split('\n');
  return line > lines.length || (line === lines.length && column > (lines.at(-1)?.length ?? 0));
}

const STEP = /\[(\d+)\]|\.?([^.[\]\s]+)| \(.*?\)(?=[.[]|$)/y;

/**
 * The path in a problem's place: `councils[12] (E09000032 Wandsworth).seats.lab`. The words in brackets are for people;
 * where it goes on in words, the path ends.
 */
export function toPath(place: string): Path {
  const path: (string | number)[] = [];
  for (let at = 0; at < place.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const step = STEP.exec(place);
    if (!step) break;
    if (step[1] !== undefined) path.push(Number(step[1]));
    else if (step[2] !== undefined) path.push(step[2]);
  }
  return path;
}
