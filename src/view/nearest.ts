/** The nearest right word to a wrong one. */
import { toNameKey } from './focus';

/** Fewest single-letter edits, or swaps of two neighbours, between two words. */
export function toDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The word that was probably meant: at most a third of its letters wrong. Undefined where none is near. */
export const toNearest = (found: string, words: readonly string[]): string | undefined =>
  words[findNearest(found, words.map(toNameKey))];

/** The same of words that are compared already as `toNameKey` has them: the index of the nearest, or −1. */
export function findNearest(found: string, keys: readonly string[]): number {
  const key = toNameKey(found).slice(0, 60);
  let [best, left] = [-1, Math.max(1, Math.floor(key.length / 3))];
  for (const [index, one] of keys.entries()) {
    // Words are never nearer than their lengths are.
    if (Math.abs(one.length - key.length) > left) continue;
    const distance = toDistance(key, one);
    if (distance > left || (best >= 0 && distance === left)) continue;
    [best, left] = [index, distance];
  }
  return best;
}
