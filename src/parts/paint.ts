/** Party colours outside the map: SVG, because CSS backgrounds vanish in forced colours and in print. */
import { html, svg, type TemplateResult } from 'lit-html';
import type { Paint } from '../view/palette';
import { TILE, toMarks, toMarkWidth } from '../view/textures';

const toId = ({ fill, texture }: Paint): string => `paint-${fill.slice(1)}-${texture}`;

/** The fill of a paint, textured by one of the `renderPaints` definitions. */
export const toFill = (paint: Paint): string => (paint.texture === 'none' ? paint.fill : `url(#${toId(paint)})`);

/** The tiles that `toFill` refers to, once a map. */
export function renderPaints(paints: readonly Paint[]): TemplateResult {
  const tiles = new Map(paints.filter(({ texture }) => texture !== 'none').map((paint) => [toId(paint), paint]));
  return html`<svg class="definitions" aria-hidden="true" width="0" height="0">
    <defs>
      ${[...tiles].map(
        ([id, { fill, texture, mark }]) =>
          svg`<pattern id=${id} width=${TILE} height=${TILE} patternUnits="userSpaceOnUse">
            <path d="M0 0h${TILE}v${TILE}H0z" fill=${fill}></path>
            <path d=${toMarks(texture)} fill="none" stroke=${mark} stroke-width=${toMarkWidth(texture)}
              stroke-linecap="round"></path>
          </pattern>`,
      )}
    </defs>
  </svg>`;
}

/** A square of a paint, as in a key. */
export const renderSwatch = (paint: Paint, wide = false): TemplateResult =>
  html`<svg class="swatch" aria-hidden="true" width=${wide ? 26 : 14} height="14">
    <rect x="0.5" y="0.5" width=${wide ? 25 : 13} height="13" fill=${toFill(paint)} class="edge"></rect>
  </svg>`;
