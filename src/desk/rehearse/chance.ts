/** Chance that comes out the same for the same seed, so that a rehearsal can be held again. */

/** The next number, from 0 up to but not including 1. */
export type Chance = () => number;

/** A small generator of our own: three shifts, which run through every state but 0. */
export function toChance(seed: number): Chance {
  // Seeds that lie beside each other would begin alike: the bits are spread first, and 0 is never a state.
  let state = Math.imul((seed | 0) ^ 0x5bd1e995, 0x27d4eb2f) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>>= 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 8; turn += 1) next();
  return next;
}

/** One of the list, which must not be empty. */
export const pick = <T>(list: readonly T[], chance: Chance): T => list[Math.floor(chance() * list.length)]!;

/** The same items in another order, each as likely as any. */
export function shuffle<T>(list: readonly T[], chance: Chance): T[] {
  const items = [...list];
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}
