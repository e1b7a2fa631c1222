/** Which shapes are drawn, and how much of them. PAINTING PATH. */
import type { Bounds, Shapes } from '../model/boundaries';
import { toFocusBounds } from './focus';

/** What of the state decides it. */
export interface Drawable {
  readonly config: { readonly focusArea: string; readonly layout: string };
  readonly shapes?: Shapes | undefined;
  readonly detail?: Shapes | undefined;
  readonly hexes?: Shapes | undefined;
}

export interface Crop {
  readonly shapes: Shapes | undefined;
  /** Undefined for all of it. */
  readonly bounds: Bounds | undefined;
}

/** A crop keeps some air around it. */
export function toAiry([x0, y0, x1, y1]: Bounds): Bounds {
  const air = 0.04 * Math.max(x1 - x0, y1 - y0);
  return [x0 - air, y0 - air, x1 + air, y1 + air];
}

/** The hexagons, while they are what is drawn: asked for, and here. */
export const toHexes = ({ config, hexes }: Drawable): Shapes | undefined =>
  config.layout === 'hex' ? hexes : undefined;

/** What the map shows where it is not cropped: hexagons, or the overview. */
export const toWhole = (state: Drawable): Shapes | undefined => toHexes(state) ?? state.shapes;

/** The finer shapes where they are here and `focus` names a part of them, else the whole. */
export function toCrop(state: Drawable): Crop {
  const { focusArea } = state.config;
  const whole = toWhole(state);
  const detail = toHexes(state) ? undefined : state.detail;
  const fine = detail && toFocusBounds(focusArea, detail);
  const bounds = fine ?? (whole && toFocusBounds(focusArea, whole));
  return { shapes: fine ? detail : whole, bounds: bounds && toAiry(bounds) };
}
