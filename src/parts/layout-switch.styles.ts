/** The look of the switch between map and hexagons, and of what is on its way from one to the other. */
import { css } from '@lit/reactive-element';

export const layoutSwitchStyles = css`
  /* Of no height, at the foot of the map: its other corners have the zoom buttons, the inset and the far south-west. */
  .layout-home {
    position: relative;
    height: 0;
  }
  /* Clear of the ring that shows the map's focus. */
  .layout-corner {
    position: absolute;
    bottom: 8px;
    right: 8px;
    z-index: 1;
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-end;
    gap: 8px;
    max-width: calc(100% - 16px);
    pointer-events: none;
  }
  /* A small map ends close below its coast. */
  @container (max-width: 440px) {
    .layout-corner {
      bottom: 0;
      right: 0;
    }
  }
  .layouts {
    display: flex;
    border: 1px solid var(--quiet);
    background: var(--paper);
    pointer-events: auto;
  }
  .layouts button {
    min-height: 32px;
    padding: 0 10px;
    font-size: 13px;
  }
  .layouts button + button {
    border-inline-start: 1px solid var(--rule);
  }
  .layouts [aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .layout-note:not(:empty) {
    padding: 4px 8px;
    background: var(--paper);
    border: 1px solid var(--rule);
    color: var(--ink);
  }
  /* Areas that grow or shrink keep their edges; what lies between two areas has no place on the way. */
  .flying .loud path {
    vector-effect: non-scaling-stroke;
  }
  .flying :is(.loud, .loud g) {
    stroke-width: 0.6px;
  }
  .flying .borders {
    visibility: hidden;
  }
  @media (hover: none), (pointer: coarse) {
    .layouts button {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .layouts [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .layout-home {
      display: none !important;
    }
  }
`;
