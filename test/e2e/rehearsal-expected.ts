/**
 * What a page that follows a rehearsal should show of a snapshot. Written from the data and the field's own sentences, so
 * that it is not the page's words that are compared with themselves; the totals are the project's own count.
 */
import type { Rehearsal } from '../../src/desk/rehearse/create-rehearsal';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { parseResults } from '../../src/model/parse';
import { rollUp, seatsOf, toGroups } from '../../src/model/seats';
import { tally } from '../../src/model/tally';
import type { Glance, Panel, Picture, Score } from './rehearsal-reader';

/** Of all that was served and could be read, what has the highest sequence; of two the one that came first. */
export function toHighest({ served }: Rehearsal): ResultsFile {
  const files = served.flatMap(({ snapshot }) => snapshot ?? []);
  return files.reduce((highest, file) => (file.sequence > highest.sequence ? file : highest));
}

const SHORT: Record<string, string> = { con: 'Con', lab: 'Lab', ld: 'LD', noc: 'NOC' };
const NAMES: Record<string, string> = {
  con: 'Conservative',
  lab: 'Labour',
  ld: 'Liberal Democrat',
  green: 'Green',
  ukip: 'UKIP',
  other: 'Independents and others',
};
const WAITING: Record<string, string> = { awaiting: 'Awaiting result', counting: 'Counting' };

/** "Con hold" with short names, "Conservative hold" with long ones. */
function toOutcome({ status, control }: CouncilFile, names: Record<string, string>): string {
  const [before, after] = [control?.before ?? '', control?.after ?? ''];
  if (status !== 'declared') return WAITING[status]!;
  if (before === after) return after === 'noc' ? `${names.noc}, no change` : `${names[after]} hold`;
  return after === 'noc' ? `${names[before]} lose to ${names.noc}` : `${names[after]} gain from ${names[before]}`;
}

function toScores(file: ResultsFile): Record<string, Score> {
  const { councils, seats } = tally(parseResults(file, { allowTest: true }).value!);
  const scores = Object.entries({ ...NAMES, noc: 'No overall control' }).map(([id, name]): [string, Score] => {
    const { count = 0, change = 0 } = councils.get(id) ?? {};
    return [name, { councils: count, change, seats: id === 'noc' ? undefined : seatsOf(seats.byGroup, id) }];
  });
  const isNamed = ([name, { councils: count, change, seats: won }]: [string, Score]): boolean =>
    name === 'No overall control' || !!(count || change || won);
  return Object.fromEntries(scores.filter(isNamed));
}

/** A change is told of the parties in front alone, and of none before the first council. */
function toShownScores(file: ResultsFile, shown: Record<string, Score>): Record<string, Score> {
  const scores = Object.entries(toScores(file)).map(([name, score]): [string, Score] => [
    name,
    shown[name]?.change === undefined ? { ...score, change: undefined } : score,
  ]);
  return Object.fromEntries(scores);
}

const toValue = (council: CouncilFile | undefined): string =>
  council ? (council.status === 'declared' ? council.control!.after! : 'awaiting') : 'no-election';

/** What map, status and scoreboard should show. @param seen which names the areas of the map and the parties in front */
export function toGlance(file: ResultsFile, seen: Glance): Glance {
  const councils = new Map(file.councils.map((council) => [council.code, council]));
  const declared = file.councils.filter(({ status }) => status === 'declared').length;
  return {
    map: Object.fromEntries(Object.keys(seen.map).map((code) => [code, toValue(councils.get(code))])),
    status: `after ${declared} of ${file.contested.length} councils`,
    scores: toShownScores(file, seen.scores),
  };
}

/** Seats of the parties that have any; of a council that still counts, those known so far and nobody's in all. */
function toPanelSeats(council: CouncilFile, file: ResultsFile): Panel['seats'] {
  const groups = toGroups(parseResults(file, { allowTest: true }).value!.parties);
  const [won, now] = [council.seats, council.composition].map((seats) => rollUp(seats ?? {}, groups));
  const isDeclared = council.status === 'declared';
  const parties = Object.keys(NAMES).filter((id) => seatsOf(won!, id) || seatsOf(now!, id));
  return Object.fromEntries(
    parties.map((id) => [NAMES[id]!, [`${seatsOf(won!, id)}`, isDeclared ? `${seatsOf(now!, id)}` : 'not known']]),
  );
}

/** All of the page. @param open code of the council that is open */
export function toPicture(file: ResultsFile, open: string, seen: Picture): Picture {
  const council = file.councils.find(({ code }) => code === open)!;
  const rows = file.councils.map((each) => `${each.name}: ${toOutcome(each, SHORT)}`);
  const long = { ...NAMES, noc: 'NOC' };
  const isPoor = council.status !== 'declared';
  return {
    ...toGlance(file, seen),
    rows: rows.sort(),
    panel: { name: council.name, outcome: toOutcome(council, long), seats: toPanelSeats(council, file) },
    wards: isPoor ? 'awaiting' : 'known',
  };
}
