/** A results file as it is published: read and checked as the widget reads it, written in one line. */
import { checkResults } from '../../model/check-results';
import type { Results, ResultsFile } from '../../model/contract';
import { parseResults } from '../../model/parse';
import type { Parsed, Problem } from '../../model/problems';

export interface SnapshotFile {
  /** All that the file holds, fields unknown to this version included: what is published. */
  readonly file: ResultsFile;
  /** What the widget shows of it. */
  readonly results: Results;
  /** The file in one line, as it is served. */
  readonly text: string;
}

/** Never throws. No `value`: not JSON, or nothing of it could be shown. The problems are those of parser and checks. */
export function parseSnapshot(text: string, name: string): Parsed<SnapshotFile> {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { problems: [toProblem('not-json', name, message, 'Export it again; it may be cut.')] };
  }
  const { value: results, problems } = parseResults(file, { file: name, allowTest: true });
  if (!results) return { problems };
  const found = [...problems, ...checkResults(results, name)];
  return { value: { file: file as ResultsFile, results, text: `${JSON.stringify(file)}\n` }, problems: found };
}

const toProblem = (code: string, place: string, message: string, remedy: string): Problem => ({
  level: 'error',
  code,
  place,
  message,
  remedy,
});
