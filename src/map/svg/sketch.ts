/**
 * The first picture of a map: all areas of a value as one flat shape, without what costs more than the rest of it, which
 * are textures, edges, borders and names. PAINTING PATH.
 */
import type { Area, Bounds, Inset, Shapes } from '../../model/boundaries';
import type { AreaValue, MapView } from '../../view/map-view';
import { svg, toViewBox } from './svg-dom';

/** @param crop what of the shapes is shown; the whole frame, with its insets, where there is none */
export function toSketch(shapes: Shapes, view: MapView, crop?: Bounds): SVGSVGElement {
  const root = svg('svg', { fill: 'none', viewBox: toViewBox(crop ?? shapes.frame) });
  root.append(toGround(shapes), toFlat(shapes.areas, view));
  if (!crop) root.append(...shapes.insets.map((inset) => toCorner(inset, shapes, view)));
  return root;
}

/** Land that is not part of the election. */
export const toGround = ({ context }: Shapes): SVGPathElement =>
  svg('path', { class: 'context', d: context, 'fill-rule': 'evenodd' });

/** The frame of an inset, with a drawing in it. */
export function toFrame({ place: [x, y, x1, y1] }: Inset, ...drawing: SVGElement[]): SVGGElement {
  return svg('g', { class: 'inset' }, svg('rect', { x, y, width: x1 - x, height: y1 - y }), ...drawing);
}

/** What an inset shows: it has room for its name above the shapes. */
export const toHeadroom = ({ bounds: [x0, y0, x1, y1] }: Inset): Bounds => [x0, y0 - 0.1 * (y1 - y0), x1, y1];

/** The areas that an inset shows. */
export function toShown({ codes }: Inset, { areas }: Shapes): Area[] {
  const shown = new Set(codes);
  return areas.filter(({ code }) => shown.has(code));
}

function toCorner(inset: Inset, shapes: Shapes, view: MapView): SVGGElement {
  const [x, y, x1, y1] = inset.place;
  const box = { viewBox: toViewBox(toHeadroom(inset)), x, y, width: x1 - x, height: y1 - y };
  return toFrame(inset, svg('svg', box, toFlat(toShown(inset, shapes), view)));
}

function toFlat(areas: readonly Area[], view: MapView): SVGGElement {
  const shapes = new Map<AreaValue, string[]>();
  for (const { code, path } of areas) {
    const value = view.areas.get(code) ?? 'no-election';
    const paths = shapes.get(value);
    if (paths) paths.push(path);
    else shapes.set(value, [path]);
  }
  const drawn = [...shapes].map(([value, paths]) =>
    svg('path', { d: paths.join(''), fill: view.paint(value).fill, 'fill-rule': 'evenodd' }),
  );
  return svg('g', {}, ...drawn);
}
