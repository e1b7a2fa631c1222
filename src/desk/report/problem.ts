/** What is wrong with a file of the desk's, as data: `check`, `import` and `merge` find the same kind of thing and print it alike. */
import type { Problem } from '../../model/problems';

export interface DeskProblem {
  /** `error`: it must not be published. `warning`: it can be, but look. `note`: worth knowing. */
  readonly level: Problem['level'];
  /** The file as it was named on the command line. */
  readonly file: string;
  /** From 1; absent where it is about the file as a whole. In a CSV the row, repeated headers and blank lines counted. */
  readonly line?: number;
  /** From 1, in characters; in a CSV where the cell begins. */
  readonly column?: number;
  /** What stands there, as it stands there. */
  readonly found?: string;
  /** What should stand there, where that can be said. */
  readonly expected?: string;
  /** What is wrong, in a sentence that can be understood without the file. */
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly remedy: string;
  /** A stable word for the kind of problem, such as `composition-sum`: for scripts that look for one. */
  readonly rule?: string;
}

/** How many there are of each level. */
export type ProblemCount = Record<DeskProblem['level'], number>;

export function countProblems(problems: readonly DeskProblem[]): ProblemCount {
  const count: ProblemCount = { error: 0, warning: 0, note: 0 };
  for (const { level } of problems) count[level] += 1;
  return count;
}
