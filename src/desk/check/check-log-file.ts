/** Every rule on the night's log: each line as it is written, and each snapshot that the lines come to. Pure. */
import { parseLog, toSnapshots, type LogEntry } from '../../model/night-log';
import type { ResultsFile } from '../../model/contract';
import type { DeskProblem } from '../report/problem';
import { checkResultsFile } from './check-results-file';
import { memberOf, toDeskProblem, toFinding, toWords, type Finding, type Place } from './finding';
import { findTwins } from './rules/twice';

interface Line extends Place {
  readonly linesBefore: number;
}

/** Never throws. */
export function checkLogFile(file: string, text: string): DeskProblem[] {
  const { value: entries = [], problems } = parseLog(text, { file: '' });
  const lines = toLines(file, text);
  const ofLines = problems.map((problem) => {
    const number = Number(/^(?:.*: )?line (\d+)/.exec(problem.place)?.[1] ?? 1);
    const finding = { ...toFinding({ ...problem, place: '' }, undefined), spot: { line: number, column: 1 } };
    return toDeskProblem(finding, { file, text, json: undefined });
  });
  return [...ofLines, ...checkSnapshots(entries, lines)];
}

/** The lines that hold something, in order: as many of them as are sound are the entries. */
function toLines(file: string, text: string): Line[] {
  return text.split('\n').flatMap((line, linesBefore): Line[] => {
    if (!line.trim()) return [];
    try {
      return [{ file, text: line, json: JSON.parse(line) as unknown, linesBefore }];
    } catch {
      return [];
    }
  });
}

/** What is wrong with a snapshot and was not with the one before is the fault of its line. */
function checkSnapshots(entries: readonly LogEntry[], lines: readonly Line[]): DeskProblem[] {
  let told = new Set<string>();
  let index = 0;
  const problems: DeskProblem[] = [];
  for (const snapshot of toSnapshots(entries)) {
    const line = lines[index];
    index += 1;
    if (!line) break;
    problems.push(...findTwins(line.text).map((finding) => toDeskProblem(finding, line)));
    // What a night begins with may be marked as a test: the mark is for whoever publishes it.
    const { findings } = checkResultsFile(structuredClone(snapshot), { allowTest: true });
    const keys = new Map(findings.map((finding) => [toKey(finding, snapshot), finding]));
    for (const [key, finding] of keys) {
      if (told.has(key)) continue;
      problems.push(toDeskProblem(toFindingInLine(finding, snapshot, line.json), line));
    }
    told = new Set(keys.keys());
  }
  return problems;
}

/** The same fault in two snapshots, wherever the council stands. */
function toKey({ rule, path, message }: Finding, snapshot: ResultsFile): string {
  const code = path[0] === 'councils' ? snapshot.councils[Number(path[1])]?.code : '';
  return JSON.stringify([rule, code, code ? path.slice(2) : path, message]);
}

/** What stands in an earlier line, or nowhere, is named as it is called in the snapshot. */
function toFindingInLine(finding: Finding, snapshot: ResultsFile, json: unknown): Finding {
  const path = toPathInLine(finding, snapshot, json);
  const words = path.length ? '' : toWords(finding.path, snapshot);
  return { ...finding, path, message: words ? `${words}: ${finding.message}` : finding.message };
}

/** A line has its councils in an order of its own, and the other fields in `parts`. */
function toPathInLine({ path }: Finding, snapshot: ResultsFile, json: unknown): Finding['path'] {
  const [first, index, ...rest] = path;
  if (first === undefined || memberOf(json, String(first)) === undefined)
    return first === undefined ? [] : ['parts', ...path];
  if (first !== 'councils' || typeof index !== 'number') return path;
  const councils: unknown = memberOf(json, 'councils');
  const code = snapshot.councils[index]?.code;
  const at = Array.isArray(councils) ? councils.findIndex((each) => memberOf(each, 'code') === code) : -1;
  return at < 0 ? [] : ['councils', at, ...rest];
}
