/** Asks once for the newest state of a results file. */
import { toJson, type LoadFault } from './load';

/** No results file is larger; what is must be something else, and could fill a phone's memory. In bytes. */
export const LARGEST_FILE = 4_000_000;
/** After this long without the whole file the question counts as failed, in milliseconds. */
const DEADLINE = 15_000;

export type Poll =
  | {
      readonly kind: 'file';
      readonly json: unknown;
      readonly text: string;
      /** Milliseconds since the publisher's own server gave it out, where whoever keeps copies for it says so; else 0. */
      readonly age: number;
    }
  | {
      readonly kind: 'fault';
      readonly fault: LoadFault | { reason: 'large'; url: string };
      readonly retryAfter: string | null;
    };

/**
 * `no-cache` lets the browser ask with the tag of what it has: an unchanged file costs a few hundred bytes and, because no
 * header is set by hand, no preflight. Never rejects.
 * @param end of the wish for an answer
 */
export async function pollFile(url: string, end: AbortSignal): Promise<Poll> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), DEADLINE);
  const stop = (): void => deadline.abort();
  end.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: deadline.signal });
    const retryAfter = response.headers.get('retry-after');
    if (!response.ok) return { kind: 'fault', fault: { url, reason: 'status', status: response.status }, retryAfter };
    const text = await readText(response, deadline);
    if (text === undefined) return { kind: 'fault', fault: { url, reason: 'large' }, retryAfter: null };
    const { value, fault } = toJson(url, text);
    return fault
      ? { kind: 'fault', fault, retryAfter: null }
      : { kind: 'file', json: value, text, age: toAge(response) };
  } catch {
    const reason = deadline.signal.aborted ? 'slow' : 'unreachable';
    return { kind: 'fault', fault: { url, reason }, retryAfter: null };
  } finally {
    clearTimeout(timer);
    end.removeEventListener('abort', stop);
  }
}

/** A copy may be given out for many minutes while the publisher's server fails: it is no newer for being answered. */
const toAge = ({ headers }: Response): number => Math.max(0, Number(headers.get('age')) || 0) * 1000;

/** Undefined where there is more of it than any results file has; the rest is then not fetched. */
export async function readText(
  response: Response,
  deadline: AbortController,
  largest = LARGEST_FILE,
): Promise<string | undefined> {
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
