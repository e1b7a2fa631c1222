/** What a ward file must keep beyond `src/model/parse-wards.ts`. Pure. */
import type { CouncilWards, Ward } from '../../../model/contract-wards';
import type { Path } from '../../../model/locate-json';
import { toNearest } from '../../../view/nearest';
import type { Tell } from '../finding';
import { elementPaths } from './council-paths';
import { isDate } from './times';

const CHECK = 'Check it against the declaration.';

/** @param file its name: `E09000032.json` holds the wards of E09000032 */
export function checkWardFacts(wards: CouncilWards, file: string, json: unknown, tell: Tell): void {
  const named = /(?:^|[\\/.])([EWSN]\d{8})(?=[^\\/]*$)/.exec(file)?.[1];
  if (named !== undefined && named !== wards.council) {
    const message = `found the wards of "${wards.council}" in a file that is named after ${named}`;
    tell(
      'error',
      'other-council',
      ['council'],
      message,
      'Rename the file, or correct the code: pages ask for it by its name.',
      named,
    );
  }
  const paths = elementPaths(json, 'wards');
  const day = /\d{4}-\d{2}-\d{2}$/.exec(wards.election)?.[0];
  for (const ward of wards.wards) {
    const path = paths.of(ward.code);
    checkVotes(ward, path, tell);
    checkCandidates(ward, path, tell);
    checkDays(ward, day, path, tell);
  }
}

function checkVotes({ candidates, electorate, turnout, status }: Ward, path: Path, tell: Tell): void {
  if (turnout === 0)
    tell(
      'warning',
      'turnout-zero',
      [...path, 'turnout'],
      'found a turnout of 0',
      'Leave it out where it is not known.',
    );
  if (electorate === 0)
    tell(
      'warning',
      'electorate-zero',
      [...path, 'electorate'],
      'found an electorate of 0',
      'Leave it out where it is not known.',
    );
  for (const [index, { votes, elected }] of candidates.entries()) {
    const place = [...path, 'candidates', index, 'votes'];
    if (electorate && (votes ?? 0) > electorate)
      tell('error', 'votes-above', place, `found ${votes} votes of an electorate of ${electorate}`, CHECK);
    if (votes === 0 && elected && status !== 'uncontested')
      tell(
        'warning',
        'elected-without-votes',
        place,
        'elected with 0 votes',
        'Set the status to "uncontested" where there was no poll; leave votes out where they are not known.',
      );
  }
}

function checkCandidates({ candidates, seats, status }: Ward, path: Path, tell: Tell): void {
  if (seats === 0)
    tell('error', 'no-seats', [...path, 'seats'], 'found a ward of 0 seats', 'Give the seats contested here.');
  const seen = new Set<string>();
  for (const [index, { name, party }] of candidates.entries()) {
    const key = `${name.toLowerCase()}\n${party}`;
    const place = [...path, 'candidates', index];
    if (seen.has(key))
      tell(
        'warning',
        'candidate-twice',
        place,
        `"${name.slice(0, 60)}" of ${party} is there twice`,
        'Remove one, if it is one person.',
      );
    seen.add(key);
    if (/\((not )?elected\)/i.test(name))
      tell(
        'warning',
        'name-says-elected',
        [...place, 'name'],
        `found "${name.slice(0, 60)}", with the result in the name`,
        'Say it in elected, and leave it out of the name.',
      );
  }
  const elected = candidates.filter((each) => each.elected).length;
  if (elected && (status === 'awaiting' || status === 'postponed'))
    tell(
      'warning',
      'elected-early',
      [...path, 'status'],
      `"${status}", but ${elected === 1 ? '1 is' : `${elected} are`} marked as elected`,
      'Set the status to "declared", or leave elected out.',
    );
  if (status === 'uncontested' && candidates.length > seats)
    tell(
      'warning',
      'uncontested-many',
      [...path, 'status'],
      `"uncontested", but ${candidates.length} stood for ${seats} seats`,
      CHECK,
    );
}

function checkDays({ polled, previous }: Ward, day: string | undefined, path: Path, tell: Tell): void {
  if (polled !== undefined && !isDate(polled))
    tell(
      'error',
      'bad-date',
      [...path, 'polled'],
      `found "${polled.slice(0, 60)}", expected a day`,
      'Give it as in 2018-05-03.',
    );
  for (const [index, { date }] of previous.entries()) {
    const place = [...path, 'previous', index, 'date'];
    if (!isDate(date))
      tell('error', 'bad-date', place, `found "${date.slice(0, 60)}", expected a day`, 'Give it as in 2014-05-22.');
    else if (day !== undefined && date >= day)
      tell(
        'error',
        'previous-later',
        place,
        `${date} is not before the election itself, ${day}`,
        'Give contests before this one.',
      );
  }
}

/** The parties of candidates: in the ward file, or in the results where they are known. */
export function checkWardParties(
  { parties, wards }: CouncilWards,
  known: ReadonlySet<string> | undefined,
  json: unknown,
  tell: Tell,
): void {
  const ids = new Set([...parties.map(({ id }) => id), ...(known ?? [])]);
  const used = new Map<string, Path>();
  const paths = elementPaths(json, 'wards');
  for (const { code, candidates } of wards)
    for (const [index, { party }] of candidates.entries())
      if (!ids.has(party) && !used.has(party)) used.set(party, [...paths.of(code), 'candidates', index, 'party']);
  if (!used.size) return;
  if (!known) {
    const message = `${used.size === 1 ? '1 party of candidates is' : `${used.size} parties of candidates are`} not defined here, and may be in the results`;
    return tell('note', 'parties-unchecked', ['parties'], message, 'Check it together with its results file.');
  }
  for (const [id, path] of used) {
    const near = toNearest(id, [...ids]);
    const message = `"${id.slice(0, 60)}" is neither in the parties of this file nor in those of the results`;
    tell(
      'warning',
      'unknown-party',
      path,
      message,
      near ? `Did you mean "${near}"? Else define it.` : 'Define it in parties.',
      near,
    );
  }
}
