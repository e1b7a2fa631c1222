/**
 * What became of every row. A row is used, left out with a note, or refused with an error: none is lost. Of one kind of
 * problem a few are told whole and the rest by their lines, so that a wrong file of a million rows can be reported too.
 */
import type { DeskProblem } from '../report/problem';

export type Fate = 'used' | 'left-out' | 'refused';

/** A place in a table. */
export interface Place {
  readonly line: number;
  readonly column?: number | undefined;
}

/** What is wrong, without its file. `rule` is the kind by which it is grouped. */
export interface Finding extends Pick<DeskProblem, 'level' | 'message' | 'remedy'> {
  readonly rule: string;
  readonly found?: string;
  readonly expected?: string;
}

/** How many rows of each fate, the rows of headings and the blank lines apart. */
export interface RowCount {
  readonly read: number;
  readonly used: number;
  readonly leftOut: number;
  readonly refused: number;
  readonly blank: number;
  /** The row of headings, where it is there, and every time it stands again. */
  readonly headings: number;
}

/** Of one kind so many are told whole. */
const TOLD = 12;
/** What only follows from another problem would hide it. */
const TOLD_OF_CONSEQUENCES = 1;
const CONSEQUENCES: ReadonlySet<string> = new Set(['ward-broken']);
const toTold = (rule: string | undefined): number => (CONSEQUENCES.has(rule ?? '') ? TOLD_OF_CONSEQUENCES : TOLD);
/** And so many stretches of lines. */
const STRETCHES = 20;
/** A cell is repeated in a problem, but no page of it. */
const LENGTH = 80;

interface Kind {
  readonly first: Finding;
  /** Those told whole among them. */
  count: number;
  /** From line to line, both included. */
  readonly stretches: [number, number][];
}

export class Ledger {
  readonly problems: DeskProblem[] = [];
  readonly count = { read: 0, used: 0, leftOut: 0, refused: 0, blank: 0, headings: 0 };
  readonly #kinds = new Map<string, Kind>();
  /** What has been told, word for word: of the same again only the lines are. */
  readonly #told = new Map<string, Kind>();

  constructor(readonly file: string) {}

  /** Something about a place, whatever becomes of the row. */
  tell(place: Place | undefined, finding: Finding): void {
    const key = `${finding.level} ${finding.rule}`;
    const kind = this.#kinds.get(key) ?? { first: finding, count: 0, stretches: [] };
    this.#kinds.set(key, kind);
    const words = `${key} ${finding.message}`;
    const same = this.#told.get(words);
    const crowd = same ?? kind;
    crowd.count += 1;
    if (place && (same || kind.count > toTold(finding.rule))) return addLine(crowd.stretches, place.line);
    this.problems.push(toProblem(this.file, place, finding));
    if (!same) this.#told.set(words, { first: finding, count: toTold(finding.rule), stretches: [] });
  }

  refuse(place: Place, finding: Omit<Finding, 'level'>): void {
    this.count.refused += 1;
    this.tell(place, { level: 'error', ...finding });
  }

  leaveOut(place: Place, finding: Omit<Finding, 'level'>, level: DeskProblem['level'] = 'note'): void {
    this.count.leftOut += 1;
    this.tell(place, { level, ...finding });
  }

  /** All problems, with one more for each kind of which not all were told. */
  toProblems(): DeskProblem[] {
    const rest = [...this.#told.values(), ...this.#kinds.values()].filter(({ stretches }) => stretches.length > 0);
    return [...this.problems, ...rest.map((kind) => toRest(this.file, kind))];
  }
}

export function toProblem(
  file: string,
  place: Place | undefined,
  { found, expected, ...finding }: Finding,
): DeskProblem {
  return {
    ...finding,
    file,
    ...(place && { line: place.line }),
    ...(place?.column !== undefined && { column: place.column }),
    ...(found !== undefined && { found: toShort(found) }),
    ...(expected !== undefined && { expected }),
  };
}

/** No page of a cell: its beginning. */
export const toShort = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

/** In quotes, as it is named in a message. */
export const quote = (text: string): string => `“${toShort(text)}”`;

function addLine(stretches: [number, number][], line: number): void {
  const last = stretches.at(-1);
  if (last && line <= last[1] + 1 && line >= last[0]) last[1] = Math.max(last[1], line);
  else stretches.push([line, line]);
}

function toRest(file: string, { first, count, stretches }: Kind): DeskProblem {
  const told = stretches.slice(0, STRETCHES).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const last = stretches.at(-1)![1];
  const more = stretches.length > STRETCHES ? ` and more up to line ${last}` : '';
  const isOne = stretches.length === 1 && stretches[0]![0] === last;
  const { level, rule, remedy } = first;
  return {
    level,
    rule,
    file,
    line: stretches[0]![0],
    message: `${(count - toTold(rule)).toLocaleString('en-GB')} more like “${first.message}”: ${isOne ? 'line' : 'lines'} ${told.join(', ')}${more}`,
    remedy,
  };
}
