/** Fetches the newest text of a file that goes on changing. */
import type { LoadFault } from './load';

export interface FetchLimits {
  /** After this long without the whole file the question counts as failed, in milliseconds. */
  readonly deadline: number;
  /** What is larger must be something else, and could fill a phone's memory. In bytes. */
  readonly largest: number;
}

export type FetchedText =
  | { readonly text: string; readonly headers: Headers; readonly fault?: undefined }
  | { readonly fault: LoadFault; readonly headers?: Headers };

/**
 * `no-cache` lets the browser ask with the tag of what it has: an unchanged file costs a few hundred bytes and, because no
 * header is set by hand, no preflight. Never rejects.
 * @param end of the wish for it
 */
export async function fetchText(url: string, end: AbortSignal, limits: FetchLimits): Promise<FetchedText> {
  const deadline = new AbortController();
  const stop = (): void => deadline.abort();
  const timer = setTimeout(stop, limits.deadline);
  end.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: deadline.signal });
    const { ok, status, headers } = response;
    if (!ok) return { fault: { url, reason: 'status', status }, headers };
    const text = await readText(response, deadline, limits.largest);
    return text === undefined ? { fault: { url, reason: 'large' } } : { text, headers };
  } catch {
    return { fault: { url, reason: deadline.signal.aborted ? 'slow' : 'unreachable' } };
  } finally {
    clearTimeout(timer);
    end.removeEventListener('abort', stop);
  }
}

/** Undefined where there is more of it; the rest is then not fetched. */
async function readText(response: Response, deadline: AbortController, largest: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largest) {
      deadline.abort();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
