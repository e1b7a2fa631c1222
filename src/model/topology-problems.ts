/** Collects the problems of one boundary file: of many alike only the first few are told one by one. */
import type { Problem } from './problems';

const TOLD = 12;

export interface ProblemList {
  add(level: Problem['level'], code: string, place: string, message: string, remedy: string): void;
  problems(): Problem[];
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text without control codes and marks that turn the direction of what stands around it. */
export const withoutHidden = (words: string): string => words.replace(/[\0-\b\u202a-\u202e\u2066-\u2069]/g, '');

export function problemList(): ProblemList {
  const byCode = new Map<string, Problem[]>();
  return {
    add(level, code, place, message, remedy) {
      const alike = byCode.get(code) ?? [];
      byCode.set(code, [...alike, { level, code, place, message, remedy }]);
    },
    problems: () => [...byCode.values()].flatMap(toFirstFew),
  };
}

function toFirstFew(alike: Problem[]): Problem[] {
  if (alike.length <= TOLD) return alike;
  const next = alike[TOLD]!;
  const message = `${next.message} The same in ${alike.length - TOLD - 1} more places.`;
  return [...alike.slice(0, TOLD), { ...next, message }];
}
