/** What is said of several runs: the middle, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function toMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('no runs to take a median of');
  return (low + high) / 2;
}

export function toSpread(values: readonly number[]): Spread {
  return { median: toMedian(values), min: Math.min(...values), max: Math.max(...values) };
}
