/** The moments of a night, from its log: one a snapshot. Pure. */
import type { LogEntry } from '../model/night-log';
import type { Arrival } from '../model/diff-results';

export interface Moment {
  /** Councils that vote and had declared by then: the N of "after N of M". */
  readonly declared: number;
  readonly contested: number;
  /** What the snapshot says of its time: ISO with offset. */
  readonly updated: string;
  /** What had come by then, the latest last. */
  readonly arrivals: readonly Arrival[];
}

/** One for each line, in their order. */
export function deriveMoments(entries: readonly LogEntry[]): Moment[] {
  const declared = new Map<string, string>();
  let contested: readonly string[] = [];
  let arrivals: readonly Arrival[] = [];
  return entries.map(({ sequence, updated, parts, councils, gone }, index) => {
    if (Array.isArray(parts['contested'])) contested = parts['contested'];
    const came: Arrival[] = [];
    const tell = (code: string, kind: Arrival['kind']): void => void came.push({ code, kind, sequence, updated });
    for (const code of gone) if (declared.delete(code)) tell(code, 'withdrawn');
    for (const council of councils) {
      const { code, status } = council;
      const before = declared.get(code);
      const result = toResult(council);
      if (status !== 'declared') {
        if (declared.delete(code)) tell(code, 'withdrawn');
      } else if (before === undefined || before !== result) {
        declared.set(code, result);
        tell(code, before === undefined ? 'declared' : 'corrected');
      }
    }
    // What was there when the log began has come before anybody watched.
    if (index > 0) arrivals = [...arrivals, ...came];
    const voting = new Set(contested);
    const count = [...declared.keys()].filter((code) => voting.has(code)).length;
    return { declared: count, contested: voting.size, updated, arrivals };
  });
}

/** The part of a council that a reader would call its result. */
const toResult = ({ control, seats, composition }: LogEntry['councils'][number]): string =>
  JSON.stringify([control, seats, composition]);

/** The first moment at which so many had declared; the last one where there never were. Undefined where there is none. */
export function findMoment(moments: readonly Moment[], after: number): number | undefined {
  const index = moments.findIndex(({ declared }) => declared >= after);
  return index >= 0 ? index : moments.length ? moments.length - 1 : undefined;
}
