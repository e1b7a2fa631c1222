/** What the command line asks of a snapshot: the attributes of the tag, with paths in place of addresses, and a few of its own. */
import { parseArgs } from 'node:util';
import {
  ATTRIBUTES,
  parseAttribute,
  PROPERTIES,
  toAttributeName,
  type AttributeProperty,
  type AttributeSpec,
  type Config,
} from '../../attributes';
import { toAttributeProblem } from '../../problem-words';
import { toNearest } from '../../view/nearest';
import type { Size } from './draw-map';

export const FORMATS = ['svg', 'png', 'html', 'csv', 'alt'] as const;
export type Format = (typeof FORMATS)[number];

export interface SnapshotOrder {
  /** Every attribute; paths where the tag has addresses. */
  readonly config: Config;
  readonly formats: readonly Format[];
  /** A file, a folder, or `-`. */
  readonly out: string;
  /** Of the SVG, in pixels. */
  readonly width: number;
  readonly sizes: readonly Size[];
  readonly fonts: readonly string[];
  readonly source: string | undefined;
  readonly prefix: string | undefined;
  readonly isBare: boolean;
  readonly hasSvg: boolean;
  readonly hasTable: boolean;
  readonly isQuiet: boolean;
}

/** What is wrong, one sentence each, is for whoever typed it; without a value nothing can be done. */
export interface ParsedOrder {
  readonly value?: SnapshotOrder;
  readonly isHelp?: boolean;
  readonly faults: readonly string[];
}

const OWN = {
  format: { type: 'string', multiple: true },
  out: { type: 'string' },
  width: { type: 'string' },
  size: { type: 'string', multiple: true },
  font: { type: 'string', multiple: true },
  source: { type: 'string' },
  prefix: { type: 'string' },
  bare: { type: 'boolean' },
  svg: { type: 'boolean' },
  'no-table': { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const specOf = (property: AttributeProperty): AttributeSpec => ATTRIBUTES[property];

const FROM_ATTRIBUTES = Object.fromEntries(
  PROPERTIES.map((property) => [
    toAttributeName(property),
    { type: specOf(property).kind === 'flag' ? 'boolean' : 'string' } as const,
  ]),
);
const ALL: Readonly<Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>> = {
  ...FROM_ATTRIBUTES,
  ...OWN,
};

/** Edges of pictures, in pixels: below the first nothing could be read, beyond the second no program opens it. */
const [LEAST, MOST] = [200, 8000];
const WIDTH = 800;
const FIRST_SIZE: Size = { width: 1200, height: 630 };
/** By how an output is called. */
const EXTENSIONS: Readonly<Record<string, Format>> = {
  svg: 'svg',
  png: 'png',
  html: 'html',
  htm: 'html',
  csv: 'csv',
  txt: 'alt',
};

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Never throws. @param words what stands behind `snapshot` on the command line */
export function parseSnapshotArguments(words: readonly string[]): ParsedOrder {
  const { values, faults } = readWords(words);
  if (values['help'] === true) return { isHelp: true, faults: [] };
  const config = readConfig(values, faults);
  const text = (name: string): string | undefined => textsOf(values, name)[0];
  const out = text('out') ?? '';
  checkNamed(config, out, faults);
  const formats = readFormats(textsOf(values, 'format'), out, faults);
  const sizes = textsOf(values, 'size')
    .flatMap((each) => each.split(','))
    .flatMap((each) => readSize(each, faults));
  if (out === '-' && (formats.length > 1 || sizes.length > 1)) faults.push('--out - takes one format and one size.');
  const value: SnapshotOrder = {
    config,
    formats,
    out,
    width: readLength('--width', text('width'), faults) ?? WIDTH,
    sizes: sizes.length ? sizes : [FIRST_SIZE],
    fonts: textsOf(values, 'font'),
    source: text('source'),
    prefix: readPrefix(text('prefix'), faults),
    isBare: values['bare'] === true,
    hasSvg: values['svg'] === true,
    hasTable: values['no-table'] !== true,
    isQuiet: values['quiet'] === true,
  };
  return faults.length ? { faults } : { value, faults };
}

const textsOf = (values: Values, name: string): string[] =>
  [values[name] ?? []].flat().filter((each): each is string => typeof each === 'string');

function checkNamed(config: Config, out: string, faults: string[]): void {
  if (!out) faults.push('--out names the file or folder to write, or - for the standard output.');
  const isLogged = config.replay && config.moment;
  if (!config.results && !isLogged) faults.push('--results names the results file.');
  if (!config.boundaries) faults.push('--boundaries names the boundaries file.');
}

function readPrefix(prefix: string | undefined, faults: string[]): string | undefined {
  if (prefix !== undefined && !/^[A-Za-z][\w-]*$/.test(prefix))
    faults.push('--prefix takes letters, digits and hyphens, a letter first: it begins every id of the picture.');
  return prefix;
}

function readWords(words: readonly string[]): { values: Values; faults: string[] } {
  const faults: string[] = [];
  const args = words.map((word) => (word === '-h' ? '--help' : word));
  const { values, tokens } = parseArgs({ args, options: ALL, strict: false, allowPositionals: true, tokens: true });
  let stranger = -2;
  for (const { index, ...token } of tokens) {
    // What follows an option that does not exist was meant as its value.
    if (token.kind === 'positional' && index !== stranger + 1)
      faults.push(`"${token.value}" stands alone: every value follows its option.`);
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(ALL, token.name) ? ALL[token.name] : undefined;
    if (!known) faults.push(toUnknown(token.rawName, token.name));
    else if (known.type === 'string' && token.value === undefined) faults.push(`${token.rawName} needs a value.`);
    if (!known) stranger = index;
  }
  return { values, faults };
}

function toUnknown(raw: string, name: string): string {
  const nearest = toNearest(name, Object.keys(ALL));
  return `There is no option ${raw}.${nearest ? ` Did you mean --${nearest}?` : ' See council-map snapshot --help.'}`;
}

/** As the tag's own attributes are read, but that a path is taken as it is. */
function readConfig(values: Values, faults: string[]): Config {
  const entries = PROPERTIES.map((property) => {
    const name = toAttributeName(property);
    const given = values[name];
    const { kind } = specOf(property);
    if (kind === 'flag') return [property, given === true];
    const raw = typeof given === 'string' ? given : null;
    if (kind === 'url') return [property, raw ?? ''];
    if (kind === 'template') return [property, readTemplate(property, raw ?? '', faults)];
    const parsed = parseAttribute(property, raw, 'https://localhost/');
    for (const fault of parsed.faults) {
      const { message, remedy } = toAttributeProblem(fault);
      // Nothing is used in its place: nobody looks at what a command makes in the night.
      faults.push(`--${name}: ${message} ${/^Did you mean .*?\?/.exec(remedy)?.[0] ?? ''}`.trim());
    }
    return [property, parsed.value];
  });
  return Object.fromEntries(entries) as Config;
}

function readTemplate(property: AttributeProperty, raw: string, faults: string[]): string {
  if (raw && !raw.includes('{code}')) {
    const { message, remedy } = toAttributeProblem({ property, found: raw, word: raw, reason: 'no-code' });
    faults.push(`--${toAttributeName(property)}: ${message} ${remedy}`);
  }
  return raw;
}

function readFormats(named: readonly string[], out: string, faults: string[]): Format[] {
  const words = named.flatMap((each) => each.split(/[\s,]+/)).filter(Boolean);
  for (const word of words) {
    if ((FORMATS as readonly string[]).includes(word)) continue;
    const nearest = toNearest(word, FORMATS);
    faults.push(`--format takes ${FORMATS.join(', ')}, not "${word}".${nearest ? ` Did you mean ${nearest}?` : ''}`);
  }
  const extension = /\.(\w+)$/.exec(out)?.[1]?.toLowerCase() ?? '';
  const found = FORMATS.filter((format) => words.includes(format));
  return found.length ? found : [EXTENSIONS[extension] ?? 'svg'];
}

function readSize(text: string, faults: string[]): Size[] {
  const [, width, height] = /^(\d+)x(\d+)$/i.exec(text.trim()) ?? [];
  const size = { width: Number(width), height: Number(height) };
  if ([size.width, size.height].every((edge) => edge >= LEAST && edge <= MOST)) return [size];
  faults.push(`--size takes a width and a height of ${LEAST} to ${MOST} pixels, as in 1200x630, not "${text}".`);
  return [];
}

function readLength(name: string, text: string | undefined, faults: string[]): number | undefined {
  const length = text === undefined ? undefined : Number(text);
  if (length === undefined || (Number.isInteger(length) && length >= LEAST && length <= MOST)) return length;
  faults.push(`${name} takes a whole number of ${LEAST} to ${MOST} pixels, not "${text}".`);
  return undefined;
}
