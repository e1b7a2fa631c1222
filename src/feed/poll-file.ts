/** Asks once for the newest state of a results file. */
import { fetchText } from './fetch-text';
import { toJson, type LoadFault } from './load';

/** No results file is larger. In bytes. */
export const LARGEST_FILE = 4_000_000;
const LIMITS = { deadline: 15_000, largest: LARGEST_FILE };

export type Poll =
  | {
      readonly kind: 'file';
      readonly json: unknown;
      readonly text: string;
      /** Milliseconds since the publisher's own server gave it out, where whoever keeps copies for it says so; else 0. */
      readonly age: number;
    }
  | { readonly kind: 'fault'; readonly fault: LoadFault; readonly retryAfter: string | null };

/** Never rejects. @param end of the wish for an answer */
export async function pollFile(url: string, end: AbortSignal): Promise<Poll> {
  const answer = await fetchText(url, end, LIMITS);
  if (answer.fault)
    return { kind: 'fault', fault: answer.fault, retryAfter: answer.headers?.get('retry-after') ?? null };
  const { text, headers } = answer;
  const { value, fault } = toJson(url, text);
  return fault ? { kind: 'fault', fault, retryAfter: null } : { kind: 'file', json: value, text, age: toAge(headers) };
}

/** A copy may be given out for many minutes while the publisher's server fails: it is no newer for being answered. */
const toAge = (headers: Headers): number => Math.max(0, Number(headers.get('age')) || 0) * 1000;
