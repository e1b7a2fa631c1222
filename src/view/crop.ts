/** Which shapes are drawn, and how much of them. PAINTING PATH. */
import type { Bounds, Shapes } from '../model/boundaries';
import { toFocusBounds } from './focus';

export interface Crop {
  readonly shapes: Shapes | undefined;
  /** Undefined for all of it. */
  readonly bounds: Bounds | undefined;
}

/** The finer shapes where they are here and `focus` names a part of them, else the overview. */
export function toCrop(focus: string, overview: Shapes | undefined, detail: Shapes | undefined): Crop {
  const fine = detail && toFocusBounds(focus, detail);
  return fine
    ? { shapes: detail, bounds: fine }
    : { shapes: overview, bounds: overview && toFocusBounds(focus, overview) };
}
