/** Which attributes a tag carries: those that say something, with addresses that hold wherever it is pasted. Pure. */
import { ATTRIBUTES, parseAttribute, parseUrl, PROPERTIES, toAttributeName } from '../../attributes';
import type { AttributeProperty, AttributeSpec } from '../../attributes';
import type { Setting } from '../setting';

export interface TagAttribute {
  readonly property: AttributeProperty;
  readonly name: string;
  /** Not escaped. Empty for a flag. */
  readonly value: string;
}

/** Where the files are, and so the script. */
export interface Home {
  /** Address of the folder, ending in a slash. Empty: the folder of the page on which the tag is pasted. */
  readonly base: string;
}

/** An address for relative ones that is nobody's. */
const NOWHERE = 'https://council-map.invalid/';

export const isAddress = (property: AttributeProperty): boolean =>
  ATTRIBUTES[property].kind === 'url' || ATTRIBUTES[property].kind === 'template';

/** The headline first, since it says what the tag is; then as the table of attributes has them. */
const ORDER: readonly AttributeProperty[] = ['heading', ...PROPERTIES.filter((property) => property !== 'heading')];

/** Wrong values and defaults are left out: the tag means what the preview shows. */
export function toTagAttributes(setting: Setting, { base }: Home): TagAttribute[] {
  return ORDER.flatMap((property) => {
    const raw = setting[property];
    if (raw === undefined) return [];
    const { value } = parseAttribute(property, raw, base || NOWHERE);
    const { kind, fallback }: AttributeSpec = ATTRIBUTES[property];
    if (!value || value === fallback) return [];
    const name = toAttributeName(property);
    if (kind === 'flag') return [{ property, name, value: '' }];
    const isRelative = isAddress(property) && !base && value.startsWith(NOWHERE);
    return [{ property, name, value: isRelative ? raw.trim() : value }];
  });
}

/** The address of one of the files of the build. */
export const toHomeAddress = (file: string, { base }: Home): string => `${base}${file}`;

/** A page or a file; what is caught is the folder that it is in. */
export const FILE_ADDRESS = /^(.*\/)[^/]+\.(?:html?|m?js|css|json)(?:[?#].*)?$/i;

/**
 * The folder that an editor names: https, or this very machine's http, ending in a slash.
 * @param page the studio's own folder, which an empty text means
 * @returns undefined where it is refused
 */
export function parseBase(raw: string, page: string): string | undefined {
  const text = raw.trim();
  if (!text) return page;
  const href = parseUrl(text, page);
  if (href === undefined || /[?#{}]/.test(href) || FILE_ADDRESS.test(href)) return undefined;
  return href.endsWith('/') ? href : `${href}/`;
}
