/** Types of the tag for those who write it in JSX (React, Preact, Solid), in Vue's templates or in Svelte's. */
import { ATTRIBUTE_DOCS } from '../../attribute-docs';
import { PROPERTIES, toAttributeName, type AttributeProperty } from '../../attributes';
import { toAttributeType, toValueHint } from './attribute-type';
import { EVENTS, FIELDS, type FaceEvent, type FaceProperty } from './public-face';

const HEAD = '/* Made from the table of attributes. */';

const toComment = (property: AttributeProperty): string =>
  [ATTRIBUTE_DOCS[property].sentence, toValueHint(property)].filter(Boolean).join(' ');

/** A name between quotes where it has a hyphen. */
const toKey = (name: string): string => (/^[a-z]+$/i.test(name) ? name : `'${name}'`);

const toLine = (property: AttributeProperty): string =>
  `  /** ${toComment(property)} */\n  ${toKey(toAttributeName(property))}?: ${toAttributeType(property)} | undefined;`;

const toPropertyLine = ({ name, sentence }: FaceProperty): string =>
  `  /** ${sentence} */\n  ${name}?: CouncilMap['${name}'] | undefined;`;

/**
 * The interfaces that all frameworks' types are made of: the attributes, and what only a property can hold.
 * @param element what the types of the element are imported from
 */
export const toAttributeTypes = (element: string): string => `${HEAD}
import type { CouncilMap } from '${element}';

export interface CouncilMapAttributes {
${PROPERTIES.map(toLine).join('\n')}
}

/** What no attribute can hold. Frameworks set it as a property of the element. */
export interface CouncilMapProperties {
${FIELDS.filter(({ isReadOnly }) => !isReadOnly)
  .map(toPropertyLine)
  .join('\n')}
}
`;

/** A framework's module, what it calls the attributes of every tag, and how a tag is declared and listened to. */
interface Framework {
  /** The name of its file, and of the entry of the package. */
  readonly name: string;
  readonly module: string;
  /** What every tag may have, besides our own; empty where the framework adds it by itself. */
  readonly everyTag: string;
  readonly toListener: (event: string) => string;
  readonly toDeclaration: (props: string) => string;
}

/** `council-select` → `CouncilSelect`. */
const toPascal = (name: string): string => name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const inJsx = (props: string): string => `  namespace JSX {
    interface IntrinsicElements {
      'council-map': ${props};
    }
  }`;

export const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'react',
    module: 'react',
    everyTag: "import('react').DetailedHTMLProps<import('react').HTMLAttributes<CouncilMap>, CouncilMap>",
    toListener: (event) => `on${event}`,
    toDeclaration: inJsx,
  },
  {
    name: 'preact',
    module: 'preact',
    everyTag: "import('preact').JSX.HTMLAttributes<CouncilMap>",
    toListener: (event) => `on${event}`,
    toDeclaration: inJsx,
  },
  {
    name: 'solid',
    module: 'solid-js',
    everyTag: "import('solid-js').JSX.HTMLAttributes<CouncilMap>",
    toListener: (event) => `on:${event}`,
    toDeclaration: inJsx,
  },
  {
    name: 'vue',
    module: 'vue',
    everyTag: "import('vue').HTMLAttributes",
    toListener: (event) => `on${toPascal(event)}`,
    toDeclaration: (props) => `  interface GlobalComponents {
    'council-map': new () => { $props: ${props} };
  }`,
  },
  {
    name: 'svelte',
    module: 'svelte/elements',
    everyTag: "import('svelte/elements').HTMLAttributes<CouncilMap>",
    toListener: (event) => `on${event}`,
    toDeclaration: (props) => `  interface SvelteHTMLElements {
    'council-map': ${props};
  }`,
  },
];

const toListenerLine = ({ toListener }: Framework, { name, type, sentence }: FaceEvent): string =>
  `  /** ${sentence} */\n  '${toListener(name)}'?: ((event: ${type}) => void) | undefined;`;

/**
 * The types of the tag for one framework.
 * @param element what the types of the element are imported from
 */
export const toTagTypes = (framework: Framework, element: string): string => `${HEAD}
import type { CouncilMap, ${EVENTS.map(({ type }) => type).join(', ')} } from '${element}';
import type { CouncilMapAttributes, CouncilMapProperties } from './attributes.js';

interface Listeners {
${EVENTS.map((event) => toListenerLine(framework, event)).join('\n')}
}

interface Own extends CouncilMapAttributes, CouncilMapProperties, Listeners {}

/** What the tag takes. Its own attributes stand before those of the same name that frameworks know of old. */
export type CouncilMapProps = Omit<${framework.everyTag}, keyof Own> & Own;

declare module '${framework.module}' {
${framework.toDeclaration('CouncilMapProps')}
}
`;
