/**
 * What is wrong with outside data, as data: editors, the command line and the console print the same problems.
 */

export interface Problem {
  /** `error`: something is not shown, or not as the file says. `warning`: shown, but doubtful. `note`: worth knowing. */
  level: 'error' | 'warning' | 'note';
  /** A stable word for the kind of problem: `bad-value`, `control-contradicted`… */
  code: string;
  /** Where: a file, an attribute, or a path inside a file such as `councils[12] (E09000032 Wandsworth).seats.lab`. */
  place: string;
  /** What was found and what was expected, in a sentence. */
  message: string;
  /** What to do about it, in a sentence. */
  remedy: string;
}

/** What every `parse…` function returns: it never throws. Without a `value` there is nothing that can be shown. */
export interface Parsed<T> {
  value?: T;
  problems: Problem[];
}
