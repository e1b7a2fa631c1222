/** Fetches the log of a night. */
import { fetchText } from './fetch-text';
import type { LoadFault } from './load';

/** No night has a larger one: a thousand snapshots are some two million bytes. */
const LIMITS = { deadline: 30_000, largest: 16_000_000 };

/**
 * The newest text of the log, or why there is none: it grows as long as the night does. Never rejects.
 * @param end of the wish for it
 */
export async function loadLog(url: string, end: AbortSignal): Promise<string | LoadFault> {
  const answer = await fetchText(url, end, LIMITS);
  if (answer.fault) return answer.fault;
  return answer.text.trimStart().startsWith('<') ? { url, reason: 'html' } : answer.text;
}
