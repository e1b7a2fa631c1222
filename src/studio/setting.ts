/** What an editor has set: each attribute as it is written, absent where it is not there. Pure. */
import { ATTRIBUTES, parseAttribute, PROPERTIES, toAttributeName } from '../attributes';
import type { AttributeProperty, AttributeSpec } from '../attributes';

/** Raw values by property. A flag that is set is `true`. */
export type Setting = Readonly<Partial<Record<AttributeProperty, string>>>;

/** What the studio's own address holds. */
export interface Work {
  readonly setting: Setting;
  /** Address of the folder in which the desk keeps the files, ending in a slash; empty: the page's own folder. */
  readonly base: string;
}

/** The election that stands there until an editor names another. Addresses are relative to the studio's folder. */
export const SAMPLE: Setting = {
  results: 'elections/2018-05-03/results.json',
  boundaries: 'geodata/overview.json',
  boundariesDetail: 'geodata/councils-detail.topo.json',
  wards: 'elections/2018-05-03/wards/{code}.json',
  wardBoundaries: 'geodata/wards/{code}.topo.json',
  hexes: 'geodata/hexes.json',
  heading: 'Who controls your council',
};

/** Longer than any address or headline: what is beyond it is not read. */
const LONGEST = 2000;
/** Control codes, and marks that turn the direction of what stands around them. */
const HIDDEN = /[\0-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g;
const BASE = 'base';

const clean = (text: string): string => text.replace(HIDDEN, '').slice(0, LONGEST);

export const kindOf = (property: AttributeProperty): AttributeSpec['kind'] => ATTRIBUTES[property].kind;

/** The same setting with one value changed; an empty one, or a flag that is off, is taken out. */
export function withValue(setting: Setting, property: AttributeProperty, raw: string): Setting {
  const rest = { ...setting };
  delete rest[property];
  const value = clean(raw);
  return value.trim() ? { ...rest, [property]: value } : rest;
}

/** How the attribute would be read: null where it is absent. */
export const toRead =
  (setting: Setting) =>
  (_: string, property: AttributeProperty): string | null =>
    setting[property] ?? null;

/** The fragment of an address that holds all of it, without `#`; empty for the sample as it is. */
export function toLink({ setting, base }: Work): string {
  if (!base && isSame(setting, SAMPLE)) return '';
  const query = new URLSearchParams();
  for (const property of PROPERTIES) {
    const raw = setting[property];
    if (raw !== undefined) query.set(toAttributeName(property), raw);
  }
  // A setting without anything is still not the sample.
  if (!query.size) query.set(toAttributeName('results'), '');
  if (base) query.set(BASE, base);
  return query.toString();
}

/**
 * What such a fragment holds. Anybody may have written it: names that are no attributes are not read, and each value is
 * checked where it is used, as an attribute's is. The sample where it names no attribute. Never throws.
 */
export function parseLink(fragment: string): Work {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const named = PROPERTIES.filter((property) => query.has(toAttributeName(property)));
  const setting = named.reduce<Setting>((before, property) => {
    const raw = query.get(toAttributeName(property)) ?? '';
    const isOn = kindOf(property) === 'flag' && parseAttribute(property, raw, 'https://localhost').value;
    return withValue(before, property, kindOf(property) === 'flag' ? (isOn ? 'true' : '') : raw);
  }, {});
  return { setting: named.length ? setting : SAMPLE, base: clean(query.get(BASE) ?? '') };
}

export const isSame = (a: Setting, b: Setting): boolean =>
  PROPERTIES.every((property) => (a[property] ?? '') === (b[property] ?? ''));
