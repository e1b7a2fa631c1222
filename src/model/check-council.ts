/** Whether the numbers of one council agree with each other. Places are relative to the council. */
import type { Council } from './contract';
import { controlOf } from './control';
import type { Report } from './parse-file';
import { addSeats, noSeats, rollUp, sumOf } from './seats';
import type { Groups } from './seats';

const CHECK = 'Check the numbers against the council’s own declaration.';

export function checkCouncil(council: Council, groups: Groups, report: Report): void {
  checkComposition(council, report);
  checkTwoCounts(council, groups, report);
  checkSeatsUp(council, report);
  checkNotUp(council, report);
  checkChange(council, report);
  checkControl(council, report);
}

function checkComposition({ composition, vacant, total }: Council, report: Report): void {
  if (!composition || sumOf(composition) + vacant === total) return;
  const message = `found ${sumOf(composition)} seats and ${vacant} vacant, expected ${total} in all`;
  report('error', 'composition-sum', '.composition', message, CHECK);
}

/** Seats won and not up make the whole council too: where they give it to somebody else, one of the two is a slip. */
function checkTwoCounts({ seats, notUp, composition, total, vacant }: Council, groups: Groups, report: Report): void {
  const named = rollUp(addSeats(addSeats(noSeats(), seats), notUp), groups);
  if (!composition || sumOf(named) + vacant !== total) return;
  const [won, composed] = [named, rollUp(composition, groups)].map((each) => controlOf(each, total, vacant));
  if (won === composed || !won || !composed) return;
  const message = `seats won and not up say ${won}, the composition says ${composed}, which is what is shown`;
  report('error', 'composition-differs', '.composition', message, CHECK);
}

/** A postponed poll's seats are up and not won on the day: they are vacant, not lost. */
function checkSeatsUp({ seats, up, total, postponed, status }: Council, report: Report): void {
  const won = sumOf(seats);
  const open = up - postponed.reduce((sum, poll) => sum + poll.seats, 0);
  if (up > total) report('error', 'up-sum', '.up', `found ${up} up of ${total}`, CHECK);
  if (won > open) report('error', 'seats-sum', '.seats', `found ${won} won of ${open} held on the day`, CHECK);
  if (status !== 'declared' || won === 0 || won >= open) return;
  report('warning', 'seats-sum', '.seats', `declared, but found ${won} won of ${open} held on the day`, CHECK);
}

function checkNotUp(council: Council, report: Report): void {
  const { seats, notUp, vacant, total, up, status, boundaryChange } = council;
  const isKnown = sumOf(seats) > 0 && (sumOf(notUp) > 0 || up === total);
  const all = sumOf(seats) + sumOf(notUp) + vacant;
  if (!isKnown || status !== 'declared' || boundaryChange || all === total) return;
  const message = `found ${sumOf(seats)} won, ${sumOf(notUp)} not up and ${vacant} vacant, expected ${total} in all`;
  report('error', 'not-up-sum', '.notUp', message, CHECK);
}

/** What one party gains another loses, unless the number of seats changed; a vacant seat is nobody's gain. */
function checkChange({ change, vacant, boundaryChange }: Council, report: Report): void {
  if (boundaryChange) return;
  for (const [id, byParty] of Object.entries(change)) {
    const sum = sumOf(byParty);
    if (Math.abs(sum) <= vacant) continue;
    const message = `gains and losses sum to ${sum}, expected 0`;
    report('error', 'change-sum', `.change.${id}`, message, 'Check them, or say what changed in boundaryChange.');
  }
}

function checkControl({ status, control, composition, isNew }: Council, report: Report): void {
  if (status !== 'declared') return;
  if (!control?.after) {
    const message = 'declared, but control after is not known; shown without a controller';
    report('warning', 'control-missing', '.control.after', message, 'Give the party id or "noc".');
  } else if (!composition) {
    const message = 'no composition is given, so control cannot be checked';
    report(
      'note',
      'control-unchecked',
      '.composition',
      message,
      'Give the council after the election, by party group.',
    );
  }
  if (isNew && control?.before) {
    const message = 'a new council has nobody in control before; left aside';
    report('warning', 'new-with-before', '.control.before', message, 'Leave before out, or isNew.');
  }
}
