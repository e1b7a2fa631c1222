/**
 * A short cut through the schema for values that fit it, which is nearly all of them: before the first paint the schema
 * library takes twice as long. It reads the same schema, knows only part of its language, and says MISFIT to everything
 * else: that is then for the library to accept or to explain.
 */
import type * as v from 'valibot';
import { LINE } from './contract-shared';

export const MISFIT = Symbol('misfit');

/** The parts of a schema that are read here. */
export type AnySchema = v.GenericSchema & {
  entries?: Record<string, AnySchema>;
  item?: AnySchema;
  wrapped?: AnySchema;
  value?: AnySchema;
  default?: unknown;
  options?: readonly unknown[];
  pipe?: readonly { type: string; requirement?: unknown }[];
};

type Fields = Record<string, unknown>;

/** A copy of the value with its defaults filled in and without fields the schema does not know, or MISFIT. */
export function fit(schema: AnySchema, input: unknown): unknown {
  const { type } = schema;
  if (type === 'optional') {
    const given = input === undefined ? schema.default : input;
    return given === undefined ? given : fit(schema.wrapped!, given);
  }
  if (type === 'array') return fitArray(schema.item!, input);
  if (type === 'object' || type === 'record') return fitObject(schema, input);
  return isLeafFit(schema, input) ? input : MISFIT;
}

function fitArray(schema: AnySchema, input: unknown): unknown {
  if (!Array.isArray(input)) return MISFIT;
  const out = input.map((item) => fit(schema, item));
  return out.includes(MISFIT) ? MISFIT : out;
}

function fitObject({ entries, value }: AnySchema, input: unknown): unknown {
  if (!input || typeof input !== 'object' || Array.isArray(input)) return MISFIT;
  const out: Fields = {};
  for (const key in entries ?? input) {
    const fitted = fit(entries?.[key] ?? value!, (input as Fields)[key]);
    // `__proto__`, `constructor` and the like as keys are left to the library, and so are keys with hidden marks.
    if (fitted === MISFIT || (!entries && (key in out || !LINE.test(key)))) return MISFIT;
    if (fitted !== undefined) out[key] = fitted;
  }
  return out;
}

function isLeafFit({ type, options, pipe = [] }: AnySchema, input: unknown): boolean {
  if (type === 'picklist') return options!.includes(input);
  if (typeof input !== type || Number.isNaN(input)) return false;
  for (let index = 1; index < pipe.length; index += 1) if (!isWithin(pipe[index]!, input)) return false;
  return true;
}

function isWithin({ type, requirement }: { type: string; requirement?: unknown }, input: unknown): boolean {
  if (type === 'integer') return Number.isInteger(input);
  if (type === 'min_value') return (input as number) >= (requirement as number);
  if (type === 'max_value') return (input as number) <= (requirement as number);
  return type === 'regex' && (requirement as RegExp).test(input as string);
}
