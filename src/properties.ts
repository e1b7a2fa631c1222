/** The table of attributes as Lit's declarations of reactive properties. PAINTING PATH. */
import type { PropertyDeclarations } from '@lit/reactive-element';
import { ATTRIBUTES, parseAttributes, PROPERTIES, toAttributeName } from './attributes';
import type { AttributeProperty, AttributeSpec } from './attributes';

/** Files that the page already has, in place of fetching them: parsed JSON. */
export interface MapData {
  readonly results?: unknown;
  readonly boundaries?: unknown;
}

function toDeclaration(property: AttributeProperty) {
  const { kind, reflect = false }: AttributeSpec = ATTRIBUTES[property];
  return [property, { attribute: toAttributeName(property), reflect, type: kind === 'flag' ? Boolean : String }];
}

export const DECLARATIONS = Object.fromEntries(PROPERTIES.map(toDeclaration)) as PropertyDeclarations;

/** What an element without attributes is set to. */
export const NO_CONFIG = parseAttributes(() => null, 'https://localhost').value;

/** A property as its attribute would be written. */
export const toRaw = (value: unknown): string | null =>
  value === undefined || value === null || value === false ? null : value === true ? '' : `${value as string}`;
