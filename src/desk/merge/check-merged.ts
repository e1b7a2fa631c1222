/** Whether results still stand when overrides lie over them: by the very rules of `check`. */
import { checkSources } from '../check/check-sources';
import { serialise } from '../election/serialise';
import type { ResultsFile } from '../../model/contract';
import type { DeskProblem } from '../report/problem';

/** What is mended where the override is written, and not in the results. */
const REMEDIES: Readonly<Record<string, string>> = {
  missing: 'Correct the override that took it out.',
  'bad-value': 'Correct the override that says so.',
};

/**
 * Errors that the results did not have before: an override brought them in. They have no line, because nothing is written.
 * @param name of the file that would be written
 */
export async function checkMerged(before: ResultsFile, after: ResultsFile, name: string): Promise<DeskProblem[]> {
  const old = new Set((await toErrors(before, name)).map(({ message }) => message));
  const fresh = (await toErrors(after, name)).filter(({ message }) => !old.has(message));
  return fresh.map(({ level, file, message, remedy, rule = '' }) => ({
    ...{ level, file, message, rule },
    remedy: REMEDIES[rule] ?? remedy,
  }));
}

async function toErrors(results: ResultsFile, file: string): Promise<DeskProblem[]> {
  const problems = await checkSources([{ file, text: serialise(results) }], { allowTest: true });
  return problems.filter(({ level }) => level === 'error');
}
