/**
 * The table of attributes: the one place where a public attribute gets its name, its kind, its values and its default.
 * The element's parsing, the README's reference and the tests are made from it. It imports nothing.
 */

/** How a raw string becomes a value. */
export type AttributeKind = 'url' | 'template' | 'choice' | 'tokens' | 'text' | 'place' | 'flag' | 'seconds';

export interface AttributeSpec {
  readonly kind: AttributeKind;
  /** The permitted words of a `choice`, or of each of the `tokens`. */
  readonly values?: readonly string[];
  /** What an absent, empty or wrong value means. */
  readonly fallback: string;
  /** True where the element writes the attribute itself as the reader moves. */
  readonly reflect?: boolean;
  /** The attribute's name, where it is not the property's in kebab-case. */
  readonly attribute?: string;
}

const url = { kind: 'url', fallback: '' } as const;
const template = { kind: 'template', fallback: '' } as const;
const text = { kind: 'text', fallback: '' } as const;
const place = { kind: 'place', fallback: '' } as const;
const flag = { kind: 'flag', fallback: '' } as const;

/** What the colours can mean. */
export const VIEWS = ['control', 'change', 'seats', 'change-seats', 'lead', 'closest'] as const;

/** Nobody asks for a file more often than this. */
const LEAST_SECONDS = 10;

/** Keyed by property name; the attribute is the same in kebab-case unless it says otherwise. */
export const ATTRIBUTES = {
  results: url,
  boundaries: url,
  boundariesDetail: url,
  wards: template,
  wardBoundaries: template,
  hexes: url,
  view: { kind: 'choice', values: VIEWS, fallback: 'control', reflect: true },
  views: { kind: 'tokens', values: VIEWS, fallback: '' },
  party: text,
  layout: { kind: 'choice', values: ['map', 'hex'], fallback: 'map', reflect: true },
  council: { ...place, reflect: true },
  ward: { ...place, reflect: true },
  /** Not `focus`: every element has a method of that name. */
  focusArea: { ...place, attribute: 'focus' },
  show: {
    kind: 'tokens',
    values: ['scoreboard', 'search', 'panel', 'legend', 'table', 'feed'],
    fallback: 'scoreboard search panel legend table',
  },
  baseline: text,
  engine: { kind: 'choice', values: ['auto', 'svg', 'maplibre'], fallback: 'auto' },
  theme: { kind: 'choice', values: ['auto', 'light', 'dark'], fallback: 'auto' },
  heading: text,
  live: { kind: 'seconds', fallback: 'off' },
  replay: url,
  moment: { ...text, reflect: true },
  deepLink: flag,
  allowTest: flag,
} as const satisfies Record<string, AttributeSpec>;

export type AttributeProperty = keyof typeof ATTRIBUTES;

/** What the rest of the code reads: every value checked, every wrong one replaced by its fallback. */
export type Config = {
  readonly [P in AttributeProperty]: (typeof ATTRIBUTES)[P]['kind'] extends 'flag' ? boolean : string;
};

/** Why a raw value was refused; the words are made where they are shown. */
export interface AttributeFault {
  readonly property: AttributeProperty;
  readonly found: string;
  /** The part of `found` that is wrong, where it is one word of several. */
  readonly word: string;
  readonly reason: 'missing' | 'unknown-word' | 'refused-url' | 'no-code';
}

export const PROPERTIES = Object.keys(ATTRIBUTES) as AttributeProperty[];

/** `boundariesDetail` → `boundaries-detail`. */
export const toAttributeName = (property: AttributeProperty): string =>
  (ATTRIBUTES[property] as AttributeSpec).attribute ??
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * An address that may be fetched: https, or http on this very machine; no credentials, no other scheme, and no
 * protocol-relative form (it would change its meaning with the page). Undefined where it is refused.
 */
export function parseUrl(raw: string, base: string): string | undefined {
  // What a browser leaves out of an address is left out here, too: control codes before it, line breaks within it.
  if (/^[\0- ]*[\\/]\s*[\\/]/.test(raw)) return undefined;
  try {
    const { protocol, hostname, username, password, href } = new URL(raw, base);
    const safe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
    // With a placeholder in it the host would be whatever a file has for a code.
    const plain = !username && !password && !/[%{]/.test(hostname);
    return safe && plain ? href.replace(/%7B/gi, '{').replace(/%7D/gi, '}') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The value of one attribute, and the faults that made it fall back.
 * @param raw the attribute as written, or null where it is absent
 * @param base the page's address, which relative URLs start from
 */
export function parseAttribute(
  property: AttributeProperty,
  raw: string | null,
  base: string,
): { value: string; faults: AttributeFault[] } {
  const { kind, values, fallback }: AttributeSpec = ATTRIBUTES[property];
  const fault = (reason: AttributeFault['reason'], word = found): AttributeFault => ({ property, found, word, reason });
  const found = (raw ?? '').trim();
  if (kind === 'flag') return { value: raw === null || found === 'false' ? '' : 'true', faults: [] };
  if (!found) return { value: fallback, faults: [] };
  if (kind === 'url' || kind === 'template') {
    const value = parseUrl(found, base);
    if (!value) return { value: fallback, faults: [fault('refused-url')] };
    return kind === 'template' && !value.includes('{code}')
      ? { value: fallback, faults: [fault('no-code')] }
      : { value, faults: [] };
  }
  const isKnown = (word: string): boolean =>
    kind === 'seconds' ? word === fallback || Number(word) >= LEAST_SECONDS : !values || values.includes(word);
  const words = kind === 'tokens' ? found.split(/\s+/) : [found];
  const known = words.filter(isKnown);
  return {
    value: known.length ? known.join(' ') : fallback,
    faults: words.filter((word) => !isKnown(word)).map((word) => fault('unknown-word', word)),
  };
}

/** All of the attributes at once. */
export function parseAttributes(
  read: (attribute: string, property: AttributeProperty) => string | null,
  base: string,
): { value: Config; faults: AttributeFault[] } {
  const faults: AttributeFault[] = [];
  const value: Record<string, string | boolean> = {};
  for (const property of PROPERTIES) {
    const parsed = parseAttribute(property, read(toAttributeName(property), property), base);
    value[property] = ATTRIBUTES[property].kind === 'flag' ? parsed.value === 'true' : parsed.value;
    faults.push(...parsed.faults);
  }
  return { value: value as Config, faults };
}
