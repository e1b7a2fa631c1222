/**
 * What a map keeps in the page's hash, so that a link leads to what its reader saw: council, ward, view and layout, as
 * `#council=E09000032&layout=hex`; with a prefix where several maps share a page. Whatever else the hash holds is not
 * ours, and stays as it is.
 */

export const LINKED = ['council', 'ward', 'view', 'layout', 'moment'] as const;

export type Linked = (typeof LINKED)[number];

/** Absent: the hash does not say. Empty: it says that there is none. */
export type Link = Readonly<Partial<Record<Linked, string>>>;

/** A part that some map keeps, under whatever name. */
const OF_A_MAP = new RegExp(`^([^=]*\\.)?(${LINKED.join('|')})=`);

/** No code, name or word is longer. */
const LONGEST = 200;

/** Before the names of a map's values: nothing, or its name and a full stop. */
export const toPrefix = (name: string): string => (name ? `${encodeURIComponent(name)}.` : '');

/** Each part of a hash, without the `#` before them. */
const toParts = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

/** Which value of ours a part holds, if any. */
function toName(part: string, prefix: string): Linked | undefined {
  return LINKED.find((name) => part.startsWith(`${prefix}${name}=`));
}

/** Undefined where it is none that anybody can have meant. */
function toValue(text: string): string | undefined {
  if (text.length > LONGEST * 3) return undefined;
  try {
    const value = decodeURIComponent(text.replace(/\+/g, ' ')).trim();
    return value.length > LONGEST ? undefined : value;
  } catch {
    return undefined;
  }
}

/** What the hash says; of a value that it holds twice, the first. Never throws. */
export function parseLink(hash: string, prefix: string): Link {
  const link: Partial<Record<Linked, string>> = {};
  for (const part of toParts(hash)) {
    const name = toName(part, prefix);
    const value = name && toValue(part.slice(prefix.length + name.length + 1));
    if (name && value !== undefined) link[name] ??= value;
  }
  return link;
}

/** The parts of a hash that are not this map's, as they are. */
export const toForeign = (hash: string, prefix: string): string =>
  toParts(hash)
    .filter((part) => !toName(part, prefix))
    .join('&');

/** The parts of a hash that are no map's: where the page itself is. */
export const toPagePart = (hash: string): string =>
  toParts(hash)
    .filter((part) => !OF_A_MAP.test(part))
    .join('&');

/** The hash with this map's values in place of those that it had; empty where it holds nothing any more. */
export function writeLink(hash: string, prefix: string, link: Link): string {
  const own = LINKED.flatMap((name) => {
    const value = link[name];
    return value === undefined ? [] : [`${prefix}${name}=${encodeURIComponent(value)}`];
  });
  const parts = [toForeign(hash, prefix), ...own].filter(Boolean);
  return parts.length ? `#${parts.join('&')}` : '';
}
