/** What stands behind `council-map import` on the command line. */
import { parseArgs } from 'node:util';
import { TEXT } from '../../model/contract-shared';
import { isFormat, type Format } from '../report/print';
import { toUsageWords } from '../report/usage-words';
import { parseDay } from './values';

export interface ImportCommand {
  readonly kind: 'candidates' | 'seats';
  /** The table. */
  readonly file: string;
  readonly councils: string;
  readonly aliases: string | undefined;
  readonly mapping: string | undefined;
  readonly out: string;
  readonly election: string;
  readonly date: string;
  readonly name: string;
  readonly boundaries: string | undefined;
  readonly sources: readonly string[];
  readonly updated: string | undefined;
  readonly sequence: number | undefined;
  readonly isTest: boolean;
  readonly isPartial: boolean;
  readonly isQuiet: boolean;
  readonly format: Format;
}

export interface ParsedImportCommand {
  readonly value?: ImportCommand;
  readonly isHelp: boolean;
  readonly faults: readonly string[];
}

const OPTIONS = {
  candidates: { type: 'string' },
  seats: { type: 'string' },
  councils: { type: 'string' },
  aliases: { type: 'string' },
  mapping: { type: 'string' },
  out: { type: 'string' },
  election: { type: 'string' },
  date: { type: 'string' },
  name: { type: 'string' },
  boundaries: { type: 'string' },
  updated: { type: 'string' },
  sequence: { type: 'string' },
  test: { type: 'boolean' },
  partial: { type: 'boolean' },
  quiet: { type: 'boolean' },
  format: { type: 'string' },
  source: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

const NEEDED = ['councils', 'election', 'date', 'name', 'out'] as const;

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Never throws: what is not understood is a fault in words. */
export function parseImportCommand(words: readonly string[]): ParsedImportCommand {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS });
    if (values.help) return { isHelp: true, faults: [] };
    const faults = toFaults(values);
    if (faults.length) return { isHelp: false, faults };
    const { candidates, seats, councils, aliases, mapping, out, election, date, name, boundaries, updated } = values;
    const value: ImportCommand = {
      ...{ kind: candidates === undefined ? 'seats' : 'candidates', file: (candidates ?? seats)! },
      ...{ councils: councils!, aliases, mapping, out: out!, election: election!, date: parseDay(date!)!, name: name! },
      ...{ boundaries, sources: values.source ?? [], updated },
      ...{
        sequence: values.sequence === undefined ? undefined : Number(values.sequence),
        isTest: values.test ?? false,
      },
      ...{
        isPartial: values.partial ?? false,
        isQuiet: values.quiet ?? false,
        format: (values.format ?? 'text') as Format,
      },
    };
    return { value, isHelp: false, faults: [] };
  } catch (error) {
    return { isHelp: false, faults: [toUsageWords(error, Object.keys(OPTIONS))] };
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function toFaults(values: Values): string[] {
  const { candidates, seats, date, format, sequence, updated, election, name } = values;
  const missing = NEEDED.filter((option) => !values[option]).map((option) => `--${option} is missing.`);
  const when = (isWrong: boolean, words: string): string[] => (isWrong ? [words] : []);
  return [
    ...when((candidates === undefined) === (seats === undefined), 'import takes --candidates or --seats: one table.'),
    ...missing,
    ...when(!!date && !parseDay(date), `--date ${date} is no day; write it as 2018-05-03.`),
    ...when(!!election && !/^[a-z0-9.-]+$/.test(election), `--election ${election}: write it as local.2018-05-03.`),
    ...when(!!name && !TEXT.test(name), '--name must be words that can be seen.'),
    ...when(format !== undefined && !isFormat(format), `--format ${format}: text, json or github.`),
    ...when(sequence !== undefined && !/^\d{1,9}$/.test(sequence), `--sequence ${sequence} is no whole number.`),
    ...when(
      updated !== undefined && !TIME.test(updated),
      `--updated ${updated}: write it as 2018-05-04T09:30:00+01:00.`,
    ),
  ];
}
