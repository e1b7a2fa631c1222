/** Files of one election against each other: results and wards that were checked together. Pure. */
import type { Council, CouncilWards, Results, Seats, Ward } from '../../../model/contract';
import type { WardIndex } from '../../../model/contract-index';
import { addSeats, noSeats, rollUp, seatsOf, sumOf, toGroups } from '../../../model/seats';
import type { Tell } from '../finding';
import { councilPaths } from './council-paths';

const AGAIN = 'Make both files again from one source.';

/** A ward file against the results of its election. */
export function checkWardsAgainst(wards: CouncilWards, results: Results, tell: Tell): void {
  const { election, council: code, revision } = wards;
  if (election !== results.election.id) {
    const message = `found the election "${election}", but the results are of "${results.election.id}"`;
    return tell(
      'error',
      'other-election',
      ['election'],
      message,
      'Check them with the results of their own election.',
      results.election.id,
    );
  }
  const council = results.councils.find((each) => each.code === code);
  if (!council)
    return tell(
      'error',
      'unknown-council',
      ['council'],
      `"${code}" is no council of the results`,
      'Correct the code, or leave the file out.',
    );
  if (revision !== council.revision) {
    const message = `found revision ${revision}, but the results ask for ${council.revision}: readers may keep an older file`;
    tell(
      'warning',
      'other-revision',
      ['revision'],
      message,
      'Raise the revision in both whenever the ward file changes.',
      String(council.revision),
    );
  }
  checkSeats(wards, council, results, tell);
}

/** On the day: a poll that was held later is in no total. */
const isOfTheDay = ({ polled, status }: Ward, { election }: Results): boolean =>
  status !== 'postponed' && (polled === undefined || polled === election.date);

function checkSeats({ wards, parties }: CouncilWards, council: Council, results: Results, tell: Tell): void {
  const seats = wards.reduce((sum, ward) => sum + ward.seats, 0);
  if (seats !== council.up)
    tell(
      'warning',
      'wards-up',
      ['wards'],
      `the wards have ${seats} seats, but ${council.up} are up in the results`,
      AGAIN,
      String(council.up),
    );
  const isOpen = wards.some(({ status }) => status === 'awaiting' || status === 'recount');
  if (council.status !== 'declared' || isOpen || sumOf(council.seats) === 0) return;
  const groups = toGroups([...parties, ...results.parties]);
  const elected: Seats = noSeats();
  for (const ward of wards.filter((each) => isOfTheDay(each, results)))
    for (const { party } of ward.candidates.filter((each) => each.elected)) addSeats(elected, { [party]: 1 });
  const [told, counted] = [rollUp(council.seats, groups), rollUp(elected, groups)];
  for (const id of new Set([...Object.keys(told), ...Object.keys(counted)])) {
    if (seatsOf(told, id) === seatsOf(counted, id)) continue;
    const message = `${seatsOf(counted, id)} of "${id.slice(0, 60)}" are elected in the wards, but the results have ${seatsOf(told, id)}`;
    tell('error', 'wards-differ', ['wards'], message, AGAIN, String(seatsOf(told, id)));
  }
}

/** The index against the results and those ward files that are there. */
export function checkIndexAgainst(
  index: WardIndex,
  { results, wards }: { results: Results | undefined; wards: readonly CouncilWards[] },
  json: unknown,
  tell: Tell,
): void {
  const paths = councilPaths(json);
  const remedy = 'Make the index again from the ward files.';
  if (results && results.election.id !== index.election)
    return tell(
      'error',
      'other-election',
      ['election'],
      `found "${index.election}", but the results are of "${results.election.id}"`,
      remedy,
      results.election.id,
    );
  const codes = new Set(results?.contested);
  const files = new Map(wards.map((file) => [file.council, file]));
  for (const { code, wards: listed } of index.councils) {
    if (results && !codes.has(code))
      tell('warning', 'unknown-council', paths.of(code), `"${code}" does not vote in the results`, remedy);
    const own = files.get(code)?.wards.map((ward) => ward.code);
    const lacking = own?.filter((ward) => !listed.includes(ward)) ?? [];
    const strange = own ? listed.filter((ward) => !own.includes(ward)) : [];
    if (lacking.length)
      tell(
        'error',
        'index-differs',
        paths.of(code),
        `it lacks ${lacking.slice(0, 5).join(', ')}, which the ward file has`,
        remedy,
      );
    if (strange.length)
      tell(
        'error',
        'index-differs',
        paths.of(code),
        `it lists ${strange.slice(0, 5).join(', ')}, which the ward file does not have`,
        remedy,
      );
  }
}
