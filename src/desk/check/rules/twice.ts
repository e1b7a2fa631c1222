/** Keys that stand twice in one object: JSON keeps the last and says nothing. Pure. */
import { skipString, toSpot } from '../../../model/locate-json';
import type { Finding } from '../finding';

/** Of so many alike no more are told. */
const TOLD = 20;

interface Open {
  /** Undefined for a list. */
  readonly keys: Set<string> | undefined;
  /** Whether the next text is a key. */
  isAtKey: boolean;
}

/** @param text one that `JSON.parse` has read */
export function findTwins(text: string): Finding[] {
  const twins: [key: string, at: number][] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    const top = open.at(-1);
    if (mark === '"') {
      const end = skipString(text, at);
      if (top?.keys && top.isAtKey) noteKey(JSON.parse(text.slice(at, end)) as string, at, top.keys, twins);
      at = end - 1;
    } else if (mark === '{' || mark === '[') open.push({ keys: mark === '{' ? new Set() : undefined, isAtKey: true });
    else if (mark === '}' || mark === ']') open.pop();
    else if (top && mark === ':') top.isAtKey = false;
    else if (top && mark === ',') top.isAtKey = true;
  }
  return toFindings(twins, text);
}

function noteKey(key: string, at: number, keys: Set<string>, twins: [key: string, at: number][]): void {
  if (keys.has(key)) twins.push([key, at]);
  keys.add(key);
}

function toFindings(twins: readonly (readonly [key: string, at: number])[], text: string): Finding[] {
  const more = twins.length - TOLD;
  return twins.slice(0, TOLD).map(([key, at], index): Finding => {
    const rest = more > 0 && index === TOLD - 1 ? `; and ${more} more like it` : '';
    return {
      level: 'error',
      rule: 'key-twice',
      path: [],
      message: `"${key.slice(0, 60)}" is there twice in one object, and only this last one counts${rest}`,
      remedy: 'Keep the one that is right.',
      spot: toSpot(text, at),
    };
  });
}
