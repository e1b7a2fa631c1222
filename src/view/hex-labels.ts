/** What stands in a hexagon, as far as there is room: a whole name in lines, or the beginning of one. */
import type { Area } from '../model/boundaries';

/** Below this width of a cell, in CSS pixels, nothing in it could be read. */
const LEAST = 32;
/** From this width on there is room for whole names. */
const ROOMY = 60;
/** Of text in CSS pixels, and as shares of a cell's width. */
const SIZE = { least: 9, short: 0.29, whole: 0.135, most: 13 };
/** How much of a cell's width a line may take. */
const FILLED = 0.93;
const MOST_LINES = 3;

export interface HexLabel {
  readonly lines: readonly string[];
  /** Of the text, in CSS pixels. */
  readonly size: number;
}

/** Words by which names begin that have others like them. */
const COMMON = /^(north|south|east|west|mid|central|new)$/i;
const SMALL = /^(and|upon|on|of|the|in|with|le|by|city)$/i;

const toWords = (name: string): string[] =>
  name
    .replace(/[.,'’]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word && !SMALL.test(word));

const MOST_BEGINNINGS = 3;

/** From the shortest to the last resort. */
function toBeginnings(name: string): string[] {
  const [first = '', second] = toWords(name);
  const last = toWords(name).at(-1) ?? '';
  if (second && COMMON.test(first)) return [first[0]! + second.slice(0, 3), first.slice(0, 2) + last.slice(0, 2)];
  const apart = second ? first.slice(0, 2) + last.slice(0, 2) : first.slice(0, 3) + first.slice(-1);
  return [first.slice(0, 3), first.slice(0, 4), apart];
}

/** Two to four letters a council, by code: as short as tells it apart from the others, where any of its own does. */
export function toShortNames(areas: readonly Pick<Area, 'code' | 'name'>[]): Map<string, string> {
  const short = new Map<string, string>();
  const taken = new Set<string>();
  let open = areas.map(({ code, name }) => ({ code, beginnings: toBeginnings(name || code) }));
  for (let level = 0; level < MOST_BEGINNINGS; level += 1) {
    const beginningOf = ({ beginnings }: (typeof open)[number]): string => beginnings[level] ?? beginnings.at(-1) ?? '';
    const all = open.map(beginningOf);
    const isFree = (one: string): boolean => !taken.has(one) && all.indexOf(one) === all.lastIndexOf(one);
    for (const each of open) short.set(each.code, beginningOf(each));
    open = open.filter((each) => !isFree(beginningOf(each)));
    for (const one of all) if (isFree(one)) taken.add(one);
  }
  return short;
}

/** About how wide a text is, in sizes of it, in the bold of common fonts. */
const toWidth = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[mwMW]/.test(letter) ? 0.95 : /[ijlftr ’'.-]/.test(letter) ? 0.42 : 0.66),
    0,
  );

/** A name in lines no wider than that, in sizes of its text; undefined where it does not go into them. */
function toLines(name: string, width: number): string[] | undefined {
  const lines: string[] = [];
  for (const word of name.split(/\s+|(?<=-)/)) {
    const before = lines.at(-1);
    const longer = before?.endsWith('-') ? before + word : `${before} ${word}`;
    if (before !== undefined && toWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= MOST_LINES && lines.every((line) => toWidth(line) <= width) ? lines : undefined;
}

/**
 * @param short its beginning, of `toShortNames`
 * @param width of its cell, in CSS pixels
 * @returns undefined where there is no room
 */
export function toHexLabel(name: string, short: string, width: number): HexLabel | undefined {
  if (width < LEAST) return undefined;
  const limit = (share: number): number => Math.min(SIZE.most, Math.max(SIZE.least, width * share));
  if (width < ROOMY) return { lines: [short], size: limit(SIZE.short) };
  const most = limit(SIZE.whole);
  for (const size of [most, (most + SIZE.least) / 2, SIZE.least]) {
    const lines = toLines(name, (width * FILLED) / size);
    if (lines) return { lines, size };
  }
  return { lines: [short], size: most };
}

/** Black or white: whichever stands out from a colour, by 4.5:1 at least. @param fill `#rrggbb` */
export function toInk(fill: string): '#000' | '#fff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(fill.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
