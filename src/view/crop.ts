/** Which shapes are drawn, and how much of them. PAINTING PATH. */
import type { Bounds, Shapes } from '../model/boundaries';
import { toFocusBounds } from './focus';

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

/** The finer shapes where they are here and `focus` names a part of them, else the overview. */
export function toCrop(focus: string, overview: Shapes | undefined, detail: Shapes | undefined): Crop {
  const fine = detail && toFocusBounds(focus, detail);
  const bounds = fine ?? (overview && toFocusBounds(focus, overview));
  return { shapes: fine ? detail : overview, bounds: bounds && toAiry(bounds) };
}
