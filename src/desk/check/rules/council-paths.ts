/** Where each council stands in its file. Pure. */
import type { Path } from '../../../model/locate-json';
import { memberOf } from '../finding';

export interface ElementPaths {
  /** The path of the first element with that code; of the list where there is none. */
  readonly of: (code: string) => Path;
}

export const councilPaths = (json: unknown): ElementPaths => elementPaths(json, 'councils');

/** @param key a field with a list of objects that have a `code`, or a list of codes */
export function elementPaths(json: unknown, key: string): ElementPaths {
  const list: unknown = memberOf(json, key);
  const paths = new Map<unknown, Path>();
  for (const [index, item] of (Array.isArray(list) ? (list as unknown[]) : []).entries()) {
    const code = typeof item === 'string' ? item : memberOf(item, 'code');
    if (!paths.has(code)) paths.set(code, [key, index]);
  }
  return { of: (code) => paths.get(code) ?? [key] };
}
