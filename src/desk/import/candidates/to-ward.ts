/** A settled contest in the contract. */
import type { CouncilWardsFile } from '../../../model/contract';
import { leaveOutDefaults } from '../../election/leave-out';
import { toDayWords } from '../../election/words';
import type { SettledWard } from './settle-ward';
import type { Stander } from './ward-draft';

export type WardFile = CouncilWardsFile['wards'][number];
type CandidateFile = WardFile['candidates'][number];

const one = (values: ReadonlySet<number>): number | undefined => (values.size === 1 ? [...values][0] : undefined);

/**
 * Most votes first; of equals, the elected first. First preferences of a transferable vote are left out: set beside
 * each other they would look like a majority.
 */
export function toWard({ draft, seats, status, elected, tied }: SettledWard, polled: string | undefined): WardFile {
  const isByTransfer = draft.council.system === 'stv';
  const hasVotes = status === 'declared' && !isByTransfer;
  const isElected = (stander: Stander): boolean => elected.has(stander);
  const votes = (stander: Stander): number => stander.votes ?? -1;
  const sorted = draft.standers.toSorted((a, b) => votes(b) - votes(a) || Number(isElected(b)) - Number(isElected(a)));
  return leaveOutDefaults<WardFile>({
    code: draft.code,
    name: draft.name,
    seats: seats ?? 0,
    status,
    polled,
    electorate: one(draft.electorates),
    turnout: one(draft.turnouts),
    tied: tied.length > 0,
    candidates: (status === 'declared' ? sorted : draft.standers).map((stander) =>
      toCandidate(stander, hasVotes ? stander.votes : null, isElected(stander)),
    ),
    previous: undefined,
    doubts: undefined,
    notes: [...(isByTransfer ? [BY_TRANSFER] : []), ...toTieNote(tied, elected), ...toDelayNote(polled)],
  });
}

/** Written out, because a large table has hundreds of thousands of them. */
function toCandidate({ name, party }: Stander, votes: number | null, isElected: boolean): CandidateFile {
  const { id } = party.party;
  return isElected ? { name, party: id, votes, elected: true } : { name, party: id, votes };
}

const BY_TRANSFER = 'Elected by single transferable vote: the winners are as declared, and there is no majority.';

function toTieNote(tied: readonly Stander[], elected: ReadonlySet<Stander>): string[] {
  if (!tied.length) return [];
  const won = tied.filter((stander) => elected.has(stander)).map(({ name }) => name);
  const lost = tied.filter((stander) => !elected.has(stander)).map(({ name }) => name);
  const votes = tied[0]!.votes!.toLocaleString('en-GB');
  return [
    `${[...won, ...lost].join(' and ')} tied for the last seat on ${votes} votes; ${won.join(' and ')} ${won.length === 1 ? 'was' : 'were'} elected.`,
  ];
}

const toDelayNote = (polled: string | undefined): string[] =>
  polled === undefined
    ? []
    : [`Polled on ${toDayWords(polled)} instead of the day of the election; left out of the day’s totals.`];
