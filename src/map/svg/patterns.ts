/** The textures that stand beside colour: tiles of six pixels, whatever the zoom. */
import type { Paint } from '../../view/palette';
import { TILE, toMarks, toMarkWidth } from '../../view/textures';
import { svg } from './svg-dom';

/** The tile of a paint as a `<pattern>`, to be scaled to the pixels of its layer. */
export function toPattern(id: string, { fill, texture, mark }: Paint): SVGPatternElement {
  return svg(
    'pattern',
    { id, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' },
    svg('path', { d: `M0 0h${TILE}v${TILE}H0z`, fill }),
    svg('path', {
      d: toMarks(texture),
      fill: 'none',
      stroke: mark,
      'stroke-width': toMarkWidth(texture),
      'stroke-linecap': 'round',
    }),
  );
}
