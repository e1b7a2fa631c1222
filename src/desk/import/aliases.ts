/** The desk's own names for councils and parties: a small file that it keeps from election to election. */
import * as v from 'valibot';
import { COLOUR, PARTY_ID, TEXT } from '../../model/contract-shared';
import type { Party } from '../../model/contract';
import type { DeskProblem } from '../report/problem';

const text = v.pipe(v.string(), v.regex(TEXT));

const OwnPartySchema = v.object({
  id: v.pipe(v.string(), v.regex(PARTY_ID)),
  name: text,
  short: text,
  colour: v.pipe(v.string(), v.regex(COLOUR)),
  group: v.optional(v.pipe(v.string(), v.regex(PARTY_ID))),
  kind: v.optional(text),
});

const AliasesSchema = v.object({
  councils: v.optional(v.record(v.string(), text), {}),
  parties: v.optional(v.record(v.string(), v.union([text, OwnPartySchema])), {}),
});

export interface Aliases {
  /** What a table calls a council → its code. */
  readonly councils: Readonly<Record<string, string>>;
  /** What a table calls a party → its id, or the party itself where the project does not know it. */
  readonly parties: Readonly<Record<string, string | Party>>;
}

export const NO_ALIASES: Aliases = { councils: {}, parties: {} };

const REMEDY =
  'Write it as { "councils": { "Hull": "E06000010" }, "parties": { "Lab Co-op": "lab" } }; see council-map import --help.';

/** Unknown text to aliases: never throws. No value: nothing of it can be used. */
export function parseAliases(content: string, file: string): { value?: Aliases; problems: DeskProblem[] } {
  const refuse = (message: string): { problems: DeskProblem[] } => ({
    problems: [{ level: 'error', file, rule: 'aliases', message, remedy: REMEDY }],
  });
  let input: unknown;
  try {
    input = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refuse(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = v.safeParse(AliasesSchema, input);
  if (!result.success) {
    const [issue] = result.issues;
    return refuse(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  }
  return { value: result.output, problems: [] };
}
