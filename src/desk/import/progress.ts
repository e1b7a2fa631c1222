/** How far a long read has come: said every second, and never where it takes less. */
import { stat } from 'node:fs/promises';

const EVERY = 1000;

/** @returns what is to be told the bytes read so far */
export async function toProgress(
  file: string,
  say: (line: string) => void,
  now: () => number = Date.now,
): Promise<(bytes: number) => void> {
  const { size } = await stat(file);
  let next = now() + EVERY;
  return (bytes) => {
    if (now() < next) return;
    next = now() + EVERY;
    const share = size ? ` (${Math.min(100, Math.floor((100 * bytes) / size))} per cent)` : '';
    say(`… ${(bytes / 1_000_000).toFixed(1)} MB read${share}`);
  };
}
