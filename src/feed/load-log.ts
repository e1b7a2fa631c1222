/** Fetches the log of a night. */
import type { LoadFault } from './load';
import { readText } from './poll-file';

/** After this long without the whole log it counts as not arrived, in milliseconds. */
const DEADLINE = 30_000;

/** No night has a larger one: a thousand snapshots are some two million bytes. */
const LARGEST_LOG = 16_000_000;

/**
 * The newest text of the log, or why there is none: it grows as long as the night does. Never rejects.
 * @param end of the wish for it
 */
export async function loadLog(url: string, end: AbortSignal): Promise<string | LoadFault> {
  const deadline = new AbortController();
  const stop = (): void => deadline.abort();
  end.addEventListener('abort', stop);
  const timer = setTimeout(stop, DEADLINE);
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: deadline.signal });
    if (!response.ok) return { url, reason: 'status', status: response.status };
    const text = await readText(response, deadline, LARGEST_LOG);
    if (text === undefined) return { url, reason: 'cut', at: LARGEST_LOG };
    return text.trimStart().startsWith('<') ? { url, reason: 'html' } : text;
  } catch {
    return { url, reason: deadline.signal.aborted ? 'slow' : 'unreachable' };
  } finally {
    clearTimeout(timer);
    end.removeEventListener('abort', stop);
  }
}
