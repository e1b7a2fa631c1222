/** The look of the map of wards: what steps back for it, the rim around it, the way back. */
import { css } from '@lit/reactive-element';

export const drillStyles = css`
  .drawing > svg > g,
  .drawing > svg > .borders {
    transition: opacity 0.3s;
  }
  .beneath > g,
  .beneath > .borders {
    opacity: 0.28;
  }
  .beneath > .inset {
    visibility: hidden;
  }
  .wards-sheet {
    overflow: visible;
  }
  .rim {
    stroke: var(--paper);
    stroke-width: 7px;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .rim.ink {
    stroke: var(--ink);
    stroke-width: 2.6px;
  }
  .explored .wards-sheet {
    visibility: hidden;
  }
  /* The controls of the map say so, too; they may come later. */
  .stage {
    position: relative;
  }
  .drill {
    position: absolute;
    top: 8px;
    right: 8px;
    z-index: 1;
  }
  .way-back {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 10px;
    border: 1px solid var(--quiet);
    background: var(--paper);
    font-weight: 600;
  }
  .way-back path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
  }
  .ward-table caption {
    text-align: start;
  }
  .ward-table button {
    border: 0;
    padding: 0;
    min-height: 24px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--quiet);
    text-underline-offset: 3px;
  }
  .record .ward-table :is(td:not(.small), thead th) {
    width: auto;
    max-width: none;
    white-space: nowrap;
    overflow-wrap: normal;
    vertical-align: baseline;
  }
  .record .ward-table :is(td, th):nth-child(2) {
    padding: 0 12px;
  }
  .record .ward-table tbody th {
    min-width: 0;
  }
  .record .ward-table .changed-since {
    border-bottom: 0;
  }
  .record .ward-table .changed-since > * {
    padding-bottom: 0;
  }
  .record .ward-table tbody .small {
    padding: 0 0 6px;
  }
  .narrow .record .ward-table td:nth-child(2) {
    white-space: normal;
    padding: 0 6px;
  }
  .key-title {
    font-weight: 700;
  }
  @media (hover: none), (pointer: coarse) {
    .way-back {
      min-height: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .drawing > svg > g,
    .drawing > svg > .borders {
      transition: none;
    }
  }
  @media print {
    .drill {
      display: none;
    }
  }
`;
