/**
 * The rules that keep a false winner and a baseless change off the map. They run before the first paint; all other
 * rules are in `check-results.ts`.
 */
import { NO_OVERALL_CONTROL } from './contract';
import type { Council, Results, Seats } from './contract';
import { controlOf, majorityOf } from './control';
import { CORRECT_IT } from './parse-file';
import type { Report } from './parse-file';
import { CATCH_ALL, addSeats, noSeats, rollUp, seatsOf, sumOf } from './seats';
import type { Groups } from './seats';

/**
 * Corrects `council` in place where the file's own numbers contradict it; every correction is a problem, at a place
 * relative to the council.
 */
export function settleCouncil(council: Council, results: Results, groups: Groups, report: Report): void {
  settleControl(council, groups, report);
  for (const id of Object.keys(council.change)) {
    if (results.baselines.some((baseline) => baseline.id === id)) continue;
    delete council.change[id];
    report('error', 'no-baseline', `.change.${id}`, 'not in baselines; the change is not shown', 'Name it there.');
  }
}

function settleControl(council: Council, groups: Groups, report: Report): void {
  const { control, composition, seats, notUp, total, vacant } = council;
  const after = control?.after;
  // Without a composition there are the seats won and not up. Those missing from them may be anybody's.
  const named = composition ?? addSeats(addSeats(noSeats(), seats), notUp);
  const missing = total - vacant - sumOf(named);
  if (!after || isBorneOut(after, named, total, groups, composition ? 0 : missing)) return;
  const rolled = rollUp(named, groups);
  const isComplete = !missing && seatsOf(rolled, CATCH_ALL) < majorityOf(total);
  const settled = isComplete ? controlOf(rolled, total, vacant) : undefined;
  delete control.after;
  if (settled) control.after = settled;
  const message = `found ${after}, but a majority is ${majorityOf(total)} of ${total}; shown as ${settled ?? 'not known'}`;
  report('error', 'control-contradicted', '.control.after', message, CORRECT_IT);
}

/**
 * Whether these seats allow that controller: more than half of all, and no more seats in all than there are.
 * @param spare seats of nobody knows whom, which may be the controller's
 */
function isBorneOut(after: string, seats: Seats, total: number, groups: Groups, spare: number): boolean {
  const isMajority = (count: number): boolean => count >= majorityOf(total);
  if (!total || sumOf(seats) > total) return false;
  if (after === NO_OVERALL_CONTROL)
    return Object.entries(rollUp(seats, groups)).every(([id, count]) => id === CATCH_ALL || !isMajority(count));
  if (isMajority(seatsOf(seats, after) + spare)) return true;
  const group = groups.get(after) ?? after;
  if (group === CATCH_ALL && Object.hasOwn(seats, after)) return false;
  return isMajority(seatsOf(rollUp(seats, groups), group) + spare);
}
