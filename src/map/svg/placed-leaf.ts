/** A drawing somewhere on the whole map: an inset, or a council's wards. */
import type { Bounds } from '../../model/boundaries';
import type { Leaf } from './sheet';
import { setAttributes, toViewBox } from './svg-dom';

export interface PlacedLeaf extends Leaf {
  /** In the units of the whole map. */
  readonly place: Bounds;
}

/** Puts a drawing of its own units to its place. */
export function toPlaced({ sheet, outlines }: Leaf, bounds: Bounds, place: Bounds): PlacedLeaf {
  sheet.crop(bounds);
  outlines.crop(toViewBox(bounds));
  const [x, y, x1, y1] = place;
  for (const { root } of [sheet, outlines]) setAttributes(root, { x, y, width: x1 - x, height: y1 - y });
  return { sheet, outlines, place };
}
