/** The room of a frame until it has told its own height: what the map in it will need, in a column of any width. Pure. */
import type { Setting } from '../setting';
import { ROOM_STEPS, toRoom } from './room-style';

/** The width for which the height in the frame's own tag holds, where the style beside it is not let in. */
const USUAL_WIDTH = 640;

/** The line for screen readers lies so far below the rest. */
const BELOW = 1;

/** In whole pixels, as the frame itself will tell it. */
export function toFrameHeight(setting: Setting, width = USUAL_WIDTH): number {
  const { share, pixels } = toRoom(setting, width);
  return Math.ceil(share * width + pixels + BELOW);
}

const round = (value: number, digits: number): string => `${Number(value.toFixed(digits))}`;

/** Class of what is around the frame. Of two frames on a page each has its own height, so each has its own name. */
export const toFrameName = (setting: Setting): string =>
  `council-map-${toFrameHeight(setting, 320)}-${toFrameHeight(setting)}`;

/** The same as a style, by the width of the column; the script beside the frame is stronger. On one line. */
export function toFrameStyle(setting: Setting): string {
  const name = toFrameName(setting);
  const heights = ROOM_STEPS.map((from) => {
    const { share, pixels } = toRoom(setting, from);
    return { from, height: `calc(${round(100 * share, 3)}cqw + ${round(pixels + BELOW, 1)}px)` };
  });
  const rules = heights
    .filter(({ height }, i) => height !== heights[i - 1]?.height)
    .map(({ from, height }) => {
      const rule = `.${name} > iframe { height: ${height} }`;
      return from ? `@container (min-width: ${from}px) { ${rule} }` : rule;
    });
  return [`.${name} { container-type: inline-size }`, ...rules].join(' ');
}
