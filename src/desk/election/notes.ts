/** The source's doubts about a council, as sentences for a reader. None is dropped: an unknown doubt stops the pipeline. */
import { GREENS_AMONG_OTHERS_2014, NOTED } from './facts';
import { toWinners2014 } from './previous';
import { countByGroup } from './parties';
import { GROUPS, type CouncilSource, type Group, type SeatsByGroup, type WardSource } from './source-schema';
import { toControlWords, toCountWord, toDayWords, toSeatWords, toShort } from './words';

type FiveGroups = Readonly<Record<'con' | 'lab' | 'ld' | 'green' | 'other', number>>;
type Doubt = readonly [RegExp, (council: CouncilSource, deferred: readonly WardSource[]) => string[]];

const COMMONS = 'the House of Commons Library';
const NOT_IN_COMMONS =
  `The council is not in the figures of ${COMMONS}: its composition rests on the winners and on a list of the ` +
  'councillors who were not up, some of it as late as spring 2019.';
const PENDLE =
  'Declared as Con 24 of 49, no overall control, as shown here. A suspended Conservative councillor was readmitted ' +
  `straight afterwards, so ${COMMONS} counts Con 25 and Conservative control.`;

/** The Library has UKIP among the others: so has the sentence, where UKIP has a seat. */
function toFive({ ukip, other, ...rest }: SeatsByGroup): FiveGroups {
  return { ...rest, other: other + ukip };
}

/** Two sources, two compositions: the one shown stands beside the note, so only where the other differs is said. */
function toDisagreement({ composition_after_hoc: hoc, ...council }: CouncilSource): string[] {
  const held = council.composition_after_leap_plus_holdovers;
  if (!hoc || !held) return [];
  const library: FiveGroups = { ...hoc, other: hoc.other_incl_ukip };
  const counted = toFive(held);
  const others = held.ukip + council.composition_after.ukip > 0 ? 'UKIP and others' : 'others';
  const groups = (['con', 'lab', 'ld', 'green', 'other'] as const).filter((group) => library[group] !== counted[group]);
  const seats = groups.map((group) => `${group === 'other' ? others : toShort(group)} ${counted[group]}`).join(', ');
  return [
    `Sources differ on the council after the election: shown are the figures of ${COMMONS}; ` +
      `a count of winners and sitting councillors has ${seats}.`,
  ];
}

function toVacancy({ total_seats: total, composition_after: after }: CouncilSource): string[] {
  const missing = total - Object.values(after).reduce((sum, seats) => sum + seats, 0);
  return [
    `The figures of ${COMMONS} hold ${total - missing} of the ${total} seats; the ${toCountWord(missing)} that they ` +
      'do not account for is shown as vacant.',
  ];
}

const DOUBTS: readonly Doubt[] = [
  [/^not in HoC/, () => [NOT_IN_COMMONS]],
  [/^control_after: NOC as declared/, () => [PENDLE]],
  // Where polls were deferred, the note on the deferred poll tells all of it.
  [/^HoC total/, (council, deferred) => (deferred.length > 0 ? [] : toVacancy(council))],
  [/^composition_after: HoC/, (council, deferred) => (deferred.length > 0 ? [] : toDisagreement(council))],
];

function toDoubtNotes(council: CouncilSource, deferred: readonly WardSource[]): string[] {
  return council.doubts.flatMap((doubt) => {
    const known = DOUBTS.find(([wording]) => wording.test(doubt));
    if (!known) throw new Error(`A doubt about ${council.name} that the pipeline does not know: "${doubt}".`);
    return known[1](council, deferred);
  });
}

function toWinnerWords(candidates: WardSource['candidates']): string {
  const won = countByGroup(candidates);
  const [first, ...others] = GROUPS.filter((group) => won[group] > 0);
  return first && others.length === 0 ? `all won by ${toShort(first)}` : `won by ${toSeatWords(won)}`;
}

function toDeferredNote({ name, seats_up: seats, poll_date: date, candidates }: WardSource): string {
  return (
    `The poll in ${name} was put off to ${toDayWords(date ?? '')}: its ${toCountWord(seats)} seats, ` +
    `${toWinnerWords(candidates)}, are left out of these figures, changes included, and shown as vacant.`
  );
}

function toMajorityHolder(seats: Readonly<SeatsByGroup>): Group | 'noc' {
  const total = GROUPS.reduce((sum, group) => sum + seats[group], 0);
  return GROUPS.find((group) => 2 * seats[group] > total) ?? 'noc';
}

/** Control before is as reported; where the only older composition says otherwise, a reader would stumble over it. */
function toControlBeforeNote({ control_before: before, composition_may2017_ocd: seats }: CouncilSource): string[] {
  if (!seats || toMajorityHolder(seats) === before.toLowerCase()) return [];
  return [
    `Control before the election (${toControlWords(before)}) is as reported in 2018; in about May 2017 the council had ` +
      `${toSeatWords(seats)}: ${toControlWords(toMajorityHolder(seats))}.`,
  ];
}

/** A borough's table of 2014 that has a Green among the others. */
function toGreenNote({ name }: CouncilSource, wards: readonly WardSource[]): string[] {
  if (!GREENS_AMONG_OTHERS_2014.has(name)) return [];
  const ward = wards.find(({ prev_2014: contest }) => contest && toWinners2014(contest).includes('green'));
  return [
    `The source’s table of 2014 has the Green who won a seat in ${ward?.name ?? name} among the others; the change here has a Green.`,
  ];
}

/** What a careful reader must know about a council, in sentences. */
export function toCouncilNotes(council: CouncilSource, wards: readonly WardSource[]): string[] {
  const deferred = wards.filter((ward) => ward.deferred);
  const noted = NOTED[council.name];
  return [
    ...deferred.map(toDeferredNote),
    ...toDoubtNotes(council, deferred),
    ...toControlBeforeNote(council),
    ...toGreenNote(council, wards),
    ...(noted ? [noted] : []),
  ];
}
