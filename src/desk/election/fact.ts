/** One thing that must hold of the election, and where it does not. */
export interface Fact {
  readonly fact: string;
  /** The figure, where the fact is one. */
  readonly found?: string;
  readonly failures: readonly string[];
}

const toText = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))))
    : String(value);

/** A fact that a figure is what it must be. Records are compared whatever the order of their keys. */
export function toFigure(fact: string, found: unknown, expected: unknown): Fact {
  const [is, must] = [toText(found), toText(expected)];
  return { fact, found: is, failures: is === must ? [] : [`${fact}: found ${is}, expected ${must}`] };
}

/** A fact about every item: `toFailure` says what is wrong with one, or nothing. */
export function toRule<T>(fact: string, items: Iterable<T>, toFailure: (item: T) => string | undefined): Fact {
  const failures = [...items].map(toFailure).filter((failure) => failure !== undefined);
  return { fact, failures: failures.map((failure) => `${fact}: ${failure}`) };
}

/** How often each key occurs. */
export function countBy<T>(items: Iterable<T>, toKey: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[toKey(item)] = (counts[toKey(item)] ?? 0) + 1;
  return counts;
}
