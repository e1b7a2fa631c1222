/** The oEmbed answer for a page with the iframe page in it: what a CMS asks for when an editor pastes a link. Pure. */
import { escapeHtml, FIXED_HEIGHT, toFrameTag, toScriptTag } from './frame-tag';
import { parseQuery } from './query';

export interface OembedQuestion {
  /** Address of the iframe page with its query. */
  readonly url: string;
  /** The widest and highest that the asker has room for, in CSS pixels. */
  readonly maxwidth?: number;
  readonly maxheight?: number;
  /** Unless told, the heading in the query. */
  readonly title?: string;
}

/** oEmbed 1.0, type rich (oembed.com, 2.3.4.4). */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly title: string;
  readonly html: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Seconds for which the answer holds. */
  readonly cache_age: number;
}

const TITLE = 'Map of council election results';
const WIDTH = 640;
/** What no page has less room for, in CSS pixels. */
const LEAST = 200;
const DAY = 86_400;

const toLength = (wanted: number, most: number | undefined): number =>
  most !== undefined && Number.isFinite(most) ? Math.max(LEAST, Math.floor(Math.min(wanted, most))) : wanted;

/** An address that a frame may have: a page's, and no script in disguise. */
function parsePage(url: string): URL | undefined {
  try {
    const page = new URL(url);
    return page.protocol === 'https:' || page.protocol === 'http:' ? page : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where the address is not that of a page. Otherwise the frame and its script as HTML; nothing else of the query is believed. */
export function toOembed({ url, maxwidth, maxheight, title }: OembedQuestion): Oembed | undefined {
  const page = parsePage(url);
  if (!page) return undefined;
  const { value } = parseQuery(page.search, page.href);
  const width = toLength(WIDTH, maxwidth);
  const height = toLength(FIXED_HEIGHT, maxheight);
  const named = title ?? value.get('heading') ?? TITLE;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'council-map',
    title: named,
    html: `${toFrameTag({ url: page.href, title: named, width, height })}${toScriptTag(page.href)}`,
    width,
    height,
    cache_age: DAY,
  };
}

/** With which a page says where its oEmbed answer is: of this very map, so it belongs on a page that shows no other. */
export const toOembedLink = (json: string, title: string): string =>
  `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(json)}" title="${escapeHtml(title)}">`;
