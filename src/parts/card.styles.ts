/** The look of the card beside the area pointed at. */
import { css } from '@lit/reactive-element';

export const cardStyles = css`
  .card {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 3;
    width: min(316px, 90vw);
    max-height: 90vh;
    box-sizing: border-box;
    overflow: auto;
    padding: 10px 12px 12px;
    background: var(--paper);
    border: 1px solid var(--ink);
    will-change: transform;
  }
  .card.small-card {
    width: max-content;
    max-width: 260px;
  }
  .card .name {
    font-size: 19px;
  }
  .card .outcome {
    font-size: 15px;
    padding-top: 6px;
  }
  .card .small,
  .card .summary {
    font-size: 12.5px;
    line-height: 1.35;
  }
  .card table {
    font-size: 14px;
  }
  .card .seats tbody th,
  .card .seats tbody td {
    padding-top: 4px;
    padding-bottom: 3px;
    line-height: 1.25;
  }
  .card .seats .swatch {
    margin-top: 2px;
  }
  .card .seats .number {
    padding-inline-start: 6px;
  }
  .card .seats thead th {
    font-size: 12px;
  }
  .card .composition {
    margin: 4px 0 0;
  }
  .hint {
    padding-top: 6px;
  }
`;
