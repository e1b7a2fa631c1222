/** Fields that the contract does not have: they are ignored, so a slip in a name loses a fact without a word. Pure. */
import type { AnySchema } from '../../../model/fit';
import type { Path } from '../../../model/locate-json';
import { toNearest } from '../../../view/nearest';
import { memberOf, type Tell } from '../finding';

interface Strange {
  readonly path: Path;
  readonly meant: string | undefined;
  /** How many there are of the same name in the same kind of object. */
  times: number;
}

/** @param schema of the whole file */
export function checkFields(schema: unknown, json: unknown, tell: Tell): void {
  const found = new Map<string, Strange>();
  walk(schema as AnySchema, json, [], found);
  for (const { path, meant, times } of found.values()) {
    const places = times > 1 ? `, here and in ${times === 2 ? '1 more place' : `${times - 1} more places`}` : '';
    const message = `this field is not in the contract, and is ignored${places}`;
    if (meant) tell('warning', 'unknown-field', path, message, `Did you mean "${meant}"?`, meant);
    else tell('note', 'unknown-field', path, message, 'Leave it out, unless something else reads it.');
  }
}

function walk(
  { entries, item, wrapped, value }: AnySchema,
  json: unknown,
  path: Path,
  found: Map<string, Strange>,
): void {
  if (wrapped) return walk(wrapped, json, path, found);
  if (typeof json !== 'object' || json === null) return;
  if (item && Array.isArray(json))
    for (const [index, each] of json.entries()) walk(item, each, [...path, index], found);
  if (Array.isArray(json)) return;
  for (const key of Object.keys(json)) {
    const inner = entries && Object.hasOwn(entries, key) ? entries[key] : value;
    if (inner) walk(inner, memberOf(json, key), [...path, key], found);
    else if (entries)
      noteStrange(
        [...path, key],
        Object.keys(entries).filter((each) => !Object.hasOwn(json, each)),
        found,
      );
  }
}

function noteStrange(path: Path, free: readonly string[], found: Map<string, Strange>): void {
  const kind = path.map((key) => (typeof key === 'number' ? '[]' : key)).join('.');
  const known = found.get(kind);
  if (known) known.times += 1;
  else found.set(kind, { path, meant: toNearest(String(path.at(-1)), free), times: 1 });
}
