/** What is said of one ward beside its candidates: shares, holds and gains, swing. In English. */
import { en } from './en';
import { capital, counted, members } from './en-running';

const { list, number } = en;

const toTenths = (value: number): string => {
  const tenths = Math.round(Math.abs(value) * 10);
  return `${number(Math.floor(tenths / 10))}.${tenths % 10}`;
};

/** +5.2, −3.4, 0.0: always stands beside its baseline. */
const signed = (points: number): string => {
  const size = toTenths(points);
  return size === '0.0' ? size : `${points < 0 ? '−' : '+'}${size}`;
};

/** A party by its name, and seats of it. */
export interface NamedSeats {
  readonly party: string;
  readonly seats: number;
}

/** A party by its name, and the change of its share in percentage points. */
export interface NamedShare {
  readonly party: string;
  readonly change: number;
}

const named = ({ party, seats }: NamedSeats): string => `${party} ${number(seats)}`;

/** "Labour gained two seats from the Conservatives", or "+2 Labour, −1 Conservative…" where it is not known from whom. */
function toGains(changes: readonly NamedSeats[]): string {
  const gained = changes.filter(({ seats }) => seats > 0);
  const lost = changes.filter(({ seats }) => seats < 0);
  const [gainer, loser] = [gained[0], lost[0]];
  if (gainer && loser && gained.length === 1 && lost.length === 1)
    return `${capital(members(gainer.party))} gained ${counted(gainer.seats, 'seat')} from ${members(loser.party)}`;
  return changes.map(({ party, seats }) => `${en.change(seats)} ${party}`).join(', ');
}

export const enWardFacts = {
  electorate: (voters: number): string => `Electorate ${number(voters)}`,
  /** Always one decimal, so that a column of them can be compared. */
  share: (percent: number): string => (percent > 0 && percent < 0.05 ? '<0.1%' : `${toTenths(percent)}%`),
  /** Heads of the column, for those who hear it. */
  topVoteHead: 'Share of each party’s top vote',
  shareHead: 'Share of the vote',

  /** @param kept seats that a party had then and has now */
  gains: (changes: readonly NamedSeats[], kept: readonly NamedSeats[], date: string): string =>
    `${toGains(changes)} ${changes.length > 2 ? 'on' : 'since'} ${date}${kept.length ? `; held: ${list(kept.map(named))}` : ''}.`,
  held: (kept: readonly NamedSeats[], date: string): string => `Held: ${list(kept.map(named))}, as on ${date}.`,
  /** Of many who are no party, so that nobody is said to have held or gained. */
  level: (many: readonly NamedSeats[], date: string): string => `${list(many.map(named))}, as many as on ${date}.`,

  /** @param points percentage points, at least 0 */
  swing: (points: number, from: NamedShare, to: NamedShare, date: string): string => {
    const size = toTenths(points);
    const changes = [to, from].map(({ party, change }) => `${party} ${signed(change)}`).join(', ');
    const pair = size === '0.0' ? `between ${from.party} and ${to.party}` : `from ${from.party} to ${to.party}`;
    const head = size === '0.0' ? 'No swing' : `Swing of ${size} ${size === '1.0' ? 'point' : 'points'}`;
    return `${head} ${pair} since ${date}: ${changes}.`;
  },
  otherSeats: 'That poll was not for the same seats, so it shows no hold or gain.',
  shareMethod: 'Shares are of each party’s top vote.',
  swingMethod: (othersAsOne: boolean): string =>
    `Swing is half the sum of the two changes in share${othersAsOne ? ', with independents and others as one party' : ''}.`,

  /** Said where a file may have somebody twice. */
  namesakes: (name: string): string =>
    `More than one ${name} stands under the same label: all are shown, as the file has them.`,
};
