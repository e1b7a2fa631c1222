/** The custom elements manifest, from which editors and catalogues read what the element offers. */
import { ATTRIBUTE_DOCS } from '../../attribute-docs';
import { PROPERTIES, toAttributeName, type AttributeProperty } from '../../attributes';
import { specOf, toAttributeType, toValueHint } from './attribute-type';
import { EVENTS, FIELDS, METHODS, PARTS, SLOTS, STYLES } from './public-face';

/** The version of the manifest's own schema. */
const SCHEMA_VERSION = '2.1.0';

/** Where the package keeps the class, and the file that registers it, by their names from its root. */
export interface ModulePaths {
  readonly element: string;
  readonly index: string;
}

const typed = (text: string) => ({ type: { text } });

const toSentences = (property: AttributeProperty): string =>
  [ATTRIBUTE_DOCS[property].sentence, toValueHint(property)].filter(Boolean).join(' ');

/** What stands in the manifest as the value of an absent attribute: TypeScript, so text is in quotes. */
function toDefault(property: AttributeProperty): { default?: string } {
  const { kind, fallback } = specOf(property);
  if (kind === 'flag') return { default: 'false' };
  return fallback ? { default: `'${fallback}'` } : {};
}

const toAttribute = (property: AttributeProperty) => ({
  name: toAttributeName(property),
  fieldName: property,
  ...typed(toAttributeType(property)),
  ...toDefault(property),
  description: toSentences(property),
});

const toField = (property: AttributeProperty) => ({
  kind: 'field',
  name: property,
  // As a property it is what was written, or null where nothing was.
  ...typed(specOf(property).kind === 'flag' ? 'boolean' : 'string | null'),
  attribute: toAttributeName(property),
  ...(specOf(property).reflect ? { reflects: true } : {}),
  description: toSentences(property),
});

const OTHER_FIELDS = FIELDS.map(({ name, type, sentence, isReadOnly, attribute }) => ({
  kind: 'field',
  name,
  ...typed(type),
  ...(isReadOnly ? { readonly: true } : {}),
  // Written by the element alone: it is no attribute of the table.
  ...(attribute ? { attribute, reflects: true } : {}),
  description: sentence,
}));

const METHOD_MEMBERS = METHODS.map(({ name, sentence, parameters, returns }) => ({
  kind: 'method',
  name,
  parameters: parameters.map((parameter) => ({
    name: parameter.name,
    ...typed(parameter.type),
    ...(parameter.isOptional ? { optional: true } : {}),
  })),
  return: typed(returns),
  description: sentence,
}));

/** The element itself: its place in the manifest is among the declarations of its module. */
export const toElementDeclaration = () => ({
  kind: 'class',
  customElement: true,
  name: 'CouncilMap',
  tagName: 'council-map',
  superclass: { name: 'ReactiveElement', package: '@lit/reactive-element' },
  summary: 'An interactive map of council election results.',
  description: 'Shows who controls which council after a local election, with the seats, the change and every ward.',
  attributes: PROPERTIES.map(toAttribute),
  members: [...PROPERTIES.map(toField), ...OTHER_FIELDS, ...METHOD_MEMBERS],
  events: EVENTS.map(({ name, type, sentence }) => ({ name, ...typed(type), description: sentence })),
  slots: SLOTS.map(({ name, sentence }) => ({ name, description: sentence })),
  cssParts: PARTS.map(({ name, sentence }) => ({ name, description: sentence })),
  cssProperties: STYLES.map(({ name, sentence, fallback, syntax }) => ({
    name,
    syntax,
    default: fallback,
    description: sentence,
  })),
});

const toExport = (name: string, module: string) => ({ kind: 'js', name, declaration: { name, module } });

/** `custom-elements.json`: a value that is written as it is. */
export const toCustomElements = ({ element, index }: ModulePaths) => ({
  schemaVersion: SCHEMA_VERSION,
  readme: 'README.md',
  modules: [
    {
      kind: 'javascript-module',
      path: element,
      declarations: [
        toElementDeclaration(),
        ...EVENTS.map(({ type, sentence }) => ({
          kind: 'class',
          name: type,
          superclass: { name: 'Event', package: 'global:' },
          description: sentence,
        })),
      ],
      exports: ['CouncilMap', ...EVENTS.map(({ type }) => type)].map((name) => toExport(name, element)),
    },
    {
      kind: 'javascript-module',
      path: index,
      declarations: [],
      exports: [
        {
          kind: 'custom-element-definition',
          name: 'council-map',
          declaration: { name: 'CouncilMap', module: element },
        },
        toExport('CouncilMap', element),
      ],
    },
  ],
});
