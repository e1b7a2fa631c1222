/** Every rule on one results file. Pure. */
import { checkResults } from '../../model/check-results';
import { ResultsSchema, type Results } from '../../model/contract';
import { parseResults } from '../../model/parse';
import { toFinding, toTell, type Finding } from './finding';
import { checkBoundaries, checkHexagons, type KnownAreas } from './rules/boundaries';
import { checkCodes } from './rules/codes';
import { checkCouncilFacts } from './rules/council-facts';
import { checkPrevious } from './rules/previous';
import { checkReferences } from './rules/references';
import { checkFields } from './rules/strange-fields';
import { checkTimes } from './rules/times';

/** What results can be held against. */
export interface ResultsContext {
  readonly allowTest: boolean;
  readonly boundaries?: KnownAreas | undefined;
  /** Codes with a cell in the hexagon layout. */
  readonly cells?: readonly string[] | undefined;
  /** The snapshot before. */
  readonly previous?: { readonly results: Results; readonly json: unknown } | undefined;
}

export interface Checked<T> {
  /** Absent where nothing of the file can be shown. */
  readonly value?: T | undefined;
  readonly findings: readonly Finding[];
}

/** Never throws. */
export function checkResultsFile(json: unknown, context: ResultsContext): Checked<Results> {
  const findings: Finding[] = [];
  const tell = toTell(findings);
  const { value: results, problems } = parseResults(json, { allowTest: true });
  for (const problem of problems) findings.push(toFinding(problem, json));
  if (!results) return { findings };
  findings.push(...checkResults(results).map((problem) => toFinding(problem, json)));
  if (results.test) {
    const remedy = context.allowTest
      ? 'Take the mark off before the night.'
      : 'Take the mark off, or check with --allow-test.';
    tell(
      context.allowTest ? 'note' : 'error',
      'test-results',
      ['test'],
      'these are marked as test results, which no reader is shown',
      remedy,
    );
  }
  checkFields(ResultsSchema, json, tell);
  checkTimes(results, json, tell);
  checkCouncilFacts(results, json, tell);
  checkReferences(results, tell);
  checkCodes(results, json, tell);
  if (context.boundaries) findings.push(...checkBoundaries(results, context.boundaries, json, tell));
  if (context.cells) findings.push(...checkHexagons(results, context.cells, json));
  if (context.previous) checkPrevious({ results, json }, context.previous, tell);
  return { value: results, findings: findings.filter((finding) => !isEchoOf(finding, findings)) };
}

/** A controller that is contradicted is taken away, and is then missing: that is one fault, not two. */
const isEchoOf = ({ rule, path }: Finding, all: readonly Finding[]): boolean =>
  rule === 'control-missing' && all.some((other) => other.rule === 'control-contradicted' && other.path[1] === path[1]);
