/** Tells editors what is wrong: each problem once, as an event and as one line on the console. */
import type { Problem } from '../model/problems';

/** Of one lot of problems no more are told: a file of nothing but faults must not hold up the page. */
const TOLD = 200;

const toKey = ({ code, place, message }: Problem): string => `${code}\n${place}\n${message}`;

export class Reporter {
  readonly #told = new Set<string>();
  readonly #send: (problem: Problem) => void;

  constructor(send: (problem: Problem) => void) {
    this.#send = send;
  }

  /** Reports those that have not been reported before, the first of them where there are very many. */
  report(problems: readonly Problem[]): void {
    for (const problem of problems.slice(0, TOLD)) {
      const key = toKey(problem);
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      this.#send(problem);
      const line = `council-map: ${problem.place}: ${problem.message.replace(/[.?]?$/, '.')} ${problem.remedy}`;
      if (problem.level === 'note') continue;
      // An error is news to the editor, not a fault of the page: neither is thrown.
      if (problem.level === 'error') console.error(line);
      else console.warn(line);
    }
  }
}
