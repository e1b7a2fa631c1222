/** The room that this very tag needs until the map is there: as a style, and as the height of a frame. Pure. */
import { ATTRIBUTES } from '../../attributes';
import { toPageCss } from '../../desk/page-room';
import { ASPECT, BESIDE, COLUMNS, EXTRAS, ROOMS } from '../../room';
import type { Setting } from '../setting';

/** Attributes that have rules of their own, each line of which names them. */
const TELLING = ['show', 'live', 'replay', 'view', 'views'] as const;

const isAbout = (line: string, attribute: string): boolean =>
  line.includes(`[${attribute}]`) || line.includes(`[${attribute}~=`);

/** What `council-map.css` says, less the lines on attributes that the tag does not have. */
export function toRoomStyle(setting: Setting): string {
  const isNeeded = (line: string): boolean => {
    const about = TELLING.filter((attribute) => isAbout(line, attribute));
    return !about.length || about.some((attribute) => setting[attribute] !== undefined);
  };
  return toPageCss().trim().split('\n').filter(isNeeded).join('\n');
}

const ALWAYS = ['head', 'foot'] as const;
const OPTIONAL = ['scoreboard', 'search', 'legend', 'table'] as const;

const toShown = ({ show }: Setting): string[] => {
  const known = show?.split(/\s+/).filter((word) => ATTRIBUTES.show.values.includes(word as never)) ?? [];
  return known.length ? known : ATTRIBUTES.show.fallback.split(' ');
};

/** How high the whole is in a column of that width, in whole tens of pixels. */
export function toRoomHeight(setting: Setting, width: number): number {
  const shown = toShown(setting);
  const room = [...ROOMS].reverse().find(({ from }) => width >= from)!;
  const hasPanel = shown.includes('panel');
  const isBeside = width >= BESIDE && hasPanel;
  const map = isBeside ? ((width - COLUMNS.gap) * COLUMNS.map) / (COLUMNS.map + COLUMNS.panel) : width;
  const live = width >= EXTRAS.wide.from ? EXTRAS.wide.live : EXTRAS.live;
  const heights = [
    map / ASPECT,
    ...[...ALWAYS, ...OPTIONAL.filter((part) => shown.includes(part))].map((part) => room[part]),
    hasPanel ? room.side : 0,
    setting.live && setting.live !== ATTRIBUTES.live.fallback ? live : 0,
    setting.replay ? EXTRAS.replay : 0,
    shown.includes('feed') ? EXTRAS.feed : 0,
  ];
  return Math.ceil(heights.reduce((sum, height) => sum + height, 0) / 10) * 10;
}
