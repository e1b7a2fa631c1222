/** The table of attributes as Lit's declarations of reactive properties. */
import { ReactiveElement, type PropertyDeclarations } from '@lit/reactive-element';
import { ATTRIBUTES, parseAttributes, PROPERTIES, toAttributeName } from './attributes';
import type { AttributeProperty, AttributeSpec } from './attributes';
import type { MessageOverrides } from './i18n/sections';

/** Files that the page already has, in place of fetching them: parsed JSON. */
export interface MapData {
  readonly results?: unknown;
  readonly boundaries?: unknown;
}

/**
 * Says where a postcode is: the council, and the ward where it is known, each by code or name; nothing for a postcode that
 * nobody has. It is given in capitals with its space, as in "SW18 2PU". Whatever it asks, it asks for the page.
 */
export type PostcodeLookup = (postcode: string) => Promise<{ council: string; ward?: string } | undefined>;

function toDeclaration(property: AttributeProperty) {
  const { kind, reflect = false }: AttributeSpec = ATTRIBUTES[property];
  return [property, { attribute: toAttributeName(property), reflect, type: kind === 'flag' ? Boolean : String }];
}

export const DECLARATIONS = Object.fromEntries(PROPERTIES.map(toDeclaration)) as PropertyDeclarations;

/** Those of the element, with what only a property can give. */
export const ELEMENT: PropertyDeclarations = {
  ...DECLARATIONS,
  data: { attribute: false, noAccessor: true },
  messages: { attribute: false },
};

/** The attributes as properties: as written, or null where they are absent. */
export type AttributeValues = {
  [P in AttributeProperty]: (typeof ATTRIBUTES)[P]['kind'] extends 'flag' ? boolean : string | null;
};

interface Values {
  /**
   * Words of the page's own in place of the English ones, by section. They may be set at any time, before the element is
   * defined, too: what is on the page is drawn anew. What is wrong with them is a problem, and its English stays.
   */
  messages?: MessageOverrides | null;
}

/** Lit's element, with the properties that the table declares. */
export const AttributedElement = ReactiveElement as unknown as Omit<typeof ReactiveElement, 'prototype'> &
  (new () => ReactiveElement & AttributeValues & Values);

/** What an element without attributes is set to. */
export const NO_CONFIG = parseAttributes(() => null, 'https://localhost').value;

/** A property as its attribute would be written. */
export const toRaw = (value: unknown): string | null =>
  value === undefined || value === null || value === false ? null : value === true ? '' : `${value as string}`;
