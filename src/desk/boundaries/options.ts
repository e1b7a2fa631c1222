/** What stands behind `council-map boundaries` on the command line. */
import { parseReportWords, type ReportWords } from '../report/parse-words';
import type { Format } from '../report/print';
import { CODES, isCode, type Code } from './projections';
import type { Columns } from './raw-area';

export interface LayerOrder {
  readonly file: string;
  readonly columns: Columns;
}

export interface CodePattern {
  /** As it was given: `E09000032`, or `E09*`. */
  readonly words: string;
  readonly holds: (code: string) => boolean;
}

export interface BoundariesCommand {
  readonly areas: LayerOrder;
  readonly wards: LayerOrder | undefined;
  readonly hexes: string | undefined;
  readonly out: string;
  readonly layer: string | undefined;
  readonly regionName: string | undefined;
  readonly crs: Code | undefined;
  readonly width: number;
  /** Pixels at that width. */
  readonly error: number;
  /** Metres within which positions are the same. */
  readonly snap: number;
  readonly keep: readonly CodePattern[];
  readonly insets: readonly { readonly name: string; readonly patterns: readonly CodePattern[] }[];
  readonly vintage: string;
  readonly attribution: string;
  readonly isPartial: boolean;
  readonly isQuiet: boolean;
  readonly format: Format;
}

export interface ParsedBoundariesCommand {
  readonly value?: BoundariesCommand;
  readonly isHelp: boolean;
  readonly faults: readonly string[];
  /** The file, where it was named: its columns can be told to who has not named them. */
  readonly file?: string | undefined;
}

const NAMES = [
  ...['code', 'name', 'out', 'region', 'region-name', 'crs', 'width', 'error', 'snap', 'layer', 'inset', 'hexes'],
  ...['wards', 'ward-code', 'ward-name', 'ward-council', 'vintage', 'attribution', 'keep'],
];

/** Never throws: what is not understood is a fault in words. */
export function parseBoundariesCommand(words: readonly string[]): ParsedBoundariesCommand {
  try {
    const parsed = parseReportWords(words, NAMES, ['partial']);
    if (!parsed) return { isHelp: true, faults: [] };
    const faults = toFaults(parsed);
    if (faults.length) return { isHelp: false, faults, file: parsed.files[0] };
    return { value: toCommand(parsed), isHelp: false, faults: [] };
  } catch (error) {
    return { isHelp: false, faults: [error instanceof Error ? error.message : String(error)] };
  }
}

const WARDS = ['ward-code', 'ward-name', 'ward-council'] as const;
const RANGES = { width: [100, 10_000], error: [0.1, 10], snap: [0, 100] } as const;
const UNITS = { width: 'pixels', error: 'pixels', snap: 'metres' } as const;

type Last = (name: string) => string | undefined;
const lastOf =
  ({ values }: ReportWords): Last =>
  (name) =>
    values[name]?.at(-1);

function toFaults(parsed: ReportWords): string[] {
  return [...toOwnFaults(parsed), ...toTogetherFaults(parsed)];
}

/** What is lacking or wrong for itself. */
function toOwnFaults(parsed: ReportWords): string[] {
  const last = lastOf(parsed);
  const faults: string[] = [];
  if (parsed.files.length !== 1) faults.push('boundaries takes one file of areas.');
  for (const name of ['code', 'name', 'out']) if (!last(name)) faults.push(`--${name} is missing.`);
  const crs = last('crs');
  if (crs !== undefined && !isCode(crs)) faults.push(`--crs ${crs} is not known: ${CODES.join(', ')}.`);
  for (const name of ['width', 'error', 'snap'] as const) {
    const [words, [least, most]] = [last(name), RANGES[name]];
    const isIn = words === undefined || (Number(words) >= least && Number(words) <= most);
    if (!isIn) faults.push(`--${name} ${words}: a number of ${UNITS[name]} from ${least} to ${most}.`);
  }
  for (const words of parsed.values['inset'] ?? []) {
    if (!/^[^:]*[^:\s][^:]*:\s*\S/.test(words)) faults.push(`--inset ${words}: write it as "London:E09*".`);
  }
  return faults;
}

/** What wants something else beside it. */
function toTogetherFaults(parsed: ReportWords): string[] {
  const last = lastOf(parsed);
  const faults: string[] = [];
  const given = WARDS.filter((name) => last(name));
  if (last('wards') && given.length < 3) faults.push('--wards wants --ward-code, --ward-name and --ward-council, too.');
  if (!last('wards') && given.length) faults.push(`--${given[0]} is of no use without --wards.`);
  if (last('region-name') && !last('region')) faults.push('--region-name is of no use without --region.');
  return faults;
}

function toCommand(parsed: ReportWords): BoundariesCommand {
  const last = lastOf(parsed);
  const number = (name: string, otherwise: number): number => Number(last(name) ?? otherwise);
  const wards = last('wards');
  return {
    areas: { file: parsed.files[0]!, columns: { code: last('code')!, name: last('name')!, group: last('region') } },
    wards: wards === undefined ? undefined : { file: wards, columns: toWardColumns(last) },
    ...{ hexes: last('hexes'), out: last('out')!, layer: last('layer'), regionName: last('region-name') },
    crs: last('crs') as Code | undefined,
    ...{ width: number('width', 800), error: number('error', 1), snap: number('snap', 1) },
    keep: toPatterns((parsed.values['keep'] ?? []).join(' ')),
    insets: (parsed.values['inset'] ?? []).map((words) => {
      const [name, codes] = [words.slice(0, words.indexOf(':')), words.slice(words.indexOf(':') + 1)];
      return { name: name.trim(), patterns: toPatterns(codes) };
    }),
    ...{ vintage: last('vintage') ?? '', attribution: last('attribution') ?? '' },
    ...{ isPartial: parsed.flags.has('partial'), isQuiet: parsed.isQuiet, format: parsed.format },
  };
}

const toWardColumns = (last: Last): Columns => ({
  code: last('ward-code')!,
  name: last('ward-name')!,
  group: last('ward-council')!,
});

/** Codes and beginnings of codes, between commas or spaces. */
export const toPatterns = (words: string): CodePattern[] =>
  words
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((each) => {
      const start = each.slice(0, -1);
      return { words: each, holds: each.endsWith('*') ? (code) => code.startsWith(start) : (code) => code === each };
    });
