/** Who is elected in a contest: as the table says, or by its votes; where neither settles it, nobody is. */
import { quote, type Finding, type Place } from '../ledger';
import type { Stander, WardDraft } from './ward-draft';

export interface SettledWard {
  readonly draft: WardDraft;
  /** Seats up; absent where nothing says how many. */
  readonly seats: number | undefined;
  readonly status: 'declared' | 'uncontested' | 'awaiting' | 'postponed';
  readonly elected: ReadonlySet<Stander>;
  /** Level on votes for the last seat, where the table says who was elected. */
  readonly tied: readonly Stander[];
  readonly findings: readonly (Finding & { readonly place: Place })[];
}

export interface SettleOptions {
  /** Whether the table says anywhere who is elected. */
  readonly hasElected: boolean;
  readonly isPostponed: boolean;
}

type Verdict = Pick<SettledWard, 'status'> &
  Partial<Pick<SettledWard, 'elected' | 'tied'>> & { readonly wrong?: Wrong };
type Wrong = Omit<Finding, 'level'> & { readonly level?: Finding['level'] };

const NOBODY: ReadonlySet<Stander> = new Set();

export function settleWard(draft: WardDraft, options: SettleOptions): SettledWard {
  const { seats, wrong } = toSeats(draft, options);
  const verdict: Verdict =
    wrong || seats === undefined ? { status: 'awaiting', wrong: wrong! } : decide(draft, seats, options);
  const name = `${draft.council.name}, ${draft.name}`;
  const findings = verdict.wrong
    ? [{ level: 'error' as const, ...verdict.wrong, message: `${name}: ${verdict.wrong.message}`, place: draft.place }]
    : [];
  const { status, elected = NOBODY, tied = [] } = verdict;
  return { draft, seats, status, elected, tied, findings };
}

function toSeats({ seats, standers }: WardDraft, { hasElected }: SettleOptions): { seats?: number; wrong?: Wrong } {
  if (seats.size === 1) return { seats: [...seats][0]! };
  if (seats.size > 1) {
    const message = `the rows give ${[...seats].join(' and ')} seats`;
    return {
      wrong: { rule: 'ward-seats', message, remedy: 'Correct the seats: every row of a ward has the same number.' },
    };
  }
  const marked = standers.filter(({ elected }) => elected).length;
  if (hasElected && marked) return { seats: marked };
  return { wrong: { rule: 'ward-seats', message: 'nothing says how many seats are up', remedy: 'Give the seats.' } };
}

function decide(draft: WardDraft, seats: number, options: SettleOptions): Verdict {
  const { standers, council, broken } = draft;
  if (broken) {
    const message = `${broken}, so what is left cannot say who won; left as awaiting`;
    return {
      status: 'awaiting',
      wrong: { rule: 'ward-broken', message, remedy: 'Correct the rows of this ward that other problems name.' },
    };
  }
  const marked = standers.filter(({ elected }) => elected);
  const hasNoVotes = standers.every(({ votes }) => votes === null || votes === 0);
  if (hasNoVotes && standers.length <= seats && !standers.some(({ elected }) => elected === false)) {
    return toUncontested(standers, seats);
  }
  if (options.isPostponed && hasNoVotes && !marked.length) return { status: 'postponed' };
  if (draft.isUncontested) {
    const message = `marked as uncontested or cancelled, but ${standers.length} stand for ${count(seats)}`;
    const remedy =
      'Where the poll was put off, name it under postponed in the file of councils; else correct the mark.';
    return { status: 'awaiting', wrong: { rule: 'ward-cancelled', message, remedy } };
  }
  if (marked.length) return decideByMarks(standers, marked, seats, council.system === 'stv');
  return decideByVotes(draft, seats, options);
}

const count = (seats: number): string => (seats === 1 ? '1 seat' : `${seats} seats`);

/** Fewer than the seats is what nominations can come to: the rest stay vacant. */
function toUncontested(standers: readonly Stander[], seats: number): Verdict {
  const elected = new Set(standers);
  if (standers.length === seats) return { status: 'uncontested', elected };
  const message = `${standers.length} stand for ${count(seats)}: elected unopposed, the rest vacant`;
  const remedy = 'Check that no candidate is missing.';
  return { status: 'uncontested', elected, wrong: { level: 'warning', rule: 'ward-short', message, remedy } };
}

function decideByMarks(
  standers: readonly Stander[],
  marked: readonly Stander[],
  seats: number,
  isByTransfer: boolean,
): Verdict {
  const awaiting = (rule: string, message: string, remedy: string): Verdict => ({
    ...{ status: 'awaiting', wrong: { rule, message, remedy } },
  });
  if (marked.length !== seats) {
    const message = `${marked.length === 1 ? '1 is' : `${marked.length} are`} marked as elected for ${count(seats)}`;
    return awaiting('elected-seats', message, 'Correct the marks or the seats; a row may be missing.');
  }
  const elected = new Set(marked);
  if (isByTransfer) return { status: 'declared', elected };
  const last = Math.min(...marked.map(({ votes }) => votes ?? Infinity));
  const next = Math.max(...standers.filter(({ elected: is }) => !is).map(({ votes }) => votes ?? -Infinity));
  if (last < next) {
    const message = `${next} votes are not enough, yet ${last} are: votes and the marks of who is elected contradict each other`;
    return awaiting('elected-order', message, 'Correct the votes or the marks.');
  }
  return { status: 'declared', elected, tied: last === next ? standers.filter(({ votes }) => votes === last) : [] };
}

function decideByVotes({ standers, council }: WardDraft, seats: number, { hasElected }: SettleOptions): Verdict {
  const awaiting = (rule: string, message: string, remedy: string): Verdict => ({
    ...{ status: 'awaiting', wrong: { rule, message, remedy } },
  });
  const without = standers.filter(({ votes }) => votes === null).length;
  if (without === standers.length) return { status: 'awaiting' };
  if (hasElected || standers.some(({ elected }) => elected === false)) {
    return awaiting(
      'elected-none',
      'there are votes, but nobody is marked as elected',
      'Mark who is elected, or leave votes empty until then.',
    );
  }
  if (council.system === 'stv') {
    return awaiting(
      'elected-by-transfer',
      'by transferable vote, votes alone do not say who won',
      'Mark who is elected.',
    );
  }
  if (without)
    return awaiting(
      'votes-missing',
      `votes are missing for ${without} of ${standers.length}`,
      'Give them, or mark who is elected.',
    );
  if (standers.length < seats) {
    return awaiting(
      'ward-short',
      `there are votes for ${standers.length}, but ${count(seats)}`,
      'A row may be missing; correct the seats.',
    );
  }
  const sorted = standers.toSorted((a, b) => b.votes! - a.votes!);
  const [last, next] = [sorted[seats - 1]!, sorted[seats]];
  if (next?.votes === 0 && last.votes === 0) {
    return awaiting('votes-zero', 'nobody has a vote', 'Leave votes empty where they are not counted yet.');
  }
  if (next && next.votes === last.votes) {
    const message = `${quote(last.name)} and ${quote(next.name)} are level on ${last.votes} votes for the last seat`;
    return awaiting('tie', message, 'A tie is settled by lot: say in a column “elected” who was.');
  }
  return { status: 'declared', elected: new Set(sorted.slice(0, seats)) };
}
