/**
 * The language that the contract is written in: the schema library's own words and types, without the library. What
 * they make is a plain description, which `fit.ts` reads before the first paint; `explain.ts` makes the library's
 * schema of it, for the problems of a file that does not fit and for the published JSON Schema.
 */
import type * as v from 'valibot';

const describe = (type: string, field?: string) => (value: unknown, extra: unknown) =>
  field === undefined ? { type } : { type, [field]: value, ...(extra !== undefined && { [EXTRA[type]!]: extra }) };

/** What the second argument is called. */
const EXTRA: Readonly<Record<string, string>> = { optional: 'default', record: 'value' };

export const object = describe('object', 'entries') as unknown as typeof v.object;
export const record = describe('record', 'key') as unknown as typeof v.record;
export const array = describe('array', 'item') as unknown as typeof v.array;
export const optional = describe('optional', 'wrapped') as unknown as typeof v.optional;
export const nullable = describe('nullable', 'wrapped') as unknown as typeof v.nullable;
export const picklist = describe('picklist', 'options') as unknown as typeof v.picklist;
export const string = describe('string') as unknown as typeof v.string;
export const number = describe('number') as unknown as typeof v.number;
export const boolean = describe('boolean') as unknown as typeof v.boolean;
export const integer = describe('integer') as unknown as typeof v.integer;
export const minValue = describe('min_value', 'requirement') as unknown as typeof v.minValue;
export const maxValue = describe('max_value', 'requirement') as unknown as typeof v.maxValue;
export const regex = describe('regex', 'requirement') as unknown as typeof v.regex;
export const pipe = ((schema: object, ...actions: object[]) => ({
  ...schema,
  pipe: [schema, ...actions],
})) as unknown as typeof v.pipe;
