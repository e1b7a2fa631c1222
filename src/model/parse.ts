/** Unknown input to results: never throws, keeps every good council, and never lets a false winner through. */
import { CONTRACT_MAJOR, ResultsSchema } from './contract';
import type { Council, Results } from './contract';
import { nameOf, parseFile, toReport } from './parse-file';
import type { Report } from './parse-file';
import type { Parsed, Problem } from './problems';
import { toGroups } from './seats';
import { settleCouncil } from './settle-council';

export interface ParseResultsOptions {
  /** Name or URL of the file, put before every place. */
  file?: string;
  /** Whether results marked `test` may be shown. */
  allowTest?: boolean;
}

/**
 * A council that does not fit the contract is left out of `councils` and stays in `contested`, so it shows as awaiting.
 * No `value`: not a results file, a newer major version, or test results that are not allowed here.
 */
export function parseResults(input: unknown, { file, allowTest = false }: ParseResultsOptions = {}): Parsed<Results> {
  const problems: Problem[] = [];
  const report = toReport(problems, file);
  const results = parseFile(ResultsSchema, input, CONTRACT_MAJOR, report);
  if (!results) return { problems };
  if (results.test && !allowTest) {
    report(
      'error',
      'test-results',
      'test',
      'these are test results, which are not shown here',
      'Set allow-test to see them.',
    );
    return { problems };
  }
  const groups = toGroups(results.parties);
  for (const council of results.councils) settleCouncil(council, results, groups, inCouncil(input, council, report));
  return { value: results, problems };
}

/** Reports at the council's place in the file, whatever was left out before it. */
function inCouncil(input: unknown, council: Council, report: Report): Report {
  return (level, code, place, ...words) => {
    const index = (input as Results).councils.findIndex((item) => item?.code === council.code);
    report(level, code, `councils[${index}]${nameOf(council)}${place}`, ...words);
  };
}
