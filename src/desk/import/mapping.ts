/**
 * Which column is what: guessed from the headings the first time, written down for the desk to read and correct, and
 * from then on read. A table without headings has numbers in place of them, the first column 1.
 */
import * as v from 'valibot';
import { toDeskProblem } from '../check/finding';
import type { DeskProblem } from '../report/problem';
import { parseJsonText } from '../report/read-json';
import { toSchemaProblems } from '../report/schema-problems';
import { toPlainName } from './near-names';

const COLUMN = 'expected a heading in quotes, the number of a column from 1, or null';

const ColumnSchema = v.nullable(
  v.union([v.string(), v.pipe(v.number(), v.integer(COLUMN), v.minValue(1, COLUMN))], COLUMN),
);

const MappingSchema = v.object({
  version: v.pipe(v.string(), v.regex(/^1\./, 'expected "1.0"')),
  /** Whether the table has a row of headings. */
  header: v.optional(v.boolean(), true),
  columns: v.record(v.string(), ColumnSchema),
});

/** Field → heading, or number of the column from 1; `null` where the table has none. */
export type Mapping = v.InferOutput<typeof MappingSchema>;

/** Field → place of its cell in a row, from 0. */
export type Places<Field extends string> = Readonly<Partial<Record<Field, number>>>;

const REMEDY =
  'Write it as { "version": "1.0", "columns": { "candidate": "Name", "votes": "Votes" } }, or remove the file: import ' +
  'then writes a new one.';

/** Unknown text to a mapping: never throws. A field that there is not is a warning. */
export function parseMapping(
  content: string,
  fields: readonly string[],
  file: string,
): { value?: Mapping; problems: DeskProblem[] } {
  const made = parseJsonText(content, file, 'the mapping');
  if ('problem' in made) return { problems: [made.problem] };
  const result = v.safeParse(MappingSchema, made.read.json);
  if (!result.success)
    return { problems: toSchemaProblems(result.issues, made.read, { rule: 'mapping', remedy: REMEDY }) };
  const strange = Object.keys(result.output.columns).filter((field) => !fields.includes(field));
  const problems = strange.map((field) =>
    toDeskProblem(
      {
        ...{ level: 'warning', rule: 'mapping', path: ['columns', field] },
        message: 'there is no such field, so it is left aside',
        remedy: `Fields are ${fields.join(', ')}.`,
      },
      made.read,
    ),
  );
  return { value: result.output, problems };
}

/** By what the headings usually mean: each field takes the first of its usual headings that no other field took. */
export function guessPlaces<Field extends string>(
  headings: readonly string[],
  usual: Readonly<Record<Field, readonly string[]>>,
): Places<Field> {
  const plain = headings.map(toPlainName);
  const places: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const [field, names] of Object.entries<readonly string[]>(usual)) {
    const at = names.map((name) => plain.indexOf(name)).find((index) => index >= 0 && !taken.has(index));
    if (at === undefined) continue;
    places[field as Field] = at;
    taken.add(at);
  }
  return places;
}

/** Where the mapping says that the fields are. Headings that are not there are named in `missing`. */
export function toPlaces<Field extends string>(
  { columns }: Mapping,
  headings: readonly string[],
  fields: readonly Field[],
): { places: Places<Field>; missing: string[] } {
  const plain = headings.map((heading) => heading.trim().toLowerCase());
  const places: Partial<Record<Field, number>> = {};
  const missing: string[] = [];
  for (const field of fields) {
    const column = Object.hasOwn(columns, field) ? columns[field] : null;
    if (column === null || column === undefined) continue;
    const at = typeof column === 'number' ? column - 1 : plain.indexOf(column.trim().toLowerCase());
    if (at < 0) missing.push(column.toString());
    else places[field] = at;
  }
  return { places, missing };
}

/** The guess as a file: every field, `null` where no heading fits, and all headings to choose from. */
export function toMappingText<Field extends string>(
  headings: readonly string[],
  places: Places<Field>,
  fields: readonly Field[],
): string {
  const columns = Object.fromEntries(fields.map((field) => [field, headings[places[field] ?? -1]?.trim() ?? null]));
  return `${JSON.stringify({ version: '1.0', header: true, headings, columns }, null, 2)}\n`;
}
