/**
 * The tag for a page of one's own: script, hints, room, and the element with its words inside. A picture inside comes
 * before script and hints, so that it is painted first. Pure.
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

/** `<council-map …>` alone, a line an attribute. */
export function toElement(attributes: readonly TagAttribute[], { words, snapshot }: Inside): string {
  const lines = attributes.map(({ name, value }) => `\n  ${toAttribute(name, value)}`);
  const inside = snapshot.trim() ? `\n${snapshot.trim()}\n` : escapeText(words);
  return `<council-map${lines.join('')}${lines.length ? '\n' : ''}>${inside}</council-map>`;
}

export function toScriptTag(setting: Setting, home: Home, inside: Inside): string {
  const attributes = toTagAttributes(setting, home);
  const hints = HINTED.flatMap((wanted) => attributes.filter(({ property }) => property === wanted));
  const loading = [
    `<script type="module" ${toAttribute('src', toHomeAddress('council-map.js', home))}></script>`,
    ...hints.map(({ value }) => toHint(value)),
  ].join('\n');
  const still = toStillTag(setting, home, inside);
  return inside.snapshot.trim() ? `${still}${loading}\n` : `${loading}\n${still}`;
}

/** Style and element: what there is of the tag where no script runs. */
export function toStillTag(setting: Setting, home: Home, inside: Inside): string {
  const attributes = toTagAttributes(setting, home);
  return ['<style>', toRoomStyle(toTagSetting(attributes)), '</style>', '', toElement(attributes, inside), ''].join(
    '\n',
  );
}
