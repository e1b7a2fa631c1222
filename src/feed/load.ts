/** Fetching one JSON file, and what can go wrong with it. PAINTING PATH. */

/** Why a file could not be used. */
export interface LoadFault {
  readonly url: string;
  readonly reason: 'unreachable' | 'slow' | 'status' | 'html' | 'empty' | 'cut' | 'large';
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Where the text stops making sense, in characters. */
  readonly at?: number;
}

export type Loaded =
  { readonly value: unknown; readonly fault?: undefined } | { readonly value?: undefined; readonly fault: LoadFault };

/** After this many milliseconds without the whole file it counts as not arrived. */
const DEADLINE = 30_000;

/** One request a URL, however many maps of the page ask for it at the same time. */
const pending = new Map<string, Promise<Loaded>>();
/** Answers that are kept for who will ask in a moment. */
const kept = new Map<string, Promise<Loaded>>();

/** Asks for a file before those who need it can: they get this answer, until it is forgotten. */
export function loadEarly(url: string): Promise<Loaded> {
  const loading = loadJson(url);
  kept.set(url, loading);
  return loading;
}

export const forgetEarly = (): void => kept.clear();

/**
 * The JSON at `url`, or why there is none. Never rejects.
 * @param end of the wish for it: then the request is given up, and counts as not reached
 */
export function loadJson(url: string, end?: AbortSignal): Promise<Loaded> {
  if (end) return load(url, end);
  let loading = kept.get(url) ?? pending.get(url);
  if (!loading) {
    loading = load(url).finally(() => pending.delete(url));
    pending.set(url, loading);
  }
  return loading;
}

async function load(url: string, end?: AbortSignal): Promise<Loaded> {
  const deadline = new AbortController();
  const giveUp = (): void => deadline.abort();
  if (end?.aborted) giveUp();
  end?.addEventListener('abort', giveUp);
  const timer = setTimeout(giveUp, DEADLINE);
  try {
    // With nothing else on the stack: where a page is traced, the browser notes who asks, and to tell the lines of them
    // all it would parse the whole script a second time, before the first colour.
    await Promise.resolve();
    // No options that a preload hint would not match.
    const response = await fetch(url, { signal: deadline.signal });
    if (!response.ok) return { fault: { url, reason: 'status', status: response.status } };
    return toJson(url, await response.text());
  } catch {
    return { fault: { url, reason: deadline.signal.aborted ? 'slow' : 'unreachable' } };
  } finally {
    clearTimeout(timer);
  }
}

/** The value of a JSON text, or what the text is instead. */
export function toJson(url: string, text: string): Loaded {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const start = text.trimStart();
    if (!start) return { fault: { url, reason: 'empty' } };
    return { fault: { url, reason: start.startsWith('<') ? 'html' : 'cut', at: text.length } };
  }
}
