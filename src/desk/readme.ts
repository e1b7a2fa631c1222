/** Keeps the parts of the README that are made from code in step with it: `npm run readme`, or `-- --check`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  ATTRIBUTE_DOCS,
  ATTRIBUTES,
  PROPERTIES,
  toAttributeName,
  type AttributeProperty,
  type AttributeSpec,
} from '../attributes';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

function toRow(property: AttributeProperty): string {
  const { kind, values, fallback }: AttributeSpec = ATTRIBUTES[property];
  const { sentence, example } = ATTRIBUTE_DOCS[property];
  const kinds: Record<AttributeSpec['kind'], string> = {
    url: 'address',
    template: 'address with `{code}`',
    choice: (values ?? []).map((value) => `\`${value}\``).join(' '),
    tokens: `any of ${(values ?? []).map((value) => `\`${value}\``).join(' ')}`,
    text: 'text',
    place: 'code or name',
    flag: 'present or not',
  };
  const name = toAttributeName(property);
  const shown = example ? `\`${name}="${example}"\`` : `\`${name}\``;
  return `| \`${name}\` | ${kinds[kind]} | ${fallback ? `\`${fallback}\`` : '–'} | ${sentence} | ${shown} |`;
}

/** The reference of attributes, as a Markdown table. */
export const toAttributeTable = (): string =>
  ['| attribute | values | default | what it does | example |', '|---|---|---|---|---|', ...PROPERTIES.map(toRow)].join(
    '\n',
  );

/** The text between `<!-- name -->` and `<!-- /name -->` replaced. Throws where the marks are missing. */
export function replaceSection(text: string, name: string, section: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`README.md has no section between ${open} and ${close}.`);
  return `${text.slice(0, from + open.length)}\n${section}\n${text.slice(to)}`;
}

/** The README as it should be. */
export const toReadme = (text: string): string => replaceSection(text, 'attributes', toAttributeTable());

function main(): void {
  const before = readFileSync(README, 'utf8');
  const after = toReadme(before);
  if (after === before) return console.log('README.md is up to date.');
  if (process.argv.includes('--check')) {
    console.error('README.md is behind src/attributes.ts. Run: npm run readme');
    process.exitCode = 1;
    return;
  }
  writeFileSync(README, after);
  console.log('README.md is made anew.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
