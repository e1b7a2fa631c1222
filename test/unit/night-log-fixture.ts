/** A small night and its log, as publish writes it. */
import fc from 'fast-check';
import type { CouncilFile, ResultsFile } from '../../src/model/contract';
import { toLogEntry } from '../../src/model/night-log';
import { makeCouncil, makeFile } from './model-fixture';

export const brent = (over: Partial<CouncilFile> = {}) => makeCouncil({ code: 'E09000005', name: 'Brent', ...over });

/** As publish writes it: each snapshot against the one before it, with a reason where its sequence does not rise. */
export function toLog(snapshots: readonly ResultsFile[]): string {
  const lines = snapshots.map((after, index) => {
    const before = snapshots[index - 1];
    const falls = before && after.sequence <= before.sequence;
    return `${JSON.stringify(toLogEntry(before, after, falls ? 'The desk says so' : undefined))}\n`;
  });
  return lines.join('');
}

export const NIGHT = [
  makeFile([], { sequence: 1, status: 'before', contested: ['E09000005', 'E09000032'] }),
  makeFile([makeCouncil()], { sequence: 2, contested: ['E09000005', 'E09000032'] }),
  makeFile([makeCouncil(), brent()], { sequence: 5, contested: ['E09000005', 'E09000032'] }),
  makeFile([brent({ turnout: 40 })], { sequence: 6, status: 'final', contested: ['E09000005', 'E09000032'] }),
];

/** What JSON may hold: no −0, which it would not give back. */
export const anyJson = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
