/** Names that may have been meant. A suggestion for a person, never a decision. */

/** Lower case, marks and accents gone, “&” as “and”. */
export const toPlainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** How many letters are to be changed, added or left out; stops counting above `most`. */
export function toDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

const MOST = 3;

/** Those that begin alike or hold the words first, then those a slip away; at most three. */
export function toNear<T>(meant: string, candidates: readonly T[], nameOf: (candidate: T) => string): T[] {
  const plain = toPlainName(meant).slice(0, 60);
  if (plain.length < 2) return [];
  const slips = Math.max(1, Math.min(3, Math.floor(plain.length / 3)));
  const ranked = candidates.flatMap((candidate) => {
    const name = toPlainName(nameOf(candidate));
    const distance = toDistance(plain, name, slips);
    const isPart = plain.length > 3 && (` ${name} `.includes(` ${plain} `) || ` ${plain} `.includes(` ${name} `));
    const rank = isPart ? 0 : distance <= slips ? distance : undefined;
    return rank === undefined ? [] : [{ candidate, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}
