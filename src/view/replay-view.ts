/** The moments of a night, from its log: one a snapshot. Pure. */
import type { LogEntry } from '../model/night-log';
import { toStableText } from '../model/stable-text';
import { RESULT, type Arrival } from '../model/diff-results';

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
      // A log may hold what no results file may: whoever shows the moment judges it.
      if (typeof (council as { code?: unknown } | null)?.code !== 'string') continue;
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

/** What a reader would call its result. */
const toResult = (council: LogEntry['councils'][number]): string =>
  toStableText(RESULT.map((key) => council[key] ?? null)) ?? '';

/**
 * The last moment at which no more than so many had declared: with what was corrected until the next did. The first one
 * where there always were more. Undefined where there is none.
 */
export function findMoment(moments: readonly Moment[], after: number): number | undefined {
  const index = moments.map(({ declared }) => declared <= after).lastIndexOf(true);
  return index >= 0 ? index : moments.length ? 0 : undefined;
}
