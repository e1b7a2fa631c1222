/**
 * The night's log of the contract, `log.jsonl` beside the results: one line a snapshot, which says what it has other than
 * the one before it. Lines are only ever added.
 */
import * as v from './schema';
import { CouncilSchema, ResultsSchema } from './contract';
import type { CouncilFile, ResultsFile } from './contract';
import { line } from './contract-shared';

/** The fields of a results file that each line has itself. */
export const LINE_FIELDS = ['version', 'sequence', 'updated', 'status', 'councils'] as const;

type LineField = (typeof LINE_FIELDS)[number];
type Part = Exclude<keyof ResultsFile, LineField>;

/** The other fields of a results file, where they differ from the snapshot before. One that is there no more is null. */
export type LogParts = { readonly [K in Part]?: ResultsFile[K] | null };

export interface LogEntry extends Pick<ResultsFile, Exclude<LineField, 'councils'>> {
  /** The first line has every field that its snapshot has. */
  readonly parts: LogParts;
  /** Councils that are new or differ in anything, each as a whole. */
  readonly councils: readonly CouncilFile[];
  /** Codes of councils that the snapshot before had. Empty for what had no code. */
  readonly gone: readonly string[];
  /** Why it was published against a rule: absent where it kept them all. */
  readonly reason?: string;
}

const { sequence, status } = ResultsSchema.entries;

/** What a line must have to be read. What is in its snapshot is judged as any other snapshot is. */
export const LogLineSchema = v.object({
  /** Of the contract that the snapshot is written in. */
  version: v.string(),
  sequence,
  updated: v.string(),
  status,
  reason: v.optional(line),
  gone: v.optional(v.array(v.string()), []),
});

/** The whole line, for the published JSON Schema. */
export function toLogEntrySchema() {
  const parts = Object.entries(ResultsSchema.entries)
    .filter(([key]) => !(LINE_FIELDS as readonly string[]).includes(key))
    .map(([key, entry]) => [key, v.optional(v.nullable('wrapped' in entry ? entry.wrapped : entry))] as const);
  return v.object({
    ...LogLineSchema.entries,
    parts: v.object(Object.fromEntries(parts)),
    councils: v.array(CouncilSchema),
  });
}
