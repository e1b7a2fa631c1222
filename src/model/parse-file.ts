/**
 * Reads the frame of a file, and every element of its lists on its own, so that one bad council costs only itself.
 */
import type * as v from 'valibot';
import type { Explain } from './explain';
import { MISFIT, fit } from './fit';
import type { AnySchema } from './fit';
import type { Problem } from './problems';

/** Adds a problem to the list that the parser returns. */
export type Report = (level: Problem['level'], code: string, place: string, message: string, remedy: string) => void;

export const CORRECT_IT = 'Correct it and publish again with a higher sequence.';

/** What a file holds is repeated in problems, but no page of it. */
const LENGTH = 500;

export function toReport(problems: Problem[], file = ''): Report {
  return (level, code, place, message, remedy) => {
    const at = [file, place].filter(Boolean).join(': ');
    problems.push({ level, code, place: at.slice(0, LENGTH), message: message.slice(0, LENGTH), remedy });
  };
}

type FileSchema = v.GenericSchema & { entries: Record<string, v.GenericSchema> };
type Fields = Record<string, unknown>;

/** How a file is read: where problems go, and who explains what does not fit. */
export interface Reading {
  readonly report: Report;
  readonly explain: Explain;
}

/** The file's value, or `undefined` where nothing can be shown. Elements that do not fit are left out. */
export function parseFile<S extends FileSchema>(schema: S, input: unknown, major: number, reading: Reading) {
  const found = (input ?? {}) as Fields;
  const version = typeof found.version === 'string' ? parseInt(found.version) : NaN;
  if (version !== major) return refuse(version, major, reading.report);
  const value: Fields = {};
  let isWhole = true;
  for (const [key, entry] of Object.entries(schema.entries as Record<string, AnySchema>)) {
    const item = (entry.wrapped ?? entry).item;
    if (item && Array.isArray(found[key])) value[key] = parseItems(key, item, found[key], reading);
    else {
      const result = parseValue(entry, found[key], () => key, reading);
      value[key] = result.success ? result.output : [];
      isWhole &&= result.success || !!(item && entry.wrapped);
    }
  }
  return isWhole ? (value as v.InferOutput<S>) : undefined;
}

function refuse(version: number, major: number, report: Report): undefined {
  if (version > major)
    report('error', 'newer-version', 'version', `found ${version}, but this page reads ${major}`, 'Reload the page.');
  else report('error', 'bad-version', 'version', `expected "${major}.0"`, 'Check that it is the right file.');
}

function parseItems(list: string, schema: AnySchema, items: unknown[], reading: Reading): unknown[] {
  const seen = new Set<unknown>();
  return items.flatMap((item, index) => {
    // Put into words only where there is something to say.
    const toPlace = (): string => `${list}[${index}]${nameOf(item)}`;
    const result = parseValue(schema, item, toPlace, reading);
    if (!result.success) return [];
    const value = result.output as Fields;
    const key = typeof item === 'string' ? item : (value.code ?? value.id);
    const isNew = key === undefined || !seen.has(key);
    if (!isNew)
      reading.report('error', 'duplicate', toPlace(), 'found a second time; the first is kept', 'Remove one of them.');
    seen.add(key);
    return isNew ? [value] : [];
  });
}

/** ` (E09000032 Wandsworth)`, from whatever of it is there. */
export function nameOf(item: unknown): string {
  const { code, id, name } = (item ?? {}) as Fields;
  const words = [code ?? id, name].filter((word) => typeof word === 'string').join(' ');
  return words && ` (${words.slice(0, 60)})`;
}

function parseValue(schema: AnySchema, input: unknown, toPlace: () => string, { report, explain }: Reading) {
  const output = fit(schema, input);
  if (output !== MISFIT) return { success: true, output };
  const result = explain(schema, input);
  for (const [at, message] of result.issues) report('error', 'bad-value', toPlace() + at, message, CORRECT_IT);
  return result;
}
