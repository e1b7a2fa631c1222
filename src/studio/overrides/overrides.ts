/**
 * What editors add to a desk's results: stories and targets, each with who added it, when and why. A file of its own,
 * which the desk merges; the results themselves stay as they are. Pure.
 */
import type { InferOutput } from 'valibot';
import { line, text } from '../../model/contract-shared';
import { explain } from '../../model/explain';
import { CORRECT_IT, parseFile, toReport, type Report } from '../../model/parse-file';
import type { Parsed, Problem } from '../../model/problems';
import * as v from '../../model/schema';

/** Who added it, when (ISO date and time) and for what reason. */
const signed = { by: text, at: text, why: v.optional(line, '') };

export const StorySchema = v.object({
  /** Code of the council, of the ward, or both. */
  council: v.optional(text),
  ward: v.optional(text),
  text,
  /** Who says so. */
  source: text,
  ...signed,
});

export const TargetSchema = v.object({
  council: text,
  party: text,
  /** Why it matters: "Labour's first target". */
  label: text,
  ...signed,
});

export const OverridesSchema = v.object({
  version: text,
  /** Id of the election that they belong to. */
  election: text,
  stories: v.optional(v.array(StorySchema), []),
  targets: v.optional(v.array(TargetSchema), []),
});

export type Story = InferOutput<typeof StorySchema>;
export type Target = InferOutput<typeof TargetSchema>;

/** What an editor has written; the election is that of the results it is added to. */
export interface Additions {
  readonly stories: readonly Story[];
  readonly targets: readonly Target[];
}

export const NOTHING: Additions = { stories: [], targets: [] };
const VERSION = '1.0';
const MAJOR = 1;
const MEND_IT = 'Correct it in the overrides; until then it is left out.';

export const isEmpty = ({ stories, targets }: Additions): boolean => !stories.length && !targets.length;

/** Unknown input to additions: never throws, keeps every good one, and says which is not. */
export function parseOverrides(input: unknown, file = ''): Parsed<InferOutput<typeof OverridesSchema>> {
  const problems: Problem[] = [];
  const report = toOverridesReport(problems, file);
  try {
    const value = parseFile(OverridesSchema, input, MAJOR, { report, explain });
    return value ? { value, problems } : { problems };
  } catch {
    report('error', 'unreadable', '', 'it throws when it is read', 'Give plain data, as JSON.parse makes it.');
    return { problems };
  }
}

/** Overrides are nobody's snapshot: what is to be done is done in their own file. */
export function toOverridesReport(problems: Problem[], file: string): Report {
  const report = toReport(problems, file);
  return (level, code, place, message, remedy) =>
    report(level, code, place, message, remedy === CORRECT_IT ? MEND_IT : remedy);
}

/** The file that the desk merges, as text. */
export const toOverridesFile = (election: string, { stories, targets }: Additions): string =>
  `${JSON.stringify({ version: VERSION, election, stories, targets }, null, 2)}\n`;

type Fields = Readonly<Record<string, unknown>>;

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** The results as they will be once the desk has merged them: what readers do not see is left out. */
export function withAdditions(results: unknown, { stories, targets }: Additions): unknown {
  if (typeof results !== 'object' || results === null) return results;
  const file = results as Fields;
  return {
    ...file,
    stories: [...toList(file.stories), ...stories.map(withoutSignature)],
    targets: [...toList(file.targets), ...targets.map(withoutSignature)],
  };
}

const SIGNED = new Set(Object.keys(signed));

const withoutSignature = (one: Story | Target): object =>
  Object.fromEntries(Object.entries(one).filter(([field]) => !SIGNED.has(field)));
