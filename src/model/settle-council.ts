/**
 * The rules that keep a false winner and a baseless change off the map. They run before the first paint; all other
 * rules are in `check-results.ts`.
 */
import { NO_OVERALL_CONTROL } from './contract';
import type { Council, Results, Seats } from './contract';
import { controlOf, majorityOf } from './control';
import { CORRECT_IT } from './parse-file';
import type { Report } from './parse-file';
import { CATCH_ALL, addSeats, rollUp, seatsOf, sumOf } from './seats';
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
  const { control, total, vacant } = council;
  const seats = compositionOf(council);
  const after = control?.after;
  if (!after || !seats || isBorneOut(after, seats, total, groups)) return;
  const rolled = rollUp(seats, groups);
  const isComplete = sumOf(seats) + vacant === total && seatsOf(rolled, CATCH_ALL) < majorityOf(total);
  const settled = isComplete ? controlOf(rolled, total, vacant) : undefined;
  delete control.after;
  if (settled) control.after = settled;
  const message = `found ${after}, but a majority is ${majorityOf(total)} of ${total}; shown as ${settled ?? 'not known'}`;
  report('error', 'control-contradicted', '.control.after', message, CORRECT_IT);
}

/** The council after the election: as the file gives it, else seats won and not up where they make the whole council. */
function compositionOf({ composition, seats, notUp, total, vacant }: Council): Seats | undefined {
  if (composition) return composition;
  const all = addSeats({ ...seats }, notUp);
  return total && sumOf(all) + vacant === total ? all : undefined;
}

/** Whether these seats allow that controller: more than half of all, and no more seats in all than there are. */
function isBorneOut(after: string, seats: Seats, total: number, groups: Groups): boolean {
  const isMajority = (count: number): boolean => count >= majorityOf(total);
  if (after === NO_OVERALL_CONTROL)
    return Object.entries(rollUp(seats, groups)).every(([id, count]) => id === CATCH_ALL || !isMajority(count));
  if (sumOf(seats) > total) return false;
  if (isMajority(seatsOf(seats, after))) return true;
  const group = groups.get(after) ?? after;
  if (group === CATCH_ALL && Object.hasOwn(seats, after)) return false;
  return isMajority(seatsOf(rollUp(seats, groups), group));
}
