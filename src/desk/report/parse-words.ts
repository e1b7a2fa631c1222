/** The words behind a command that reports problems: `--format`, `--quiet` and `--help` are the same for all. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { toUsageWords } from './usage-words';
import { FORMATS, isFormat, type Format } from './print';

export interface ReportWords {
  readonly format: Format;
  readonly isQuiet: boolean;
  /** Options with a value, by name; those that may be repeated have several. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
  readonly files: readonly string[];
}

/**
 * @param names of options that take a value
 * @param flags of options that take none
 * @returns undefined where help is asked for
 * @throws in words where the command is not understood
 */
export function parseReportWords(
  words: readonly string[],
  names: readonly string[],
  flags: readonly string[],
): ReportWords | undefined {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const name of ['format', ...names]) options[name] = { type: 'string', multiple: true };
  for (const name of ['quiet', ...flags]) options[name] = { type: 'boolean' };
  const { values, positionals } = parse(words, options);
  if (values['help']) return undefined;
  const given: Record<string, readonly string[]> = {};
  for (const name of ['format', ...names]) given[name] = (values[name] ?? []) as string[];
  const empty = Object.keys(given).find((name) => given[name]!.includes(''));
  if (empty) throw new Error(`--${empty} is empty: leave it out, or give it a value.`);
  const format = given['format']!.at(-1) ?? 'text';
  if (!isFormat(format)) throw new Error(`There is no format "${format}": choose ${FORMATS.join(', ')}.`);
  const set = new Set(flags.filter((name) => values[name]));
  return { format, isQuiet: values['quiet'] === true, values: given, flags: set, files: positionals };
}

function parse(words: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    throw new Error(toUsageWords(error, Object.keys(options)), { cause: error });
  }
}
