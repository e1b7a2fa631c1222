/** The room that this very tag needs until the map is there: as a style, and as the height of a frame. Pure. */
import { ATTRIBUTES, PROPERTIES, toAttributeName } from '../../attributes';
import { MAP_SHARE, toPageCss } from '../../desk/page-room';
import { ASPECT, BESIDE, COLUMNS, EXTRAS, ROOMS, VIEWS } from '../../room';
import type { Setting } from '../setting';

const isAbout = (line: string, attribute: string): boolean =>
  line.includes(`[${attribute}]`) || line.includes(`[${attribute}~=`);

/** What `council-map.css` says, less the lines on attributes that the tag does not have. */
export function toRoomStyle(setting: Setting): string {
  const isNeeded = (line: string): boolean => {
    const about = PROPERTIES.filter((property) => isAbout(line, toAttributeName(property)));
    return !about.length || about.some((property) => setting[property] !== undefined);
  };
  return toPageCss().trim().split('\n').filter(isNeeded).join('\n');
}

const ALWAYS = ['head', 'foot'] as const;
const OPTIONAL = ['scoreboard', 'search', 'table'] as const;

const toShown = ({ show }: Setting): string[] => {
  const known = show?.split(/\s+/).filter((word) => ATTRIBUTES.show.values.includes(word as never)) ?? [];
  return known.length ? known : ATTRIBUTES.show.fallback.split(' ');
};

/** Over the map what its colours show, and under it a longer key: where that may be something else than control. */
function toViewsRoom({ view, views }: Setting, width: number): { views: number; legend: number } | undefined {
  const { title, choice, legend: own } = width >= VIEWS.wide.from ? VIEWS.wide : VIEWS.narrow;
  const legend = width >= BESIDE ? VIEWS.besideLegend : own;
  if (views) return { views: choice, legend };
  return view && view !== ATTRIBUTES.view.fallback ? { views: title, legend } : undefined;
}

/** Under the map: the key, and of a crop what it counts. */
const toLegend = (legend: number, { focusArea }: Setting): number => legend + (focusArea ? EXTRAS.scope : 0);

/** How high the whole is: so much of its column's width, which the map takes, and so many pixels. */
export interface RoomHeight {
  readonly share: number;
  readonly pixels: number;
}

/** From these widths of the column on, in pixels, the height is made otherwise. */
export const ROOM_STEPS = [...new Set([...ROOMS.map(({ from }) => from), EXTRAS.wide.from, VIEWS.wide.from])].sort(
  (a, b) => a - b,
);

/** @param width of the column, in pixels */
export function toRoom(setting: Setting, width: number): RoomHeight {
  const shown = toShown(setting);
  const room = [...ROOMS].reverse().find(({ from }) => width >= from)!;
  const hasPanel = shown.includes('panel');
  const isBeside = width >= BESIDE && hasPanel;
  const share = isBeside ? MAP_SHARE / ASPECT : 1 / ASPECT;
  const live = width >= EXTRAS.wide.from ? EXTRAS.wide.live : EXTRAS.live;
  const viewed = toViewsRoom(setting, width);
  const heights = [
    isBeside ? -share * COLUMNS.gap : 0,
    viewed?.views ?? 0,
    shown.includes('legend') ? toLegend(viewed?.legend ?? room.legend, setting) : 0,
    ...[...ALWAYS, ...OPTIONAL.filter((part) => shown.includes(part))].map((part) => room[part]),
    hasPanel ? room.side : 0,
    setting.live && setting.live !== ATTRIBUTES.live.fallback ? live : 0,
    setting.replay ? EXTRAS.replay : 0,
    shown.includes('feed') ? EXTRAS.feed : 0,
  ];
  return { share, pixels: heights.reduce((sum, height) => sum + height, 0) };
}
