/** The look of the zoom buttons, and how the engine's canvas lies under the core's insets. */
import { css } from '@lit/reactive-element';

export const zoomStyles = css`
  .stage {
    position: relative;
  }
  /* Clear of the ring that shows the map's focus. */
  .zoom-home:not([hidden]) {
    position: absolute;
    top: 8px;
    left: 8px;
    z-index: 1;
    display: flex;
    align-items: flex-start;
    gap: 8px;
    max-width: 60%;
    pointer-events: none;
  }
  .zoom {
    display: flex;
    flex-direction: column;
    border: 1px solid var(--quiet);
    background: var(--paper);
    pointer-events: auto;
  }
  .zoom button {
    width: 32px;
    height: 32px;
  }
  .zoom button + button {
    border-top: 1px solid var(--rule);
  }
  .zoom [aria-disabled='true'] {
    color: var(--quiet);
    cursor: default;
  }
  .zoom [aria-disabled='true'] path {
    opacity: 0.5;
  }
  .zoom svg {
    display: block;
    margin: auto;
  }
  .zoom path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
  }
  .zoom[aria-busy='true'] {
    cursor: progress;
  }
  .zoom-note:not(:empty) {
    padding: 4px 8px;
    background: var(--paper);
    border: 1px solid var(--rule);
    color: var(--ink);
  }
  .engine {
    position: absolute;
    inset: 0;
    visibility: hidden;
  }
  .explored .engine {
    visibility: visible;
  }
  .explored {
    touch-action: pan-x pan-y;
  }
  /* Of the core's picture the insets stay; it is right beneath, should the engine go. */
  .explored .drawing {
    pointer-events: none;
  }
  .explored .drawing > svg > :not(.inset, defs, svg) {
    visibility: hidden;
  }
  .explored .inset {
    pointer-events: auto;
  }
  .maplibregl-canvas-container,
  .maplibregl-canvas {
    position: absolute;
    left: 0;
    top: 0;
    touch-action: pan-x pan-y;
  }
  .maplibregl-canvas-container {
    width: 100%;
    height: 100%;
  }
  .maplibregl-control-container {
    display: none;
  }
  .maplibregl-cooperative-gesture-screen {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    padding: 16px;
    text-align: center;
    font-weight: 700;
    color: #fff;
    background: #000a;
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.6s 0.6s;
  }
  .maplibregl-cooperative-gesture-screen.maplibregl-show {
    opacity: 1;
    transition: opacity 0.05s;
  }
  .maplibregl-mobile-message {
    display: none;
  }
  @media (hover: none), (pointer: coarse) {
    .maplibregl-desktop-message {
      display: none;
    }
    .maplibregl-mobile-message {
      display: block;
    }
    .zoom button {
      width: 44px;
      height: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .maplibregl-cooperative-gesture-screen {
      transition: none;
    }
  }
  @media print {
    .zoom-home:not([hidden]),
    .engine {
      display: none;
    }
    .explored .drawing > svg > * {
      visibility: visible;
    }
  }
`;
