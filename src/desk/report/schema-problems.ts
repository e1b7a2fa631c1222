/** What does not fit a schema of the desk's own files, by line and column and in plain words. Pure. */
import type { BaseIssue } from 'valibot';
import { toMessage } from '../../model/explain';
import { toDeskProblem } from '../check/finding';
import type { DeskProblem } from './problem';
import type { JsonText } from './read-json';

/** Of one file no more are told: the first few show what the others are. */
const TOLD = 12;

export interface SchemaWords {
  readonly rule: string;
  readonly remedy: string;
  /** The place in the file that was read with the schema; absent for the whole file. */
  readonly within?: readonly (string | number)[];
}

export function toSchemaProblems(
  issues: readonly BaseIssue<unknown>[],
  source: JsonText,
  { rule, remedy, within = [] }: SchemaWords,
): DeskProblem[] {
  return issues.slice(0, TOLD).map((issue) => {
    const path = [...within, ...(issue.path ?? []).map(({ key }) => key as string | number)];
    return toDeskProblem({ level: 'error', rule, path, message: toIssueWords(issue), remedy }, source);
  });
}

/** A schema may say itself what it expects; else the words are those of the contract's problems. */
export function toIssueWords(issue: BaseIssue<unknown>): string {
  if (issue.received === 'undefined' || !issue.message.startsWith('expected ')) return toMessage(issue);
  return toMessage({ ...issue, expected: issue.message.slice('expected '.length), requirement: undefined });
}
