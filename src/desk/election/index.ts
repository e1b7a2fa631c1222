import { checkElection } from './check';
import { checkWardIndex } from './check-index';
import { toElection } from './election';
import { readElectionSource } from './read-source';
import { serialise } from './serialise';
import { INDEX_PATH, toWardIndex } from './ward-index';

/**
 * Makes the results half of the data from the source folder: the text of `results.json`, of `wards/<code>.json`
 * and of the index of all wards, by relative path. The same source gives the same bytes. `say` hears of every fact that holds. Throws an error that lists
 * every fact that does not.
 */
export async function makeElection(
  source: string,
  say: (line: string) => void = () => {},
): Promise<Map<string, string>> {
  const facts = await readElectionSource(source);
  const election = toElection(facts);
  const index = toWardIndex(election);
  const checks = [...checkElection(election, facts), ...checkWardIndex(index, election)];
  const failures = checks.flatMap((check) => check.failures);
  if (failures.length > 0) throw new Error(`The election does not add up:\n${failures.join('\n')}`);
  for (const { fact, found } of checks) say(found === undefined ? fact : `${fact}: ${found}`);
  const wards = [...election.wards].map(([code, file]) => [`wards/${code}.json`, serialise(file)] as const);
  return new Map([['results.json', serialise(election.results)], [INDEX_PATH, serialise(index)], ...wards]);
}
