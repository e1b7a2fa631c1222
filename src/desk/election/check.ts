/** The figures that the whole election must add up to. The rules that each council must keep are in `check-councils.ts`. */
import type { CouncilFile, Seats } from '../../model/contract';
import type { Election } from './election';
import { checkCouncils } from './check-councils';
import { CHANGED_HANDS, EXPECTED } from './expected';
import { countBy, toFigure, type Fact } from './fact';
import type { ElectionSource } from './source-schema';

type Side = 'before' | 'after';

function sumByGroup({ results }: Election, toSeats: (council: CouncilFile) => (Seats | undefined)[]): Seats {
  const groups = new Map(results.parties.map(({ id, group }) => [id, group ?? id]));
  const sums: Seats = {};
  for (const [id, count] of results.councils.flatMap(toSeats).flatMap((seats) => Object.entries(seats ?? {}))) {
    const group = groups.get(id) ?? id;
    sums[group] = (sums[group] ?? 0) + count;
  }
  return sums;
}

const toControl = (election: Election, side: Side): Record<string, number> =>
  countBy(election.results.councils, ({ control }) => control?.[side] ?? 'not known');

function toChangedHands({ results }: Election): Record<string, string> {
  const changed = results.councils.filter(({ control }) => control?.before !== control?.after);
  return Object.fromEntries(changed.map(({ name, control }) => [name, `${control?.before} → ${control?.after}`]));
}

function toVacant({ results }: Election): Record<string, number> {
  return Object.fromEntries(results.councils.flatMap(({ name, vacant }) => (vacant ? [[name, vacant]] : [])));
}

function checkCounts(election: Election): Fact[] {
  const { councils, contested } = election.results;
  const wards = [...election.wards.values()].flatMap((file) => file.wards);
  return [
    toFigure('councils', councils.length, EXPECTED.councils),
    toFigure(
      'every council is among those that vote',
      contested.join() === councils.map(({ code }) => code).join(),
      true,
    ),
    toFigure('ward files', election.wards.size, EXPECTED.councils),
    toFigure('ward contests', wards.length, EXPECTED.contests),
    toFigure('candidates', wards.flatMap(({ candidates }) => candidates).length, EXPECTED.candidates),
  ];
}

function checkTotals(election: Election): Fact[] {
  const ofTheDay = sumByGroup(election, ({ seats }) => [seats]);
  const inAll = sumByGroup(election, ({ seats, postponed = [] }) => [seats, ...postponed.map(({ won }) => won)]);
  return [
    toFigure('control before', toControl(election, 'before'), EXPECTED.controlBefore),
    toFigure('control after', toControl(election, 'after'), EXPECTED.controlAfter),
    toFigure('councils that changed hands', toChangedHands(election), CHANGED_HANDS),
    toFigure('seats won on the day', ofTheDay, EXPECTED.seats),
    toFigure('seats won with the two deferred polls', inAll, EXPECTED.seatsWithDeferred),
    toFigure('vacant seats', toVacant(election), EXPECTED.vacant),
  ];
}

function checkCoverage({ results }: Election): Fact[] {
  const baselines = results.councils.flatMap(({ change = {} }) => Object.keys(change));
  const changed = results.councils.filter(({ boundaryChange }) => boundaryChange);
  return [
    toFigure(
      'councils with a change, by baseline',
      countBy(baselines, (id) => id),
      EXPECTED.changes,
    ),
    toFigure('councils with new wards', changed.length, EXPECTED.newWards),
  ];
}

/** Every fact with its failures: a sound election has none. */
export function checkElection(election: Election, source: ElectionSource): Fact[] {
  return [
    ...checkCounts(election),
    ...checkTotals(election),
    ...checkCoverage(election),
    ...checkCouncils(election, source),
  ];
}
