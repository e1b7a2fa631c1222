/** The schema library's view of the contract: it says what is wrong where a file does not fit. Not on the painting path. */
import * as v from 'valibot';
import type { AnySchema } from './fit';

type Check = NonNullable<AnySchema['pipe']>[number];

/** The library's own schema of a description. */
export function toValibot(schema: v.GenericSchema): v.GenericSchema {
  const { type, entries, item, wrapped, value, options, pipe, default: otherwise } = schema as AnySchema;
  const inner = (part: AnySchema | undefined): v.GenericSchema => toValibot(part!);
  switch (type) {
    case 'object':
      return v.object(Object.fromEntries(Object.entries(entries!).map(([key, entry]) => [key, inner(entry)])));
    case 'record':
      return v.record(v.string(), inner(value));
    case 'array':
      return v.array(inner(item));
    case 'optional':
      return otherwise === undefined ? v.optional(inner(wrapped)) : v.optional(inner(wrapped), otherwise as never);
    case 'nullable':
      return v.nullable(inner(wrapped));
    case 'picklist':
      return v.picklist(options as string[]);
    case 'boolean':
      return v.boolean();
    default:
      return toLeaf(type, (pipe ?? []).slice(1));
  }
}

const toLeaf = (type: string, checks: readonly Check[]): v.GenericSchema => {
  const actions = checks.map(toAction) as never[];
  return type === 'number' ? v.pipe(v.number(), ...actions) : v.pipe(v.string(), ...actions);
};

function toAction({ type, requirement }: Check): unknown {
  switch (type) {
    case 'integer':
      return v.integer();
    case 'min_value':
      return v.minValue(requirement as number);
    case 'max_value':
      return v.maxValue(requirement as number);
    case 'min_length':
      return v.minLength(requirement as number);
    default:
      return v.regex(requirement as RegExp);
  }
}

/** What the library finds in `input`. */
export const explain = (schema: v.GenericSchema, input: unknown): v.SafeParseResult<v.GenericSchema> =>
  v.safeParse(toValibot(schema), input);

export type Explain = typeof explain;
