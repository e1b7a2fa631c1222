/** The wards of a council as a drawing over it. It comes with whatever else wards need. */
import type { Shapes } from '../../model/boundaries';
import type { Paint } from '../../view/palette';
import { toOtherPlane } from '../../view/to-other-plane';
import { TILE } from '../../view/textures';
import type { WardLayer } from '../renderer';
import { Outlines } from './outlines';
import { toPattern } from './patterns';
import { toPlaced, type PlacedLeaf } from './placed-leaf';
import { Sheet } from './sheet';
import { setAttributes, svg } from './svg-dom';

/** A sheet on which areas can be shared. */
class WardSheet extends Sheet {
  protected override toTile(id: string, paint: Paint): SVGPatternElement {
    const tile = toPattern(id, paint);
    const { bands } = paint;
    if (!bands) return tile;
    setAttributes(tile, { width: TILE * bands.length });
    tile.replaceChildren(...bands.map(toBand));
    return tile;
  }
}

/** With a rim around all of them: what lies outside of a line that goes around each. */
export function toWardLeaf({ council, shapes, view }: WardLayer, whole: Shapes): PlacedLeaf {
  const d = shapes.areas.map(({ path }) => path).join('');
  const rims = ['rim', 'rim ink'].map((name) => svg('path', { class: name, d }));
  const sheet = new WardSheet(council, shapes.areas, ...rims);
  sheet.root.classList.add('wards-sheet');
  sheet.finish(view, '');
  return toPlaced({ sheet, outlines: new Outlines() }, shapes.frame, toOtherPlane(shapes.frame, shapes, whole));
}

const toBand = (paint: Paint, index: number): SVGGElement =>
  svg('g', { transform: `translate(${index * TILE})` }, ...toPattern('', paint).childNodes);
