/** The look of what card and panel say of a council. */
import { css } from '@lit/reactive-element';

export const councilStyles = css`
  .outcome,
  .seats tbody th {
    overflow-wrap: anywhere;
  }
  .outcome {
    display: flex;
    align-items: center;
    gap: 4px 10px;
    line-height: 1.25;
    padding: 10px 0 2px;
    font-size: 16px;
  }
  .chip {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .composition {
    margin: 8px 0 4px;
  }
  .composition svg {
    display: block;
    overflow: visible;
  }
  .majority-label {
    font-size: 13px;
    fill: var(--quiet);
  }
  .bed {
    fill: var(--rule);
  }
  .hollow-bed {
    fill: var(--paper);
  }
  .gap {
    stroke: var(--paper);
    stroke-width: 1;
  }
  .majority {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .majority-bed {
    stroke: var(--paper);
    stroke-width: 4;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 15px;
  }
  th {
    text-align: start;
    font-weight: 400;
  }
  .seats thead th {
    font-size: 13px;
    color: var(--quiet);
    padding: 6px 0 5px;
    border-bottom: 1px solid var(--ink);
    vertical-align: bottom;
  }
  .seats .number {
    padding-inline-start: 12px;
    white-space: normal;
    max-width: 6.5em;
  }
  .seats tbody th {
    display: flex;
    gap: 8px;
    min-width: 122px;
  }
  .seats tbody .swatch {
    margin-top: 4px;
  }
  .seats tbody th,
  .seats tbody td {
    padding: 7px 0 6px;
  }
  .seats tbody td {
    padding-inline-start: 12px;
    vertical-align: top;
  }
  .seats tbody tr {
    border-bottom: 1px solid var(--rule);
  }
  .seats th .small {
    display: block;
    line-height: 1.3;
  }
  .notes {
    margin: 12px 0 4px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--ink);
    background: var(--wash);
    font-size: 14px;
  }
  .notes h4 {
    font-size: 13px;
  }
  .notes p + p {
    margin-top: 6px;
  }
  .summary {
    padding: 10px 0 6px;
    font-size: 14px;
  }
`;
