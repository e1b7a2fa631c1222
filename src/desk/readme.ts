/** Keeps in step what is made from code and read by people and pages, README, style sheet, twins: `npm run readme`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ATTRIBUTE_DOCS } from '../attribute-docs';
import { ATTRIBUTES, PROPERTIES, toAttributeName, type AttributeProperty, type AttributeSpec } from '../attributes';
import { ARTICLE, makeTwin, toArticle } from './article-twin';
import { toPageCss } from './page-room';
import { replaceSection } from './replace-section';

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
    seconds: `seconds from 10 on, or \`${fallback}\``,
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

/** The README as it should be. */
export const toReadme = (text: string): string => replaceSection(text, 'attributes', toAttributeTable());

/** Style sheets of pages, made from the same numbers as the element's own. */
export const PAGE_CSS = fileURLToPath(new URL('../../public/council-map.css', import.meta.url));

export const FRONT_PAGE = fileURLToPath(new URL('../../index.html', import.meta.url));

/** The front page with that style sheet inline: a file of its own would hold up the page's first paint. */
export const toFrontPage = (text: string): string => replaceSection(text, 'room', `<style>\n${toPageCss()}</style>`);

async function main(): Promise<void> {
  const files = [
    { file: README, text: toReadme(readFileSync(README, 'utf8')) },
    { file: PAGE_CSS, text: toPageCss() },
    { file: FRONT_PAGE, text: toFrontPage(readFileSync(FRONT_PAGE, 'utf8')) },
    { file: ARTICLE, text: toArticle(readFileSync(ARTICLE, 'utf8'), await makeTwin()) },
  ];
  const stale = files.filter(({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  if (!stale.length) return console.log('All that is made from code is up to date.');
  for (const { file, text } of stale) writeFileSync(file, text);
  console.log(`Made anew: ${stale.map(({ file }) => file).join(', ')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
