/**
 * The tag for a page of one's own: the element with its room and its words inside, then script and hints. What stands
 * inside is painted before any of them has come. Pure.
 */
import type { Setting } from '../setting';
import { escapeText, toAttribute } from './escape';
import { toRoomStyle } from './room-style';
import { toHomeAddress, toTagAttributes, type Home, type TagAttribute } from './tag-attributes';

export interface Inside {
  /** A sentence, as text. */
  readonly words: string;
  /** What `council-map snapshot` made, as markup, in place of the sentence; empty where there is none. */
  readonly snapshot: string;
}

/** The files without which there is no picture: asked for before the script that needs them has come. */
const HINTED = ['boundaries', 'results'] as const;

const toHint = (address: string): string =>
  `<link rel="preload" as="fetch" crossorigin ${toAttribute('href', address)}>`;

/** The setting that the tag's own attributes make. */
export const toTagSetting = (attributes: readonly TagAttribute[]): Setting =>
  Object.fromEntries(attributes.map(({ property, value }) => [property, value || 'true']));

/**
 * `<council-map …>`, a line an attribute. Its style is the first thing inside: the room is kept before there is anything
 * in it, and yet the tag itself comes first. On one line, since nobody has to read it.
 */
export function toElement(attributes: readonly TagAttribute[], { words, snapshot }: Inside): string {
  const lines = attributes.map(({ name, value }) => `\n  ${toAttribute(name, value)}`);
  const style = `<style>${toRoomStyle(toTagSetting(attributes)).replaceAll('\n', ' ')}</style>`;
  const inside = snapshot.trim() || escapeText(words);
  return `<council-map${lines.join('')}${lines.length ? '\n' : ''}>\n${[style, ...(inside ? [inside] : [])].join('\n')}\n</council-map>`;
}

/** All that a page needs: the tag, which an editor is to recognise, and behind it what makes it run. */
export function toScriptTag(setting: Setting, home: Home, inside: Inside): string {
  const attributes = toTagAttributes(setting, home);
  const hints = HINTED.flatMap((wanted) => attributes.filter(({ property }) => property === wanted));
  return [
    toStillTag(setting, home, inside).trimEnd(),
    `<script type="module" ${toAttribute('src', toHomeAddress('council-map.js', home))}></script>`,
    ...hints.map(({ value }) => toHint(value)),
    '',
  ].join('\n');
}

/** The tag with what stands in it: all that there is of it where no script runs. */
export const toStillTag = (setting: Setting, home: Home, inside: Inside): string =>
  `${toElement(toTagAttributes(setting, home), inside)}\n`;
