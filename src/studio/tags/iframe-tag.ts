/** The map in a frame, for pages that let no script of others in: the frame says how high it is. Pure. */
import { toFrameTag, toScriptTag } from '../../embed/frame-tag';
import { toOembed } from '../../embed/oembed';
import { toQuery } from '../../embed/query';
import type { Setting } from '../setting';
import { toAttribute } from './escape';
import { toFrameHeight, toFrameName, toFrameStyle } from './frame-room';
import { toTagSetting } from './script-tag';
import { toHomeAddress, toTagAttributes, type Home } from './tag-attributes';

/** Names that the frame's page adds its sample to a query without: there they stand, empty, where the tag has none. */
const OWN = ['results', 'boundaries'] as const;

/**
 * Relative addresses are read from the folder of the frame's page, which is that of the files. Where a file is missing
 * or refused the frame ends in an error, as the tag does, and never in the map of another election.
 */
export function toFrameAddress(setting: Setting, home: Home): string {
  const attributes = toTagAttributes(setting, { base: '' }).map(({ name, value }) => [name, value] as const);
  return `${toHomeAddress('embed.html', home)}?${toQuery(new Map([...OWN.map((name) => [name, ''] as const), ...attributes]))}`;
}

/** The frame in a box that keeps its room in a column of any width; behind it the script that gives it its own height. */
export function toIframeTag(setting: Setting, home: Home, title: string): string {
  const url = toFrameAddress(setting, home);
  const shown = toTagSetting(toTagAttributes(setting, home));
  const frame = toFrameTag({ url, title, height: toFrameHeight(shown) });
  return [
    `<div class="${toFrameName(shown)}">`,
    `<style>${toFrameStyle(shown)}</style>`,
    frame,
    '</div>',
    toScriptTag(url),
    '',
  ].join('\n');
}

/** What a system that asks by oEmbed is to be answered, after the line that tells it where to ask. */
export function toOembedText(setting: Setting, home: Home, title: string): string {
  const url = toFrameAddress(setting, home);
  const link = `<link rel="alternate" type="application/json+oembed" ${toAttribute('href', toHomeAddress('oembed.json', home))} ${toAttribute('title', title)}>`;
  return `${link}\n\n${JSON.stringify(toOembed({ url, title }), null, 2)}\n`;
}
