/** Problems as lines: for a person, for a script, and for the log of a run on GitHub, which marks the line in the file. */
import { countProblems, type DeskProblem } from './problem';

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export const isFormat = (word: string): word is Format => (FORMATS as readonly string[]).includes(word);

/**
 * The whole report, without a newline at its end.
 * - `text`: by file, each file's problems from its first line to its last
 * - `json`: an array of `DeskProblem`, in the order given
 * - `github`: a workflow command a line, as GitHub's runner reads them
 */
export function printProblems(problems: readonly DeskProblem[], format: Format): string {
  if (format === 'json') return JSON.stringify(problems, null, 2);
  return (format === 'github' ? problems.map(toGitHub) : toText(problems)).join('\n');
}

const LEVELS = ['error', 'warning', 'note'] as const;

function toText(problems: readonly DeskProblem[]): string[] {
  const files = new Map<string, DeskProblem[]>();
  for (const problem of problems) {
    const known = files.get(problem.file);
    if (known) known.push(problem);
    else files.set(problem.file, [problem]);
  }
  return [...files.values()].flatMap((ofFile) => ofFile.sort(byPlace).map(toLine));
}

/** What is about the whole file first; on one line what matters more. */
const byPlace = (a: DeskProblem, b: DeskProblem): number =>
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);

/** `results.json:1204:17 error Brent: found 61 seats, expected 63 in all · Check the numbers…` An editor opens it there. */
export function toLine({ level, file, line, column, message, remedy }: DeskProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [`${toPlain(place)} ${level} ${toPlain(message)}`, toPlain(remedy)].filter(Boolean).join(' · ');
}

/** A file may hold what moves a terminal's cursor or breaks a line: shown as a mark, never done. */
export const toPlain = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '�');

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

function toGitHub({ level, file, line, column, message, remedy }: DeskProblem): string {
  const places = Object.entries({ file, line, col: column }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${COMMANDS[level]} ${places.join(',')}::${escapeData([message, remedy].filter(Boolean).join(' '))}`;
}

/** As the runner undoes it: the message ends at a newline, a property at a comma or colon too. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `2 errors, 1 warning`; `nothing wrong` where there is nothing, notes counted as such. */
export function toSummary(problems: readonly DeskProblem[]): string {
  const count = countProblems(problems);
  const parts = LEVELS.filter((level) => count[level] > 0).map(
    (level) => `${count[level].toLocaleString('en-GB')} ${level}${count[level] === 1 ? '' : 's'}`,
  );
  return parts.join(', ') || 'nothing wrong';
}
