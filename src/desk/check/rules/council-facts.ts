/**
 * What one council’s facts must keep beyond `src/model/check-council.ts`: rules for the desk alone, where a byte costs a
 * reader nothing. Pure.
 */
import type { Council, Results } from '../../../model/contract';
import { addSeats, noSeats, rollUp, seatsOf, sumOf, toGroups, type Groups } from '../../../model/seats';
import type { Path } from '../../../model/locate-json';
import type { Tell } from '../finding';
import { councilPaths } from './council-paths';

const CHECK = 'Check the numbers against the council’s own declaration.';

/** What part of a council is up: in 2018 it was 0.30 to 0.40 by thirds, 0.48 to 0.53 by halves. */
const SHARES = { thirds: [0.25, 0.44], halves: [0.42, 0.65] } as const;

export function checkCouncilFacts(results: Results, json: unknown, tell: Tell): void {
  const groups = toGroups(results.parties);
  const paths = councilPaths(json);
  for (const council of results.councils) {
    const path = paths.of(council.code);
    checkScheme(council, path, tell);
    checkStatus(council, path, results, tell);
    checkByParty(council, groups, path, tell);
    checkWardsWon(council, path, tell);
    checkPostponed(council, path, tell);
    checkVacantChange(council, path, tell);
    if (council.turnout !== 0) continue;
    tell(
      'warning',
      'turnout-zero',
      [...path, 'turnout'],
      'found a turnout of 0',
      'Leave it out where it is not known.',
    );
  }
}

function checkScheme(council: Council, path: Path, tell: Tell): void {
  const { elects, total, up, boundaryChange, status } = council;
  if (total === 0)
    return tell('error', 'no-seats', [...path, 'total'], 'found a council of 0 seats', 'Give all its seats.');
  const isVoting = status !== 'no-election';
  if (isVoting && up === 0)
    tell('warning', 'none-up', [...path, 'up'], `found 0 seats up, and the status is "${status}"`, CHECK);
  if (elects === 'none' && isVoting)
    tell(
      'warning',
      'scheme',
      [...path, 'elects'],
      `elects is "none", and the status is "${status}"`,
      'Say how it elects: all, halves or thirds.',
    );
  if (elects === 'all' && isVoting && up !== total && !boundaryChange) {
    const message = `all seats are elected at once, but found ${up} up of ${total}`;
    tell('warning', 'scheme', [...path, 'up'], message, 'Check elects, up and total.', String(total));
  }
  if (isVoting) checkShare(council, path, tell);
}

function checkShare({ elects, total, up, boundaryChange }: Council, path: Path, tell: Tell): void {
  if (elects === 'all' || elects === 'none' || boundaryChange) return;
  const [least, most] = SHARES[elects];
  if (up >= total * least && up <= total * most) return;
  const message = `elects by ${elects}, but found ${up} up of ${total}`;
  tell('warning', 'scheme', [...path, 'up'], message, 'Check elects, up and total.');
}

function checkStatus({ status, seats, up }: Council, path: Path, results: Results, tell: Tell): void {
  if (status === 'declared' && results.status === 'before')
    tell(
      'error',
      'declared-before',
      [...path, 'status'],
      'declared, but the file’s status is "before"',
      'Set the file’s status to "live".',
    );
  if (status === 'declared' && up > 0 && sumOf(seats) === 0) {
    const message = 'declared, but no seats won are given: it is in no total of seats';
    tell('warning', 'seats-missing', path, message, 'Give the seats won on the day, by party.');
  }
  const isOpen = status === 'awaiting' || status === 'counting' || status === 'recount';
  if (isOpen && results.status === 'final')
    tell(
      'warning',
      'not-final',
      [...path, 'status'],
      `"${status}", but the file’s status is "final"`,
      'Declare it, or set the file’s status to "live".',
    );
  if (status === 'awaiting' && sumOf(seats) > 0)
    tell(
      'warning',
      'awaiting-with-seats',
      [...path, 'seats'],
      `found ${sumOf(seats)} seats won by a council that is "awaiting"`,
      'Set its status to "counting" or "declared".',
    );
}

/** Where all are accounted for, the council after the election is what was won and what was not up. */
function checkByParty(
  { seats, notUp, composition, vacant, total }: Council,
  groups: Groups,
  path: Path,
  tell: Tell,
): void {
  if (!composition || sumOf(seats) === 0 || sumOf(composition) + vacant !== total) return;
  const named = rollUp(addSeats(addSeats(noSeats(), seats), notUp), groups);
  if (sumOf(named) + vacant !== total) return;
  const after = rollUp(composition, groups);
  const differing = [...new Set([...Object.keys(named), ...Object.keys(after)])].filter(
    (id) => seatsOf(named, id) !== seatsOf(after, id),
  );
  for (const id of differing) {
    const message = `found ${seatsOf(after, id)} of "${id.slice(0, 60)}" in the composition, but ${seatsOf(named, id)} won and not up`;
    tell('warning', 'composition-parties', [...path, 'composition', id], message, CHECK, String(seatsOf(named, id)));
  }
}

const inSeats = (count: number): string => (count === 1 ? '1 seat' : `${count} seats`);

function checkWardsWon({ wards, seats }: Council, path: Path, tell: Tell): void {
  const won = wards?.won ?? {};
  for (const [id, count] of Object.entries(won)) {
    const place = [...path, 'wards', 'won', id];
    if (count > wards!.contested)
      tell('error', 'wards-won', place, `found ${count} wards of ${wards!.contested} contested`, CHECK);
    else if (sumOf(seats) > 0 && count > seatsOf(seats, id)) {
      const message = `found a seat in ${count} ${count === 1 ? 'ward' : 'wards'}, but ${inSeats(seatsOf(seats, id))} won`;
      tell('warning', 'wards-won', place, message, CHECK);
    }
  }
  for (const id of sumOf(won) > 0 ? Object.keys(seats) : []) {
    if (seatsOf(seats, id) === 0 || seatsOf(won, id) > 0) continue;
    const message = `found ${inSeats(seatsOf(seats, id))} of "${id.slice(0, 60)}", and no ward in which it won one`;
    tell('warning', 'wards-won', [...path, 'seats', id], message, CHECK);
  }
}

function checkPostponed({ postponed, up }: Council, path: Path, tell: Tell): void {
  const held = postponed.reduce((sum, { seats }) => sum + seats, 0);
  if (held > up) tell('error', 'postponed', [...path, 'postponed'], `found ${held} seats postponed of ${up} up`, CHECK);
  for (const [index, { seats, won }] of postponed.entries()) {
    if (!won || sumOf(won) === seats) continue;
    tell(
      'error',
      'postponed',
      [...path, 'postponed', index, 'won'],
      `found ${sumOf(won)} won of ${seats} seats`,
      CHECK,
      String(seats),
    );
  }
}

/** `check-council.ts` lets vacant seats explain what a change lacks: here it has to be all of them, or none. */
function checkVacantChange({ change, vacant, boundaryChange }: Council, path: Path, tell: Tell): void {
  for (const [id, byParty] of boundaryChange ? [] : Object.entries(change)) {
    const sum = sumOf(byParty);
    if (sum === 0 || sum === -vacant || Math.abs(sum) > vacant) continue;
    const message = `gains and losses sum to ${sum < 0 ? `−${-sum}` : sum}, expected 0, or −${vacant} for the vacant seats`;
    tell('warning', 'change-vacant', [...path, 'change', id], message, CHECK);
  }
}
