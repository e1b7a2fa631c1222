/** What is said of one ward beside its candidates: shares by top vote, hold or gain, swing, and by which method. */
import type { WardMessages } from '../i18n/en-wards';
import type { Candidate, CouncilWards, Party, Ward } from '../model/contract';
import { CATCH_ALL } from '../model/seats';
import { deriveWardChange, type GroupSeats, type WardChange } from '../model/ward-change';
import { toTopVoteShares } from '../model/ward-shares';
import { deriveWardSwing, type WardSwing } from '../model/ward-swing';
import type { PartyBook } from './parties';

export interface WardFacts {
  /** Hold or gain, seat by seat; absent where no earlier contest was for the same seats. */
  readonly change?: string | undefined;
  /** Share and swing between two named parties, with the date that they are measured from. */
  readonly swing?: string | undefined;
  /** How shares and swing were reckoned; empty where there is nothing to say. */
  readonly method: string;
  /** "45.2%" beside each party's best candidate. Empty where any votes are not known. */
  readonly shares: ReadonlyMap<Candidate, string>;
  /** What the column of shares is of. */
  readonly shareHead: string;
}

/** Everybody that the file names, as the book knows them: names and groups are what counting goes by. */
export function toPartiesOf({ wards }: CouncilWards, book: PartyBook): Party[] {
  const ids = wards.flatMap(({ candidates, previous }) => [
    ...candidates.map(({ party }) => party),
    ...previous.flatMap(({ winners, votes }) => [...winners, ...Object.keys(votes)]),
  ]);
  return [...new Set(ids)].map((id) => {
    const { name, short, paint } = book.of(id);
    return { id, name, short, colour: paint.fill, group: book.groupOf(id) };
  });
}

/** @param parties from `toPartiesOf` */
export function deriveWardFacts(
  ward: Ward,
  parties: readonly Party[],
  book: PartyBook,
  words: WardMessages,
): WardFacts {
  const shares = toTopVoteShares(ward, parties) ?? [];
  const swing = deriveWardSwing(ward, parties);
  const change = deriveWardChange(ward, parties);
  const isTopVote = ward.seats > 1;
  return {
    change: change && toChangeWords(change, ward, book, words),
    swing: swing && toSwingWords(swing, book, words),
    method: [isTopVote && shares.length && words.shareMethod, swing && words.swingMethod(swing.othersAsOne)]
      .filter(Boolean)
      .join(' '),
    shares: new Map(shares.map(({ candidate, share }) => [candidate, words.share(share)])),
    shareHead: isTopVote ? words.topVoteHead : words.shareHead,
  };
}

function toChangeWords(
  { date, held, level, changes }: WardChange,
  ward: Ward,
  book: PartyBook,
  words: WardMessages,
): string {
  const toNamed = ({ party, seats }: GroupSeats) => ({ party: book.of(party).name, seats });
  const toChanged = (row: GroupSeats) => ({ ...toNamed(row), party: toGainer(row, ward, book) });
  const [day, kept, many] = [words.date(date), held.map(toNamed), level.map(toNamed)];
  if (changes.length) return words.gains(changes.map(toChanged), kept, day);
  return [kept.length && words.held(kept, day), many.length && words.level(many, day)].filter(Boolean).join(' ');
}

/** Where the catch-all group had no seat and one party of it has all that it won, the gain is that party's. */
function toGainer({ party: group, seats }: GroupSeats, { candidates }: Ward, book: PartyBook): string {
  const winners = candidates.filter(({ party, elected }) => elected && book.groupOf(party) === group);
  const [only, ...others] = new Set(winners.map(({ party }) => party));
  const isOne = group === CATCH_ALL && only && !others.length && winners.length === seats;
  return book.of(isOne ? only : group).name;
}

function toSwingWords({ date, from, to, points, sameSeats }: WardSwing, book: PartyBook, words: WardMessages): string {
  const [away, towards] = [from, to].map(({ party, change }) => ({ party: book.of(party).name, change }));
  const sentence = words.swing(points, away!, towards!, words.date(date));
  return sameSeats ? sentence : `${sentence} ${words.otherSeats}`;
}

/** Names that several candidates have under one label: a slip in the file, as likely as not. */
export function toNamesakes({ candidates }: Ward): string[] {
  const bearers = new Map<string, string[]>();
  for (const { name, party } of candidates) {
    const key = JSON.stringify([name.trim().toLowerCase(), party]);
    bearers.set(key, [...(bearers.get(key) ?? []), name]);
  }
  return [...bearers.values()].flatMap(([name, another]) => (name && another ? [name] : []));
}
