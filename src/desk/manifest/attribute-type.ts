/** What TypeScript and editors call the kinds of the table of attributes. */
import { ATTRIBUTES, type AttributeProperty, type AttributeSpec } from '../../attributes';

const LEAST_SECONDS = 10;

const quote = (word: string): string => `'${word}'`;

export const specOf = (property: AttributeProperty): AttributeSpec => ATTRIBUTES[property];

/** The type of an attribute as written on a tag: `'auto' | 'light' | 'dark'`. */
export function toAttributeType(property: AttributeProperty): string {
  const { kind, values = [], fallback } = specOf(property);
  if (kind === 'flag') return 'boolean';
  if (kind === 'choice') return values.map(quote).join(' | ');
  // Numbers are written as text, so that every one from ten on is a right one.
  if (kind === 'seconds') return `${quote(fallback)} | number | \`\${number}\``;
  return 'string';
}

/** What a value has to be, in words where its type cannot say it. */
export function toValueHint(property: AttributeProperty): string {
  const { kind, values = [] } = specOf(property);
  if (kind === 'tokens') return `Any of ${values.map((value) => `\`${value}\``).join(', ')}, separated by spaces.`;
  if (kind === 'template') return 'An address with `{code}` in it.';
  if (kind === 'seconds') return `From ${LEAST_SECONDS} on.`;
  return '';
}
