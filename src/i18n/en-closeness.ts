/** The words for how close a council was, in English. They come with its wards. */
import type { NotKnown } from '../model/closeness';
import { en } from './en';
import { capital, counted, members } from './en-running';

const { number } = en;

const votes = (count: number): string => `${number(count)} ${count === 1 ? 'vote' : 'votes'}`;

/** Percentage points to one place, as shares are given. */
function toPoints(points: number): string {
  const rounded = Math.round(points * 10) / 10;
  return rounded < 0.1 ? 'less than 0.1 points' : `about ${number(rounded)} ${rounded === 1 ? 'point' : 'points'}`;
}

/** A target, as it stands after "from". @param controller name of the party in control */
const TARGETS = {
  deny: (controller: string): string => `denying ${members(controller)} their majority`,
  largest: (): string => 'becoming the largest party',
  control: (): string => 'control',
};

/** How far it was to a target. */
export interface Distance {
  readonly target: keyof typeof TARGETS;
  readonly votes: number;
  readonly wards: number;
}

const NOT_KNOWN: Readonly<Record<NotKnown, string>> = {
  'other-council': 'the wards are those of another council',
  'not-declared': 'the council has not declared',
  'composition-not-known': 'the seats of the whole council are not known',
  'composition-differs': 'the numbers of seats contradict each other',
  'wards-differ': 'the winners in the wards are not the seats won',
  'ward-doubted': 'in a ward the winners do not go with the votes',
  'votes-not-known': 'not all the votes are known',
  'control-not-known': 'nobody says who has control',
  'others-not-split': 'nobody says which of the small parties has which seats',
  'too-many-ways': 'there are more combinations of seats than can be searched',
};

export const enCloseness = {
  closenessHead: 'How close it was',
  wardHead: 'Ward',
  behindHead: 'Who was behind whom',
  lackedHead: 'Votes lacked',

  /** "Labour were 335 votes, in four wards, from control and 141 from becoming the largest party." */
  distances: (party: string, controller: string, [first, ...rest]: readonly [Distance, ...Distance[]]): string =>
    `${capital(members(party))} were ${en.list([
      `${votes(first.votes)}, in ${counted(first.wards, 'ward')}, from ${TARGETS[first.target](controller)}`,
      ...rest.map((each) => `${number(each.votes)} from ${TARGETS[each.target](controller)}`),
    ])}.`,
  behind: (candidate: string, rival: string, party: string, isLot: boolean): string =>
    `${candidate} behind ${rival} (${party})${isLot ? ' or another with as many votes' : ''}`,
  outright: (seats: number, needed: number): string =>
    `With all other votes as they were, ${seats === 1 ? 'this seat' : `these ${counted(seats, 'seat')}`} would have taken ${votes(needed)}.`,
  outrightMethod:
    'That is more than they lacked, because in a ward of several seats all of the party who win must be ahead of every rival who goes.',
  method:
    'Votes lacked are counted seat by seat: those by which a candidate was behind the winner, and one more. No other seats would have taken fewer. Seats not up, uncontested or polled on another day stay as they are.',

  /** @param points percentage points, at least 0 */
  swing: (points: number, from: string, to: string): string =>
    `A uniform swing of ${toPoints(points)} from ${from} to ${to} would have cost ${members(from)} control.`,
  swingMethod: 'It is the same swing in every ward; shares are of the sum of each party’s top vote there.',
  noSwing: (from: string, to: string): string =>
    `A uniform swing from ${from} to ${to} is not known: they did not both stand in every ward fought.`,

  notKnown: (reason: NotKnown): string => `How close it was is not known: ${NOT_KNOWN[reason]}.`,
  partyNotKnown: (parties: readonly string[], reason: NotKnown): string =>
    `How close ${en.list(parties.map(members))} were is not known: ${NOT_KNOWN[reason]}.`,
};

export type ClosenessMessages = typeof enCloseness;
