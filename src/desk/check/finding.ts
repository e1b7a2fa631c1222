/** What a rule finds, by its path in the file; and the same as a problem, by line and column. Pure. */
import { locate, toPath, type Path, type Spot } from '../../model/locate-json';
import { nameOf } from '../../model/parse-file';
import type { Problem } from '../../model/problems';
import type { DeskProblem } from '../report/problem';

export interface Finding {
  readonly level: DeskProblem['level'];
  readonly rule: string;
  /** Empty where it is about the file as a whole. */
  readonly path: Path;
  /** Found and expected, in words that go on from the name of the place. */
  readonly message: string;
  readonly remedy: string;
  readonly expected?: string | undefined;
  /** Where the path does not say it: a key that is there twice. */
  readonly spot?: Spot;
}

/** How a rule tells: `expected` last, where it is one value. */
export type Tell = (
  level: Finding['level'],
  rule: string,
  path: Path,
  message: string,
  remedy: string,
  expected?: string,
) => void;

export function toTell(findings: Finding[]): Tell {
  return (level, rule, path, message, remedy, expected) =>
    void findings.push({ level, rule, path, message, remedy, expected });
}

/** A text, and what it was parsed to; `line` of a log begins further down in its file. */
export interface Place {
  readonly file: string;
  readonly text: string;
  readonly json: unknown;
  readonly linesBefore?: number;
  /** False where there are too many problems to look each of them up: the place in words has to do. */
  readonly isLocated?: boolean;
}

/** How much of what a file holds is repeated. */
const LENGTH = 60;

/** What the remedy of a page would be, and what it is at a desk. */
const REMEDIES: Readonly<Record<string, string>> = {
  'bad-value': 'Correct it here, or in what the file is made from.',
  'newer-version': 'Bring council-map up to date, or export the older version.',
  'bad-version': 'Give version "1.0", the one this checks; another may be another kind of file.',
  'log-cut': 'Publish again: the line is then written as a whole.',
  'no-baseline': 'Define it in baselines, with its label.',
  'control-contradicted': 'Check the controller and the seats against the council’s own declaration.',
};

/** A parser's problem, of a place in words, as a finding of a path. */
export function toFinding({ level, code, place, message, remedy }: Problem, json: unknown): Finding {
  const said = toPlainWords(message.replace(/\.$/, ''));
  const expected = /expected (?:to be )?(.+?)(?:;|$)/.exec(said)?.[1];
  const path = toIndexedPath(place, json);
  if (message === MISSING) return { level, rule: 'missing', path, message, remedy: GIVE_IT };
  return { level, rule: code, path, message: said, remedy: REMEDIES[code] ?? remedy, expected };
}

/** As the parsers say it of a field that is not there. */
const MISSING = 'it is missing';
const GIVE_IT = 'Give it: what it belongs to is not shown without.';

/** A page's few words, and a desk's. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^found |sum to |won of )-(?=\d)/g, '−'],
  [
    /^found no good (.+); it and all after it are left out$/,
    'its $1 cannot be read, so this line and all after it are left out',
  ],
  [/^Expected TopoJSON, found type “Topology”$/, 'it says that it is TopoJSON, and has no objects or no arcs'],
  [/^A geometry of type “undefined” is/, 'a geometry without a type is'],
  [/(?<=\bfor 1 seat)s\b/, ''],
  [/^the last line is cut; left out$/, 'the last line is cut, and left out'],
];

const toPlainWords = (message: string): string =>
  WORDS.reduce((words, [pattern, plain]) => words.replace(pattern, plain), message);

const NAMED = /^(?:boundaries\.?)?(\w+)( \(.*?\))(?=[.[]|$)/;

/** `councils (E09000032 Wandsworth).seats`: rules that read what was parsed do not know the index in the file. */
function toIndexedPath(place: string, json: unknown): Path {
  const named = NAMED.exec(place);
  const list: unknown = named ? memberOf(json, named[1]!) : undefined;
  if (!named || !Array.isArray(list)) return toPath(place.replace(/^boundaries\.?/, ''));
  const index = indexOf(list, named[2]!);
  const rest = toPath(place.slice(named[0].length));
  return index < 0 ? [named[1]!] : [named[1]!, index, ...rest];
}

/** Of a list with many faults each would else be looked for from its beginning. */
const INDEXES = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();

function indexOf(list: readonly unknown[], name: string): number {
  let index = INDEXES.get(list);
  if (!index) {
    index = new Map(list.map((item, at) => [toName(item), at] as const).reverse());
    INDEXES.set(list, index);
  }
  return index.get(name) ?? -1;
}

const toName = (item: unknown): string => (typeof item === 'string' ? ` (${item.slice(0, LENGTH)})` : nameOf(item));

/** An own member of an object or a list; undefined where there is none. */
export function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}

function findSpot(path: Path, text: string, isLine: boolean): Spot | undefined {
  if (path.length) return locate(text, path);
  return isLine ? { line: 1, column: 1 } : undefined;
}

/** By line and column, with the place in words and what stands there. */
export function toDeskProblem(
  finding: Finding,
  { file, text, json, linesBefore, isLocated = true }: Place,
): DeskProblem {
  const { level, rule, path, message, remedy, expected } = finding;
  const spot = finding.spot ?? (isLocated ? findSpot(path, text, linesBefore !== undefined) : undefined);
  const found = toFound(path, json);
  const words = toWords(path, json);
  return {
    level,
    file,
    ...(spot && { line: spot.line + (linesBefore ?? 0), column: spot.column }),
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
    message: words ? `${words}: ${message}` : message,
    remedy,
    rule,
  };
}

/** A single value as it stands in the file; undefined for what holds more, and for what is not there. */
function toFound(path: Path, json: unknown): string | undefined {
  const value = path.reduce(memberOf, json);
  return value === undefined || typeof value === 'object' ? undefined : JSON.stringify(value).slice(0, LENGTH);
}

/** `Wandsworth (E09000032), seats.lab`: what an editor calls it, then the field. */
export function toWords(path: Path, json: unknown): string {
  let fields: (string | number)[] = [];
  const names: string[] = [];
  let value = json;
  for (const key of path) {
    value = memberOf(value, key);
    const [name, code] = [memberOf(value, 'name') || undefined, memberOf(value, 'code') ?? memberOf(value, 'id')];
    fields.push(key);
    if (typeof key !== 'number' || typeof (name ?? code) !== 'string') continue;
    names.push(typeof name === 'string' && typeof code === 'string' ? `${name} (${code})` : String(name ?? code));
    fields = [];
  }
  const rest = fields.reduce<string>(
    (words, key) => words + (typeof key === 'number' ? `[${key}]` : `${words && '.'}${key}`),
    '',
  );
  return [...names.map((name) => name.slice(0, LENGTH * 2)), rest.slice(0, LENGTH * 2)].filter(Boolean).join(', ');
}
