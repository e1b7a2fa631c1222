/** What the parts of `npm test` came to, and the words for it. */
import { readFileSync } from 'node:fs';

/** What runs where no part is named. */
export const EVERYDAY = ['build', 'lint', 'unit', 'browser', 'e2e'] as const;
/** Suites of their own, minutes each: what pages and readers may do to the map, and the pages beside it. */
const APART = ['hostile', 'pages', 'access', 'survival', 'package'] as const;
export const PARTS = [...EVERYDAY, ...APART] as const;
export type Part = (typeof PARTS)[number];
export const isPart = (word: string): word is Part => (PARTS as readonly string[]).includes(word);

export interface Tally {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
}

/** The fields of a Vitest JSON report that count. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/**
 * Counts one run of tests. A file that could not be loaded has no tests to fail and counts as one; so does a run
 * that failed in any other way than by a test: no report, an error between tests, no tests at all.
 * @param exitCode of the test runner
 */
export function toTally(name: string, reportPath: string, exitCode: number): Tally {
  const report = readReport(reportPath);
  if (!report) return { name, passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + broken.length;
  return {
    name,
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** A table of the parts, then the totals alone on the last line. */
export function toSummary(tallies: readonly Tally[]): string {
  const lines = tallies.map(({ name, passed, failed, skipped }) => {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    return `  ${name.padEnd(14)}${counts}${skipped > 0 ? ` ${String(skipped).padStart(4)} skipped` : ''}`;
  });
  const passed = sum(tallies.map((each) => each.passed));
  const failed = sum(tallies.map((each) => each.failed));
  return [...lines, '', `${passed} passed, ${failed} failed`].join('\n');
}
