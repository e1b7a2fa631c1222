/** The look of the names on a zoomed map: readable on every colour and texture. */
import { css } from '@lit/reactive-element';

export const namesStyles = css`
  .names {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: hidden;
    pointer-events: none;
    font-size: 12px;
    font-weight: 600;
  }
  .astray .names.of-core {
    visibility: hidden;
  }
  .names text {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .names .quiet {
    fill: var(--quiet);
    font-weight: 400;
  }
`;
