/** The iframe page's query string, whose names and values are the tag's own attributes. Pure. */
import {
  ATTRIBUTES,
  parseAttribute,
  PROPERTIES,
  toAttributeName,
  type AttributeFault,
  type AttributeProperty,
} from '../attributes';

/** Attribute name → value as a tag would have it, right and trimmed; a flag that is there is empty. */
export type Attributes = ReadonlyMap<string, string>;

/** What is wrong with a query besides values that would be wrong on a tag, too. */
export interface NameFault {
  readonly name: string;
  readonly reason: 'unknown-name' | 'repeated';
}

export type QueryFault = AttributeFault | NameFault;

export const isNameFault = (fault: QueryFault): fault is NameFault => 'name' in fault;

const BY_NAME: ReadonlyMap<string, AttributeProperty> = new Map(
  PROPERTIES.map((property) => [toAttributeName(property), property]),
);

const isFlag = (property: AttributeProperty): boolean => ATTRIBUTES[property].kind === 'flag';

/** What of a raw value may be set: the right words of a list; nothing of an address that is refused. */
function toSettable(property: AttributeProperty, raw: string, base: string): { value: string; faults: QueryFault[] } {
  const { value, faults } = parseAttribute(property, raw, base);
  if (isFlag(property)) return { value: value && 'true', faults };
  const trimmed = raw.trim();
  if (!faults.length) return { value: trimmed, faults };
  if (ATTRIBUTES[property].kind !== 'tokens') return { value: '', faults };
  const wrong = new Set(faults.map(({ word }) => word));
  const right = trimmed.split(/\s+/).filter((word) => !wrong.has(word));
  return { value: right.join(' '), faults };
}

/**
 * Never throws, and never yields a name that is not in the table of attributes or a value that it refuses. Of a name
 * that is given twice the first counts.
 * @param search with or without its question mark
 * @param base the page's address, which relative addresses start from
 */
export function parseQuery(search: string, base: string): { value: Attributes; faults: QueryFault[] } {
  const value = new Map<string, string>();
  const seen = new Set<string>();
  const faults: QueryFault[] = [];
  for (const [name, raw] of new URLSearchParams(search)) {
    const property = BY_NAME.get(name);
    if (!property || seen.has(name)) {
      faults.push({ name, reason: property ? 'repeated' : 'unknown-name' });
      continue;
    }
    seen.add(name);
    const settable = toSettable(property, raw, base);
    faults.push(...settable.faults);
    if (settable.value) value.set(name, isFlag(property) ? '' : settable.value);
  }
  return { value, faults };
}

/** The query without its question mark; empty where nothing is set. What the table does not have is left out. */
export function toQuery(attributes: Attributes): string {
  const query = new URLSearchParams();
  for (const [name, property] of BY_NAME) {
    const value = attributes.get(name);
    if (value !== undefined) query.set(name, isFlag(property) ? 'true' : value);
  }
  // These three mean nothing in a query, and addresses stay legible.
  return query.toString().replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%2C/g, ',');
}
