/**
 * The rules of British councils that make a file doubtful but no picture wrong: run after the first paint and by the
 * command line. What could put a false winner on the map is settled in `settle-council.ts`.
 */
import { NO_OVERALL_CONTROL } from './contract';
import type { Council, Results } from './contract';
import { checkCouncil } from './check-council';
import { toTidyCode } from './join-areas';
import { nameOf, toReport } from './parse-file';
import type { Report } from './parse-file';
import type { Problem } from './problems';
import { toGroups } from './seats';

/** Of the unknown parties in one place no more are told. */
const TOLD = 12;

/** All doubts about results that `parseResults` let through. `file` is put before every place. */
export function checkResults(results: Results, file?: string): Problem[] {
  const problems: Problem[] = [];
  const report = toReport(problems, file);
  const groups = toGroups(results.parties);
  checkContested(results, report);
  checkPartyList(results, report);
  checkParties(results, report);
  for (const council of results.councils) {
    checkCouncil(council, groups, (level, code, place, ...words) =>
      report(level, code, placeOf(council) + place, ...words),
    );
  }
  return problems;
}

const placeOf = (council: Council): string => `councils${nameOf(council)}`;

function checkContested(results: Results, report: Report): void {
  const contested = new Set(results.contested);
  const near = new Map(results.contested.map((code) => [toTidyCode(code), code]));
  for (const council of results.councils) {
    const isVoting = council.status !== 'no-election';
    if (contested.has(council.code) === isVoting) continue;
    const message = isVoting
      ? `"${council.status}", but its code is not in contested; shown as no election and left out of every total`
      : 'status is "no-election", but its code is in contested; shown as awaiting';
    const meant = near.get(toTidyCode(council.code));
    const add = meant
      ? `Did you mean "${meant}"? Codes are joined exactly, capitals and spaces included.`
      : 'Add it to contested; by-elections belong in no results file.';
    const remedy = isVoting ? add : 'Remove it from contested.';
    report('error', 'not-contested', `${placeOf(council)}.status`, message, remedy);
  }
}

/** Parties that a map could not tell apart, or that are counted under one that is not there. */
function checkPartyList({ parties }: Results, report: Report): void {
  const ids = new Set(parties.map(({ id }) => id));
  const colours = new Map<string, string>();
  for (const party of parties) {
    const { id, group = id, colour } = party;
    const place = `parties${nameOf(party)}`;
    if (!ids.has(group)) {
      const message = `"${group}" is not in parties; shown in a neutral grey`;
      report('warning', 'unknown-group', `${place}.group`, message, 'Define it in parties, or leave group out.');
    }
    if (group !== id) continue;
    const twin = colours.get(colour.toLowerCase());
    if (twin === undefined) colours.set(colour.toLowerCase(), id);
    else {
      const message = `"${colour}" is the colour of "${twin}" too, so only textures and names tell them apart`;
      report('warning', 'same-colour', `${place}.colour`, message, 'Give each party that can have control its own.');
    }
  }
}

function checkParties(results: Results, report: Report): void {
  const known = new Set(results.parties.flatMap(({ id, group }) => [id, group ?? id]).concat(NO_OVERALL_CONTROL));
  for (const council of results.councils) {
    for (const [place, ids] of partiesUsed(council)) {
      for (const id of ids.filter((used) => !known.has(used)).slice(0, TOLD)) {
        const message = `"${id}" is not in parties; shown in a neutral grey`;
        const remedy = known.has(id.toLowerCase()) ? `Did you mean "${id.toLowerCase()}"?` : 'Define it in parties.';
        report('warning', 'unknown-party', `${placeOf(council)}${place}`, message, remedy);
      }
    }
  }
}

/** Every party id in a council, by the place it is used in. */
function partiesUsed({ control = {}, seats, notUp, composition = {}, change, wards }: Council): [string, string[]][] {
  const controllers = [control.before, control.after].filter((id) => id !== undefined);
  const changed = Object.entries(change).map(([id, byParty]): [string, string[]] => [
    `.change.${id}`,
    Object.keys(byParty),
  ]);
  return [
    ['.control', controllers],
    ['.seats', Object.keys(seats)],
    ['.notUp', Object.keys(notUp)],
    ['.composition', Object.keys(composition)],
    ['.wards.won', Object.keys(wards?.won ?? {})],
    ...changed,
  ];
}
