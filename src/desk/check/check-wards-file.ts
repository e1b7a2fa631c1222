/** Every rule on one ward file, and on the index of them. Pure. */
import { WardIndexSchema, type WardIndex } from '../../model/contract-index';
import { CouncilWardsSchema, type CouncilWards } from '../../model/contract-wards';
import type { Results } from '../../model/contract';
import { parseWardIndex } from '../../model/parse-index';
import { parseCouncilWards } from '../../model/parse-wards';
import type { Checked } from './check-results-file';
import { toFinding, toTell, type Finding } from './finding';
import { checkIndexAgainst, checkWardsAgainst } from './rules/across';
import { checkFields } from './rules/strange-fields';
import { checkWardFacts, checkWardParties } from './rules/ward-facts';

/** Never throws. @param results of the same election, where they are at hand */
export function checkWardsFile(json: unknown, file: string, results: Results | undefined): Checked<CouncilWards> {
  const { value, problems } = parseCouncilWards(json);
  const findings: Finding[] = problems.map((problem) => toFinding(problem, json));
  if (!value) return { findings };
  const tell = toTell(findings);
  checkFields(CouncilWardsSchema, json, tell);
  checkWardFacts(value, file, json, tell);
  const ids = results && new Set(results.parties.map(({ id }) => id));
  checkWardParties(value, ids, json, tell);
  if (results) checkWardsAgainst(value, results, tell);
  return { value, findings };
}

/** Never throws. @param known what else is at hand of the same election */
export function checkIndexFile(
  json: unknown,
  known: { results: Results | undefined; wards: readonly CouncilWards[] },
): Checked<WardIndex> {
  const { value, problems } = parseWardIndex(json);
  const findings: Finding[] = problems.map((problem) => toFinding(problem, json));
  if (!value) return { findings };
  const tell = toTell(findings);
  checkFields(WardIndexSchema, json, tell);
  checkIndexAgainst(value, known, json, tell);
  return { value, findings };
}
