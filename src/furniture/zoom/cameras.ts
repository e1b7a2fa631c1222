/** Where the map is looked at from, for the state as it is. */
import { toCamera, type Camera, type Size } from '../../map/camera';
import type { Bounds, Shapes } from '../../model/boundaries';
import type { State } from '../../store';
import { toAiry, toCrop } from '../../view/crop';
import { toFocusBounds } from '../../view/focus';

/** A council that is opened is shown with as much again on each side of it. */
const SURROUNDINGS = 1;

export function toSurroundings([x0, y0, x1, y1]: Bounds): Bounds {
  const air = SURROUNDINGS * Math.max(x1 - x0, y1 - y0);
  return [x0 - air, y0 - air, x1 + air, y1 + air];
}

/** The shapes of places that the core draws, or has beneath the hexagons. @throws before there are any */
export function toCoreShapes(state: State): Shapes {
  const drawn = toCrop({ ...state, hexes: undefined }).shapes;
  if (!drawn) throw new Error('There is no map yet');
  return drawn;
}

/** What the page shows before a reader goes anywhere. */
export function toHomeCamera(state: State, size: Size): Camera {
  const shapes = toCoreShapes(state);
  const bounds = toFocusBounds(state.config.focusArea, shapes);
  return toCamera(bounds ? toAiry(bounds) : shapes.frame, size, shapes);
}
