/** The tag for editors that read Visual Studio Code's custom data: completion and a sentence while it is written. */
import { ATTRIBUTE_DOCS } from '../../attribute-docs';
import { PROPERTIES, toAttributeName, type AttributeProperty } from '../../attributes';
import { specOf, toValueHint } from './attribute-type';
import { EVENTS, SLOTS } from './public-face';

const SCHEMA_VERSION = 1.1;

const markdown = (value: string) => ({ kind: 'markdown', value });

function toSentences(property: AttributeProperty): string {
  const { fallback } = specOf(property);
  const { sentence } = ATTRIBUTE_DOCS[property];
  return [sentence, toValueHint(property), fallback && `Default: \`${fallback}\`.`].filter(Boolean).join(' ');
}

function toAttribute(property: AttributeProperty) {
  const { kind, values = [] } = specOf(property);
  return {
    name: toAttributeName(property),
    description: markdown(toSentences(property)),
    // `v` is the format's word for an attribute that is present or not.
    ...(kind === 'flag' ? { valueSet: 'v' } : {}),
    // A list of several words has no values to complete: editors would offer one for the whole.
    ...(kind === 'choice' ? { values: values.map((name) => ({ name })) } : {}),
  };
}

const toList = (title: string, lines: readonly string[]): string => `${title}\n${lines.join('\n')}`;

/** `html-custom-data.json`: a value that is written as it is. */
export const toHtmlData = () => ({
  version: SCHEMA_VERSION,
  tags: [
    {
      name: 'council-map',
      description: markdown(
        [
          'An interactive map of council election results.',
          toList(
            'Events:',
            EVENTS.map(({ name, sentence }) => `- \`${name}\`: ${sentence}`),
          ),
          toList(
            'Slots:',
            SLOTS.map(({ name, sentence }) => `- ${name ? `\`${name}\`` : 'default'}: ${sentence}`),
          ),
        ].join('\n\n'),
      ),
      attributes: PROPERTIES.map(toAttribute),
    },
  ],
});
