/** Settings as editors may write them, right and wrong, and a reader of the markup that is made of them. */
import fc from 'fast-check';
import { ATTRIBUTES, PROPERTIES, type AttributeProperty, type AttributeSpec } from '../../src/attributes';
import type { Setting } from '../../src/studio/setting';

/** Anything that can be typed into a field; marks that markup and programs give a meaning come often. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom('"', "'", '<', '>', '&', '{', '}', '{{', '`', '$', '\\', '&amp;', '</council-map>', '-->', ' '),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) =>
    pieces
      .join('')
      .replace(/[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');

const word = fc.string({ unit: fc.constantFrom(...'abcxyz019-_~&=+'), minLength: 1, maxLength: 6 });

/** A right value of an attribute, other than its default. */
function rightValue(property: AttributeProperty): fc.Arbitrary<string> {
  const { kind, values = [], fallback }: AttributeSpec = ATTRIBUTES[property];
  switch (kind) {
    case 'url':
      return fc.oneof(
        word.map((name) => `files/${name}.json`),
        word.map((name) => `https://a.example/${name}?v=1&w=2`),
      );
    case 'template':
      return word.map((name) => `files/${name}/{code}.json`);
    case 'choice':
      return fc.constantFrom(...values.filter((value) => value !== fallback));
    case 'tokens':
      return fc
        .subarray([...values], { minLength: 1 })
        .map((words) => words.join(' '))
        .filter((text) => text !== fallback);
    case 'seconds':
      return fc.integer({ min: 10, max: 900 }).map(String);
    case 'flag':
      return fc.constant('true');
    case 'text':
    case 'place':
      return anyText;
  }
}

const toSettings = (valueOf: (property: AttributeProperty) => fc.Arbitrary<string>): fc.Arbitrary<Setting> =>
  fc.record(Object.fromEntries(PROPERTIES.map((property) => [property, valueOf(property)])), { requiredKeys: [] });

/** Nothing in them is wrong, and nothing says what the default says. */
export const rightSettings = toSettings(rightValue);

/** Whatever somebody may have typed. */
export const anySettings = toSettings((property) => fc.oneof(rightValue(property), anyText));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#123': '{' };

export const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|#123);/g, (_, name: string) => ENTITIES[name]!);

/**
 * The attributes of the first tag (style sheets have none) of a name, by the rules of HTML for names and for values between double quotes.
 * @returns undefined where there is no such tag, or it is not closed
 */
export function readTag(text: string, name: string): { attributes: Map<string, string>; rest: string } | undefined {
  const html = text.replace(/<style>[^]*?<\/style>/, '');
  const start = html.search(new RegExp(`<${name}[\\s>]`));
  if (start < 0) return undefined;
  const pattern = /\s*(?:(>)|([^\s=>"]+)(?:="([^"]*)")?)/y;
  pattern.lastIndex = start + name.length + 1;
  const attributes = new Map<string, string>();
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    if (match[1]) return { attributes, rest: html.slice(pattern.lastIndex) };
    attributes.set(match[2]!, decode(match[3] ?? ''));
  }
  return undefined;
}
