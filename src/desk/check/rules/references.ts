/** Whatever names a council or a party names one that the file has; and shares are of a whole. Pure. */
import type { Results } from '../../../model/contract';
import { toTidyCode } from '../../../model/join-areas';
import type { Path } from '../../../model/locate-json';
import { sumOf } from '../../../model/seats';
import { toNearest } from '../../../view/nearest';
import type { Tell } from '../finding';
import { isDate } from './times';

const NAME_ONE = 'Name the council or the ward.';

export function checkReferences(results: Results, tell: Tell): void {
  const { parties, councils, contested, targets, stories, estimates, baselines } = results;
  const ids = parties.map(({ id }) => id);
  const codes = [...new Set([...contested, ...councils.map(({ code }) => code)])];
  const known = { party: new Set(ids), council: new Set(codes) };
  const check = (kind: 'party' | 'council', word: string, path: Path): void => {
    if (known[kind].has(word)) return;
    const near = kind === 'party' ? toNearest(word, ids) : codes.find((code) => toTidyCode(code) === toTidyCode(word));
    const message =
      kind === 'party'
        ? `"${word.slice(0, 60)}" is not in parties`
        : `"${word.slice(0, 60)}" is no council of this file`;
    tell(
      'warning',
      `unknown-${kind}`,
      path,
      message,
      near ? `Did you mean "${near}"?` : 'Correct it, or leave it out.',
      near,
    );
  };
  for (const [index, { council, party }] of targets.entries()) {
    check('council', council, ['targets', index, 'council']);
    check('party', party, ['targets', index, 'party']);
  }
  for (const [index, { council, ward }] of stories.entries()) {
    if (council !== undefined) check('council', council, ['stories', index, 'council']);
    else if (ward === undefined)
      tell('warning', 'story-of-nowhere', ['stories', index], 'it is about no council and no ward', NAME_ONE);
  }
  for (const [index, { date, shares }] of estimates.entries()) {
    for (const id of Object.keys(shares)) check('party', id, ['estimates', index, 'shares', id]);
    if (sumOf(shares) > 100.5)
      tell(
        'error',
        'shares-sum',
        ['estimates', index, 'shares'],
        `the shares sum to ${sumOf(shares)} per cent`,
        'Check them: they are of one whole.',
      );
    if (!isDate(date))
      tell(
        'error',
        'bad-date',
        ['estimates', index, 'date'],
        `found "${date.slice(0, 60)}", expected a day`,
        'Give it as in 2018-05-03.',
      );
  }
  const used = new Set(councils.flatMap(({ change }) => Object.keys(change)));
  for (const [index, { id }] of baselines.entries())
    if (!used.has(id) && councils.length)
      tell(
        'note',
        'baseline-unused',
        ['baselines', index],
        'no council has a change on it',
        'Leave it out, or give the changes.',
      );
}
