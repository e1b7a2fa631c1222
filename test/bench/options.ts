/** The command line of the benches. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const PARTS = [
  'first-colour',
  'hover',
  'update',
  'reach',
  'wards',
  'engine',
  'scale',
  'night',
  'shift',
  'sizes',
  'import',
] as const;
export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  /** Measured loads of each page; a first, unmeasured one warms the servers. */
  readonly runs: number;
  readonly parts: readonly Part[];
  /** Write the figures to `figures.json`. */
  readonly record: boolean;
  /** Exit with 1 when a target is missed. */
  readonly check: boolean;
  /** The checkout that is measured: its `dist`, `geodata` and `public`. */
  readonly root: string;
  /** A folder for the first coloured frame of each page, as pictures. */
  readonly film: string | undefined;
  readonly help: boolean;
}

export const USAGE = `npm run bench -- [--runs 5] [--only ${PARTS.join('|')}] [--record] [--check] [--root .] [--film folder]`;

function parseRuns(text: string): number {
  const runs = Number(text);
  if (Number.isInteger(runs) && runs > 0) return runs;
  throw new Error(`--runs takes a whole number above 0, not "${text}"`);
}

function parseParts(names: readonly string[] | undefined): readonly Part[] {
  if (!names) return PARTS;
  const unknown = names.find((name) => !PARTS.includes(name as Part));
  if (unknown) throw new Error(`--only takes ${PARTS.join(', ')}, not "${unknown}"`);
  return names as Part[];
}

export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string', multiple: true },
      record: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      root: { type: 'string', default: '.' },
      film: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { record, check, film, help } = values;
  const root = resolve(values.root);
  return { runs: parseRuns(values.runs), parts: parseParts(values.only), record, check, root, film, help };
}
