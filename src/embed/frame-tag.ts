/** The iframe as HTML, for pages and for oEmbed: every value written so that a parser reads the very same one. Pure. */
import { ASPECT, BESIDE, COLUMNS, ROOMS } from '../room';

export interface FrameTag {
  /** Address of the iframe page with its query. */
  readonly url: string;
  /** What a screen reader says of the frame. */
  readonly title: string;
  /** In CSS pixels: until the script on the page knows better, or for good where there is none. */
  readonly height: number;
  /** In CSS pixels; as wide as its column where there is none. */
  readonly width?: number;
}

/** Without the script on the page a frame is no higher than this, and scrolls. In CSS pixels. */
export const FIXED_HEIGHT = 800;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

const toAttribute = ([name, value]: [name: string, value: string]): string =>
  value ? `${name}="${escapeHtml(value)}"` : name;

/** The frame alone. It is fetched when a reader comes near, as the browser sees fit. */
export function toFrameTag({ url, title, height, width }: FrameTag): string {
  const attributes: [string, string][] = [
    ['data-council-map', ''],
    ['src', url],
    ['title', title],
    ['width', width === undefined ? '100%' : `${width}`],
    ['height', `${height}`],
    ['frameborder', '0'],
    ['loading', 'lazy'],
  ];
  return `<iframe ${attributes.map(toAttribute).join(' ')}></iframe>`;
}

/**
 * The script that gives frames their height, from the folder of the iframe page.
 * @param page an address that `new URL` takes
 */
export const toScriptTag = (page: string): string =>
  `<script async src="${escapeHtml(new URL('council-map-embed.js', page).href)}"></script>`;

/**
 * How high the map with all its parts is in a column, as far as it can be said beforehand: what a frame with the script
 * beside it should begin with, so that little moves.
 * @param width of the column, in CSS pixels
 */
export function toExpectedHeight(width: number): number {
  const room = ROOMS.filter(({ from }) => width >= from).at(-1) ?? ROOMS[0]!;
  const { head, scoreboard, search, legend, side, table, foot } = room;
  const share = COLUMNS.map / (COLUMNS.map + COLUMNS.panel);
  const map = (width < BESIDE ? width : (width - COLUMNS.gap) * share) / ASPECT;
  return Math.ceil(map + head + scoreboard + search + legend + side + table + foot);
}
