/** The same map in React, Vue and Svelte, where braces mean code. Pure. */
import type { Setting } from '../setting';
import { escapeText, toAttribute } from './escape';
import { toTagAttributes, type Home, type TagAttribute } from './tag-attributes';

/** A text as the literal of a program, which also stands inside of markup. */
const toLiteral = (text: string): string => JSON.stringify(text).replace(/</g, '\\u003c');

const toLines = (attributes: readonly TagAttribute[], by: string, toOne: (one: TagAttribute) => string): string =>
  attributes.map((one) => `\n${by}${toOne(one)}`).join('');

/** A flag with an empty value: some versions take a bare name for a property. */
const toJsxAttribute = ({ name, value }: TagAttribute): string => (value ? toAttribute(name, value) : `${name}=""`);

export function toReact(setting: Setting, home: Home, words: string): string {
  const lines = toLines(toTagAttributes(setting, home), '      ', toJsxAttribute);
  return `import 'council-map';

export function ElectionMap() {
  return (
    <council-map${lines}
    >
      {${toLiteral(words)}}
    </council-map>
  );
}
`;
}

/** Vue reads `{{` in text alone. */
const toVueText = (words: string): string => escapeText(words).replace(/\{/g, '&#123;');

export function toVue(setting: Setting, home: Home, words: string): string {
  const lines = toLines(toTagAttributes(setting, home), '    ', ({ name, value }) => toAttribute(name, value));
  return `<script setup>
import 'council-map';
</script>

<template>
  <!-- In vite.config: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'council-map' } } }) -->
  <council-map${lines}
  >${toVueText(words)}</council-map>
</template>
`;
}

/** In Svelte a brace begins code in attributes, too. */
const toSvelteAttribute = ({ name, value }: TagAttribute): string =>
  /[{}]/.test(value) ? `${name}={${toLiteral(value)}}` : toAttribute(name, value);

export function toSvelte(setting: Setting, home: Home, words: string): string {
  const lines = toLines(toTagAttributes(setting, home), '  ', toSvelteAttribute);
  return `<script>
  import 'council-map';
</script>

<council-map${lines}
>{${toLiteral(words)}}</council-map>
`;
}
