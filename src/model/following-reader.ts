/**
 * Reads snapshot after snapshot of one night. A council that is as it was in the file before is not read again: it stays
 * the very value that it was, so that whoever compares two snapshots need not look into it either.
 */
import type { Council, Results, ResultsFile } from './contract';
import type { Parsed } from './problems';
import { readFittingResults } from './fitting-results';
import type { ParseResultsOptions } from './read-results';

interface Known {
  readonly text: string;
  readonly council: Council;
}

export class FollowingReader {
  /** By code, as the last file had them. */
  #known: ReadonlyMap<string, Known> = new Map();
  /** What a council is read against. */
  #ground = '';

  /**
   * Undefined where something does not fit, or is there twice: `parseResults` then reads all of it, and says what is wrong.
   * @param input parsed JSON
   */
  read(input: unknown, options: ParseResultsOptions): Parsed<Results> | undefined {
    if (!isFile(input)) return undefined;
    const ground = JSON.stringify([input.parties, input.baselines]);
    const known = ground === this.#ground ? this.#known : new Map<string, Known>();
    const texts = new Map(input.councils.map((council) => [council.code, JSON.stringify(council)]));
    if (texts.size !== input.councils.length) return undefined;
    const fresh = input.councils.filter(({ code }) => known.get(code)?.text !== texts.get(code));
    const parsed = readFittingResults({ ...input, councils: fresh }, options);
    if (!parsed?.value || parsed.problems.length || parsed.value.councils.length !== fresh.length) return undefined;
    const read = new Map(parsed.value.councils.map((council) => [council.code, council]));
    const councils = input.councils.map(({ code }) => read.get(code) ?? known.get(code)!.council);
    this.#known = new Map(councils.map((council) => [council.code, { council, text: texts.get(council.code)! }]));
    this.#ground = ground;
    return { value: { ...parsed.value, councils }, problems: [] };
  }
}

/** As far as it takes to look for its councils by their codes. */
function isFile(input: unknown): input is ResultsFile {
  const { councils } = (input ?? {}) as { councils?: unknown };
  return (
    Array.isArray(councils) &&
    councils.every((council: unknown) => typeof (council as { code?: unknown } | null)?.code === 'string')
  );
}
