/** Tells editors what is wrong: each problem once, as an event and as one line on the console. */
import type { Problem } from '../model/problems';

const toKey = ({ code, place, message }: Problem): string => `${code}\n${place}\n${message}`;

export class Reporter {
  readonly #told = new Set<string>();
  readonly #send: (problem: Problem) => void;

  constructor(send: (problem: Problem) => void) {
    this.#send = send;
  }

  /** Reports those that have not been reported before. */
  report(problems: readonly Problem[]): void {
    for (const problem of problems) {
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
