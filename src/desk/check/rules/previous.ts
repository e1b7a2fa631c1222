/** A snapshot against the one before it: what pages would ignore, and what readers would see change. Pure. */
import type { Results } from '../../../model/contract';
import { diffResults, RESULT } from '../../../model/diff-results';
import { toStableText } from '../../../model/stable-text';
import type { Tell } from '../finding';
import { councilPaths, elementPaths } from './council-paths';

/** @param json the later file @param before the parsed file of the one before, and what was made of it */
export function checkPrevious(
  { results, json }: { results: Results; json: unknown },
  before: { results: Results; json: unknown },
  tell: Tell,
): void {
  const [was, is] = [before.results, results];
  if (was.election.id !== is.election.id) {
    const message = `found "${is.election.id}", but the snapshot before is of "${was.election.id}"`;
    return tell(
      'error',
      'other-election',
      ['election', 'id'],
      message,
      'Compare it with a snapshot of its own election.',
      was.election.id,
    );
  }
  if (toStableText(before.json) === toStableText(json))
    return tell('note', 'same-as-before', [], 'it is the snapshot before, again', 'There is nothing new to publish.');
  if (is.sequence <= was.sequence) {
    const message = `found ${is.sequence}, but the snapshot before has ${was.sequence}: pages that show it would ignore this one`;
    tell(
      'error',
      'sequence',
      ['sequence'],
      message,
      `Give it ${was.sequence + 1} or higher.`,
      `${was.sequence + 1} or higher`,
    );
  }
  if (Date.parse(is.updated) < Date.parse(was.updated))
    tell(
      'warning',
      'updated-falls',
      ['updated'],
      `${is.updated} is before ${was.updated}, which the snapshot before has`,
      'Check the clock of what made it.',
    );
  checkContested(was, is, json, tell);
  checkCouncils(was, is, json, tell);
}

function checkContested(was: Results, is: Results, json: unknown, tell: Tell): void {
  const [had, has] = [new Set(was.contested), new Set(is.contested)];
  const paths = elementPaths(json, 'contested');
  const remedy = 'Check that it is meant: readers are told “after N of M councils”, and the M changes with it.';
  for (const code of is.contested.filter((each) => !had.has(each)))
    tell(
      'warning',
      'contested-changed',
      paths.of(code),
      `"${code}" votes now, and did not in the snapshot before`,
      remedy,
    );
  for (const code of was.contested.filter((each) => !has.has(each)))
    tell('warning', 'contested-changed', ['contested'], `"${code}" voted in the snapshot before, and is gone`, remedy);
}

function checkCouncils(was: Results, is: Results, json: unknown, tell: Tell): void {
  const paths = councilPaths(json);
  for (const { kind, code, before, after } of diffResults(was, is)) {
    if (kind === 'withdrawn') {
      const message = `${paths.of(code).length > 1 ? 'it' : `${before?.name} (${code})`} had declared in the snapshot before, and has not here`;
      tell('warning', 'withdrawn', paths.of(code), message, 'Say why in its notes, or give its result again.');
    }
    if (kind === 'corrected') {
      const parts = RESULT.filter((key) => toStableText(before?.[key]) !== toStableText(after?.[key]));
      const message = `it had declared with other facts (${parts.join(', ')}): readers see a correction`;
      tell('note', 'corrected', paths.of(code), message, 'Check that it is meant.');
    }
    if (before && after && before.total !== after.total)
      tell(
        'warning',
        'total-changed',
        [...paths.of(code), 'total'],
        `found ${after.total} seats in all, ${before.total} in the snapshot before`,
        'A council has as many seats all night: check it.',
        String(before.total),
      );
  }
}
