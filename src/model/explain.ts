/** The schema library's view of the contract: it says what is wrong where a file does not fit. Not on the painting path. */
import * as v from 'valibot';
import { COLOUR, CONTROLLER, LINE, PARTY_ID, TEXT } from './contract-shared';
import type { AnySchema } from './fit';

type Check = NonNullable<AnySchema['pipe']>[number];
type Fields = Record<string, unknown>;

/** What a value is instead of what it should be. */
export interface Explained {
  readonly success: boolean;
  /** The value that is used, where there is one. */
  readonly output?: unknown;
  /** Where, as it is added to the place of the value (`.seats.lab`), and what was found and expected. */
  readonly issues: readonly (readonly [at: string, message: string])[];
}

export type Explain = (schema: v.GenericSchema, input: unknown) => Explained;

/** What must not stand in any text, and is left out where it does. */
const HIDDEN = /[\0-\b\u202a-\u202e\u2066-\u2069]/g;
/** The type of issue of a text that is used without them. */
const MENDED = 'raw_check';
/** Of the faults of one value no more are told: the first few show what the others are. */
const TOLD = 12;
/** How much of a text from outside is repeated. */
const LENGTH = 60;

const WANTED = new Map<unknown, string>([
  [TEXT, 'some text'],
  [LINE, 'text without hidden marks'],
  [COLOUR, 'a colour such as "#0087DC"'],
  [CONTROLLER, 'the id of a party, or noc'],
  [PARTY_ID, 'an id other than noc, awaiting, unknown and no-election'],
]);

/** The library's own schema of a description. With `mends`, for reading: it keeps what can be kept. */
export function toValibot(schema: v.GenericSchema, mends = false): v.GenericSchema {
  const { type, entries, item, wrapped, value, options, pipe, default: otherwise } = schema as AnySchema;
  const inner = (part: AnySchema | undefined): v.GenericSchema => toValibot(part!, mends);
  switch (type) {
    case 'object':
      return v.object(Object.fromEntries(Object.entries(entries!).map(([key, entry]) => [key, inner(entry)])));
    case 'record':
      return mends ? toRecord(inner(value)) : v.record(v.string(), inner(value));
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
      return toLeaf(type, (pipe ?? []).slice(1), mends);
  }
}

function toLeaf(type: string, checks: readonly Check[], mends: boolean): v.GenericSchema {
  const actions = [...(mends && type === 'string' ? [withoutHidden] : []), ...checks.map(toAction)] as never[];
  return type === 'number' ? v.pipe(v.number(), ...actions) : v.pipe(v.string(), ...actions);
}

const withoutHidden = v.rawCheck<string>(({ dataset, addIssue }) => {
  if (!dataset.typed || dataset.value.search(HIDDEN) < 0) return;
  addIssue({ expected: 'text without hidden marks, which are left out' });
  dataset.value = dataset.value.replace(HIDDEN, '');
});

/** The library drops keys such as `constructor`, and with them somebody's seats: here they are words like any other. */
const toRecord = (value: v.GenericSchema): v.GenericSchema =>
  v.pipe(
    v.unknown(),
    v.rawTransform<unknown, Fields>(({ dataset: { value: input }, addIssue, NEVER }) => {
      if (typeof input !== 'object' || input === null || Array.isArray(input)) {
        addIssue({ expected: 'Object' });
        return NEVER;
      }
      const read = Object.entries(input as Fields).map(([key, given]) => ({
        key,
        given,
        result: v.safeParse(value, given),
      }));
      for (const { key, given, result } of read) {
        if (key.search(HIDDEN) >= 0)
          addIssue({ received: JSON.stringify(key), expected: 'an id without hidden marks' });
        for (const { received, expected, path = [] } of result.issues ?? [])
          addIssue({
            received,
            expected: expected ?? WHOLE,
            path: [{ type: 'unknown', origin: 'value', input, key, value: given }, ...path],
          });
      }
      return Object.fromEntries(read.map(({ key, result }) => [key, result.output]));
    }),
  );

function toAction({ type, requirement }: Check): unknown {
  switch (type) {
    case 'integer':
      return v.integer();
    case 'min_value':
      return v.minValue(requirement as number);
    case 'max_value':
      return v.maxValue(requirement as number);
    default:
      return v.regex(requirement as RegExp);
  }
}

const WHOLE = 'a whole number';

/** Made once for each description: a ward file has the same schema a hundred times. */
const MENDING = new WeakMap<v.GenericSchema, v.GenericSchema>();

function toMending(schema: v.GenericSchema): v.GenericSchema {
  const made = MENDING.get(schema) ?? toValibot(schema, true);
  MENDING.set(schema, made);
  return made;
}

/** What the library finds in `input`. Hidden marks in a text are told, and cost no more than themselves. */
export function explain(schema: v.GenericSchema, input: unknown): Explained {
  const { issues = [], output } = v.safeParse(toMending(schema), input);
  const told = issues.slice(0, TOLD).map((issue) => [toPlace(issue.path), toMessage(issue)] as const);
  const more = issues.length - TOLD;
  if (more > 0) told.push(['', `and ${more} more faults like these`]);
  return { success: issues.every(({ type }) => type === MENDED), output, issues: told };
}

const toPlace = (path: readonly { key: unknown }[] = []): string =>
  path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, LENGTH)}`)).join('');

/** The library's words for kinds of values, and a person's. */
const KINDS: Readonly<Record<string, string>> = {
  Object: 'an object { }',
  Array: 'a list [ ]',
  Function: 'a piece of program',
  string: 'some text',
  number: 'a number',
  boolean: 'true or false',
};

/** What was found and what was expected, without a word of the library's. */
export function toMessage({ received, expected, requirement }: v.BaseIssue<unknown>): string {
  if (received === 'undefined') return 'it is missing';
  return `found ${toFound(received)}, expected ${WANTED.get(requirement) ?? toExpected(expected) ?? WHOLE}`;
}

function toFound(received: string): string {
  if (Object.hasOwn(KINDS, received)) return KINDS[received]!;
  if (received.length <= LENGTH) return received.replace(/^-/, '−');
  return `${received.slice(0, LENGTH - 1)}…${received.startsWith('"') ? '"' : ''}`;
}

function toExpected(expected: string | null): string | undefined {
  if (expected === null) return undefined;
  if (Object.hasOwn(KINDS, expected)) return KINDS[expected];
  const [, than = '', bound = ''] = /^([<>])=(.+)$/.exec(expected) ?? [];
  const words = Number(bound).toLocaleString('en-GB').replace(/^-/, '−');
  if (than) return than === '<' ? `at most ${words}` : `${words} or more`;
  return /^\(.+ \| .+\)$/.test(expected) ? `one of ${expected.slice(1, -1).replaceAll(' | ', ', ')}` : expected;
}
