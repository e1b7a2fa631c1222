/** Results as they are read where something may not fit: with someone to explain it. */
import { CONTRACT_MAJOR, ResultsSchema } from './contract';
import type { Council, Results } from './contract';
import type { Explain } from './explain';
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
export function readResults(
  input: unknown,
  { file, allowTest = false }: ParseResultsOptions,
  explain: Explain,
): Parsed<Results> {
  const problems: Problem[] = [];
  const report = toReport(problems, file);
  try {
    const value = readAll(input, allowTest, report, explain);
    return value ? { value, problems } : { problems };
  } catch {
    // JSON cannot, but what a page hands over may throw when it is touched.
    report('error', 'unreadable', '', 'it throws when it is read', 'Give plain data, as JSON.parse makes it.');
    return { problems };
  }
}

function readAll(input: unknown, allowTest: boolean, report: Report, explain: Explain): Results | undefined {
  const results = parseFile(ResultsSchema, input, CONTRACT_MAJOR, { report, explain });
  if (!results) return undefined;
  if (results.test && !allowTest) {
    const message = 'these are test results, which are not shown here';
    report('error', 'test-results', 'test', message, 'Set allow-test to see them.');
    return undefined;
  }
  const groups = toGroups(results.parties);
  for (const council of results.councils) settleCouncil(council, results, groups, inCouncil(input, council, report));
  return results;
}

/** Reports at the council's place in the file, whatever was left out before it. */
function inCouncil(input: unknown, council: Council, report: Report): Report {
  return (level, code, place, ...words) => {
    const index = (input as Results).councils.findIndex((item) => item?.code === council.code);
    report(level, code, `councils[${index}]${nameOf(council)}${place}`, ...words);
  };
}
