/**
 * What stands inside the tag of the article among the examples: the map as a picture, and every council in words and as a
 * table. The same as `council-map snapshot` makes of the sample, kept fresh by `npm run readme`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAttributes } from '../attributes';
import { toPageCss } from './page-room';
import { replaceSection } from './replace-section';
import { toBareSvg } from './snapshot/bare-svg';
import { deriveSnapshot } from './snapshot/derive-snapshot';
import { toHtmlSnapshot } from './snapshot/html-snapshot';
import { parseSnapshotSource, type SourceFile } from './snapshot/parse-source';

export const ARTICLE = fileURLToPath(new URL('../../public/examples/article.html', import.meta.url));

/** Markup, each as the page takes it. */
export interface Twin {
  /** The map alone, an `svg`. */
  readonly picture: string;
  /** A summary in sentences, the table of every council, the sources. */
  readonly councils: string;
}

function read(name: string): SourceFile {
  const file = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  return { name, json: JSON.parse(readFileSync(file, 'utf8')) as unknown };
}

/** Of the sample. Rejects where its files cannot be read: there is no picture then that would be right. */
export async function makeTwin(): Promise<Twin> {
  const { value, problems } = await parseSnapshotSource({
    results: read('public/elections/2018-05-03/results.json'),
    boundaries: read('geodata/overview.json'),
  });
  if (!value) throw new Error(`The sample cannot be shown: ${problems.map(({ message }) => message).join(' ')}`);
  const snapshot = deriveSnapshot(value, parseAttributes(() => null, 'https://localhost').value);
  return { picture: toBareSvg(snapshot), councils: toHtmlSnapshot(snapshot) };
}

/** A table is wider than a phone: it scrolls in a box, which keys can reach. */
const toScrolled = (markup: string): string =>
  `<div tabindex="0" role="region" aria-label="Every council">\n${markup}</div>`;

/** The article as it should be: its room, and what is inside its tag. */
export function toArticle(text: string, { picture, councils }: Twin): string {
  const withRoom = replaceSection(text, 'room', `<style>\n${toPageCss()}</style>`);
  const withPicture = replaceSection(withRoom, 'twin', picture.trim());
  return replaceSection(withPicture, 'councils', toScrolled(councils));
}
