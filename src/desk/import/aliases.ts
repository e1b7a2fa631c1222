/** The desk's own names for councils and parties: a small file that it keeps from election to election. */
import * as v from 'valibot';
import { COLOUR, PARTY_ID, TEXT } from '../../model/contract-shared';
import type { Party } from '../../model/contract';
import type { DeskProblem } from '../report/problem';
import { parseJsonText } from '../report/read-json';
import { toSchemaProblems } from '../report/schema-problems';

const text = v.pipe(v.string(), v.regex(TEXT));

const OwnPartySchema = v.object({
  id: v.pipe(v.string(), v.regex(PARTY_ID)),
  name: text,
  short: text,
  colour: v.pipe(v.string(), v.regex(COLOUR)),
  group: v.optional(v.pipe(v.string(), v.regex(PARTY_ID))),
  kind: v.optional(text),
});

/** The id of a party, or the party itself. */
const OfPartySchema = v.lazy((value) =>
  typeof value === 'object' && value !== null ? OwnPartySchema : text,
) as v.GenericSchema<string | v.InferOutput<typeof OwnPartySchema>>;

const AliasesSchema = v.object({
  councils: v.optional(v.record(v.string(), text), {}),
  parties: v.optional(v.record(v.string(), OfPartySchema), {}),
});

export interface Aliases {
  /** What a table calls a council → its code. */
  readonly councils: Readonly<Record<string, string>>;
  /** What a table calls a party → its id, or the party itself where the project does not know it. */
  readonly parties: Readonly<Record<string, string | Party>>;
}

export const NO_ALIASES: Aliases = { councils: {}, parties: {} };

const REMEDY =
  'Write aliases as { "councils": { "Hull": "E06000010" }, "parties": { "Lab Co-op": "lab" } }; a party of your own has ' +
  'id, name, short and a colour such as "#446870".';

/** Unknown text to aliases: never throws. No value: nothing of it can be used. */
export function parseAliases(content: string, file: string): { value?: Aliases; problems: DeskProblem[] } {
  const made = parseJsonText(content, file, 'the aliases');
  if ('problem' in made) return { problems: [made.problem] };
  const result = v.safeParse(AliasesSchema, made.read.json);
  if (result.success) return { value: result.output, problems: [] };
  return { problems: toSchemaProblems(result.issues, made.read, { rule: 'aliases', remedy: REMEDY }) };
}
