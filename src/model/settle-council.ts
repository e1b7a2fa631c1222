/**
 * The rules that keep a false winner and a baseless change off the map. All other rules are in `check-results.ts`.
 */
import { isBorneOut, toNamedSeats } from './borne-out';
import type { Council, Results } from './contract';
import { controlOf } from './control';
import { CORRECT_IT } from './parse-file';
import type { Report } from './parse-file';
import { CATCH_ALL, majorityOf, rollUp, seatsOf } from './seats';
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
  const after = control?.after;
  if (!after || isBorneOut(council, after, groups)) return;
  const { named, missing } = toNamedSeats(council);
  const rolled = rollUp(named, groups);
  const isComplete = !missing && seatsOf(rolled, CATCH_ALL) < majorityOf(total);
  const settled = isComplete ? controlOf(rolled, total, vacant) : undefined;
  delete control.after;
  if (settled) control.after = settled;
  const message = `found ${after}, but a majority is ${majorityOf(total)} of ${total}; shown as ${settled ?? 'not known'}`;
  report('error', 'control-contradicted', '.control.after', message, CORRECT_IT);
}
