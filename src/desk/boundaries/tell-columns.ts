/** The columns of a file, for who has not named them yet. */
import { printProblems } from '../report/print';
import type { ParsedLayer } from './layer';
import { toText } from './raw-area';

/** A line a column, with what stands in it first. */
export function toColumnLines({ value, problems }: ParsedLayer, file: string): string[] {
  if (!value) return [printProblems(problems, 'text')];
  const lines = value.columns.map((column) => {
    const example = value.rows.map(({ properties }) => toText(properties[column])).find(Boolean) ?? '';
    return `  ${column}${example ? `, such as ${example.slice(0, 60)}` : ''}`;
  });
  return [`\n${file} has ${value.rows.length} rows with the columns`, ...lines];
}
