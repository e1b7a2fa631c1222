/** What import has made, held against the very rules of `check` before any of it is written. */
import { checkResultsFile } from '../check/check-results-file';
import { checkWardsFile } from '../check/check-wards-file';
import { toDeskProblem, type Finding } from '../check/finding';
import type { DeskProblem } from '../report/problem';
import { toFileName } from './file-name';
import type { MadeElection } from './make-election';

/** Never rejects. The problems have no line: the files that they are of are not written yet. */
export function checkElection({ results, wards }: MadeElection, isTest: boolean): DeskProblem[] {
  const tellOf = (file: string, json: unknown, findings: readonly Finding[]): DeskProblem[] =>
    findings.filter(isOfImport).map((finding) => {
      const { remedy } = finding;
      const own = { ...finding, remedy: REMEDIES[finding.rule] ?? remedy };
      return toDeskProblem(own, { file, text: '', json, isLocated: false });
    });
  const { value, findings } = checkResultsFile(structuredClone(results), { allowTest: isTest });
  const ofWards = [...wards].flatMap(([code, made]) => {
    const file = `wards/${toFileName(code)}.json`;
    return tellOf(file, made, checkWardsFile(structuredClone(made), file, value).findings);
  });
  return [...tellOf('results.json', results, findings), ...ofWards];
}

/**
 * Import has said by itself, and with its lines, where a council lacks rows and so has no composition and no controller; of
 * a test mark that was asked for there is nothing to say.
 */
const SAID = new Set(['control-missing', 'control-unchecked', 'wards-up', 'test-results']);

const isOfImport = ({ rule }: Finding): boolean => !SAID.has(rule);

/** Import is mended where it comes from. */
const REMEDIES: Readonly<Record<string, string>> = {
  'bad-value': 'Correct it in the table, the file of councils or the aliases.',
  'wards-differ': 'Check the rows of its wards, and the postponed polls in the file of councils.',
};
