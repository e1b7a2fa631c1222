/**
 * How close a council was, as the panel tells it: the targets that were near, each with its votes, and seat by seat what
 * those votes are made of. No number stands without its target.
 *
 * What shows: a target that was missed by no more than one vote for every fifty voters, because beyond that it was not
 * close; of three parties at the most and five targets in all, because a reader takes in no more. First comes the party
 * that was near the most: control before being the largest, that before denying another its majority; of two the one
 * that lacked fewer votes. A target is left out where the same votes come to a farther one, of which it is a part. What
 * is out of reach, or met, is not spoken of: nothing shows for a landslide, nor before the council has declared.
 */
import type { ClosenessMessages, Distance } from '../i18n/en-closeness';
import { deriveCloseness, deriveSwing, toContenders } from '../model/closeness';
import type { Closeness, ClosenessTarget, FurtherSeat, NotKnown, Shortfall, Standing } from '../model/closeness';
import { NO_OVERALL_CONTROL } from '../model/contract';
import type { PartyBook } from './parties';

export interface EvidenceView {
  readonly ward: string;
  /** "Alan McDonald behind Angela Graham (Con)" */
  readonly behind: string;
  readonly lacked: number;
}

/** One party and one target. */
export interface NearTarget {
  /** "Labour were 335 votes, in four wards, from control." */
  readonly sentence: string;
  /** Seat by seat, fewest votes first. */
  readonly evidence: readonly EvidenceView[];
  /** What the seats would have taken with all other votes as they were, where that is more. */
  readonly outright?: string | undefined;
}

export interface ClosenessView {
  /** What is said at first sight: the nearest party's targets in one sentence; else why they are not known. */
  readonly lead: string;
  readonly targets: readonly NearTarget[];
  /** Sentences: the uniform swing, what is not known and why, and the method. */
  readonly notes: readonly string[];
}

/** Lacked votes for each voter. */
const NEAR = 1 / 50;
const MOST_PARTIES = 3;
const MOST_TARGETS = 5;

/** The farthest first: control makes a party the largest, and being that denies everybody else a majority. */
const TARGETS = ['control', 'largest', 'deny'] as const satisfies readonly ClosenessTarget[];

type Answers = Readonly<Record<ClosenessTarget, Closeness>>;

interface Near {
  readonly target: ClosenessTarget;
  readonly answer: Shortfall;
}

interface Contender {
  readonly party: string;
  readonly near: readonly [Near, ...Near[]];
}

/** @returns undefined where there is nothing to say */
export function deriveClosenessView(
  standing: Standing,
  book: PartyBook,
  words: ClosenessMessages,
): ClosenessView | undefined {
  const general = standing.notKnown ?? standing.wardsNotKnown;
  if (general === 'not-declared') return undefined;
  if (general) return { lead: words.notKnown(general), targets: [], notes: [] };
  const asked = toContenders(standing).map((party) => ({ party, answers: deriveCloseness(standing, party) }));
  const contenders = toNearest(asked, countVoters(standing));
  const doubts = toDoubts(asked, book, words);
  const [first] = contenders;
  if (!first) return doubts.length ? { lead: doubts.join(' '), targets: [], notes: [] } : undefined;
  const toTargets = ({ party, near }: Contender): NearTarget[] =>
    near.map((each) => toTarget(party, each, standing, book, words));
  const targets = contenders.flatMap(toTargets).slice(0, MOST_TARGETS);
  const isHarder = targets.some(({ outright }) => outright !== undefined);
  return {
    lead: toSentence(first.party, first.near, standing, book, words),
    targets,
    notes: [
      words.method + (isHarder ? ` ${words.outrightMethod}` : ''),
      ...toSwing(standing, contenders, book, words),
      ...doubts,
    ],
  };
}

/** At the least: everybody has one vote for each seat of the ward. */
const countVoters = ({ contests }: Standing): number =>
  contests.reduce((sum, { elected, lost }) => {
    const votes = [...elected, ...lost].reduce((all, stood) => all + stood.votes, 0);
    return sum + votes / Math.max(1, elected.length);
  }, 0);

function toNearest(asked: readonly { party: string; answers: Answers }[], voters: number): Contender[] {
  return asked
    .flatMap(({ party, answers }) => {
      const [first, ...rest] = toNear(answers, voters * NEAR);
      return first ? [{ party, near: [first, ...rest] as const }] : [];
    })
    .sort(({ near: [a] }, { near: [b] }) => rankOf(a) - rankOf(b) || a.answer.votes - b.answer.votes)
    .slice(0, MOST_PARTIES);
}

const rankOf = ({ target }: Near): number => TARGETS.indexOf(target);

function toNear(answers: Answers, most: number): Near[] {
  const near: Near[] = [];
  for (const target of TARGETS) {
    const answer = answers[target];
    if (answer.kind !== 'short' || answer.votes > most) continue;
    if (answer.votes !== near.at(-1)?.answer.votes) near.push({ target, answer });
  }
  return near;
}

function toTarget(
  party: string,
  near: Near,
  standing: Standing,
  book: PartyBook,
  words: ClosenessMessages,
): NearTarget {
  const { votes, outright, seats, evidence } = near.answer;
  return {
    sentence: toSentence(party, [near], standing, book, words),
    evidence: evidence.map((seat) => toEvidence(seat, book, words)),
    outright: outright > votes ? words.outright(seats, outright) : undefined,
  };
}

const toEvidence = (
  { wardName, candidate, rival, from, lot, lacked }: FurtherSeat,
  book: PartyBook,
  words: ClosenessMessages,
): EvidenceView => ({
  ward: wardName,
  behind: words.behind(candidate, rival, book.of(from).short, lot === true),
  lacked,
});

function toSentence(
  party: string,
  [first, ...rest]: Contender['near'],
  { controller }: Standing,
  book: PartyBook,
  words: ClosenessMessages,
): string {
  const toDistance = ({ target, answer: { votes, wards } }: Near): Distance => ({ target, votes, wards });
  const distances = [toDistance(first), ...rest.map(toDistance)] as const;
  return words.distances(book.of(party).name, controller ? book.of(controller).name : '', distances);
}

/** From the party in control to the one with the most seats of all others; of two with as many to the nearer one. */
function toSwing(
  standing: Standing,
  contenders: readonly Contender[],
  book: PartyBook,
  words: ClosenessMessages,
): string[] {
  const { controller, composition } = standing;
  if (!controller || controller === NO_OVERALL_CONTROL) return [];
  const seatsOf = (party: string): number => composition?.held.get(party) ?? 0;
  const others = [...contenders.map(({ party }) => party), ...toContenders(standing)];
  const [second] = others.filter((party) => party !== controller).sort((a, b) => seatsOf(b) - seatsOf(a));
  if (!second) return [];
  const swing = deriveSwing(standing, controller, second);
  const [from, to] = [book.of(controller).name, book.of(second).name];
  if (swing.kind === 'swing') return [`${words.swing(swing.points, from, to)} ${words.swingMethod}`];
  return swing.kind === 'unknown' && swing.reason === 'not-everywhere' ? [words.noSwing(from, to)] : [];
}

/** Why some or all of it is not known, a sentence for each reason. */
function toDoubts(
  asked: readonly { party: string; answers: Answers }[],
  book: PartyBook,
  words: ClosenessMessages,
): string[] {
  const parties = new Map<NotKnown, Set<string>>();
  for (const { party, answers } of asked)
    for (const answer of Object.values(answers)) {
      if (answer.kind !== 'unknown') continue;
      parties.set(answer.reason, (parties.get(answer.reason) ?? new Set()).add(book.of(party).name));
    }
  return [...parties].map(([reason, names]) =>
    names.size < asked.length ? words.partyNotKnown([...names], reason) : words.notKnown(reason),
  );
}
