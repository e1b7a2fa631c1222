/** The look of names in hexagons: a rim in the colour of the cell keeps its texture away from the letters. */
import { css } from '@lit/reactive-element';

export const hexNamesStyles = css`
  .hex-names {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
    font-weight: 600;
  }
  .hex-names text {
    stroke-linejoin: round;
    paint-order: stroke;
    text-anchor: middle;
    dominant-baseline: central;
  }
`;
