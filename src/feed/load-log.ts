/** Fetches the log of a night. */
import type { LoadFault } from './load';

/** After this long without the whole log it counts as not arrived, in milliseconds. */
const DEADLINE = 30_000;

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
    const text = await response.text();
    return text.trimStart().startsWith('<') ? { url, reason: 'html' } : text;
  } catch {
    return { url, reason: deadline.signal.aborted ? 'slow' : 'unreachable' };
  } finally {
    clearTimeout(timer);
    end.removeEventListener('abort', stop);
  }
}
