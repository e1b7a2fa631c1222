/** When what happens on a rehearsed night: by the data's own times where it has them all, by chance where it has not. */
import type { CouncilFile, ResultsFile } from '../../model/contract';
import { shuffle, type Chance } from './chance';

const HOUR = 3_600_000;
/** Between the last declaration and the file that says final. */
const LAST_WORD = 600_000;

export interface NightTimes {
  /** When the rehearsal's clock starts: milliseconds since 1970. */
  readonly start: number;
  /** From there to the final file, in milliseconds. */
  readonly length: number;
  /** Milliseconds after the start at which each council declares, in that order, by code. */
  readonly declares: ReadonlyMap<string, number>;
  /** Whether these are the data's own times. Where they are not, no council may claim one. */
  readonly isOwn: boolean;
}

interface Wishes {
  readonly hours: number;
  /** Codes of the councils that declare before all others. */
  readonly first: readonly string[];
}

/** @param councils those that declare; at least one */
export function toNightTimes(
  file: ResultsFile,
  councils: readonly CouncilFile[],
  { hours, first }: Wishes,
  chance: Chance,
): NightTimes {
  const own = councils.map(({ code, declared }) => [code, Date.parse(declared ?? '')] as const);
  if (own.every(([, time]) => !Number.isNaN(time))) return toOwnTimes(own);
  const start = toPollsClose(file);
  const length = hours * HOUR;
  const codes = councils.map(({ code }) => code);
  const isFirst = (code: string): boolean => first.includes(code);
  const order = [
    ...shuffle(codes.filter(isFirst), chance),
    ...shuffle(
      codes.filter((code) => !isFirst(code)),
      chance,
    ),
  ];
  // One to each part of the count, anywhere in it: now three in a row, now a pause. Nobody declares as the polls close,
  // and the end is kept for the last word.
  const part = (length * 0.85) / order.length;
  return {
    start,
    length,
    declares: new Map(order.map((code, index) => [code, length * 0.05 + (index + 0.05 + 0.9 * chance()) * part])),
    isOwn: false,
  };
}

function toOwnTimes(own: readonly (readonly [string, number])[]): NightTimes {
  const inOrder = [...own].sort(([, a], [, b]) => a - b);
  const start = inOrder[0]![1] - HOUR;
  const length = inOrder.at(-1)![1] - start + LAST_WORD;
  return { start, length, declares: new Map(inOrder.map(([code, time]) => [code, time - start])), isOwn: true };
}

/** "+01:00" of "2018-06-21T22:00:00+01:00": the publisher's clock; Greenwich's where the file has none. */
export const toOffset = (updated: string): string => /(?:[+-]\d\d:\d\d|Z)$/.exec(updated)?.[0] ?? 'Z';

/** Ten at night on the day of the poll, by the publisher's clock. */
function toPollsClose({ election, updated }: ResultsFile): number {
  const close = Date.parse(`${election.date.slice(0, 10)}T22:00:00${toOffset(updated)}`);
  return Number.isNaN(close) ? 0 : close;
}

/** Milliseconds since 1970 as "2018-05-04T01:05:00+01:00", by the publisher's clock. */
export function toStamp(time: number, offset: string): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(time + shift).toISOString().slice(0, 19) + offset;
}
