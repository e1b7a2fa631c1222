/** The tag for a page of one's own: script, hints, room, and the element with its words inside. Pure. */
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
  return [
    `<script type="module" ${toAttribute('src', toHomeAddress('council-map.js', home))}></script>`,
    ...hints.map(({ value }) => toHint(value)),
    toStillTag(setting, home, inside),
  ].join('\n');
}

/** Style and element: what there is of the tag where no script runs. */
export function toStillTag(setting: Setting, home: Home, inside: Inside): string {
  const attributes = toTagAttributes(setting, home);
  return ['<style>', toRoomStyle(toTagSetting(attributes)), '</style>', '', toElement(attributes, inside), ''].join(
    '\n',
  );
}

/**
 * What an editor pastes as the tag's inside. Markup that would run, or end the tag, is none that the command makes.
 * @returns why it is refused; undefined where it may stand there
 */
export function toSnapshotFault(markup: string): string | undefined {
  if (/<\s*script|<\s*iframe|\son\w+\s*=|javascript:/i.test(markup))
    return 'It holds a script. A snapshot made by the command has none.';
  if (/<\/?\s*council-map/i.test(markup)) return 'It holds a council-map tag. Paste only what the command has made.';
  if (markup.trim() && !/^\s*(<\?xml|<!--|<svg|<figure|<table|<div|<section|<p|<h\d|<ul)/i.test(markup))
    return 'It does not begin as an SVG or an HTML fragment does.';
  return undefined;
}
